"""What two documents have differently in structure: things on one side only, other numbers, other values of a field."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gealc_docs.languages.words import language_names
from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area, Section
from gealc_docs.model.text import Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.matching import Matched, in_order
from gealc_docs.parity.pairs import Pair, between

Numbered = Area | Activity | Section
KINDS = (
    Kind("numbering", Severity.ERROR),
    Kind("field", Severity.ERROR, "vocabulary"),
)


def lacking(place: tuple[str, str, str], wording: Wording, other: str, *, source: bool, quoted: bool) -> Finding:
    """Return the finding on what the language `other` lacks. `place` is address, number and field.

    `source` tells that the wording is the source's; `quoted` that the message quotes it: it names a whole item.
    """
    message = Message.of("parity.segment-missing", language=language_names(other))
    full = Side(wording.language, wording.text, wording.location, ((0, len(wording.text)),))
    empty = Side(other, "", wording.location)
    sides = (full, empty) if source else (empty, full)
    address, number, field = place
    found = Finding("missing", Severity.ERROR, message, address, number, field, wording.location, sides)
    return _of_item(found) if quoted else found


def whole_items(findings: Sequence[Finding], addresses: Iterable[str]) -> list[Finding]:
    """Make one finding of those on an activity, area or section of which a language has no text at all."""
    texts = Counter(base for address in addresses for base in _bases(address))
    gone = Counter((base, _lacks(finding)) for finding in findings for base in _bases(finding.address))
    wholly = {base for (base, language), count in gone.items() if language and 1 < count == texts[base]}
    return [
        _of_item(finding) if finding.address.rpartition("/")[0] in wholly and finding.field == "title" else finding
        for finding in findings
        if not wholly.intersection(_held_by(finding))
    ]


def _bases(address: str) -> list[str]:
    """Return the addresses of all that a text is a part of, but not of the plan's."""
    steps = address.split("/")
    return ["/".join(steps[:k]) for k in range(2, len(steps))]


def _held_by(finding: Finding) -> list[str]:
    """Return what may speak for a finding: all that it is a part of, but not what it is the title of."""
    own = finding.address.removesuffix("/title") if finding.field == "title" else ""
    return [base for base in _bases(finding.address) if base != own]


def _lacks(finding: Finding) -> str:
    """Return the language that lacks a text."""
    return next((side.language for side in finding.sides if not side.text), "")


def _of_item(finding: Finding) -> Finding:
    """Return a finding on a title that speaks for all of what it is the title of."""
    named = next(side.text for side in finding.sides if side.text)
    message = Message.of("parity.item-missing", language=language_names(_lacks(finding)), text=named)
    return replace(finding, message=message)


def differs(address: str, number: str, field: str, source: Wording, target: Wording) -> Finding:
    """Return the finding on two values of a field."""
    pair = Pair(address, number, field, source, target)
    message = Message.of("parity.term-differs", source=source.text, target=target.text)
    return pair.finding("field", Severity.ERROR, message, ((0, len(source.text)),), ((0, len(target.text)),))


def renumbered(ones: Sequence[Numbered], twos: Sequence[Numbered], matched: Matched) -> Iterator[tuple[int, int]]:
    """Go through the pairs whose numbers differ and follow from nothing else.

    Numbers that an item left out or moved has shifted, and all of a row after the first that is shifted alike, follow.
    """
    shifted = {(i, j) for i, j in in_order(matched) if _head(ones[i]) == _head(twos[j])}
    if len(ones) == len(twos):
        counted = _counted(ones), _counted(twos)
        shifted = {(i, j) for i, j in shifted if i in counted[0] and j in counted[1]}
    crossed = {(ones[i].number, twos[j].number) for i, j in matched}
    before: tuple[str, str, int] | None = None
    for i, j in matched:
        one, two = ones[i].number, twos[j].number
        step = _step(one, two)
        told = bool(one and two and one != two)
        if told and not ((i, j) in shifted and (two, one) not in crossed) and (step is None or step != before):
            yield i, j
        before = step if told else None


def _counted(items: Sequence[Numbered]) -> set[int]:
    """Return which items have the number that counting gives them: whatever shifts one, moved it or another."""
    seen: Counter[str] = Counter()
    found: set[int] = set()
    for place, item in enumerate(items):
        head, _, last = item.number.rpartition(".")
        seen[head] += 1
        if last == str(seen[head]):
            found.add(place)
    return found


def _head(item: Numbered) -> str:
    """Return a number without its last part: that of what holds the item."""
    return item.number.rpartition(".")[0]


def _step(one: str, two: str) -> tuple[str, str, int] | None:
    """Return how a number became another: what stands before the last part of both, and by how much that grew."""
    (head, _, last), (other, _, final) = one.rpartition("."), two.rpartition(".")
    return (head, other, int(final) - int(last)) if last.isdigit() and final.isdigit() else None


def other_number(
    place: tuple[str, str], numbers: tuple[str, str], titles: tuple[Wording, Wording], code: str
) -> Finding:
    """Return the finding on two numbers of one item; `place` is address and number, `code` tells what it is."""
    sides = tuple(Side(w.language, w.text, w.location) for w in titles)
    message = Message.of(f"parity.{code}", source=numbers[0], target=numbers[1])
    message = between(message, *(wording.language for wording in titles))
    address, number = place
    return Finding("numbering", Severity.ERROR, message, address, number, "title", titles[0].location, sides)
