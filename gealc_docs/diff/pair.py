"""Pairs of items that are the same; equal ones go by their neighbours."""

from collections import defaultdict
from dataclasses import dataclass, replace

import numpy as np

from gealc_docs.diff.deck import Deck
from gealc_docs.model.assignment import best_assignment

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

    def turned(self) -> "Pair":
        """Return the same seen from the other plan."""
        return replace(self, old=self.new, new=self.old)


def uncrossed(old: Deck, new: Deck, pairs: list[Pair]) -> list[Pair]:
    """Deal out anew those pairs that are the same to the letter and share an area: each to its old neighbours."""
    alike: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        ours, theirs = old.cards[pair.old], new.cards[pair.new]
        if ours.key == theirs.key and ours.fields == theirs.fields and pair.basis != "id":
            alike[ours.key, str(ours.fields)].append(pair)
    partner = {pair.old: pair.new for pair in pairs}
    dealt: dict[int, Pair] = {}
    for group in (part for found in alike.values() for part in _touching(old, new, found)):
        if len(group) > 1:
            dealt.update({pair.old: pair for pair in _dealt(old, new, group, partner)})
    return [dealt.get(pair.old, pair) for pair in pairs]


def _touching(old: Deck, new: Deck, pairs: list[Pair]) -> list[list[Pair]]:
    """Return pairs in groups: in one, each shares its old or its new area with another."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        near = [group for group in groups if any(_neighbours(old, new, pair, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), pair])
    return groups


def _neighbours(old: Deck, new: Deck, one: Pair, other: Pair) -> bool:
    same_old = old.cards[one.old].area == old.cards[other.old].area
    return same_old or new.cards[one.new].area == new.cards[other.new].area


def _dealt(old: Deck, new: Deck, group: list[Pair], partner: dict[int, int]) -> list[Pair]:
    ours, theirs = sorted(pair.old for pair in group), sorted(pair.new for pair in group)
    others = {a: b for a, b in partner.items() if a not in ours}
    near = np.array([[_nearness(old, new, (a, b), others) for b in theirs] for a in ours])
    # A little for keeping the order decides where neighbours do not.
    order = -0.01 * np.abs(np.subtract.outer(np.arange(len(ours)), np.arange(len(theirs))))
    _, chosen = best_assignment(-(near + order))
    by_old = {pair.old: pair for pair in group}
    return [replace(by_old[a], new=theirs[k]) for a, k in zip(ours, chosen, strict=True)]


def _nearness(old: Deck, new: Deck, ends: tuple[int, int], partner: dict[int, int]) -> float:
    """Return how many pairs stand near both items, nearer ones counting more; the same seen from either plan."""
    a, b = ends
    total = 0.0
    for x in old.areas[old.cards[a].area].activities:
        y = partner.get(x)
        if x == a or y is None or y == b or new.cards[y].area != new.cards[b].area:
            continue
        steps = (x - a, y - b)
        if min(map(abs, steps)) <= REACH:
            total += 1 / (sum(map(abs, steps)) + abs(steps[0] - steps[1]))
    return total
