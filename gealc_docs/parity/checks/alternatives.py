"""One of several here, all of them there: `los atletas o sus padres`, `athletes and their parents`."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.denials import found_in, negations
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.half import Half
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.limits import at_one_place
from gealc_docs.parity.pairs import Span

RANK, FINAL = 6, False
KINDS: tuple[Kind, ...] = ()  # those of `closed_classes`
_OTHER = {"or": "and", "and": "or"}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find an `or` more on one side and an `and` more on the other, in a close translation that denies nothing."""
    source, target = evidence.halves
    if not evidence.literal or any(negations(half.text, half.words) for half in evidence.halves):
        return
    for ours, theirs in _OTHER.items():
        if _more(source, target, ours) == _more(target, source, theirs) == 1:
            for one in _said(source, ours):
                for two in _said(target, theirs):
                    if at_one_place(evidence, [one], [two]) or _between_facts(evidence, one, two):
                        yield _differs(evidence, one, two)
                        return


def _more(half: Half, other: Half, name: str) -> int:
    """Return how much more often one side says a word than the other."""
    return len(_said(half, name)) - len(_said(other, name))


def _said(half: Half, name: str) -> list[Span]:
    forms = half.words.patterns["joined"].get(name)
    return found_in(half.text, forms) if forms else []


def _between_facts(evidence: Evidence, one: Span, two: Span) -> bool:
    """Whether two words join the same two facts: `julio y agosto`, `July or August`."""
    sides = (evidence.source_facts, one), (evidence.target_facts, two)
    joined = [
        (
            [(f.kind, f.value) for f in facts if f.end + 1 == start],
            [(f.kind, f.value) for f in facts if f.start == end + 1],
        )
        for facts, (start, end) in sides
    ]
    return joined[0] == joined[1] and all(joined[0])


def _differs(evidence: Evidence, one: Span, two: Span) -> Finding:
    pair = evidence.pair
    words = {"source": pair.source.text[slice(*one)], "target": pair.target.text[slice(*two)]}
    return pair.finding("meaning", Severity.WARNING, Message.of("parity.meaning-differs", **words), (one,), (two,))
