"""What two documents have differently in structure: things on one side only, other numbers, other values of a field."""

from collections.abc import Iterator, Sequence

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area
from gealc_docs.model.text import Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.matching import Matched, in_order
from gealc_docs.parity.pairs import Pair, between

KINDS = (
    Kind("numbering", Severity.ERROR),
    Kind("field", Severity.ERROR, "vocabulary"),
)


def lacking(place: tuple[str, str, str], wording: Wording, other: str, *, source: bool, quoted: bool) -> Finding:
    """Return the finding on what the language `other` lacks. `place` is address, number and field.

    `source` tells that the wording is the source's; `quoted` that the message quotes it: it names a whole item.
    """
    message = Message.of("parity.segment-missing", language=language_names(other))
    if quoted:
        message = Message.of("parity.item-missing", language=language_names(other), text=wording.text)
    full = Side(wording.language, wording.text, wording.location, ((0, len(wording.text)),))
    empty = Side(other, "", wording.location)
    sides = (full, empty) if source else (empty, full)
    address, number, field = place
    return Finding("missing", Severity.ERROR, message, address, number, field, wording.location, sides)


def differs(address: str, number: str, field: str, source: Wording, target: Wording) -> Finding:
    """Return the finding on two values of a field."""
    pair = Pair(address, number, field, source, target)
    message = Message.of("parity.term-differs", source=source.text, target=target.text)
    return pair.finding("field", Severity.ERROR, message, ((0, len(source.text)),), ((0, len(target.text)),))


def renumbered(
    ones: Sequence[Area] | Sequence[Activity], twos: Sequence[Area] | Sequence[Activity], matched: Matched
) -> Iterator[tuple[int, int]]:
    """Go through the pairs whose numbers differ and follow from nothing else.

    Numbers that an item left out has shifted, and all of a row after the first that is shifted alike, follow.
    """
    shifted = in_order(matched) if len(ones) != len(twos) else set()
    crossed = {(ones[i].number, twos[j].number) for i, j in matched}
    before: tuple[str, str, int] | None = None
    for i, j in matched:
        one, two = ones[i].number, twos[j].number
        step = _step(one, two)
        told = bool(one and two and one != two)
        if told and not ((i, j) in shifted and (two, one) not in crossed) and (step is None or step != before):
            yield i, j
        before = step if told else None


def _step(one: str, two: str) -> tuple[str, str, int] | None:
    """Return how a number became another: what stands before the last part of both, and by how much that grew."""
    (head, _, last), (other, _, final) = one.rpartition("."), two.rpartition(".")
    return (head, other, int(final) - int(last)) if last.isdigit() and final.isdigit() else None


def other_number(address: str, one: Area | Activity, two: Area | Activity, titles: tuple[Wording, Wording]) -> Finding:
    """Return the finding on two numbers of one item."""
    sides = tuple(Side(w.language, w.text, w.location) for w in titles)
    message = Message.of("parity.renumbered", source=one.number, target=two.number)
    message = between(message, *(wording.language for wording in titles))
    return Finding("numbering", Severity.ERROR, message, address, one.number, "title", titles[0].location, sides)
