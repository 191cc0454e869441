"""What a plan's own checks find and the comparison of its languages has said already."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.parity.checks import form
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.reviews import OWN

MISSING = "missing"
# What the comparison calls a text that a language lacks, has in the words of another or in another field's place, and
# what the own check does.
_SAME = {MISSING: "empty-wording", "untranslated": "language", "swapped": "wrong-column"}
_FACTS = frozenset({"members-named", "ordinals", "years"})
_FORM = form.CODES | {"untranslated"}  # seen by both, on one side
_LACKING = "lint.empty-wording.missing"
_NUMBERS = frozenset({"numbering", "official.number-order"})


def unsaid(own: Iterable[Finding], found: Iterable[Finding], compared: Container[object]) -> Iterator[Finding]:
    """Leave out what the comparison says already: a fact, number or sign wrong in one language, a wording not there.

    `compared` are the languages whose wordings were paired: what one of them lacks is told, at the place of its cause.
    """
    said = list(found)
    told = {finding.address for finding in said if finding.severity is Severity.ERROR}
    same = {
        (_SAME[f.check], place)
        for f in said
        if f.check == MISSING or (f.check in _SAME and f.address in told)
        for place in (f.address, (f.number, f.field) if f.number else f.address)
    }
    orders = {_parent(f.number) for f in said if f.number and f.field == "title" and f.check in {"numbering", MISSING}}
    marked = _marked(finding for finding in said if finding.check in _FORM)
    for f in own:
        check = f.check.removeprefix(OWN)
        if (check, f.address) in same or (check, (f.number, f.field)) in same:
            continue
        if f.message.code == _LACKING and dict(f.message.args)["language"] in compared:
            continue
        if (check in _NUMBERS and _parent(f.number) in orders) or _is_marked(f, marked):
            continue
        if check not in _FACTS or len(f.sides) != 1 or f.address not in told:
            yield f


def _parent(number: str) -> str:
    return number.rpartition(".")[0]


def _marked(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Span]]:
    """Return what findings mark, by language and text: two documents have addresses of their own."""
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for finding in findings:
        for side in finding.sides:
            found[side.language, side.text] += side.spans
    return found


def _is_marked(finding: Finding, marked: dict[tuple[str, str], list[Span]]) -> bool:
    """Whether all that a finding marks is marked already."""
    places = [(span, marked.get((side.language, side.text), ())) for side in finding.sides for span in side.spans]
    return bool(places) and all(_touches(span, others) for span, others in places)


def _touches(span: Span, others: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
