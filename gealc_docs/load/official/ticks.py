"""Columns of a table that stand for parts of the year, and are ticked where an activity takes place."""

import itertools
import re
from collections.abc import Mapping, Sequence

from babel import Locale

from gealc_docs.languages.labels import each, folded
from gealc_docs.load.official.blocks import EMPTY, Cell, Text
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.period import Unit

_TICK = re.compile(r"[Xx✓✔☑☒✗✘√●•■▪◼█▇★*+]+")
_PARTS = frozenset({Unit.HALF, Unit.QUARTER, Unit.MONTH})
_MONTHS = 12
# Any year will do to see whether a heading is a part of one.
_SOME_YEAR = 2000


def is_part_of_year(text: str, language: str) -> bool:
    """Whether a heading is a month, a quarter or a half of a year."""
    period = recognise_period(text, language, _SOME_YEAR)
    return period is not None and bool(period.spans) and period.spans[0].start.unit in _PARTS


def ticked_columns(header: Sequence[Cell], rows: Sequence[Sequence[Cell]], language: str) -> Mapping[int, str]:
    """Return the words for the part of the year that each ticked column stands for."""
    named = {i: c.text.text for i, c in enumerate(header) if is_part_of_year(c.text.text, language)}
    named |= _initials(header, language)
    values = [row[index].text.text.strip() for row in rows for index in named if index < len(row)]
    ticks = [value for value in values if value]
    return named if len(named) > 1 and ticks and all(map(_TICK.fullmatch, ticks)) else {}


def _initials(header: Sequence[Cell], language: str) -> dict[int, str]:
    """Return the months' names for twelve columns headed by their first letters or their numbers."""
    words = [folded(cell.text.text).strip(" .") for cell in header]
    for one in each(language):
        names = list(Locale.parse(one).months["format"]["wide"].values())
        forms = ([folded(name)[0] for name in names], [str(n) for n in range(1, _MONTHS + 1)])
        for start in range(len(words) - _MONTHS + 1):
            if words[start : start + _MONTHS] in forms:
                return dict(enumerate(names, start))
    return {}


def ticked(row: Sequence[Cell], named: Mapping[int, str]) -> Text:
    """Return the ticked parts of the year as a date: `marzo–mayo, agosto`; empty where none is ticked."""
    places = sorted(named)
    hits = [at for at, index in enumerate(places) if index < len(row) and row[index].text]
    if not hits:
        return EMPTY
    runs = [[at for _, at in run] for _, run in itertools.groupby(enumerate(hits), key=lambda pair: pair[1] - pair[0])]
    ends = [(named[places[run[0]]], named[places[run[-1]]]) for run in runs]
    text = ", ".join(first if first == last else f"{first} – {last}" for first, last in ends)
    return Text(text, ((0, row[places[hits[0]]].text.location),))
