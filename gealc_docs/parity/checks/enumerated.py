"""Items of an enumeration that the other side lacks, all others being there: `jueces, fiscales y defensores`."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding
from gealc_docs.model.message import Message
from gealc_docs.parity.enumerations import longer
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind

RANK, FINAL = 10, False
KINDS: tuple[Kind, ...] = ()  # what it finds are words


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find the item that one of two enumerations has more."""
    pair = evidence.pair
    for side, span in longer(evidence):
        words = (pair.source.text, pair.target.text)[side][slice(*span)]
        message = Message.of("parity.word-added" if side else "parity.word-dropped", words=words)
        spans: tuple[tuple[tuple[int, int], ...], ...] = ((), (span,)) if side else ((span,), ())
        yield pair.finding("words", evidence.doubt, message, *spans)
        return
