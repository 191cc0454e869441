"""Items of an enumeration that the other side lacks, all others being there: `jueces, fiscales y defensores`."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding
from gealc_docs.model.message import Message
from gealc_docs.parity.enumerations import longer
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.sides import ordered

RANK, FINAL = 10, False
KINDS: tuple[Kind, ...] = ()  # what it finds are words


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find the item that one of two enumerations has more."""
    pair = evidence.pair
    for side, span in longer(evidence):
        words = pair.texts[side][slice(*span)]
        message = Message.of("parity.word-added" if side else "parity.word-dropped", words=words)
        yield pair.finding("words", evidence.doubt, message, *ordered(side, (span,), ()))
        return
