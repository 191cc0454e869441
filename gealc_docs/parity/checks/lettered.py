"""Letters that name one of several things: `Annex B`, `Person C`; the same in every language."""

import re
from collections import Counter
from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind

RANK, FINAL = 4, False
KINDS: tuple[Kind, ...] = ()  # `number`, as the values have: a letter counts as a number does
# No vowel that may be a word of its own (`y`, `o`, `I`, `A` before another word), no initial of a name (`J. Pérez`).
_LETTER = re.compile(r"(?<=[^\W\d_]{3} )([B-DF-HJ-NP-TV-XZ]|A(?=[,;:.)]|$))(?![\w&/+#*'’-]|\.\s?\w|\s\d)")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a letter that is another one on the other side, where both name as many things by letters."""
    pair = evidence.pair
    ours, theirs = list(_LETTER.finditer(pair.source.text)), list(_LETTER.finditer(pair.target.text))
    one, two = (Counter(m[1] for m in side) for side in (ours, theirs))
    if len(ours) != len(theirs) or one == two:
        return
    lost, gained = [m for m in ours if m[1] in one - two], [m for m in theirs if m[1] in two - one]
    shown = (", ".join(dict.fromkeys(m[1] for m in side)) for side in (lost, gained))
    message = Message.of("parity.number-differs", **dict(zip(("source", "target"), shown, strict=True)))
    yield pair.finding("number", Severity.ERROR, message, *(tuple(m.span(1) for m in side) for side in (lost, gained)))
