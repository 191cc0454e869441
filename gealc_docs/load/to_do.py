"""What of a plan is still to be written, and the refusal to put such a plan to the assembly."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gealc_docs.languages.marks import hint_of, marked, open_spans
from gealc_docs.load.problems import LoadError, Problem
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.place import TO_DO
from gealc_docs.model.plan import FIELDS, Activity, Plan, Status
from gealc_docs.model.segment import Segment, segments
from gealc_docs.model.term import Term
from gealc_docs.model.text import Wording


@dataclass(frozen=True, slots=True)
class ToDo:
    """One open place. `wording` is the text it stands in, None where it is a value; `span` are its characters there."""

    address: str
    number: str
    field: str
    location: Location
    hint: str = ""
    wording: Wording | None = None
    span: tuple[int, int] = (0, 0)

    @property
    def what(self) -> str:
        """What is to be written, as its mark says, else the value's address in the plan."""
        return self.hint or self.address.partition("/")[2]


def to_dos(plan: Plan) -> tuple[ToDo, ...]:
    """Return all open places of a plan in the order of its file, each once."""
    found: dict[object, ToDo] = {}
    for place in (*_values(plan), *_texts(plan)):
        where = (place.location, place.span) if place.location.line else (place.address, place.wording)
        found.setdefault(where, place)
    return tuple(sorted(found.values(), key=lambda place: (place.location, place.span)))


def refuse_open(plans: Iterable[Plan]) -> None:
    """Raise `LoadError` with every open place of plans that are more than drafts."""
    problems = [
        Problem(place.location, Message.of("load.still-open", what=place.what, status=_status(plan)))
        for plan in plans
        if plan.status is not Status.DRAFT
        for place in to_dos(plan)
    ]
    if problems:
        raise LoadError(dict.fromkeys(problems))  # of two marks that say the same of one text, one is enough


def _status(plan: Plan) -> Message:
    return Message.of(f"load.status-{plan.status}")


def _values(plan: Plan) -> Iterator[ToDo]:
    """Go through the open values: of the header, then of activities."""
    for name, record in (("assembly", plan.assembly), ("committee", plan.committee)):
        for place in record.open if record else ():
            yield ToDo(f"{plan.year}/{name}/{place.name}", "", name, place.location, place.hint)
    if plan.assembly and plan.assembly.place:
        yield from _term(f"{plan.year}/assembly/place", "", "assembly", plan.assembly.place)
    for area, activity in plan.activities():
        yield from _fields(f"{plan.year}/{area.id}/{activity.id}", activity)


def _fields(base: str, activity: Activity) -> Iterator[ToDo]:
    for name in FIELDS:
        value = getattr(activity, name)
        for term in value if isinstance(value, tuple) else (value,):
            if isinstance(term, Term):
                yield from _term(f"{base}/{name}", activity.number, name, term)


def _term(address: str, number: str, name: str, term: Term) -> Iterator[ToDo]:
    if term.key == TO_DO:
        yield ToDo(address, number, name, term.location, hint_of(next((w.text for w in term.text), "")))


def _texts(plan: Plan) -> Iterator[ToDo]:
    """Go through the open places in texts; a date that is a mark and nothing else is one place."""
    for segment in (*_header(plan), *segments(plan)):
        hint = hint_of(next((w.text for w in segment.text), ""))
        if segment.text == marked(hint) and len({w.location for w in segment.text}) == 1:
            yield ToDo(segment.address, segment.number, segment.field, segment.text.location, hint)
            continue
        for wording in segment.text:
            for span in open_spans(wording.text):
                hint = hint_of(wording.text[slice(*span)])
                yield ToDo(segment.address, segment.number, segment.field, wording.location, hint, wording, span)


def _header(plan: Plan) -> Iterator[Segment]:
    """Go through the texts of the header that are no segments: dates, labels, terms."""
    if plan.issued:
        yield Segment(f"{plan.year}/issued", "", "issued", plan.issued.text)
    if plan.assembly and plan.assembly.date:
        yield Segment(f"{plan.year}/assembly/date", "", "assembly", plan.assembly.date.text)
    for name, pairs in (("labels", plan.labels), ("wording", plan.wording)):
        yield from (Segment(f"{plan.year}/{name}/{key}", "", name, text) for key, text in pairs)
