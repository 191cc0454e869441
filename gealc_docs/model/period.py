"""Periods: when something takes place, as a value that no language changes.

The notation is that of the plans: `2022`, `2022-S1`, `2022-S1..S2`, `2022-Q3`, `2022-11`, `2022-11-18`,
`2017-11-29..30`, `annual`, `4/year`, `tbd`, `as-needed`; parts are joined with ` + `.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Unit(StrEnum):
    """The grain of a point in the calendar."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


class Frequency(StrEnum):
    """How often something takes place; the order is from seldom to often."""

    ANNUAL = "annual"
    SEMIANNUAL = "semiannual"
    QUARTERLY = "quarterly"
    BIMONTHLY = "bimonthly"
    MONTHLY = "monthly"
    FORTNIGHTLY = "fortnightly"
    WEEKLY = "weekly"
    DAILY = "daily"
    CONTINUOUS = "continuous"


class Openness(StrEnum):
    """Why a date is not fixed."""

    TBD = "tbd"
    AS_NEEDED = "as-needed"


_A_YEAR = {Frequency.SEMIANNUAL: 2, Frequency.QUARTERLY: 4, Frequency.BIMONTHLY: 6, Frequency.MONTHLY: 12}
_PER_YEAR = {Unit.YEAR: 1, Unit.HALF: 2, Unit.QUARTER: 4, Unit.MONTH: 12}


class PeriodError(ValueError):
    """A text that is no period; `reason` is a message code: `notation`, `calendar` or `order`."""

    def __init__(self, reason: str, text: str) -> None:
        """Keep the reason's code and the text it is about."""
        super().__init__(f"{reason}: {text}")
        self.reason = reason
        self.text = text


@dataclass(frozen=True, order=True, slots=True)
class Point:
    """A year, half, quarter, month or day. `index` counts from 1 in the year; for a day it is the month."""

    year: int
    unit: Unit
    index: int = 1
    day: int = 0

    @property
    def first(self) -> date:
        """Return the first day of the point."""
        if self.unit is Unit.DAY:
            return date(self.year, self.index, self.day)
        months = 12 // _PER_YEAR[self.unit]
        return date(self.year, (self.index - 1) * months + 1, 1)

    @property
    def last(self) -> date:
        """Return the last day of the point."""
        if self.unit is Unit.DAY:
            return self.first
        month = self.index * (12 // _PER_YEAR[self.unit])
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def shifted(self, years: int) -> "Point":
        """Return the same point some years later; 29 February becomes the 28th where it must."""
        last = calendar.monthrange(self.year + years, self.index)[1] if self.unit is Unit.DAY else 0
        return Point(self.year + years, self.unit, self.index, min(self.day, last))

    @property
    def within_year(self) -> str:
        """Return the notation without the year: `S1`, `Q3`, `11`, `11-18`; "" for a year."""
        match self.unit:
            case Unit.YEAR:
                return ""
            case Unit.HALF:
                return f"S{self.index}"
            case Unit.QUARTER:
                return f"Q{self.index}"
            case Unit.MONTH:
                return f"{self.index:02}"
            case Unit.DAY:
                return f"{self.index:02}-{self.day:02}"

    def __str__(self) -> str:
        rest = self.within_year
        return f"{self.year:04}-{rest}" if rest else f"{self.year:04}"


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """From the start of one point to the end of another, which may be the same."""

    start: Point
    end: Point

    @property
    def first(self) -> date:
        """Return the first day."""
        return self.start.first

    @property
    def last(self) -> date:
        """Return the last day."""
        return self.end.last

    def __str__(self) -> str:
        if self.start == self.end:
            return str(self.start)
        return f"{self.start}..{_short_end(self.start, self.end)}"


@dataclass(frozen=True, slots=True)
class Period:
    """When something takes place: spans of the calendar, how often, how many times a year, or why it is open."""

    spans: tuple[Span, ...] = ()
    frequency: Frequency | None = None
    times: int | None = None
    openness: Openness | None = None

    def __str__(self) -> str:
        """Give the notation; `Period.parse` reads it back."""
        parts = [str(span) for span in self.spans]
        parts += [str(part) for part in (self.openness, self.frequency) if part]
        if self.times is not None:
            parts.append(f"{self.times}/year")
        return " + ".join(parts)

    @property
    def years(self) -> frozenset[int]:
        """Return the calendar years it names."""
        return frozenset(point.year for span in self.spans for point in (span.start, span.end))

    @property
    def meaning(self) -> tuple[object, ...]:
        """Return what it says, alike for all ways to say it.

        January to June is the first half, four a year is quarterly, and what is annual in a plan of a year goes on
        all through it.
        """
        times = self.times or (_A_YEAR.get(self.frequency) if self.frequency else None)
        counted = self.frequency in _A_YEAR and _A_YEAR[self.frequency] == times
        frequency = None if counted else self.frequency
        often = Frequency.CONTINUOUS if frequency is Frequency.ANNUAL else frequency
        return _joined(self.spans), often, times, self.openness

    def shifted(self, years: int) -> "Period":
        """Return the same period some years later."""
        spans = tuple(Span(span.start.shifted(years), span.end.shifted(years)) for span in self.spans)
        return Period(spans, self.frequency, self.times, self.openness)

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read the notation. Raise `PeriodError` where it is none or no date of the calendar."""
        spans: list[Span] = []
        found: dict[str, object] = {}
        for part in (piece.strip() for piece in text.split("+")):
            name, value = _part(part)
            if name == "span" and isinstance(value, Span):
                spans.append(value)
            elif name in found:
                raise PeriodError("notation", text)
            else:
                found[name] = value
        return cls(tuple(spans), **found)  # type: ignore[arg-type]  # names and types come from _part


_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?:S(?P<half>\d)|Q(?P<quarter>\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?",
)
_END = re.compile(r"(?:S(?P<half>\d)|Q(?P<quarter>\d)|(?P<month>\d\d)-(?P<day>\d\d)|(?P<bare>\d\d))")
_TIMES = re.compile(r"(\d{1,3})/year")


def _part(text: str) -> tuple[str, object]:
    """Return the name of the attribute one part of the notation fills, and its value."""
    for name, kind in (("frequency", Frequency), ("openness", Openness)):
        if text in list(kind):
            return name, kind(text)
    if (match := _TIMES.fullmatch(text)) and int(match[1]) > 0:
        return "times", int(match[1])
    return "span", _span(text)


def _span(text: str) -> Span:
    head, dots, tail = text.partition("..")
    start = _point(head, text)
    end = _end(start, tail, text) if dots else start
    if end.last < start.first or (dots and end.unit is not start.unit):
        raise PeriodError("order", text)
    return Span(start, end)


def _point(text: str, whole: str) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise PeriodError("notation", whole)
    return _checked(int(match["year"]), match.groupdict(), whole)


def _end(start: Point, text: str, whole: str) -> Point:
    """Read the end of a span, which may leave out what it shares with the start."""
    if _POINT.fullmatch(text):
        return _point(text, whole)
    match = _END.fullmatch(text)
    if not match:
        raise PeriodError("notation", whole)
    groups = match.groupdict()
    if bare := groups.pop("bare"):
        groups |= {"month": f"{start.index:02}", "day": bare} if start.unit is Unit.DAY else {"month": bare}
    return _checked(start.year, groups, whole)


def _checked(year: int, groups: dict[str, str | None], whole: str) -> Point:
    """Build a point. Raise `PeriodError` unless the calendar has it."""
    half, quarter, month, day = (int(groups.get(name) or 0) for name in ("half", "quarter", "month", "day"))
    limits = ((groups.get("half"), half, 2), (groups.get("quarter"), quarter, 4), (groups.get("month"), month, 12))
    if year == 0 or any(given and not 1 <= value <= limit for given, value, limit in limits):
        raise PeriodError("calendar", whole)
    if groups.get("day") and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise PeriodError("calendar", whole)
    if day:
        return Point(year, Unit.DAY, month, day)
    if month:
        return Point(year, Unit.MONTH, month)
    if quarter:
        return Point(year, Unit.QUARTER, quarter)
    return Point(year, Unit.HALF, half) if half else Point(year, Unit.YEAR)


def _short_end(start: Point, end: Point) -> str:
    """Return the end of a span without what it shares with the start."""
    if start.year != end.year or end.unit is Unit.YEAR:
        return str(end)
    if start.unit is Unit.DAY and start.index == end.index:
        return f"{end.day:02}"
    return end.within_year


def _joined(spans: tuple[Span, ...]) -> tuple[tuple[date, date], ...]:
    """Return first and last days in order; what follows without a gap is one."""
    found: list[tuple[date, date]] = []
    for first, last in sorted((span.first, span.last) for span in spans):
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return tuple(found)
