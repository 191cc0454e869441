"""Which areas of two plans are the same: by title, objective and the votes of their activities."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from gealc_docs.diff.deck import AreaCard, Deck
from gealc_docs.diff.similarity import LETTERS, TOKEN_SET, WORDS, Rarity, vectors
from gealc_docs.diff.token import plain
from gealc_docs.model.assignment import best_assignment

Grid = NDArray[Any]
TITLE, OBJECTIVE, VOTES = 0.42, 0.18, 0.40
PLACE = 0.02
SURE_TITLE, ENOUGH, SOME_VOTES, SOME_TITLE = 0.72, 0.24, 0.2, 0.45
# An area that keeps its aim word for word, or nearly, is the same by whatever name.
SURE_OBJECTIVE = 0.9


@dataclass(frozen=True)
class Likeness:
    """How alike the areas are, old by new: titles, objectives (-1 where either lacks one), words of activities."""

    title: Grid
    objective: Grid
    bag: Grid
    place: Grid
    same_id: Grid


def likeness(old: Deck, new: Deck, rarity: Rarity) -> Likeness:
    """Compare all areas with all."""
    title = _titles(old.areas, new.areas)
    objective = _objectives(old.areas, new.areas)
    bag = _bags(old, new, rarity)
    place = np.abs(np.subtract.outer([a.place for a in old.areas], [b.place for b in new.areas])).astype(np.float32)
    return Likeness(title, objective, bag, place, _same_ids(old, new))


def _same_ids(old: Deck, new: Deck) -> Grid:
    found = np.zeros((len(old.areas), len(new.areas)), dtype=np.float32)
    said = f"{old.plan.year}/"
    addresses: defaultdict[str, list[int]] = defaultdict(list)
    for p, ours in enumerate(old.areas):
        addresses[said + ours.area.id].append(p)
    for q, theirs in enumerate(new.areas):
        own = said + theirs.area.id if old.named and new.named else ""
        found[addresses.get(theirs.area.continues or own, []), q] = 1
    return found


def _titles(old: tuple[AreaCard, ...], new: tuple[AreaCard, ...]) -> Grid:
    rarity = Rarity.of([area.stems for area in (*old, *new)])
    columns: dict[str, int] = {}
    ours, theirs = (vectors([area.stems for area in side], rarity, columns) for side in (old, new))
    words = (ours @ theirs.T).toarray()
    texts = [[plain(area.title.casefold()) for area in side] for side in (old, new)]
    ratio = cdist(*texts, scorer=fuzz.ratio, dtype=np.float32) / 100
    sets = cdist(*texts, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100
    same = np.equal.outer(np.array([a.key for a in old], dtype=object), np.array([b.key for b in new], dtype=object))
    mixed = WORDS * words + TOKEN_SET * sets + LETTERS * ratio
    return np.where(same.astype(bool), 1.0, np.minimum(mixed, 1.0)).astype(np.float32)


def _objectives(old: tuple[AreaCard, ...], new: tuple[AreaCard, ...]) -> Grid:
    texts = [[plain(area.objective.casefold()) for area in side] for side in (old, new)]
    found = cdist(*texts, scorer=fuzz.token_sort_ratio, dtype=np.float32) / 100
    empty = np.logical_or.outer([not t for t in texts[0]], [not t for t in texts[1]])
    # Below 0.4 letters of any two objectives agree by chance.
    return np.asarray(np.where(empty, -1.0, np.maximum(0.0, (found - 0.4) / 0.6)))


def _bags(old: Deck, new: Deck, rarity: Rarity) -> Grid:
    columns: dict[str, int] = {}
    sides = []
    for side in (old, new):
        texts = [tuple(stem for k in area.activities for stem in side.cards[k].stems) for area in side.areas]
        sides.append(vectors(texts, rarity, columns))
    return np.asarray((sides[0] @ sides[1].T).toarray(), dtype=np.float32)


def affinity(like: Likeness, votes: Grid) -> Grid:
    """Return how much speaks for each pair of areas, 0 to 1."""
    has_objective = like.objective >= 0
    weight = TITLE + VOTES + OBJECTIVE * has_objective
    total = TITLE * like.title + VOTES * votes + OBJECTIVE * np.where(has_objective, like.objective, 0)
    found: Grid = (total / weight).astype(np.float32)
    return np.asarray(np.maximum(found, like.same_id))


def pair_areas(like: Likeness, votes: Grid) -> list[tuple[int, int, float]]:
    """Return the pairs (old, new, score) of areas that are the same."""
    score = affinity(like, votes)
    allowed = (
        (like.same_id > 0)
        | (like.title >= SURE_TITLE)
        | _same_aim(like.objective)
        | ((score >= ENOUGH) & ((votes >= SOME_VOTES) | (like.title >= SOME_TITLE)))
    )
    gain = np.where(allowed, score + like.same_id + PLACE * (1 - like.place), 0)
    rows, columns = best_assignment(-gain)
    return [(int(p), int(q), float(score[p, q])) for p, q in zip(rows, columns, strict=True) if gain[p, q] > 0]


def _same_aim(objective: Grid) -> Grid:
    """Tell which areas have one aim that no other area has."""
    same = objective >= SURE_OBJECTIVE
    alone = (same.sum(axis=1, keepdims=True) == 1) & (same.sum(axis=0, keepdims=True) == 1)
    return np.asarray(same & alone)
