"""What ends the title of an activity and is no part of it: a date, `Guide on open data – May 2026`, or sentences."""

import re
from collections.abc import Sequence

from gealc_docs.load.official.blocks import EMPTY, Text
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period
from gealc_docs.model.period import Frequency

_BRACKETS = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<date>[^()\[\]]+)[)\]][\s.;,]*")
_DASHED = re.compile(r"(?P<title>.*\S)(?:\s+[–—|-]\s+|\s*[;|]\s*)(?P<date>[^–—|;()]+?)[\s.;,]*")
_LEADING = re.compile(r"(?P<date>[^:–—]{3,40}?)\s*(?::|\s[–—-](?=\s))\s*(?P<title>\S.*)")
# The last word before the stop is no abbreviation; what follows is a sentence.
_RUN_ON = re.compile(
    r"(?P<title>\S+(?:\s+\S+){0,11}?\s+[^\W\d_-]{4,}|\S+(?:\s+\S+){0,11}?[-)]\w{4,})\.\s+(?P<text>[^\W\d_a-z]\S*(?:\s+\S+){2,})"
)
# A date after a dash or a semicolon may be a part of the title; not where so many titles end in one.
_FEWEST = 2


def closing_date(title: Text, language: str, year: int, *, dashed: bool) -> tuple[Text, Text] | None:
    """Return a title and the date that ends it in brackets, or after a dash where others do too; else None."""
    for pattern in (_BRACKETS, _DASHED) if dashed else (_BRACKETS,):
        match = pattern.fullmatch(title.text)
        if match and is_date(match["date"], language, year):
            return title.cut(0, match.end("title")), title.cut(*match.span("date"))
    return None


def leading_date(title: Text, language: str) -> tuple[Text, Text] | None:
    """Return a title and the date before it, `March: Meeting of experts`; None where none is."""
    match = _LEADING.fullmatch(title.text)
    if match is None or not is_date(match["date"], language):
        return None
    return title.cut(match.start("title")), title.cut(*match.span("date"))


def end_in_dates(titles: Sequence[str], language: str, year: int) -> bool:
    """Whether so many titles end in a date after a dash or a semicolon that it is no part of them."""
    found = [match for title in titles if (match := _DASHED.fullmatch(title))]
    dates = sum(is_date(match["date"], language, year) for match in found)
    return dates >= _FEWEST and dates * 2 > len(titles)


def run_on(titles: Sequence[str]) -> bool:
    """Whether so many titles go on in sentences that what stands before their first stop is the title."""
    found = sum(_RUN_ON.fullmatch(title) is not None for title in titles)
    return found >= _FEWEST and found * 2 > len(titles)


def own_title(title: Text) -> tuple[Text, Text]:
    """Return a title without the sentences after its first stop, and these."""
    match = _RUN_ON.fullmatch(title.text)
    return (title.cut(0, match.end("title")), title.cut(match.start("text"))) if match else (title, EMPTY)


def is_date(text: str, language: str, year: int = SOME_YEAR) -> bool:
    """Whether a text names a time of a year; the number of a year alone rather belongs to a title: `Award (2026)`."""
    period = recognise_period(text, language, year) if re.search(r"[^\W\d_]|\d[./-]\d", text) else None
    return period is not None and (bool(period.spans) or period.frequency is Frequency.CONTINUOUS)
