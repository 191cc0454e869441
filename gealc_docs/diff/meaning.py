"""Leftover activities paired by meaning, where an embedding model is installed; without one, none are.

Absolute likeness of embeddings tells nothing here (a true pair 0.863, the best wrong one 0.864). What counts is how far
two titles are closer than either usually is to its nearest titles of the other plan, and that the fields agree.
"""

from dataclasses import dataclass

import numpy as np

from gealc_docs.diff.areas import Grid
from gealc_docs.diff.concepts import shared
from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.embedding import embedded
from gealc_docs.diff.tokens import stems
from gealc_docs.model.assignment import best_assignment
from gealc_docs.model.plan import shared_languages

# Each text takes about 30 ms: only so many are asked about, and so many show what is usual.
MOST, SAMPLE, NEAREST = 60, 8, 3
AGREE, AGREEMENT = 0.5, 0.02


@dataclass(frozen=True, slots=True)
class Excess:
    """From where on two titles are closer than usual, measured in one language.

    It takes less in one area (`home`), least where so `many` fields all agree (`all_fields`), more where a field
    disagrees or in areas that are not the same; words that mean the same help. `plain` are likeness and share of common
    meaning that need no fields.
    """

    all_fields: float = 0.0
    many: int = 4
    home: float = 0.0095
    unlike: float = 0.0165
    abroad: float = 0.035
    fields_abroad: int = 3
    words: float = 0.05
    plain: tuple[float, float] = (0.03, 0.5)


EXCESS = Excess()


def leftovers(
    old: Deck, new: Deck, free: tuple[list[int], list[int]], kin: frozenset[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    """Return pairs (old, new, score) of free activities that agree in most fields and clearly mean the same."""
    ours, theirs = [old.cards[k] for k in free[0]], [new.cards[k] for k in free[1]]
    near = np.array([[_near(a, b, kin) for b in theirs] for a in ours]).reshape(len(ours), len(theirs))
    if not near.any() or len(ours) + len(theirs) > MOST:
        return []
    found = closer(old, new, ours, theirs)
    if found is None:
        return []
    languages = shared_languages(old.plan, new.plan) or ("",)
    common = np.mean([shared(_words(ours, name), _words(theirs, name)) for name in languages], axis=0)
    least = np.array([[_least(a, b, kin) for b in theirs] for a in ours]) / np.sqrt(len(languages))
    agree = np.array([[_agreement(a, b)[0] for b in theirs] for a in ours])
    plainly = (found >= EXCESS.plain[0]) & (common >= EXCESS.plain[1])
    enough = near & ((found + EXCESS.words * common >= least) | plainly)
    gain = np.where(enough, 1 + found + EXCESS.words * common + AGREEMENT * agree, 0)
    chosen = zip(*best_assignment(-gain), strict=True)
    return [(ours[a].index, theirs[b].index, float(min(gain[a, b], 2) / 2)) for a, b in chosen if gain[a, b] > 0]


def _words(cards: list[Card], language: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the stems of titles in a language, else in that which they have."""
    said = [card.activity.title.find(language) for card in cards]
    return [
        (text.language, stems(text.text, text.language)) if text else (card.language, card.stems)
        for text, card in zip(said, cards, strict=True)
    ]


def _near(a: Card, b: Card, kin: frozenset[tuple[int, int]]) -> bool:
    """Tell whether two activities may be the same at all: areas and fields do not speak against it."""
    agree, known = _agreement(a, b)
    return ((a.area, b.area) in kin and (agree > 0 or not known)) or np.isfinite(_least(a, b, kin))


def _least(a: Card, b: Card, kin: frozenset[tuple[int, int]]) -> float:
    """Return by how much two titles must be closer than usual; infinity where fields speak against the pair."""
    agree, known = _agreement(a, b)
    least = 2
    if known < least or agree <= AGREE:
        return float("inf")
    if (a.area, b.area) in kin:
        agreed = EXCESS.all_fields if known >= EXCESS.many else EXCESS.home
        return agreed if agree >= 1 else EXCESS.unlike
    return EXCESS.abroad if known >= EXCESS.fields_abroad and agree >= 1 else float("inf")


def _agreement(a: Card, b: Card) -> tuple[float, int]:
    """Return the share of fields that agree, and how many both know."""
    both = a.fields.keys() & b.fields.keys()
    return sum(a.fields[name] == b.fields[name] for name in both) / max(1, len(both)), len(both)


def closer(old: Deck, new: Deck, ours: list[Card], theirs: list[Card]) -> Grid | None:
    """Return how much closer titles are than each is to its nearest others, old by new, over shared languages."""
    samples = _sample(old, ours), _sample(new, theirs)
    found = []
    for language in shared_languages(old.plan, new.plan) or ("",):
        sides = [*ours, *samples[0]], [*theirs, *samples[1]]
        texts = [[card.activity.title.get(language) or card.title for card in side] for side in sides]
        vectors = embedded([*texts[0], *texts[1]])
        if vectors is None:
            return None
        close = vectors[: len(texts[0])] @ vectors[len(texts[0]) :].T
        found.append(excess(close))
    return np.asarray(np.mean(found, axis=0))[: len(ours), : len(theirs)]


def excess(close: Grid) -> Grid:
    """Return by how much each likeness, old by new, is above what is usual for the two."""
    return np.asarray(close - (_usual(close)[:, None] + _usual(close.T)[None, :]) / 2)


def _sample(deck: Deck, cards: list[Card]) -> list[Card]:
    """Return a few other activities, spread over the plan."""
    asked = {card.index for card in cards}
    others = [card for card in deck.cards if card.index not in asked]
    step = max(1, len(others) // SAMPLE)
    return others[::step][:SAMPLE]


def _usual(close: Grid) -> Grid:
    """Return the mean likeness of each row to its nearest columns but the very nearest."""
    ranked = -np.sort(-close, axis=1)
    return np.asarray(ranked[:, 1 : 1 + NEAREST].mean(axis=1) if ranked.shape[1] > 1 else ranked[:, 0])
