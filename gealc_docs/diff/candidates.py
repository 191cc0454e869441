"""Candidate pairs of activities with what speaks for each; for large plans only those worth a look."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.similarity import LETTERS, TOKEN_SET, WORDS, Rarity, Vector, cosines, letters, vectors
from gealc_docs.model.plan import FIELDS

# Up to this many pairs all are compared; beyond, pairs in likely areas and each title's nearest ones.
ALL_PAIRS = 160_000
NEAREST = 12
LARGEST_GROUP = 6


@dataclass(frozen=True)
class Candidates:
    """Pairs (i, j) of old and new activities. All vectors run over the pairs; shares lie between 0 and 1."""

    i: Vector
    j: Vector
    old_area: Vector
    new_area: Vector
    title: Vector
    words: Vector
    known: Vector
    agree: Vector
    ordinal: Vector
    distance: Vector
    generic: Vector
    same_id: Vector


def candidates(old: Deck, new: Deck, rarity: Rarity, likely_areas: Iterable[tuple[int, int]]) -> Candidates:
    """Return the candidate pairs of two plans."""
    columns: dict[str, int] = {}
    ours, theirs = (vectors([card.stems for card in side.cards], rarity, columns) for side in (old, new))
    i, j = _pairs(old, new, ours, theirs, likely_areas)
    known, agree = _fields(old, new, i, j)
    cards = (old.cards, new.cards)
    often = Counter(card.key for card in old.cards), Counter(card.key for card in new.cards)
    pairs = list(zip(i, j, strict=True))
    words = cosines(ours, theirs, i, j)
    return Candidates(
        i,
        j,
        np.array([old.cards[k].area for k in i], dtype=np.int32),
        np.array([new.cards[k].area for k in j], dtype=np.int32),
        _titles(cards, i, j, words),
        words,
        known,
        agree,
        np.array([old.cards[a].ordinals != new.cards[b].ordinals for a, b in pairs], dtype=np.float32),
        np.abs(_places(old, i) - _places(new, j)),
        np.array([often[0][old.cards[a].key] > 1 or often[1][new.cards[b].key] > 1 for a, b in pairs], dtype=bool),
        _same_ids(old, new, i, j),
    )


def _places(deck: Deck, index: Vector) -> Vector:
    return np.array([deck.cards[k].place for k in index], dtype=np.float32)


def _same_ids(old: Deck, new: Deck, i: Vector, j: Vector) -> Vector:
    """Tell which pairs bear the same id, or are said to continue one another."""
    said = f"{old.plan.year}/"
    named = old.named and new.named
    found = np.zeros(len(i), dtype=bool)
    for k, (a, b) in enumerate(zip(i.tolist(), j.tolist(), strict=True)):
        ours, theirs = old.cards[a], new.cards[b]
        continues = theirs.activity.continues
        if continues:
            address = f"{said}{old.areas[ours.area].area.id}/{ours.activity.id}"
            found[k] = continues == address
        elif named:
            same_area = old.areas[ours.area].area.id == new.areas[theirs.area].area.id
            found[k] = same_area and ours.activity.id == theirs.activity.id
    return found


def _pairs(
    old: Deck, new: Deck, ours: csr_matrix, theirs: csr_matrix, likely_areas: Iterable[tuple[int, int]]
) -> tuple[Vector, Vector]:
    sizes = len(old.cards), len(new.cards)
    if sizes[0] * sizes[1] <= ALL_PAIRS:
        grid = np.indices(sizes, dtype=np.int32)
        return grid[0].ravel(), grid[1].ravel()
    found = {(a, b) for p, q in likely_areas for a in old.areas[p].activities for b in new.areas[q].activities}
    found |= _same_titles(old, new)
    found |= _nearest(ours, theirs)
    pairs = np.array(sorted(found), dtype=np.int32).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _same_titles(old: Deck, new: Deck) -> set[tuple[int, int]]:
    """Return the pairs with the same title, unless it is so common that it tells nothing."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for card in new.cards:
        places[card.key].append(card.index)
    few = {key: found for key, found in places.items() if len(found) <= LARGEST_GROUP}
    return {(card.index, b) for card in old.cards for b in few.get(card.key, ())}


def _nearest(ours: csr_matrix, theirs: csr_matrix) -> set[tuple[int, int]]:
    """Return for each row of either side the rows of the other with the highest cosine."""
    found: set[tuple[int, int]] = set()
    block = 128
    for start in range(0, ours.shape[0], block):
        close = (ours[start : start + block] @ theirs.T).toarray()
        keep = min(NEAREST, close.shape[1])
        best = np.argpartition(-close, keep - 1, axis=1)[:, :keep]
        rows = np.repeat(np.arange(best.shape[0]), keep)
        columns = best.ravel()
        some = close[rows, columns] > 0
        found.update(zip((rows[some] + start).tolist(), columns[some].tolist(), strict=True))
    return found


def _titles(cards: tuple[tuple[Card, ...], tuple[Card, ...]], i: Vector, j: Vector, words: Vector) -> Vector:
    """Return how alike the titles of each pair are; each pair of distinct titles is looked at once."""
    ours, old_codes = _distinct(cards[0])
    theirs, new_codes = _distinct(cards[1])
    codes = old_codes[i].astype(np.int64) * len(theirs) + new_codes[j]
    unique, first, back = np.unique(codes, return_index=True, return_inverse=True)
    old_titles = [ours[code // len(theirs)] for code in unique.tolist()]
    new_titles = [theirs[code % len(theirs)] for code in unique.tolist()]
    ratio, sets = letters([t for _, t in old_titles], [t for _, t in new_titles])
    same = np.array([a == b for (a, _), (b, _) in zip(old_titles, new_titles, strict=True)])
    mixed: Vector = np.where(same, 1.0, WORDS * words[first] + TOKEN_SET * sets + LETTERS * ratio)
    return np.minimum(mixed, 1.0)[back].astype(np.float32)


def _distinct(cards: tuple[Card, ...]) -> tuple[list[tuple[str, str]], Vector]:
    numbers: dict[tuple[str, str], int] = {}
    codes = [numbers.setdefault((card.key, card.title), len(numbers)) for card in cards]
    return list(numbers), np.array(codes, dtype=np.int32)


def _fields(old: Deck, new: Deck, i: Vector, j: Vector) -> tuple[Vector, Vector]:
    """Return how many fields both sides of each pair know, and the share of them that agree."""
    known = np.zeros(len(i), dtype=np.float32)
    agree = np.zeros(len(i), dtype=np.float32)
    codes: dict[object, int] = {}
    for name in FIELDS:
        ours, theirs = (
            np.array(
                [
                    codes.setdefault((name, card.fields[name]), len(codes)) if name in card.fields else -1
                    for card in side.cards
                ],
                dtype=np.int32,
            )
            for side in (old, new)
        )
        both = (ours[i] >= 0) & (theirs[j] >= 0)
        known += both
        agree += both & (ours[i] == theirs[j])
    return known, np.divide(agree, known, out=np.full_like(agree, 0.5), where=known > 0)
