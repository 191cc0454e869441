"""Plans that share no language: titles compared by meaning, where a model is installed, and by related words.

Such likeness has no scale of its own, so each pair is measured against the best its two items could have had.
"""

from dataclasses import replace

import numpy as np

from gealc_docs.diff.areas import SURE_OBJECTIVE, Grid, Likeness
from gealc_docs.diff.concepts import shared, translation
from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.embedding import embedded
from gealc_docs.diff.halves import cuts
from gealc_docs.diff.meaning import excess
from gealc_docs.diff.tokens import stems
from gealc_docs.model.assignment import best_assignment

# A text with its language.
Spoken = tuple[str, str]

MEANING, RELATED, NUMBERS = 0.65, 0.35, 0.15
# Titles so much closer than usual are surely the same; related words speak for it besides, and between two as close.
SURE, HINT, TIE = 0.06, 0.15, 0.03
# Titles that are each other's best, by meaning and by words, are weak evidence however close others come.
BEST, WEAK = 0.75, 0.62
ALONE = 0.4
# Each half of a title cut in two must be so much closer to its part than usual.
HALF = 0.015


def in_one_language(old: Deck, new: Deck) -> tuple[Deck, Deck]:
    """Return two decks of different languages whose words can be compared: those of the new one as the old one's."""
    ours, theirs = (
        list(dict.fromkeys((card.language, stem) for card in side.cards for stem in card.stems)) for side in (old, new)
    )
    words = translation(theirs, ours)
    return _reworded(old, {}), _reworded(new, words)


def _reworded(side: Deck, words: dict[tuple[str, str], str]) -> Deck:
    cards = []
    for card in side.cards:
        found = tuple(words.get((card.language, stem), stem) for stem in card.stems)
        key = " ".join([*sorted(found), *map(str, card.counts), "@", *map(str, card.ordinals)])
        cards.append(replace(card, stems=found, key=key))
    return replace(side, cards=tuple(cards))


def foreign_titles(old: Deck, new: Deck) -> Grid:
    """Return how alike the titles of all activities are, old by new, 0 to 1; a title borne by many counts as one."""
    sides = [[(card.title, card.language, card.counts, card.ordinals) for card in side.cards] for side in (old, new)]
    distinct = [list(dict.fromkeys(side)) for side in sides]
    likeness = _distinct_titles([fact[:2] for fact in distinct[0]], [fact[:2] for fact in distinct[1]])
    codes = [np.array([str(fact[2:]) for fact in side]) for side in distinct]
    likeness -= NUMBERS * np.not_equal.outer(*codes)
    places = [
        [{fact: k for k, fact in enumerate(known)}[fact] for fact in side]
        for known, side in zip(distinct, sides, strict=True)
    ]
    return np.asarray(likeness[np.ix_(places[0], places[1])])


def _distinct_titles(ours: list[Spoken], theirs: list[Spoken]) -> Grid:
    related = _scaled(_related(ours, theirs))
    found = embedded([text for text, _ in (*ours, *theirs)])
    if found is None:
        return related
    close = found[: len(ours)] @ found[len(ours) :].T
    meaning = np.clip(excess(close) / SURE, 0, 1)
    likeness = np.minimum(1, meaning + HINT * related * (meaning > 0)) - TIE * (1 - related) * (meaning > 0)
    best = MEANING * _scaled(close) + RELATED * related
    return np.asarray(np.maximum(likeness, np.where(best >= BEST, WEAK * best, 0)))


def foreign_likeness(old: Deck, new: Deck, titles: Grid, like: Likeness) -> Likeness:
    """Return how alike the areas are, by what they are called, what they aim at and what their activities say."""
    names = [[(area.title, area.language) for area in side.areas] for side in (old, new)]
    texts = [[(f"{area.title}. {area.objective}", area.language) for area in side.areas] for side in (old, new)]
    title = 0.5 * relative(*names) + 0.5 * relative(*texts)
    # Some area is always the nearest: without a word in common, only what they share tells that two are the same.
    title = np.where(_related(*names) > 0, title, np.minimum(title, ALONE))
    bag = np.zeros_like(title)
    for p, ours in enumerate(old.areas):
        for q, theirs in enumerate(new.areas):
            if ours.activities and theirs.activities:
                block = titles[np.ix_(ours.activities, theirs.activities)]
                bag[p, q] = (block.max(axis=1).sum() + block.max(axis=0).sum()) / sum(block.shape)
    aim = _related(*([(area.objective, area.language) for area in side.areas] for side in (old, new)))
    # Only an aim of which nearly every word is found again tells.
    aim = np.where(aim >= SURE_OBJECTIVE, aim, -1.0)
    return Likeness(title, aim, bag, like.place, like.same_id)


def relative(old: list[Spoken], new: list[Spoken]) -> Grid:
    """Return likeness of texts in different languages, 1 for two that are each other's best."""
    related = _scaled(_related(old, new))
    found = embedded([text for text, _ in (*old, *new)])
    if found is None:
        return related
    return MEANING * _scaled(found[: len(old)] @ found[len(old) :].T) + RELATED * related


def _related(old: list[Spoken], new: list[Spoken]) -> Grid:
    """Return how much of the words of two texts may stand for each other."""
    return shared(*([(language, stems(text, language)) for text, language in side] for side in (old, new)))


def _scaled(close: Grid) -> Grid:
    """Return each value between what is usual for its two items (0) and the best they have (1)."""
    shares = []
    for axis in (0, 1):
        usual = np.median(close, axis=axis, keepdims=True)
        best = close.max(axis=axis, keepdims=True)
        spread = np.maximum(best - usual, 1e-6)
        shares.append(np.clip((close - usual) / spread, 0, 1))
    return np.asarray(shares[0] * shares[1])


def foreign_parts(
    wholes: Deck, pieces: Deck, pairs: dict[int, int], kin: frozenset[tuple[int, int]]
) -> dict[int, tuple[int, ...]]:
    """Return wholes of two things joined by "and", each the nearest meaning of another piece, one of them unpaired."""
    doubled = _doubled(wholes, pieces, pairs)
    single = [card for card in wholes.cards if card.index not in doubled]
    halves = [(card, both) for card in single for both in cuts(card.title, card.language)]
    least = 2
    if not halves or len(pieces.cards) < least:
        return {}
    found = embedded([*(text for _, both in halves for text in both), *(card.title for card in pieces.cards)])
    if found is None:
        return {}
    taken = set(pairs.values())
    closer = excess(found[: 2 * len(halves)] @ found[2 * len(halves) :].T).reshape(len(halves), 2, len(pieces.cards))
    parts: dict[int, tuple[int, ...]] = {}
    for (card, both), near in zip(halves, closer, strict=True):
        one, other = (int(k) for k in best_assignment(-near)[1])
        if any(row[k] < HALF or (row > row[k]).sum() > 1 for row, k in zip(near, (one, other), strict=True)):
            continue
        chosen = [pieces.cards[one], pieces.cards[other]]
        if not all(_belongs(half, piece, card) for half, piece in zip(both, chosen, strict=True)):
            continue
        lone = [piece for piece in chosen if piece.index not in taken]
        own = all(piece.index not in taken or pairs.get(card.index) == piece.index for piece in chosen)
        if lone and own and all((card.area, piece.area) in kin for piece in chosen):
            parts[card.index] = tuple(sorted((one, other)))
            taken.update(parts[card.index])
    return parts


def _belongs(half: str, piece: Card, whole: Card) -> bool:
    """Tell whether words or fields speak for a piece beside the meaning of half a title."""
    agree = [piece.fields[name] == whole.fields[name] for name in piece.fields.keys() & whole.fields.keys()]
    if not agree or 2 * sum(agree) >= len(agree):
        return True
    return bool(_related([(half, whole.language)], [(piece.title, piece.language)])[0, 0])


def _doubled(wholes: Deck, pieces: Deck, pairs: dict[int, int]) -> frozenset[int]:
    """Return the wholes whose partner joins as much as they do: it is all of them, no part."""
    return frozenset(a for a, b in pairs.items() if _cuts(pieces.cards[b]) >= _cuts(wholes.cards[a]))


def _cuts(card: Card) -> int:
    return len(cuts(card.title, card.language))
