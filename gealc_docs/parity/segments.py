"""Segments of a sentence (between signs, `and`, `which`, `so that`) that the other side has nothing for at all."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.leftovers import standing_in, unnamed
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.sorts import kinds, light
from gealc_docs.parity.tokens import Token, tokens

_SIGN = re.compile(r"[.,;:()—–]")
_CLAUSE_SIGN = re.compile(r"[.,;:](?=\s|$)|[()—–]")  # not inside a number
_LEAST = 2  # words of substance: of one alone, another word may say it


def unanswered(evidence: Evidence, side: int) -> Iterator[list[Token]]:
    """Go through the words of substance of segments none of which has a counterpart, nor anything at their place.

    Where a translation is free, single words left over tell nothing; whole segments of them, with a noun, do.
    """
    left, scene = unnamed(evidence), evidence.scene
    starts, row = {t.start for t in left[side]}, evidence.alignment.rows[side]
    if len(starts) < _LEAST:
        return
    half, said = evidence.halves[side], {t.start for t in row} | evidence.explained[side]
    whole: list[Token] = []
    for segment in (*_segments(half.text, half.words), []):
        own = [t for t in segment if t.start in said and (t.start in starts or _full(t, half.words))]
        if own and all(t.start in starts for t in own) and not _has_shared_fact(evidence, segment, side):
            whole += own
            continue
        sorts = [kinds(t, half.reader, scene.lexicon) for t in whole]
        full = sum(not light(t, half.reader, scene.lexicon) for t in whole)
        nouns = full >= _LEAST and any("n" in sort for sort in sorts)
        if nouns and not _answered(evidence, whole, left[1 - side], side):
            yield whole
        whole = []


def _has_shared_fact(evidence: Evidence, segment: Sequence[Token], side: int) -> bool:
    """Whether a segment holds a number, date or name that the other side has as well: then that stands for it."""
    others = {(fact.kind, fact.value) for fact in evidence.halves[1 - side].facts}
    return any(
        segment[0].start <= fact.start < segment[-1].end and (fact.kind, fact.value) in others
        for fact in evidence.halves[side].facts
    )


def keeps_values(evidence: Evidence, run: Sequence[Token], side: int) -> bool:
    """Whether the clause of a run holds numbers that the other side all has: `, un alza del 3 %`, `up 3%`."""
    text = evidence.halves[side].text
    signs = [match.start() for match in _CLAUSE_SIGN.finditer(text)]
    first = max((at for at in signs if at < run[0].start), default=0)
    last = min((at for at in signs if at >= run[-1].end), default=len(text))
    own, other = (
        [fact for fact in facts if fact.kind == "number" and not fact.weak]
        for facts in (half.facts for half in evidence.halves[:: -1 if side else 1])
    )
    said, there = Counter(fact.value for fact in own), Counter(fact.value for fact in other)
    values = {fact.value for fact in own if first <= fact.start < last}
    return bool(values) and all(there[value] >= said[value] for value in values)


def _full(token: Token, words: Closed) -> bool:
    return token.lower not in words.function_words


def _segments(text: str, words: Closed) -> Iterator[list[Token]]:
    """Split a text at signs of punctuation and before words that open a clause or join two things."""
    segment: list[Token] = []
    for token in tokens(text):
        if segment and (token.lower in words.roles["openers"] or _SIGN.search(text[segment[-1].end : token.start])):
            yield segment
            segment = []
        segment.append(token)
    yield segment


def _answered(evidence: Evidence, own: Sequence[Token], others: Sequence[Token], side: int) -> bool:
    """Whether a word left over on the other side stands at the place of one of a segment."""
    return any(standing_in(evidence, *ordered(side, a, b)) for a in own for b in others)
