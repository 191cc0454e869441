"""What a number counts: the same number of other units is another amount (`72 hours`, `72 days`)."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 4, False
KINDS: tuple[Kind, ...] = ()  # `number`, as the values have
Amount = tuple[str, str, Span]  # the number, the unit, where both stand


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a number that both sides have once, of one unit here and of another there."""
    pair, scene = evidence.pair, evidence.scene
    ours = list(_amounts(pair.source.text, evidence.source_facts, scene.source.words))
    theirs = list(_amounts(pair.target.text, evidence.target_facts, scene.target.words))
    for number, unit, span in ours:
        others = [(u, s) for n, u, s in theirs if n == number]
        if len(others) == 1 == sum(n == number for n, _, _ in ours) and others[0][0] != unit:
            there = others[0][1]
            source, target = pair.source.text[slice(*span)], pair.target.text[slice(*there)]
            message = Message.of("parity.number-differs", source=source, target=target)
            yield pair.finding("number", Severity.ERROR, message, (span,), (there,))


def _amounts(text: str, facts: list[Fact], words: Closed) -> Iterator[Amount]:
    """Go through numbers before a unit of measure or of time."""
    row = {token.start: token for token in tokens(text)}
    for fact in facts:
        unit = row.get(fact.end + 1)
        if fact.kind == "number" and unit and (key := words.units.get(unit.lower)):
            yield fact.value, key, (fact.start, unit.end)
