"""A wording that is empty on one side."""

from collections.abc import Iterator

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind

RANK, FINAL = 0, True
KINDS = (Kind("missing", Severity.ERROR),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a side without a word."""
    pair = evidence.pair
    blank = [w for w in (pair.source, pair.target) if not any(c.isalnum() for c in w.text)]
    if len(blank) == 1:
        yield pair.finding(
            "missing", Severity.ERROR, Message.of("parity.missing", language=language_names(blank[0].language))
        )
