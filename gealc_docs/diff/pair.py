"""Pairs of items that are the same; equal ones go by their neighbours."""

from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import linear_sum_assignment

from gealc_docs.diff.deck import Deck

REACH = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items that are the same, by index; `title`, `agree` and `known` are what spoke for it."""

    old: int
    new: int
    score: float
    basis: str
    title: float = 1.0
    agree: float = 0.0
    known: int = 0


def uncrossed(old: Deck, new: Deck, pairs: list[Pair]) -> list[Pair]:
    """Deal out anew those pairs of one new area that are the same to the letter: each to its old neighbours."""
    alike: defaultdict[tuple[str, str, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        ours, theirs = old.cards[pair.old], new.cards[pair.new]
        if ours.key == theirs.key and ours.fields == theirs.fields and pair.basis != "id":
            alike[ours.key, str(ours.fields), theirs.area].append(pair)
    partner = {pair.old: pair.new for pair in pairs}
    dealt: dict[int, Pair] = {}
    for group in alike.values():
        if len(group) > 1:
            dealt.update({pair.old: pair for pair in _dealt(old, new, group, partner)})
    return [dealt.get(pair.old, pair) for pair in pairs]


def _dealt(old: Deck, new: Deck, group: list[Pair], partner: dict[int, int]) -> list[Pair]:
    ours, theirs = sorted(pair.old for pair in group), sorted(pair.new for pair in group)
    near = np.array([[_nearness(old, new, (a, b), partner) for b in theirs] for a in ours])
    # A little for keeping the order decides where neighbours do not.
    order = -0.01 * np.abs(np.subtract.outer(np.arange(len(ours)), np.arange(len(theirs))))
    _, chosen = linear_sum_assignment(near + order, maximize=True)
    by_old = {pair.old: pair for pair in group}
    return [replace(by_old[a], new=theirs[k]) for a, k in zip(ours, chosen, strict=True)]


def _nearness(old: Deck, new: Deck, ends: tuple[int, int], partner: dict[int, int]) -> float:
    """Return how many neighbours of the old item have partners near the new one, nearer ones counting more."""
    a, b = ends
    total = 0.0
    for step in (d for d in range(-REACH, REACH + 1) if d):
        if 0 <= a + step < len(old.cards) and old.cards[a + step].area == old.cards[a].area:
            other = partner.get(a + step)
            if other is not None and other != b and new.cards[other].area == new.cards[b].area:
                total += 1 / (abs(step) + abs(other - b - step))
    return total
