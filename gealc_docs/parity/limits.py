"""Limits and quantifiers by what they stand before: a number, the thing they count."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.denials import negations
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span

_BETWEEN = re.compile(r"\W*(?:[^\W\d]+\W+)?")  # at most a word: `mínima de USD 500`


def limiting(text: str, spans: Sequence[Span], words: Closed, facts: Sequence[Fact]) -> list[Span]:
    """Return limits; those that are an adjective count only before a number: not `tasa mínima de germinación`."""
    if not spans:  # as nearly always
        return []
    numbers = [fact.start for fact in facts if fact.kind == "number"]
    return [
        (a, b)
        for a, b in spans
        if text[a:b].lower() not in words.counted_limits
        or any(b <= start and _BETWEEN.fullmatch(text[b:start]) for start in numbers)
    ]


def denies_alone(evidence: Evidence) -> bool:
    """Whether one side denies and the other does not: `no se aceptan con al menos`, `less than`."""
    pair, scene = evidence.pair, evidence.scene
    return bool(negations(pair.source.text, scene.source.words)) != bool(
        negations(pair.target.text, scene.target.words)
    )


def at_one_place(evidence: Evidence, ours: Sequence[Span], theirs: Sequence[Span]) -> bool:
    """Whether one of some words of either side stands beside words of substance that correspond, up to two away."""
    row = evidence.alignment
    near = [
        {k for span in spans for k in _beside([t.start for t in side], span)}
        for spans, side in ((ours, row.source), (theirs, row.target))
    ]
    return any(i in near[0] and j in near[1] for i, j, _ in row.links)


def _beside(starts: Sequence[int], span: Span) -> range:
    """Return the indices of the words of substance around a place, the place itself among them."""
    before, after = bisect_left(starts, span[0]), bisect_left(starts, span[1])
    return range(max(0, before - _NEAR), min(len(starts), after + _NEAR))


_NEAR = 2  # words of substance


def of_other_things(evidence: Evidence, ours: Sequence[Span], theirs: Sequence[Span]) -> bool:
    """Whether each of two quantifiers stands before what the other side says elsewhere: `toda ley`, `majority of`."""
    row = evidence.alignment
    heads = (
        {_head([t.start for t in row.source], span) for span in ours},
        {_head([t.start for t in row.target], span) for span in theirs},
    )
    mine = {(i, j) for i, j, _ in row.links if i in heads[0]}
    yours = {(i, j) for i, j, _ in row.links if j in heads[1]}
    both = heads[0] <= {i for i, _ in mine} and heads[1] <= {j for _, j in yours}
    return both and not mine & yours


def _head(starts: Sequence[int], span: Span) -> int:
    """Return the index of the first word of substance after a place, -1 if there is none."""
    return next((k for k, start in enumerate(starts) if start >= span[1]), -1)
