"""From when or until when: the same date after words that open a time here and close it there; degrees; points."""

import re
from collections.abc import Iterator, Mapping

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact, is_year
from gealc_docs.parity.pairs import Span

RANK, FINAL = 5, False
KINDS: tuple[Kind, ...] = ()  # `meaning` and `number`, as other checks have
_WAY = 12  # characters from such a word to what it bears on: ` el día `
_DEGREE = re.compile(r"\s*(?:°|º\s?[CF]\b)")
_MINUS = re.compile(r"(?:^|[\s(])[-−–]$")
Ends = Mapping[str, tuple[str, Span]]  # by the value: how it is bounded, where


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a date that something lasts until here and from there, a temperature above zero here and below there."""
    pair = evidence.pair
    for kind, read, severity in (("meaning", _ends, Severity.WARNING), ("number", _signs, Severity.ERROR)):
        ours, theirs = (read(half.text, half.facts, half.words) for half in evidence.halves)
        for value in ours.keys() & theirs.keys():
            (one, here), (two, there) = ours[value], theirs[value]
            if one != two:
                source, target = pair.source.text[slice(*here)], pair.target.text[slice(*there)]
                message = Message.of(f"parity.{kind}-differs", source=source, target=target)
                yield pair.finding(kind, severity, message, (here,), (there,))


def _ends(text: str, facts: list[Fact], words: Closed) -> Ends:
    """Return the dates and years of a text that it opens or closes a time with, each said once."""
    dates = [f for f in facts if f.kind in {"number", "month"} and not f.weak]
    found: dict[str, tuple[str, Span]] = {}
    for name, pattern in words.patterns["ends"].items():
        for match in pattern.finditer(text):
            fact = next((f for f in dates if 0 <= f.start - match.end() <= _WAY), None)
            between = text[match.end() : fact.start].lower().split() if fact else []
            if fact and sum(f.value == fact.value for f in dates) == 1 and set(between) <= words.function_words:
                near = [f for f in dates if fact.start <= f.start <= fact.end + _WAY]
                if any(f.kind == "month" or is_year(f) for f in near):
                    found[fact.value] = (name, (match.start(), fact.end))
    return found


def _signs(text: str, facts: list[Fact], words: Closed) -> Ends:
    """Return the degrees of a text with whether they are below zero, and the numbers that are points or per cent."""
    found: dict[str, tuple[str, Span]] = {}
    for fact in facts:
        if fact.kind != "number" or sum(f.kind == "number" and f.value == fact.value for f in facts) > 1:
            continue
        if _DEGREE.match(text, fact.end):
            below = bool(_MINUS.search(text[: fact.start]))
            found[fact.value] = ("below" if below else "above", (fact.start - below, fact.end))
        for name, pattern in words.patterns["rates"].items():
            if match := pattern.match(text, fact.end + (text[fact.end : fact.end + 1] == " ")):
                found[fact.value] = (name, (fact.start, match.end()))
    return found
