"""A wording cut off, or a clause that only one side has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.tokens import Token, tokens

if TYPE_CHECKING:
    from gealc_docs.parity.pairs import Span

RANK, FINAL = 3, False
KINDS = (Kind("clause", Severity.ERROR, "dictionary"),)
_CLAUSE, _LONG, _SHARE = 3, 5, 0.7  # words of a clause, of one in a free translation


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a run of words that the other side has nothing for, while it is that much shorter."""
    pair = evidence.pair
    lengths = len(tokens(pair.source.text)), len(tokens(pair.target.text))
    lost, gained = evidence.lost, evidence.gained
    for own, rest, text, ours, code, turned in (
        (lost, gained, pair.source.text, lengths, "dropped", False),
        (gained, lost, pair.target.text, lengths[::-1], "added", True),
    ):
        run = _run(own, evidence, turned=turned)
        if len(run) >= (_CLAUSE if evidence.literal else _LONG) and len(rest) <= len(run) // 3 and ours[1] < ours[0]:
            span: tuple[Span, ...] = ((run[0].start, run[-1].end),)
            message = Message.of(f"parity.clause-{code}", words=text[run[0].start : run[-1].end])
            sure = len(run) > _CLAUSE and ours[1] < _SHARE * ours[0]
            severity = Severity.ERROR if not rest and (sure or evidence.literal) else Severity.WARNING
            yield pair.finding("clause", severity, message, *(((), span) if turned else (span, ())))


def _run(own: Sequence[Token], evidence: Evidence, *, turned: bool) -> list[Token]:
    """Return the longest row of neighbouring words of substance that are all without a counterpart."""
    row = evidence.alignment.target if turned else evidence.alignment.source
    best: list[Token] = []
    run: list[Token] = []
    for token in row:
        run = [*run, token] if token in own else []
        best = max(best, run, key=len)
    return best
