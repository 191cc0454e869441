"""What small words bear on: the word of substance that `not`, `may` or `some` says something about, on both sides.

Counting small words of a sentence cannot tell `must endanger` from `must not` where another word of it denies. Here
each stands for the word that it goes before, and is compared with what goes before the word that translates that one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.lexicon.phrases import Found
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

_CLAUSE_END = re.compile(r"[.,;:()«»“”\"¿?¡!—–]")
_REACH = 4  # small words between an operator and what it bears on


@dataclass(frozen=True, slots=True)
class Borne:
    """Two words that stand for each other, and where the operators stand that bear on either."""

    ours: Token
    theirs: Token
    source: tuple[Span, ...]
    target: tuple[Span, ...]


def borne(evidence: Evidence, ours: Sequence[Span], theirs: Sequence[Span]) -> Iterator[Borne]:
    """Go through words that surely stand for each other, one of which at least an operator bears on."""
    if not ours and not theirs:  # as nearly always
        return
    pair, scene = evidence.pair, evidence.scene
    one = _heads(pair.source.text, ours, scene.source.words, _places(evidence, 0))
    two = _heads(pair.target.text, theirs, scene.target.words, _places(evidence, 1))
    for a, b in _corresponding(evidence):
        mine, yours = one.get(a.start, ()), two.get(b.start, ())
        if mine or yours:
            yield Borne(a, b, tuple(mine), tuple(yours))


def clause(text: str, token: Token) -> Span:
    """Return where the clause of a word starts and ends, from one sign of punctuation to the next."""
    before = [m.end() for m in _CLAUSE_END.finditer(text[: token.start])]
    after = _CLAUSE_END.search(text, token.end)
    return (before[-1] if before else 0, after.start() if after else len(text))


def _corresponding(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the words that surely stand for each other; of phrases, the ones that tell them."""
    row = evidence.alignment
    sure = [(i, j) for i, j, strength in row.links if strength >= SAME]
    often = Counter(i for i, _ in sure), Counter(j for _, j in sure)
    for i, j in sure:
        if often[0][i] == 1 == often[1][j]:
            yield row.source[i], row.target[j]
    for one, two in evidence.phrase_pairs:
        a, b = (_telling(found, evidence, side) for side, found in enumerate((one, two)))
        if a and b:
            yield a, b


def _telling(found: Found, evidence: Evidence, side: int) -> Token | None:
    """Return the word of a phrase that tells it: the first that is no small word, if it is more than a small word."""
    small = evidence.scene.readers[side].words.function_words
    plain = [token for token in found.words if token.lower not in small]
    return (plain or list(found.words))[0] if plain or len(found.words) > 1 else None


def _places(evidence: Evidence, side: int) -> Mapping[int, int]:
    """Return where the words start that an operator may bear on, and where the word that tells each starts."""
    row = evidence.alignment.rows[side]
    found = {token.start: token.start for token in row}
    for pair in evidence.phrase_pairs:
        if telling := _telling(pair[side], evidence, side):
            found.update({token.start: telling.start for token in pair[side].words})
    return found


def _heads(text: str, spans: Sequence[Span], words: Closed, places: Mapping[int, int]) -> Mapping[int, list[Span]]:
    """Return the operators by where the words start that each bears on."""
    found: dict[int, list[Span]] = {}
    for span in spans:
        for place in _borne_on(text, span, words, places):
            found.setdefault(place, []).append(span)
    return found


def _borne_on(text: str, span: Span, words: Closed, places: Mapping[int, int]) -> Iterator[int]:
    """Go through what one operator bears on: the next word but for small ones; of `no`, `some`, the row of words."""
    start, end = span
    row = [t for t in tokens(text) if t.start >= end]
    first = next((k for k, t in enumerate(row) if t.start in places), None)
    if first is None or first > _REACH or _CLAUSE_END.search(text[end : row[first].start]):
        return
    if any(t.lower not in words.function_words for t in row[:first]) or row[0].lower in words.roles["joining"]:
        return
    yield places[row[first].start]
    if text[start:end].lower().split()[0] in words.distributive | words.roles["determiners"]:
        for before, token in pairwise(row[first:]):
            if token.start not in places or text[before.end : token.start] != " ":
                return
            yield places[token.start]
