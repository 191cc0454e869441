"""Periods in words: `primer semestre 2022`, `I Half`, `TBD (4 every year)`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from babel.dates import format_date, format_skeleton

from gealc_docs.languages.words import joined, locale, words
from gealc_docs.model.period import Period, Point, Span, Unit

# Units of time by the keys of `units` in `closed.yaml`: how many hours, and of longer ones how many months.
HOURS: Mapping[str, int] = {"h": 1, "d": 24, "wk": 168}
MONTHS: Mapping[str, int] = {"mon": 1, "yr": 12}
# Parts of a year by the keys of `periods` in `closed.yaml`: how many months.
PARTS_OF_YEAR: Mapping[str, int] = {"half": 6, "four-months": 4, "quarter": 3, "two-months": 2}


def say_period(period: Period, language: str, *, style: str = "long", year: int | None = None) -> str:
    """Write a period out. Style `short` leaves out `year`, the year that goes without saying."""
    spans = [_span(span, language, style, year) for span in period.spans]
    data = words(language)["periods"]
    parts = [data[part] for part in (period.openness, period.frequency) if part]
    if spans:
        parts.insert(0, joined(spans, language))
    times = data["times"].format(count=period.times) if period.times is not None else ""
    main = ", ".join(parts)
    return f"{main} ({times})" if main and times else main or times


def say_day(day: date, language: str) -> str:
    """Write a day out in full: `18 de noviembre de 2021`."""
    return format_date(day, format="long", locale=locale(language))


def _span(span: Span, language: str, style: str, year: int | None) -> str:
    implied = style == "short" and {span.start.year, span.end.year} == {year}
    forms: Mapping[str, Any] = words(language)["periods"][style]
    if span.start == span.end:
        return _point(span.start, language, forms, implied=implied)
    if span.start.unit is span.end.unit is Unit.DAY:
        return _days(span, language)
    if span.start.unit is span.end.unit is Unit.HALF and span.start.year == span.end.year:
        return _with_year(forms["halves"], span.start, forms, implied=implied)
    ends = (_point(point, language, forms, implied=implied) for point in (span.start, span.end))
    return str(forms["range"]).format(*ends)


def _days(span: Span, language: str) -> str:
    """Write days of one month as `29 y 30 de noviembre de 2017`; of two months as a range of dates."""
    first, last = span.first, span.last
    if (first.year, first.month) != (last.year, last.month):
        return str(words(language)["periods"]["days_apart"]).format(say_day(first, language), say_day(last, language))
    form = "two_days" if last.day - first.day == 1 else "days"
    month = format_date(first, "MMMM", locale=locale(language))
    text: str = words(language)["periods"][form]
    return text.format(first=first.day, last=last.day, month=month, year=first.year)


def _point(point: Point, language: str, forms: Mapping[str, Any], *, implied: bool) -> str:
    match point.unit:
        case Unit.DAY:
            return say_day(point.first, language)
        case Unit.MONTH:
            month = format_date(point.first, "LLLL", locale=locale(language))
            return month if implied else format_skeleton("yMMMM", point.first, locale=locale(language))
        case Unit.YEAR:
            return str(point.year)
        case _:
            return _with_year(forms[point.unit][point.index - 1], point, forms, implied=implied)


def _with_year(text: str, point: Point, forms: Mapping[str, Any], *, implied: bool) -> str:
    return text if implied else str(forms["with_year"]).format(text=text, year=point.year)
