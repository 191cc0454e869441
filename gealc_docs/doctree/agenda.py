"""When the activities of a plan take place: those with a place in its year, and all others by why they have none."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from gealc_docs.doctree.edition import Edition
from gealc_docs.model.period import Frequency, Span
from gealc_docs.model.plan import Activity, Area, Plan, When


class Kind(IntEnum):
    """What a date is to the calendar of a year; the order is that of the table."""

    DRAWN = 0
    OUTSIDE = 1
    REPEATED = 2
    OPEN = 3
    WORDED = 4
    UNDATED = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """Activities that share a date: what kind it is, how it is printed, and the areas they belong to."""

    kind: Kind
    when: When | None
    entries: tuple[tuple[Area, Activity], ...]


def kind_of(when: When | None, year: int) -> Kind:
    """Return what a date is to the calendar of a year."""
    if when is None:
        return Kind.UNDATED
    if when.period is None:
        return Kind.WORDED
    if when.period.spans:
        return Kind.DRAWN if any(is_within(span, year) for span in when.period.spans) else Kind.OUTSIDE
    return Kind.OPEN if when.period.openness else Kind.REPEATED


def is_within(span: Span, year: int) -> bool:
    """Whether a span shares a day with a year."""
    return span.first.year <= year <= span.last.year


def has_dates(plan: Plan) -> bool:
    """Whether any activity says when it takes place."""
    return any(activity.date for _, activity in plan.activities())


def slots(edition: Edition) -> list[Slot]:
    """Return all activities by date: in the order of the year, then by how often, then what is open or not said."""
    plan = edition.plan
    found: dict[tuple[Kind, str], list[tuple[Area, Activity]]] = {}
    for area, activity in plan.activities():
        key = (kind_of(activity.date, plan.year), _name(edition, activity.date))
        found.setdefault(key, []).append((area, activity))
    groups = [Slot(kind, entries[0][1].date, tuple(entries)) for (kind, _), entries in found.items()]
    return sorted(groups, key=lambda slot: (slot.kind, _order(slot.when)))


def _name(edition: Edition, when: When | None) -> str:
    return "" if when is None else edition.when(when).text


def _order(when: When | None) -> tuple[date, date, int]:
    period = when.period if when else None
    often = list(Frequency).index(period.frequency) if period and period.frequency else len(Frequency)
    if period and period.spans:
        return period.spans[0].first, period.spans[-1].last, often
    return date.min, date.min, often


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of an activity within a year, in months from its start: 0 to 12; the months are equally long."""

    activity: Activity
    start: float
    end: float


def marks(area: Area, year: int) -> Iterator[Mark]:
    """Go through the spans of an area's activities that lie in a year, cut to it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    for activity in area.activities:
        period = activity.date.period if activity.date else None
        for span in period.spans if period else ():
            if is_within(span, year):
                yield Mark(activity, _months(max(span.first, first), 0), _months(min(span.last, last), 1))


def _months(day: date, more: int) -> float:
    """Return the months from the start of the year to a day, `more` days after its start."""
    return day.month - 1 + (day.day - 1 + more) / monthrange(day.year, day.month)[1]
