"""How a noun stands to what goes before it, by its preposition: `fuera del horario`, `within hours`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.governors import Governors
from gealc_docs.parity.half import Half
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.roles import Both, Item, same_words
from gealc_docs.parity.tokens import Token

_OPPOSED = frozenset(
    frozenset(pair)
    for pair in (
        ("against", "favour"),
        ("against", "about"),
        ("against", "between"),
        ("with", "between"),
        ("inside", "outside"),
        ("during", "outside"),
        ("above", "below"),
        ("about", "below"),
        ("between", "below"),
        ("since", "until"),
        ("instead", "besides"),
        ("instead", "before"),
        ("near", "far"),
        ("before", "after"),
        ("during", "before"),
        ("during", "after"),
    )
)


@dataclass(frozen=True, slots=True)
class _Relation:
    """What a preposition of one or several words may say, where it stands, the word before it."""

    names: frozenset[str]
    span: Span
    before: Token | None


def opposed_relations(evidence: Evidence, by: Both, row: Sequence[Item]) -> Iterator[tuple[Span, Span, Item]]:
    """Go through prepositions that exclude each other, between words that correspond: where both stand, their noun."""
    said = [_said(half) for half in evidence.halves]
    if not any(frozenset(pair) in _OPPOSED for pair in product(*said)):  # as nearly always
        return
    read = [partial(_relation, governors, half) for governors, half in zip(by, evidence.halves, strict=True)]
    for item in row:
        one, two = (relation(span) for relation, span in zip(read, item, strict=True))
        if one and two and _exclude(one, two) and _together(evidence, one, two):
            yield one.span, two.span, item


def _said(half: Half) -> frozenset[str]:
    """Return what the prepositions of a side may say."""
    return frozenset(name for name, forms in half.words.patterns["relations"].items() if forms.search(half.text))


def _relation(governors: Governors, half: Half, noun: Span) -> _Relation | None:
    """Return what the preposition that governs a noun says, with the words before that belong to it: `fuera de`."""
    place = governors.place(noun, verbs=True)
    token = next((t for t in governors.row if t.start == place), None)
    if token is None:
        return None
    found = [
        (name, start)
        for name, forms in half.words.patterns["relations"].items()
        for start, end in forms.spans(half.text)
        if end == token.end
    ]
    if not found:
        return None
    first = min(start for _, start in found)
    before = _before(governors.row, first)
    return _Relation(frozenset(name for name, start in found if start == first), (first, token.end), before)


def _before(row: Sequence[Token], start: int) -> Token | None:
    """Return the word that stands before a place."""
    return max((token for token in row if token.end <= start), key=lambda token: token.start, default=None)


def _exclude(one: _Relation, two: _Relation) -> bool:
    """Whether two prepositions have nothing in common that they may say, and something that excludes the other."""
    opposed = any(frozenset(pair) in _OPPOSED for pair in product(one.names, two.names))
    return opposed and not one.names & two.names


def _together(evidence: Evidence, one: _Relation, two: _Relation) -> bool:
    """Whether what stands before two prepositions corresponds, or nothing does."""
    if not one.before or not two.before:
        return one.before is two.before
    known = evidence.scene.lexicon.related(one.before.lower, two.before.lower) >= DERIVED
    return known or (one.before.start, two.before.start) in same_words(evidence)
