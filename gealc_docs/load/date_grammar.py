"""Tokens of a date to a period.

period  = part { ("," | and) part } [ "(" part ")" ]
part    = frequency | openness | count times | span
span    = point [to point]     where a point may leave out what the other end says
point   = ordinal unit [year] | unit ordinal | month [year] | day month [year] | month day [year] | year
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from gealc_docs.model.period import Frequency, Openness, Period, PeriodError, Point, Span, Unit

_MONTHS_IN = {"four-months": 4, "two-months": 2}
_PARTS = frozenset({"half", "quarter", *_MONTHS_IN})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a date: its kind, value, and for numeric dates what else they say."""

    kind: str
    value: str | int
    day: int = 0
    year: int = 0


@dataclass(slots=True)
class _Partial:
    """A point of which parts are still open: 0 and "" stand for not said."""

    unit: str = ""
    index: int = 0
    day: int = 0
    year: int = 0
    # How it is tied to the next one: "to", "and" or "".
    link: str = ""
    # The month is that of the day before, until another is named.
    borrowed: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.unit or self.index or self.day or self.year)


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    points: list[_Partial] = field(default_factory=lambda: [_Partial()])
    frequency: Frequency | None = None
    openness: Openness | None = None
    times: int | None = None
    number: int | None = None

    @property
    def last(self) -> _Partial:
        return self.points[-1]


def period_of(tokens: Sequence[Token], year: int) -> Period | None:
    """Return the period that tokens make, None where they make none; `year` is what goes without saying."""
    found = _Found()
    queue = _ranges([token for token in tokens if token.kind != "filler"])
    for index, token in enumerate(queue):
        following = queue[index + 1].kind if index + 1 < len(queue) else ""
        if not _take(found, token, following):
            return None
    if found.number is not None:
        return None
    points = [point for point in found.points if not point.is_empty]
    spans = _spans(points, year)
    if spans is None or not (spans or found.frequency or found.openness or found.times):
        return None
    return Period(spans, found.frequency, found.times, found.openness)


def _ranges(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens with "between … and" as "… to"."""
    result: list[Token] = []
    between = False
    for token in tokens:
        if token.kind == "between":
            between = True
        elif token.kind == "and" and between:
            result.append(Token("to", ""))
            between = False
        else:
            result.append(token)
    return result


def _take(found: _Found, token: Token, following: str) -> bool:
    """Take in one token; false where it cannot stand here."""
    match token.kind:
        case "frequency" if found.frequency is None and found.number is None:
            found.frequency = Frequency(str(token.value))
        case "openness" if found.openness is None:
            found.openness = Openness(str(token.value))
        case "times":
            return _take_times(found)
        case "count" | "ordinal" | "number" if following in {"times", "frequency"} and found.times is None:
            found.number = int(token.value)
        case "frequency" if found.number is not None and token.value == "annual":
            return _take_times(found)
        case "open":
            _link(found, "")
        case "and" | "to":
            _link(found, token.kind)
        case _:
            return _take_point(found, token)
    return True


def _take_times(found: _Found) -> bool:
    """Take "a year" after a number; alone it is a frequency."""
    if found.number is None:
        return False
    found.times, found.number = found.number, None
    return True


def _link(found: _Found, kind: str) -> None:
    if not found.last.is_empty:
        found.last.link = kind or found.last.link
        found.points.append(_Partial())
    elif len(found.points) > 1 and kind == "to":
        found.points[-2].link = kind


def _take_point(found: _Found, token: Token) -> bool:
    taken = False
    match token.kind:
        case "ordinal" | "count" | "number":
            taken = _take_number(found, token)
        case "unit":
            taken = _set_unit(found, str(token.value))
        case "month":
            taken = _take_month(found, int(token.value))
        case "code":
            taken = _whole(found, _Partial(str(token.value), token.day, 0, token.year))
        case "date":
            unit = "day" if token.day else "month"
            taken = _whole(found, _Partial(unit, int(token.value), token.day, token.year))
        case "year":
            taken = _take_year(found, int(token.value))
    return taken


def _take_number(found: _Found, token: Token) -> bool:
    """Take an ordinal (of a half, a quarter) or the number of a day."""
    point = _fresh(found) if found.last.year else found.last
    if point.unit == "month" and not point.day and token.kind != "count":
        point.unit, point.day = "day", int(token.value)
        return True
    if point.unit in {"half", "quarter", *_MONTHS_IN} and not point.index:
        point.index = int(token.value)
        return True
    if point.unit or point.index or point.day:
        return False
    before = found.points[-2] if len(found.points) > 1 else point
    if before.unit == "day" and before.link and not before.year and token.kind == "number":
        point.unit, point.index, point.day, point.borrowed = "day", before.index, int(token.value), True
    else:
        point.index = int(token.value)
    return True


def _set_unit(found: _Found, unit: str) -> bool:
    point = found.last
    if point.unit or point.day:
        return False
    point.unit = unit
    return True


def _take_month(found: _Found, month: int) -> bool:
    point = found.last
    if point.year:
        point = _fresh(found)
    if point.borrowed:
        point.index, point.borrowed = month, False
        return True
    if point.unit:
        return False
    if point.index:
        point.unit, point.day, point.index = "day", point.index, month
    else:
        point.unit, point.index = "month", month
    return True


def _take_year(found: _Found, year: int) -> bool:
    if found.last.is_empty and len(found.points) > 1 and found.points[-2].link != "to" and not found.points[-2].year:
        found.points.pop()
    if found.last.year:
        return False
    found.last.year = year
    return True


def _whole(found: _Found, point: _Partial) -> bool:
    if not found.last.is_empty:
        return False
    found.points[-1] = point
    return True


def _fresh(found: _Found) -> _Partial:
    found.last.link = found.last.link or "and"
    found.points.append(_Partial())
    return found.last


def _spans(partials: Sequence[_Partial], year: int) -> tuple[Span, ...] | None:
    """Complete the points and tie them to spans; None where one is no date."""
    said = [point.year for point in partials]
    completed = _completed(partials, year)
    if completed is None:
        return None
    spans: list[Span] = []
    index = 0
    while index < len(completed):
        first, last = completed[index]
        link = partials[index].link
        shared = index + 1 < len(completed) and not said[index]
        while index + 1 < len(completed) and (
            link == "to" or (link == "and" and shared and _touch(last, completed[index + 1][0]))
        ):
            index += 1
            last = completed[index][1]
            link = partials[index].link if not said[index] else ""
        if last.last < first.first or last.unit is not first.unit:
            return None
        spans.append(Span(first, last))
        index += 1
    return tuple(spans)


def _touch(before: Point, after: Point) -> bool:
    """Whether one point follows on the other, of the kinds that are printed as one span."""
    return before.unit is after.unit and before.unit in {Unit.HALF, Unit.DAY} and (after.first - before.last).days == 1


def _completed(partials: Sequence[_Partial], year: int) -> list[tuple[Point, Point]] | None:
    """Fill in from the right what a point leaves to the next one; each becomes its first and last point."""
    done: list[tuple[Point, Point]] = []
    unit, index, after = "", 0, year
    for partial in reversed(_with_unit_before(partials)):
        point = replace(partial)
        if not point.unit and not point.index and not point.day:
            ends = _ends(Unit.YEAR.value, 1, 0, point.year)
        else:
            if not point.unit:
                if unit == "day":
                    point = replace(point, unit="day", day=point.index, index=index)
                else:
                    point = replace(point, unit=unit)
            point.year = point.year or after
            unit, index = point.unit, point.index
            ends = _ends(point.unit, point.index, point.day, point.year)
        after = point.year or after
        if ends is None:
            return None
        done.insert(0, ends)
    return done


def _with_unit_before(partials: Sequence[_Partial]) -> list[_Partial]:
    """Return the points, the last ones with the unit that stands before their numbers: `quarters II and III`."""
    result: list[_Partial] = []
    for at, point in enumerate(partials):
        before = result[-1].unit if result and point.index and not any(p.unit for p in partials[at:]) else ""
        result.append(replace(point, unit=before) if before in _PARTS else point)
    return result


def _ends(unit: str, index: int, day: int, year: int) -> tuple[Point, Point] | None:
    """Return the first and last point; None where the calendar has no such thing."""
    if unit in _MONTHS_IN:
        length = _MONTHS_IN[unit]
        first, last = _point("month", (index - 1) * length + 1, 0, year), _point("month", index * length, 0, year)
        return (first, last) if first and last else None
    point = _point(unit, index, day, year)
    return (point, point) if point else None


def _point(unit: str, index: int, day: int, year: int) -> Point | None:
    try:
        point = Point(year, Unit(unit), 1 if unit == Unit.YEAR else index, day)
        Period.parse(str(point))
    except (PeriodError, ValueError):
        return None
    return point
