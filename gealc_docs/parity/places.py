"""Wordings at the wrong place: two that changed places, one that belongs to another segment."""

from collections import defaultdict
from collections.abc import Callable

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind

KINDS = (
    Kind("swapped", Severity.ERROR, "dictionary"),
    Kind("elsewhere", Severity.ERROR, "dictionary"),
)

_GOOD, _GAIN, _MOST = 0.66, 0.3, 60


def misplaced(evidence: list[Evidence], like: Callable[[str, str], float]) -> list[Finding]:
    """Find pairs whose target fits the source of another pair far better."""
    doubtful = defaultdict(list)
    for item in evidence:
        if any(item.unmatched) or item.lost or item.gained:
            doubtful[item.pair.field].append(item)
    found: list[Finding] = []
    for rows in doubtful.values():
        found += [finding for item in rows[:_MOST] if (finding := _of(item, evidence, like)) is not None]
    return found


def _of(item: Evidence, evidence: list[Evidence], like: Callable[[str, str], float]) -> Finding | None:
    mine = like(item.pair.source.text, item.pair.target.text)
    if mine >= 1 - _GAIN / 2:
        return None
    for other in evidence:
        if other is item or other.pair.field != item.pair.field:
            continue
        theirs = like(other.pair.source.text, other.pair.target.text)
        crossed = like(other.pair.source.text, item.pair.target.text)
        if crossed < max(_GOOD, mine + 0.2):
            continue
        back = like(item.pair.source.text, other.pair.target.text)
        if back >= max(_GOOD, mine + 0.2) and crossed + back > theirs + mine + _GAIN:
            return _finding(item, other, "swapped")
        if crossed >= _GOOD and crossed > mine + 0.5 and mine < 0.4:  # noqa: PLR2004  # clearly another's
            return _finding(item, other, "elsewhere")
    return None


def _finding(item: Evidence, other: Evidence, code: str) -> Finding:
    whole = ((0, len(item.pair.source.text)),), ((0, len(item.pair.target.text)),)
    message = Message.of(f"parity.{code}", other=other.pair.number or other.pair.address)
    return item.pair.finding(code, Severity.ERROR, message, *whole)
