"""Dates of an activity in two plans: whether they just go on with the year, else in which way they changed."""

from collections.abc import Hashable

from gealc_docs.diff.values import UNDECIDED, canonical, middle_day
from gealc_docs.model.period import Period, Unit
from gealc_docs.model.plan import When
from gealc_docs.model.rolled import rolled_period

Years = tuple[int, int]
# A day falls on another day of the week each year, so that a meeting on the same weekday is up to so many days off.
DAYS_OFF = 6


def goes_on(old: When | None, new: When | None, years: Years) -> bool:
    """Tell whether a date is that of the other plan carried from year to year, as a draft of a new plan carries it.

    Days stand for their semester or for the same weekday; a date that lay outside its plan's year is put in.
    """
    if years[0] > years[1]:
        return goes_on(new, old, years[::-1])
    if not old or not new or not old.period or not new.period or years[0] == years[1]:
        return False
    carried = rolled_period(old.period, *years)
    return canonical(carried) == canonical(new.period) or _same_weekdays(old.period, new.period, years)


def _same_weekdays(old: Period, new: Period, years: Years) -> bool:
    """Tell whether all days of a period are those of another, but for the day of the week."""
    points = [[point for span in period.spans for point in (span.start, span.end)] for period in (old, new)]
    if not old.spans or len(points[0]) != len(points[1]) or any(p.unit is not Unit.DAY for row in points for p in row):
        return False
    rest = [(period.frequency, period.times, period.openness) for period in (old, new)]
    step = years[1] - years[0]
    off = [abs((b.first - a.shifted(step).first).days) for a, b in zip(*points, strict=True)]
    return rest[0] == rest[1] and max(off) <= DAYS_OFF


def direction(old: When | None, new: When | None, years: Years, values: tuple[Hashable, Hashable]) -> str:
    """Return in which way a date changed: postponed, forward, fixed, opened, none, given or other."""
    if values[0] is None or values[1] is None:
        return "given" if values[0] is None else "none"
    if UNDECIDED in values:
        return "fixed" if values[0] == UNDECIDED else "opened"
    ours, theirs = middle_day(old, years[0]), middle_day(new, years[1])
    if ours is None or theirs is None or ours == theirs or _holds(old, new, years) or _holds(new, old, years[::-1]):
        return "other"
    return "postponed" if theirs > ours else "forward"


def _holds(one: When | None, other: When | None, years: Years) -> bool:
    """Tell whether a date lies in another, years apart: then it is only told more or less exactly."""
    if not one or not other or not one.period or not other.period:
        return False
    spans = one.period.shifted(years[1] - years[0]).spans
    return all(any(a.first <= b.first and b.last <= a.last for a in spans) for b in other.period.spans)
