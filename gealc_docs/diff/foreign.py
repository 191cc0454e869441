"""Plans that share no language: titles compared by meaning, where a model is installed, and by related words.

Such likeness has no scale of its own, so each pair is measured against the best its two items could have had.
"""

import numpy as np

from gealc_docs.diff.areas import Grid, Likeness
from gealc_docs.diff.deck import Deck
from gealc_docs.diff.meaning import embedded
from gealc_docs.diff.similarity import Rarity, vectors
from gealc_docs.diff.tokens import plain

LETTERS_OF_STEM = 4
MEANING, RELATED, NUMBERS = 0.65, 0.35, 0.15


def foreign_titles(old: Deck, new: Deck) -> Grid:
    """Return how alike the titles of all activities are, old by new, 0 to 1."""
    likeness = relative([card.title for card in old.cards], [card.title for card in new.cards])
    ours, theirs = ([(card.counts, card.ordinals) for card in side.cards] for side in (old, new))
    unlike = np.array([[a != b for b in theirs] for a in ours])
    return np.asarray(likeness - NUMBERS * unlike)


def foreign_likeness(old: Deck, new: Deck, titles: Grid, like: Likeness) -> Likeness:
    """Return how alike the areas are, by what they are called, what they aim at and what their activities say."""
    texts = [[f"{area.title}. {area.objective}" for area in side.areas] for side in (old, new)]
    names = relative([a.title for a in old.areas], [b.title for b in new.areas])
    title = 0.5 * names + 0.5 * relative(*texts)
    bag = np.zeros_like(title)
    for p, ours in enumerate(old.areas):
        for q, theirs in enumerate(new.areas):
            if ours.activities and theirs.activities:
                block = titles[np.ix_(ours.activities, theirs.activities)]
                bag[p, q] = (block.max(axis=1).sum() + block.max(axis=0).sum()) / sum(block.shape)
    return Likeness(title, np.full_like(title, -1.0), bag, like.place, like.same_id)


def relative(old: list[str], new: list[str]) -> Grid:
    """Return likeness of texts in different languages, 1 for two that are each other's best."""
    related = _scaled(_related(old, new))
    found = embedded([*old, *new])
    if found is None:
        return related
    return MEANING * _scaled(found[: len(old)] @ found[len(old) :].T) + RELATED * related


def _related(old: list[str], new: list[str]) -> Grid:
    """Return the cosine of shared beginnings of words: interoperability, interoperabilidad."""
    beginnings = [[_beginnings(text) for text in side] for side in (old, new)]
    rarity = Rarity.of([*beginnings[0], *beginnings[1]])
    columns: dict[str, int] = {}
    ours, theirs = (vectors(side, rarity, columns) for side in beginnings)
    return np.asarray((ours @ theirs.T).toarray())


def _beginnings(text: str) -> tuple[str, ...]:
    words = plain(text.casefold()).replace("-", " ").split()
    return tuple(word[:LETTERS_OF_STEM] for word in words if len(word) >= LETTERS_OF_STEM)


def _scaled(close: Grid) -> Grid:
    """Return each value between what is usual for its two items (0) and the best they have (1)."""
    shares = []
    for axis in (0, 1):
        usual = np.median(close, axis=axis, keepdims=True)
        best = close.max(axis=axis, keepdims=True)
        spread = np.maximum(best - usual, 1e-6)
        shares.append(np.clip((close - usual) / spread, 0, 1))
    return np.asarray(shares[0] * shares[1])
