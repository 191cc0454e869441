"""Whether most of a document was not understood: said once and first, rather than in a doubt for each line."""

from collections.abc import Iterable, Sequence

from gealc_docs.load.official.account import Account
from gealc_docs.load.official.blocks import Text
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message

# Doubts about a text that was kept as it is, as a note.
_KEPT = frozenset(
    {
        "official.note",
        "official.extra-level",
        "official.left-over",
        "official.unknown-label",
        "official.second-value",
        "official.before-sections",
    }
)
# Fewer such lines are looked at one by one.
_FEWEST = 8


def told_once(findings: Iterable[Finding], texts: Sequence[Text], where: Location) -> list[Finding]:
    """Return the findings with those about notes in one at the document's start, where most texts are such notes.

    The one has each note as a side, with its place.
    """
    found = list(findings)
    kept = [finding for finding in found if finding.check in _KEPT]
    lines = _held(texts, kept)
    if lines < _FEWEST or lines * 2 <= len(texts):
        return found
    first = min(kept, key=lambda finding: finding.order)
    message = Message.of("official.mostly-notes", count=lines, total=len(texts), **dict(first.message.args))
    sides = tuple(side for finding in kept for side in finding.sides)
    told = Finding("official.mostly-notes", Severity.ERROR, message, location=where, sides=sides)
    return [told, *(finding for finding in found if finding.check not in _KEPT)]


def _held(texts: Sequence[Text], findings: Sequence[Finding]) -> int:
    """Count the texts whose words mostly stand in findings."""
    account = Account(texts)
    before = [own.total() for own in account.left]
    account.take((), ((side.location, side.text) for finding in findings for side in finding.sides), ())
    return sum(left.total() * 2 < all_ for left, all_ in zip(account.left, before, strict=True))
