"""A note in brackets that stands at another country than in the original: `Uruguay (presidencia)`."""

import re
from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact

RANK, FINAL = 6, False
KINDS: tuple[Kind, ...] = ()  # it tells of a country
_NOTE = re.compile(r"\s*\((?:[^\W\d_]| ){3,}\)")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find the countries that have a note, where both sides name the same ones and note others."""
    one, two = evidence.source_facts, evidence.target_facts
    if _countries(one) != _countries(two):
        return
    mine, yours = _noted(evidence.pair.source.text, one), _noted(evidence.pair.target.text, two)
    lost, gained = ([f for f in a if f.value not in {g.value for g in b}] for a, b in ((mine, yours), (yours, mine)))
    if len(mine) == len(yours) and lost and gained:
        source, target = evidence.pair.source.text, evidence.pair.target.text
        message = Message.of(
            "parity.meaning-differs",
            source=source[lost[0].start : lost[0].end] + _note(source, lost[0]),
            target=target[gained[0].start : gained[0].end] + _note(target, gained[0]),
        )
        spans = ((lost[0].start, lost[0].end),), ((gained[0].start, gained[0].end),)
        yield evidence.pair.finding("country", Severity.ERROR, message, *spans)


def _countries(facts: list[Fact]) -> set[str]:
    return {fact.value for fact in facts if fact.kind == "country" and not fact.weak}


def _noted(text: str, facts: list[Fact]) -> list[Fact]:
    """Return the countries that a note in brackets follows."""
    return [fact for fact in facts if fact.kind == "country" and not fact.weak and _note(text, fact)]


def _note(text: str, fact: Fact) -> str:
    """Return the note in brackets right after a fact, in small letters as no name is; "" for none."""
    match = _NOTE.match(text, fact.end)
    return match[0] if match and match[0].islower() else ""
