"""Rows of a table of activities that a page's end or a cell over several rows has parted, put together again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gealc_docs.load.official.blocks import EMPTY, Cell, Text
from gealc_docs.load.official.fields import ACTIVITY, AREA, NUMBER, OBJECTIVE
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.tables.headers import spans
from gealc_docs.load.official.ticks import is_part_of_year
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period

# So many titles alone part a table.
_FEWEST = 2


def with_whole_areas(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    """Return rows with the title of an area in one cell, where it goes on beside the next activity."""
    column = columns.index(AREA) if AREA in columns else -1
    result: list[tuple[Cell, ...]] = []
    last = -1
    for row in rows:
        text = row[column].text if -1 < column < len(row) and not row[column].merged else EMPTY
        if last >= 0 and text.text[:1].islower():
            whole = replace(result[last][column], text=glued(result[last][column].text, text))
            result[last] = (*result[last][:column], whole, *result[last][column + 1 :])
            result.append((*row[:column], Cell(EMPTY), *row[column + 1 :]))
            continue
        last = len(result) if text else last
        result.append(row)
    return result


def with_whole_rows(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    """Return rows with what a page's end has parted in one: a row that only fills what the one before lacks."""
    result: list[tuple[Cell, ...]] = []
    for row in rows:
        if result and len(result[-1]) == len(row) and _completes(row, result[-1], columns):
            result[-1] = tuple(
                replace(cell, text=glued(cell.text, more.text)) if not more.merged else cell
                for cell, more in zip(result[-1], row, strict=True)
            )
        else:
            result.append(row)
    return result


def _completes(row: Sequence[Cell], before: Sequence[Cell], columns: Sequence[str]) -> bool:
    """Whether a row goes on with the one before: its title does, or it has what that lacks, and nothing twice."""
    own = {column for column in range(len(row)) if _own(row, column)}
    taken = {column for column in range(len(row)) if _own(before, column)}
    title = columns.index(ACTIVITY)
    goes_on = {column for column in own & taken if row[column].text.text[:1].islower()}
    opens = title in own and title in taken - goes_on
    named = any(columns[column] in {AREA, NUMBER} for column in own)
    titled = title in own | taken
    return bool(own) and bool(taken) and titled and not opens and not named and own & taken <= goes_on


def _own(row: Sequence[Cell], column: int) -> str:
    """Return what stands in a cell, "" where it repeats another."""
    return "" if row[column].merged else row[column].text.text


def filled_down(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    """Return rows with a date that stands before several of them in each: a form without merged cells has it once."""
    result: list[tuple[Cell, ...]] = []
    for row in rows:
        above = result[-1][0] if result else None
        lacks = columns[0] == "date" and bool(row) and not row[0].text and not row[0].merged
        result.append((Cell(above.text, "down"), *row[1:]) if lacks and above and above.text else row)
    return result


def dated(
    rows: Sequence[tuple[Cell, ...]], columns: Sequence[str], language: str
) -> tuple[list[tuple[Cell, ...]], list[str]]:
    """Return rows and columns with the parts of the year over all cells as a date of the rows below them.

    Only where a column tells the areas: else they part the table as areas do.
    """
    bands = [row[0].text.text for row in rows if spans(row)]
    if AREA not in columns or "date" in columns or not bands or not all(is_part_of_year(b, language) for b in bands):
        return list(rows), list(columns)
    result: list[tuple[Cell, ...]] = []
    when = Cell(EMPTY)
    for row in rows:
        if spans(row):
            when = Cell(row[0].text)
        else:
            result.append((*row, *[Cell(EMPTY)] * (len(columns) - len(row)), when))
    return result, [*columns, "date"]


def grouped(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str]) -> list[tuple[Cell, ...]]:
    """Return rows with those of an area together, where a column tells each row's and they stand in another order."""
    column = columns.index(AREA) if AREA in columns else -1
    own = [row[column].text.text if -1 < column < len(row) else "" for row in rows]
    if not all(own) or NUMBER in columns or any(cell.merged == "across" for row in rows for cell in row):
        return list(rows)
    order = {text: index for index, text in enumerate(dict.fromkeys(own))}
    return [row for _, row in sorted(zip(own, rows, strict=True), key=lambda pair: order[pair[0]])]


def several_in_an_area(rows: Sequence[tuple[Cell, ...]], columns: Sequence[str]) -> bool:
    """Whether objectives are those of activities: in one area there are several."""
    area = ""
    found: dict[str, set[str]] = {}
    for row in rows:
        if spans(row):
            area = row[0].text.text
        elif len(row) == len(columns):
            own = row[columns.index(AREA)].text.text if AREA in columns else ""
            area = own or area
            found.setdefault(area, set()).add(row[columns.index(OBJECTIVE)].text.text)
    return any(len(texts - {""}) > 1 for texts in found.values())


def bands(rows: Sequence[Sequence[Cell]], columns: Sequence[str]) -> frozenset[int]:
    """Return the indices of rows that are a title alone, where the first one is and all others have more.

    They part the table as a cell over all columns does. One alone may be an activity of which nothing is told.
    """
    title = columns.index(ACTIVITY)
    alone = [index for index, row in enumerate(rows) if [i for i in range(len(row)) if _own(row, i)] == [title]]
    beside = any(after == before + 1 for before, after in pairwise([*alone, len(rows)]))
    return frozenset() if beside or AREA in columns or alone[:1] != [0] or len(alone) < _FEWEST else frozenset(alone)


def with_lost_spans(
    rows: Sequence[tuple[Cell, ...]], columns: Sequence[str], language: str
) -> tuple[list[tuple[Cell, ...]], list[Text]]:
    """Return rows with as many cells as columns, and the first texts of those whose cells stand under the last ones.

    A form that has lost which cells reach down leaves them out: then the others stand too far left, and dates show it.
    """
    result: list[tuple[Cell, ...]] = []
    moved: list[Text] = []
    when = columns.index("date") if "date" in columns else -1
    for row in rows:
        lacks = len(columns) - len(row)
        above = result[-1] if result else ()
        if 0 < lacks < len(row) and 0 <= when - lacks < len(row) and len(above) == len(columns):
            fits = recognise_period(row[when - lacks].text.text, language, SOME_YEAR)
            stands = when < len(row) and recognise_period(row[when].text.text, language, SOME_YEAR)
            if fits and not stands:
                moved.append(next(cell.text for cell in row if cell.text))
                result.append((*(replace(cell, merged="down") for cell in above[:lacks]), *row))
                continue
        whole = len(row) == 1 < len(columns)
        result.append((*row, *[replace(row[0], merged="across")] * lacks) if whole else row)
    return result, moved


def only_counts(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether a table only tells how many activities there are."""
    values = [row[column].text.text for row in rows if len(row) > column and row[column].text]
    return bool(values) and all(value.isdigit() for value in values)
