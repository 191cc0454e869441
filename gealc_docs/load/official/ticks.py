"""Columns of a table that stand for parts of the year, and are ticked or coloured where an activity takes place."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from babel import Locale

from gealc_docs.languages.labels import each, folded, labels
from gealc_docs.load.official.blocks import EMPTY, Cell, Text
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.numbering import roman
from gealc_docs.model.period import Unit

TICK = re.compile(r"[Xx✓✔☑☒✗✘√●•■▪◼█▇★*+]+")
_PARTS = frozenset({Unit.HALF, Unit.QUARTER, Unit.MONTH})
_MONTHS = 12
# So many first letters of months in a row tell which months they are.
_FEWEST_INITIALS = 5
# What so many columns that only count are parts of.
_COUNTED = {2: "half", 3: "four-months", 4: "quarter", 6: "two-months"}


def is_part_of_year(text: str, language: str) -> bool:
    """Whether a heading is a month, a quarter or a half of a year."""
    period = recognise_period(text, language, SOME_YEAR)
    return period is not None and bool(period.spans) and period.spans[0].start.unit in _PARTS


def parts_of_year(header: Sequence[Cell], language: str) -> dict[int, str]:
    """Return column → words for the part of the year that its heading means, by itself or as one of a series."""
    named = {i: words for i, c in enumerate(header) if (words := _part_named(c.text.text, language))}
    return named or _months(header, language) or _counted(header, language)


def _part_named(text: str, language: str) -> str:
    """Return the part of the year that a heading names, put together where a narrow column broke it: `En e`."""
    forms = (text, re.sub(r"\s", "", text))
    return next((form for form in forms if is_part_of_year(form, language)), "")


def ticked_columns(header: Sequence[Cell], rows: Sequence[Sequence[Cell]], language: str) -> Mapping[int, str]:
    """Return the words for the part of the year that each ticked or coloured column stands for."""
    named = parts_of_year(header, language)
    cells = [row[index] for row in rows for index in named if index < len(row) and not row[index].merged]
    ticks = [cell.text.text.strip() for cell in cells if cell.text]
    marked = bool(ticks) or any(_is_coloured(row, index) for row in rows for index in named if index < len(row))
    return named if len(named) > 1 and marked and all(map(TICK.fullmatch, ticks)) else {}


def _months(header: Sequence[Cell], language: str) -> dict[int, str]:
    """Return the months' names for columns headed by their first letters, or twelve headed by their numbers."""
    words = [folded(cell.text.text).strip(" .") for cell in header]
    for one in each(language):
        names = list(Locale.parse(one).months["format"]["wide"].values())
        for length in range(_MONTHS, _FEWEST_INITIALS - 1, -1):
            for start in range(len(words) - length + 1):
                own = words[start : start + length]
                places = [at for at in range(_MONTHS - length + 1) if own in _forms(names, at, length)]
                if len(places) == 1:
                    return dict(enumerate(names[places[0] : places[0] + length], start))
    return {}


def _forms(names: Sequence[str], first: int, length: int) -> Iterator[list[str]]:
    yield [folded(name)[0] for name in names[first : first + length]]
    if length == _MONTHS:
        yield from ([f"{word}{n}" for n in range(1, _MONTHS + 1)] for word in ("", "m", "m "))


def _counted(header: Sequence[Cell], language: str) -> dict[int, str]:
    """Return the words for columns that only count, from one up: `I`, `II` are halves, four of them quarters."""
    words = [folded(cell.text.text).strip(" .°ºª)") for cell in header]
    for count, unit in _COUNTED.items():
        names = [str(word) for one in each(language) for word in labels(one)["periods"]["units"].get(unit, ())]
        for start in range(len(words) - count + 1):
            own, after = words[start : start + count], words[start + count : start + count + 1]
            numbers = range(1, count + 1)
            forms = ([roman(n).lower() for n in numbers], [str(n) for n in numbers])
            follows = after in ([roman(count + 1).lower()], [str(count + 1)])
            if own in forms and not follows and names:
                return {start + n - 1: f"{roman(n)} {names[0]}" for n in numbers}
    return {}


def ticked(row: Sequence[Cell], named: Mapping[int, str]) -> Text:
    """Return the ticked parts of the year as a date: `marzo–mayo, agosto`; empty where none is ticked."""
    places = sorted(named)
    hits = [at for at, index in enumerate(places) if index < len(row) and (row[index].text or _is_coloured(row, index))]
    if not hits:
        return EMPTY
    runs = [[at for _, at in run] for _, run in itertools.groupby(enumerate(hits), key=lambda pair: pair[1] - pair[0])]
    ends = [(named[places[run[0]]], named[places[run[-1]]]) for run in runs]
    text = ", ".join(dict.fromkeys(first if first == last else f"{first} – {last}" for first, last in ends))
    located = [*(row[places[at]].text for at in hits), *(cell.text for cell in row)]
    return Text(text, ((0, next((words.location for words in located if words), NOWHERE)),))


def coloured(row: Sequence[Cell]) -> list[int]:
    """Return the columns of a row's cells that hold no text and have another colour than the row's words."""
    return [index for index in range(len(row)) if _is_coloured(row, index)]


def _is_coloured(row: Sequence[Cell], index: int) -> bool:
    """Whether a cell without text has a colour that the cells with text in its row do not have."""
    cell = row[index]
    return bool(cell.shade) and not cell.text and cell.shade not in {other.shade for other in row if other.text}
