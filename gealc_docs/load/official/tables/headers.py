"""The headings of a table of activities: which row they are, and what each column holds."""

import itertools
import re
from collections.abc import Sequence
from functools import cache

from gealc_docs.languages.labels import folded, synonyms
from gealc_docs.load.official.blocks import Cell, Table
from gealc_docs.load.official.fields import (
    ACTIVITY,
    AREA,
    END,
    GOAL,
    NUMBER,
    OBJECTIVE,
    PLACE_AND_DATE,
    START,
    UNKNOWN,
    almost,
    is_goal,
    label_of,
    named,
)
from gealc_docs.load.official.marks import marks
from gealc_docs.load.official.ticks import parts_of_year
from gealc_docs.model.plan import FIELDS

_FEWEST_LETTERS = 3
_FEWEST_AREAS = _FEWEST_FIELDS = 2
_WEEK = re.compile(r"(?:[^\W\d_]{1,3}\.?\s?)?\d", re.IGNORECASE)
_COLUMNS = {*FIELDS, ACTIVITY, AREA, NUMBER, OBJECTIVE, GOAL, PLACE_AND_DATE, START, END}


def columns_of(table: Table, language: str) -> tuple[int, list[str]] | None:
    """Return the index of the header row among the rows that are not empty, and a name for each column."""
    rows = [row for row in table.rows if any(c.text for c in row)]
    for index, row in enumerate(rows[:3]):
        names = _with_activity([_name(cell, language) for cell in row], row, rows[index + 1 :], language)
        deeper = below(row, rows[index + 1 : index + 2], language) if ACTIVITY in names else None
        if deeper and ACTIVITY in (inner := [_column(_name(c, language), c, language) for c in deeper]):
            return index + 1, _with_areas(inner, rows[index + 2 :], language)
        enough = sum(name in _COLUMNS for name in names) > 1 or len(parts_of_year(row, language)) > 1
        after = rows[index + 1] if index + 1 < len(rows) else ()
        if ACTIVITY in names and enough and not (len(after) > len(row) and is_heading(after, language)):
            columns = [_column(name, cell, language) for name, cell in zip(names, row, strict=True)]
            return index, _with_areas(columns, rows[index + 1 :], language)
    return None


def is_heading(row: Sequence[Cell], language: str) -> bool:
    """Whether a row is nothing but labels that we know, as the first of two rows of headings is."""
    return all(label_of(cell.text.text, language) for cell in row if cell.text)


def _with_activity(
    names: list[str], header: Sequence[Cell], rows: Sequence[Sequence[Cell]], language: str
) -> list[str]:
    """Return the names of columns with the first one of an unknown heading for the activities, where none is for them.

    It has a text of its own in each row; the others are headed by labels, which no other row has.
    """
    known = [index for index, name in enumerate(names) if name in {*FIELDS, START, END}]
    unknown = [i for i, cell in enumerate(header) if cell.text and not names[i] and not cell.merged]
    if ACTIVITY in names or len(known) < _FEWEST_FIELDS or not unknown or len(unknown) * 2 > len(names):
        return names
    cells = [row[unknown[0]] for row in rows if len(row) == len(header) and not spans(row)]
    own = {cell.text.text for cell in cells if cell.text and not cell.merged}
    labels = any(label_of(cell.text.text, language) for row in rows for cell in row)
    if labels or len(own) < len(cells) or not own:
        return names
    return [*names[: unknown[0]], ACTIVITY, *names[unknown[0] + 1 :]]


def _with_areas(columns: list[str], rows: Sequence[Sequence[Cell]], language: str) -> list[str]:
    """Return the columns with that of results as that of the areas, where these are counted and hold the activities.

    They stand in the first column, `Output 1: …`, each beside several activities, and nothing else names areas.
    """
    own = [row[0] for row in rows if row and not spans(row)]
    words = [cell.text.text for cell in own if cell.text and cell.merged != "down"]
    named = AREA in columns or OBJECTIVE in columns or len(own) < len(rows)
    if named or columns[0] != "product" or len(words) < _FEWEST_AREAS or len(own) <= len({*words}):
        return columns
    counted = all(any(len(mark.values) == 1 for mark in marks(text, language)) for text in words)
    return [AREA, *columns[1:]] if counted else columns


def _name(cell: Cell, language: str) -> str:
    """Return what a heading of a column names; of two things the first: `Area / Objective`.

    A narrow column may have broken a word: `Responsab le`.
    """
    text = cell.text.text
    parts = [label_of(part, language) for part in re.split(r"\s*/\s*", text)]
    found = label_of(text, language) or (ACTIVITY if {*parts} == {AREA, ACTIVITY} else parts[0])
    squeezed = _squeezed(language).get(folded(text).replace(" ", "").rstrip(".:"), "")
    return found or squeezed or label_of(almost(text, language), language) or named(text, language)


@cache
def _squeezed(language: str) -> dict[str, str]:
    """Return label without its spaces → name, for those of some letters."""
    return {w.replace(" ", ""): n for w, n in synonyms(language, "labels").items() if len(w) >= _FEWEST_LETTERS}


def below(header: Sequence[Cell], rows: Sequence[Sequence[Cell]], language: str) -> list[Cell] | None:
    """Return the headings of a header of two rows, the second one parting a wide cell; None where it is no such row."""
    below = rows[0] if rows and len(rows[0]) == len(header) and not spans(header) else ()
    own = [i for i, c in enumerate(below) if c.text and c.merged != "down" and c.text.text != header[i].text.text]
    if not any(header[index].merged == "across" for index in own) and not _stand_under_one(header, own):
        return None
    made = [below[index] if index in own else cell for index, cell in enumerate(header)]
    known = parts_of_year(made, language).keys() | {i for i in own if label_of(below[i].text.text, language)}
    if {*own} <= known:
        return made
    # Weeks below months say less than these.
    weeks = all(_WEEK.fullmatch(below[index].text.text) for index in own)
    return list(header) if weeks and {*own} <= parts_of_year(header, language).keys() else None


def _stand_under_one(header: Sequence[Cell], own: Sequence[int]) -> bool:
    """Whether cells stand under a heading and the empty ones beside it, as a wide heading is written in plain text."""
    runs = [[at for _, at in run] for _, run in itertools.groupby(enumerate(own), key=lambda pair: pair[1] - pair[0])]
    return bool(runs) and all(
        len(run) > 1 and header[run[0]].text and not any(header[at].text for at in run[1:]) for run in runs
    )


def holds_areas(table: Table, language: str) -> bool:
    """Whether a table names the areas itself: in a column, or in cells over all columns."""
    found = columns_of(table, language)
    if found is None:
        return False
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    return AREA in found[1] or any(spans(row) for row in rows[found[0] + 1 :])


def _column(name: str, cell: Cell, language: str) -> str:
    """Return what stands in a column; a goal beside an activity is what that is to yield."""
    if not cell.text:
        return ""
    if name == GOAL or (name == OBJECTIVE and is_goal(cell.text.text, language)):
        return "product"
    return name if name in _COLUMNS else UNKNOWN


def spans(row: Sequence[Cell]) -> bool:
    """Whether a row is one cell over all columns."""
    return len(row) > 1 and bool(row[0].text) and all(cell.merged == "across" for cell in row[1:])
