"""Activities in doubt: those whose words alone pair them badly or not at all. All that speaks for each two is weighed.

What a careful secretary looks at: words that mean the same, how far two titles are closer by meaning than either is to
others, fields (the rarer a value, the more it tells), areas, neighbours. That both are courses tells nothing. The
weights are those of a logistic regression over the pairs of plans written by hand (docs/benchmarks.md).
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from gealc_docs.diff.areas import Grid
from gealc_docs.diff.concepts import Text, shared
from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.meaning import closer
from gealc_docs.diff.similarity import Rarity
from gealc_docs.diff.tokens import head, stems
from gealc_docs.model.assignment import best_assignment
from gealc_docs.model.plan import FIELDS, shared_languages

# Meaning is asked for so many texts at most, about 40 ms each; so many pairs are looked at in all.
MOST, MOST_PAIRS = 80, 10_000
# Of more than a few in doubt, pairs below such odds (logarithms, without a model) are not looked at any closer. What is
# more likely than not by so much is told.
FEW, UNLIKELY, LEAST = 40, -2.0, 0.4
# So many activities of a plan are usually in doubt; an activity alone is so much closer than others.
USUAL, LONE = 6, -1.5
# Each the other's nearest by meaning, and clearly so.
NEAREST = 0.1
Kin = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to the logarithm of the odds that two activities are the same.

    `concept` is the share of words that mean the same, `ahead` how far it is above that of any other pair of the two;
    `closer` and `margin` are the same by meaning, in units of `UNIT`; `head` is the same kind of thing; `kin` are areas
    that are the same, `near` such as may be; `gap` neighbours on either side that are the same; `told` what agreeing
    fields tell (nats), `unlike` fields that disagree, `resources` if those do, `count` other numbers.
    """

    concept: float
    ahead: float
    closer: float
    margin: float
    head: float
    kin: float
    near: float
    gap: float
    told: float
    unlike: float
    resources: float
    count: float
    base: float


UNIT = 1 / 30
WITH_MEANING = Weights(7.7, 0, 2.25, 1.32, -5.5, 1.11, 2.0, 0.46, 0.43, -1.49, -2.05, -2.33, -3.04)
WITHOUT = Weights(9.67, 5.37, 0, 0, -5.0, 2.14, 3.69, 0.65, 0.62, -1.52, -1.1, -0.96, -4.01)


@dataclass(frozen=True)
class Doubts:
    """Two plans, the activities in doubt, and what is known: which others are the same, and which areas."""

    old: Deck
    new: Deck
    open: tuple[list[int], list[int]]
    sure: Mapping[int, int]
    kin: Kin
    near: Kin

    def pairs(self) -> list[tuple[int, int, float]]:
        """Return pairs (old, new, how likely) of activities in doubt that are the same, each at most once."""
        if not all(self.open) or self.many:
            return []
        odds = self.odds()
        maybe = odds >= (UNLIKELY if sum(map(len, self.open)) > FEW else -np.inf)
        few = self._only(np.asarray(maybe.any(axis=1)), np.asarray(maybe.any(axis=0)))
        if maybe.any() and sum(map(len, few.open)) <= MOST:
            closer = few.closer_odds()
            if closer is not None:
                return few.chosen(closer)
        return self.chosen(odds)

    def chosen(self, odds: Grid) -> list[tuple[int, int, float]]:
        """Return the pairs that together are likeliest."""
        gain = np.maximum(odds - LEAST, 0)
        cells = zip(*best_assignment(-gain), strict=True)
        ends = ((self.ours[a].index, self.theirs[b].index, odds[a, b]) for a, b in cells if gain[a, b] > 0)
        return [(a, b, 1 / (1 + math.exp(-value))) for a, b, value in ends]

    def _only(self, rows: Grid, columns: Grid) -> "Doubts":
        """Return the same for some of the activities."""
        ours = [k for k, kept in zip(self.open[0], rows, strict=True) if kept]
        theirs = [k for k, kept in zip(self.open[1], columns, strict=True) if kept]
        return replace(self, open=(ours, theirs))

    @property
    def many(self) -> bool:
        """Tell whether there are too many to look at each pair."""
        return len(self.open[0]) * len(self.open[1]) > MOST_PAIRS

    @cached_property
    def ours(self) -> list[Card]:
        """The old plan's activities in doubt."""
        return [self.old.cards[k] for k in self.open[0]]

    @cached_property
    def theirs(self) -> list[Card]:
        """The new plan's."""
        return [self.new.cards[k] for k in self.open[1]]

    def odds(self) -> Grid:
        """Return the logarithm of the odds that two are the same, old by new, without a model."""
        return self._weighed(WITHOUT, self.signs())

    def closer_odds(self) -> Grid | None:
        """Return the same with what a model says of their meaning, None where there is none."""
        found = closer(self.old, self.new, self.ours, self.theirs)
        if found is None:
            return None
        nearer = {"closer": found / UNIT, "margin": _ahead(found, LONE * UNIT) / UNIT}
        signs = self.signs() | nearer
        odds = self._weighed(WITH_MEANING, signs)
        if len(shared_languages(self.old.plan, self.new.plan)) > 1:
            # No word in common in either language: new work in the place of old, unless each is the other's nearest.
            odds[(signs["concept"] <= 0) & (signs["margin"] < NEAREST)] = -np.inf
        return odds

    def _weighed(self, weights: Weights, signs: Mapping[str, Grid]) -> Grid:
        found = weights.base + sum(getattr(weights, name) * sign for name, sign in signs.items())
        # Among many, some two are alike by chance: less is known of areas that are not the same.
        crowd = max(0.0, math.log(math.sqrt(found.size) / USUAL))
        return np.asarray(found - crowd * (1 - signs["kin"] - signs["near"]))

    def signs(self) -> dict[str, Grid]:
        """Return what speaks for and against each two, old by new."""
        languages = shared_languages(self.old.plan, self.new.plan) or ("",)
        texts = [(_texts(self.ours, name), _texts(self.theirs, name)) for name in languages]
        whole = [[*_texts(self.old.cards, name), *_texts(self.new.cards, name)] for name in languages]
        rarity = [Rarity.of(stems for _, stems in said) for said in whole]
        concept = np.mean([shared(*both, known=known) for both, known in zip(texts, rarity, strict=True)], axis=0)
        heads = [(_heads(self.ours, name), _heads(self.theirs, name)) for name in languages]
        kind = np.mean([np.equal.outer(*both) for both in heads], axis=0)
        return {"concept": concept, "ahead": _ahead(concept, 0), "head": kind} | self._plain()

    def _plain(self) -> dict[str, Grid]:
        """Return the signs that need no words."""
        cells = [[self._cell(a, b) for b in self.theirs] for a in self.ours]
        return {name: np.array([[cell[name] for cell in row] for row in cells]) for name in cells[0][0]}

    def _cell(self, a: Card, b: Card) -> dict[str, float]:
        kin = (a.area, b.area) in self.kin
        both = a.fields.keys() & b.fields.keys()
        unlike = {name for name in both if a.fields[name] != b.fields[name]}
        return {
            "kin": float(kin),
            "near": float(not kin and (a.area, b.area) in self.near),
            "gap": kin * sum(x == y for x, y in zip(self._beside[0][a.index], self._beside[1][b.index], strict=True)),
            "told": sum(self._tells[name, a.fields[name]] for name in both - unlike),
            "unlike": len(unlike),
            "resources": float("resources" in unlike),
            "count": float(a.counts != b.counts),
        }

    @cached_property
    def _tells(self) -> dict[tuple[str, object], float]:
        """How much a value of a field tells: the logarithm of how rare it is in both plans."""
        cards = [*self.old.cards, *self.new.cards]
        often = Counter((name, card.fields[name]) for card in cards for name in FIELDS if name in card.fields)
        return {fact: math.log(len(cards) / count) for fact, count in often.items()}

    @cached_property
    def _beside(self) -> tuple[dict[int, tuple[int | None, ...]], dict[int, tuple[int | None, ...]]]:
        """Of each activity in doubt, its nearest sure neighbours on either side, as indexes of the new plan."""
        known = {b: b for b in self.sure.values()}
        return _beside(self.old, self.ours, self.sure), _beside(self.new, self.theirs, known)


def _beside(deck: Deck, cards: list[Card], known: Mapping[int, int]) -> dict[int, tuple[int | None, ...]]:
    return {card.index: tuple(_nearest(deck.areas[card.area].activities, card.index, known)) for card in cards}


def _nearest(row: tuple[int, ...], at: int, known: Mapping[int, int]) -> Iterator[int | None]:
    yield next((known[k] for k in reversed(row) if k < at and k in known), None)
    yield next((known[k] for k in row if k > at and k in known), None)


def _texts(cards: Sequence[Card], language: str) -> list[Text]:
    """Return the stems of titles in a language, else in that which they have."""
    said = [card.activity.title.find(language) for card in cards]
    return [
        (text.language, stems(text.text, text.language)) if text else (card.language, card.stems)
        for text, card in zip(said, cards, strict=True)
    ]


def _heads(cards: Sequence[Card], language: str) -> Grid:
    """Return the stem that says what kind of thing a title names, in a language, else in that which it has."""
    said = [card.activity.title.find(language) for card in cards]
    ends = [
        (text.text, text.language) if text else (card.title, card.language)
        for text, card in zip(said, cards, strict=True)
    ]
    return np.array([head(*end) for end in ends])


def _ahead(value: Grid, alone: float) -> Grid:
    """Return how far each value is above the best other of its row and of its column; `alone` stands for none."""
    return np.asarray(value - np.maximum(_others(value, alone), _others(value.T, alone).T))


def _others(value: Grid, alone: float) -> Grid:
    """Return the highest of the other values of each row."""
    if value.shape[1] == 1:
        return np.full_like(value, alone)
    ranked = np.sort(value, axis=1)
    return np.where(value == ranked[:, -1:], ranked[:, -2:-1], ranked[:, -1:])
