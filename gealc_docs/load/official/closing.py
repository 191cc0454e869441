"""Dates that end the title of an activity: `Annual meeting (December 2026)`, `Guide on open data – May 2026`."""

import re
from collections.abc import Sequence

from gealc_docs.load.official.blocks import Text
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.period import Frequency

_BRACKETS = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<date>[^()\[\]]+)[)\]][\s.;,]*")
_DASHED = re.compile(r"(?P<title>.*\S)(?:\s+[–—|-]\s+|\s*[;|]\s*)(?P<date>[^–—|;()]+?)[\s.;,]*")
# A date after a dash or a semicolon may be a part of the title; not where so many titles end in one.
_FEWEST = 2


def closing_date(title: Text, language: str, year: int, *, dashed: bool) -> tuple[Text, Text] | None:
    """Return a title and the date that ends it in brackets, or after a dash where others do too; else None."""
    for pattern in (_BRACKETS, _DASHED) if dashed else (_BRACKETS,):
        match = pattern.fullmatch(title.text)
        if match and _is_date(match["date"], language, year):
            return title.cut(0, match.end("title")), title.cut(*match.span("date"))
    return None


def end_in_dates(titles: Sequence[str], language: str, year: int) -> bool:
    """Whether so many titles end in a date after a dash or a semicolon that it is no part of them."""
    found = [match for title in titles if (match := _DASHED.fullmatch(title))]
    dates = sum(_is_date(match["date"], language, year) for match in found)
    return dates >= _FEWEST and dates * 2 > len(titles)


def _is_date(text: str, language: str, year: int) -> bool:
    """Whether a text names a time of a year; the number of a year alone rather belongs to a title: `Award (2026)`."""
    period = recognise_period(text, language, year) if re.search(r"[^\W\d_]|\d[./-]\d", text) else None
    return period is not None and (bool(period.spans) or period.frequency is Frequency.CONTINUOUS)
