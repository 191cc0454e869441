"""Facts that both sides say, but not as often: which of several equal ones stands for another one there."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.tokens import Token

_NEXT = 3  # words of substance after a number


def recounted(evidence: Evidence, kind: str) -> tuple[list[Fact], list[Fact]]:
    """Return the fact said more often on one side, and the one that it stands for, said less often there."""
    told = [evidence.spans_of_time[k] | evidence.phrased[k] for k in (0, 1)]
    sides = evidence.source_facts, evidence.target_facts
    source, target = (
        [f for f in facts if f.kind == kind and not f.weak and f.start not in told[k]] for k, facts in enumerate(sides)
    )
    ours, theirs = Counter(f.value for f in source), Counter(f.value for f in target)
    more, less = ours - theirs, theirs - ours
    if not (more and less) or kind in {"frequency", "percent"}:
        return [], []
    fits = {(one, two): _fit(evidence, one, two) for one, two in product(source, target)}

    def alone(pair: tuple[Fact, Fact]) -> float:
        """Return how much better two facts fit than each does its equals, which stand for those."""
        equals = [fit for (one, two), fit in fits.items() if one.value == two.value and {one, two} & set(pair)]
        return fits[pair] - sum(sorted(equals)[-2:])

    one, two = max(product(_said(more, source), _said(less, target)), key=alone)
    return [one], [two]


def _said(values: Collection[str], facts: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.value in values]


def _fit(evidence: Evidence, one: Fact, two: Fact) -> float:
    """Return how well two facts fit: how many words after them stand for each other, how near their places are."""
    words = evidence.alignment
    ours, theirs = _after(words.source, one), _after(words.target, two)
    linked = sum(words.source[i] in ours and words.target[j] in theirs for i, j in words.pairs)
    sizes = len(evidence.pair.source.text), len(evidence.pair.target.text)
    return linked + 1 - abs(one.start / sizes[0] - two.start / sizes[1])


def _after(row: Sequence[Token], fact: Fact) -> list[Token]:
    return [token for token in row if token.start >= fact.end][:_NEXT]
