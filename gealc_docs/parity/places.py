"""Wordings at the wrong place: two that changed places, one that belongs to another segment."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.neighbours import Index, Keys

KINDS = (
    Kind("swapped", Severity.ERROR, "dictionary"),
    Kind("elsewhere", Severity.ERROR, "dictionary"),
)

_GOOD, _GAIN = 0.66, 0.3


def misplaced(evidence: list[Evidence], like: Callable[[str, str], float], keys: Keys) -> list[Finding]:
    """Find pairs whose target fits the source of another pair far better."""
    by_field = defaultdict(list)
    for item in evidence:
        by_field[item.pair.field].append(item)
    found: list[Finding] = []
    for rows in by_field.values():
        doubtful = [place for place, item in enumerate(rows) if _is_doubtful(item, like)]
        index = Index([keys.source(item.pair.source.text) for item in rows] if doubtful else [])
        for place in doubtful:
            near = index.near(keys.target(rows[place].pair.target.text), place)
            around = (place - 1, place + 1)
            others = dict.fromkeys([*near, *(k for k in around if 0 <= k < len(rows))])
            found += _of(rows[place], [rows[k] for k in others if k != place], like)[:1]
    return found


def _is_doubtful(item: Evidence, like: Callable[[str, str], float]) -> bool:
    """Whether so much of a pair has no counterpart that it may be another's."""
    if not (any(item.unmatched) or item.lost or item.gained):
        return False
    return like(item.pair.source.text, item.pair.target.text) < 1 - _GAIN / 2


def _of(item: Evidence, others: Iterable[Evidence], like: Callable[[str, str], float]) -> list[Finding]:
    """Return a finding for each other pair that a pair's target fits far better."""
    mine = like(item.pair.source.text, item.pair.target.text)
    found = []
    for other in others:
        theirs = like(other.pair.source.text, other.pair.target.text)
        crossed = like(other.pair.source.text, item.pair.target.text)
        if crossed < max(_GOOD, mine + 0.2):
            continue
        back = like(item.pair.source.text, other.pair.target.text)
        if back >= max(_GOOD, mine + 0.2) and crossed + back > theirs + mine + _GAIN:
            found.append(_finding(item, other, "swapped"))
        elif crossed >= _GOOD and crossed > mine + 0.5 and mine < 0.4:  # noqa: PLR2004  # clearly another's
            found.append(_finding(item, other, "elsewhere"))
    return found


def _finding(item: Evidence, other: Evidence, code: str) -> Finding:
    whole = ((0, len(item.pair.source.text)),), ((0, len(item.pair.target.text)),)
    message = Message.of(f"parity.{code}", other=other.pair.number or other.pair.address)
    return item.pair.finding(code, Severity.ERROR, message, *whole)
