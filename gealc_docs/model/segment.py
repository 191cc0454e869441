"""Segments: each translatable wording of a plan with its address."""

from collections.abc import Iterator
from dataclasses import dataclass

from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText


@dataclass(frozen=True, slots=True)
class Segment:
    """A text in all languages it has.

    `address` is `year/area/activity/field`; `number` is as printed, "" in front matter.
    """

    address: str
    number: str
    field: str
    text: LocalText


def segments(plan: Plan) -> Iterator[Segment]:
    """Go through every text of a plan that is written per language, in printed order; empty ones are left out."""
    return (segment for segment in _all(plan) if segment.text)


def _all(plan: Plan) -> Iterator[Segment]:
    root = str(plan.year)
    yield Segment(f"{root}/title", "", "title", plan.title)
    if plan.assembly:
        yield Segment(f"{root}/assembly/name", "", "assembly", plan.assembly.name)
    for section in plan.sections:
        base = f"{root}/{section.id}"
        yield Segment(f"{base}/title", "", "title", section.title)
        for index, text in enumerate(section.text, 1):
            yield Segment(f"{base}/text/{index}", "", "text", text)
    for area in plan.areas:
        yield from _area(f"{root}/{area.id}", area)


def _area(base: str, area: Area) -> Iterator[Segment]:
    yield Segment(f"{base}/title", area.number, "title", area.title)
    yield Segment(f"{base}/objective", area.number, "objective", area.objective)
    for activity in area.activities:
        yield from _activity(f"{base}/{activity.id}", activity)
    for index, note in enumerate(area.notes, 1):
        yield Segment(f"{base}/notes/{index}", area.number, "notes", note)


def _activity(base: str, activity: Activity) -> Iterator[Segment]:
    yield Segment(f"{base}/title", activity.number, "title", activity.title)
    for name in FIELDS:
        for index, text in enumerate(_literals(getattr(activity, name)), 1):
            yield Segment(f"{base}/{name}" + (f"/{index}" if index > 1 else ""), activity.number, name, text)


def _literals(value: Term | When | tuple[Term, ...] | None) -> Iterator[LocalText]:
    """Go through the texts that a field spells out itself; terms and periods are data, not text."""
    match value:
        case Term(literal=True) | When(period=None):
            yield value.text
        case tuple():
            for term in value:
                yield from _literals(term)
