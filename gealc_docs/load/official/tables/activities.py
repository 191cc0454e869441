"""Tables of activities to units: a head for each row, its cells as labelled values."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text, joined, one_line
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.fields import (
    ACTIVITY,
    AREA,
    END,
    NUMBER,
    OBJECTIVE,
    START,
    UNKNOWN,
    Labelled,
    is_total,
    split_fields,
)
from gealc_docs.load.official.marks import Mark, marks, values_of
from gealc_docs.load.official.tables.cards import field_header, fields_of, is_keyed, keyed, loose
from gealc_docs.load.official.tables.cells import band_units, told_in_cell
from gealc_docs.load.official.tables.headers import below, columns_of, is_heading, spans
from gealc_docs.load.official.tables.rows import (
    bands,
    dated,
    filled_down,
    grouped,
    only_counts,
    several_in_an_area,
    with_lost_spans,
    with_whole_areas,
    with_whole_rows,
)
from gealc_docs.load.official.ticks import coloured, ticked, ticked_columns
from gealc_docs.load.official.units import Head, Plain, Unit
from gealc_docs.load.recognise_dates import recognise_period
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS

_NUMBER = re.compile(
    r"\(?(?:(?:[A-Z]{1,2}[.-]?|[IVX]{1,5}\.)?\d{1,3}(?:\.(?:\d{1,3}|[a-z]))*|[IVX]{1,5}|[A-Za-z])\s*[.)\-–]*"
)
# What starts an item of a list inside a cell.
_ITEM = re.compile(r"(?:^|(?<=\s))[•▪◦‣●○■□➢►✓✔\uf0b7\uf0a7*]\s+")
# In what the amounts below a heading are: `Cost (USD)`.
_MEASURE = re.compile(r"\([^)]*(?:[A-Z]{3}|[$€£])[^)]*\)")
# A cell with so many labels tells an activity with its fields.
_FEWEST_FIELDS = 2
# A column that stands for a part of the year.
_TICK = "tick"


def units_of_table(table: Table, language: str, doubts: Doubts, header: Sequence[str] = ()) -> list[Unit]:
    """Return a table's units. `header`: columns of the table before, for one that goes on without a header."""
    rows = [
        tuple(replace(cell, text=_written(cell.text)) for cell in row) for row in table.rows if any(c.text for c in row)
    ]
    found = columns_of(table, language)
    if found and only_counts(rows[found[0] + 1 :], found[1].index(ACTIVITY)):
        return [unit for row in rows for unit in map(Plain, (c.text for c in row if c.text and not c.merged))]
    if found:
        start, columns = found
        header_row = below(rows[start - 1], rows[start : start + 1], language) if start else None
        above = rows[: start - bool(header_row)]
        before = [unit for row in above if not is_heading(row, language) for unit in _above(row, language)]
        return [*before, *_Rows(header_row or rows[start], columns, language, doubts).read(rows[start + 1 :])]
    if header and rows and len(header) == len(rows[0]):
        return list(_Rows((), list(header), language, doubts).read(rows))
    if names := field_header(rows, language):
        return [unit for row in rows[1:] for unit in fields_of(rows[0], row, names)]
    if rows and is_keyed(rows, language):
        return [unit for row in rows for unit in keyed(row, language)]
    return [unit for row in rows for unit in loose(row, language)]


def _above(row: Sequence[Cell], language: str) -> Iterator[Unit]:
    """Go through what a row above the headings says: as a cell over all columns the title of the table's area."""
    own = [cell.text for cell in row if cell.text and not cell.merged]
    if len(own) == 1:
        yield from band_units(own[0], language)
    else:
        yield from map(Plain, own)


def _written(text: Text) -> Text:
    """Return what is written in a cell, items of a list parted by semicolons; a dash alone is nothing."""
    if not text.text.strip("-–—_ "):
        return EMPTY
    line = one_line(text)
    edges = [0, *(end for match in _ITEM.finditer(line.text) for end in match.span()), len(line.text)]
    items = [line.cut(start, end).stripped(";") for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return joined((item for item in items if item), "; ") if len(edges) > 2 else line  # noqa: PLR2004  # 0 and the end


class _Rows:
    """Reads the rows under a header."""

    def __init__(self, header: Sequence[Cell], columns: list[str], language: str, doubts: Doubts) -> None:
        self.header, self.columns, self.language, self.doubts = header, columns, language, doubts
        self.area = ""
        # The objective that was said last, and of which area.
        self.objective = ("", "")
        self.ticks: Mapping[int, str] = {}
        # Columns with a heading and no text under it.
        self.bare: set[int] = set()

    def read(self, rows: Sequence[tuple[Cell, ...]]) -> Iterator[Unit]:
        """Go through the units of all rows."""
        whole, columns = self._whole(rows)
        titles = bands(whole, columns)
        for index, (row, after) in enumerate(itertools.zip_longest(whole, whole[1:])):
            filled = [cell for cell in row if cell.text and not cell.merged]
            before_titles = len(filled) == 1 < len(row) and ACTIVITY not in columns[: row.index(filled[0]) + 1]
            if is_total([cell.text.text for cell in row], self.language):
                yield Plain(joined((cell.text for cell in row if not cell.merged), " "))
            elif before_titles or spans(row) or index in titles:
                yield from band_units(filled[0].text, self.language)
            elif band := self._band_above(row, after, columns):
                yield from band_units(band, self.language)
            elif self._is_area(row, after, columns):
                yield Head(filled[-1].text, "label-area", self._marks(filled[0].text), place=filled[0].text)
            else:
                yield from self._row(row, columns)

    def _whole(self, rows: Sequence[tuple[Cell, ...]]) -> tuple[list[tuple[Cell, ...]], list[str]]:
        """Return the rows with what belongs to each, in the order of their areas, and what their columns hold."""
        rows, moved = with_lost_spans(rows, self.columns, self.language)
        for text in moved:
            self.doubts.add("official.cells-moved", text)
        self.ticks = ticked_columns(self.header, rows, self.language)
        columns = [_TICK if index in self.ticks else name for index, name in enumerate(self._settled(rows))]
        own = [row for row in rows if not self._is_header(row)]
        worded = {index for row in own for index, cell in enumerate(row) if cell.text}
        self.bare = {index for index, cell in enumerate(self.header) if cell.text and index not in worded}
        for cell, name in zip(self.header, columns, strict=False):
            if name == "resources" and _MEASURE.search(cell.text.text):
                self.doubts.add("official.measure", cell.text, severity=Severity.INFO)
        own, columns = dated(own, columns, self.language)
        printed = with_whole_rows(with_whole_areas(own, columns), columns)
        if (full := filled_down(printed, columns)) != printed:
            self.doubts.add("official.filled-down", full[0][0].text)
            printed = full
        whole = grouped(printed, columns)
        if whole != printed:
            self.doubts.add("official.regrouped", whole[0][columns.index(AREA)].text)
        return whole, columns

    def _is_area(self, row: tuple[Cell, ...], after: tuple[Cell, ...] | None, columns: list[str]) -> bool:
        """Whether a row is a number and a title alone, over all columns or above rows with that number and more."""
        own = [columns[index] for index, cell in enumerate(row) if cell.text and not cell.merged]
        if own != [NUMBER, ACTIVITY]:
            return False
        title = columns.index(ACTIVITY)
        if len(row) > title + 1 and all(cell.merged == "across" for cell in row[title + 1 :]):
            return True
        number = columns.index(NUMBER)
        above, below = (values_of(other[number].text.text) if other else () for other in (row, after))
        return bool(above) and len(below) > len(above) and below[: len(above)] == above

    def _band_above(self, row: tuple[Cell, ...], after: tuple[Cell, ...] | None, columns: list[str]) -> Text | None:
        """Return the title of an area where it stands alone in the column of activities, above its numbers."""
        own = [index for index, cell in enumerate(row) if cell.text and not cell.merged]
        title = columns.index(ACTIVITY)
        if own != [title] or after is None or len(after) <= title:
            return None
        above, below = (
            next((mark.values for mark in marks(cell.text.text, self.language)), ())
            for cell in (row[title], after[title])
        )
        return row[title].text if above and len(below) > len(above) and below[: len(above)] == above else None

    def _marks(self, number: Text) -> tuple[Mark, ...]:
        """Return the marks that a number in a cell of its own may be; any code is one."""
        found = tuple(marks(number.text + " ", self.language)) or _bare(number, self.language)
        own = re.sub(r"^[^\W\d_]{2,}\W*", "", number.text)
        return found or ((Mark("code", values_of(own), number.text, len(number.text)),) if number else ())

    def _is_header(self, row: tuple[Cell, ...]) -> bool:
        return bool(self.header) and [c.text.text for c in row] == [c.text.text for c in self.header]

    def _settled(self, rows: Sequence[tuple[Cell, ...]]) -> list[str]:
        """Name columns whose header is missing or wrong by what stands in them."""
        width = max((len(row) for row in rows), default=0)
        columns = [*self.columns, *[""] * (width - len(self.columns))]
        if START in columns and END not in columns and OBJECTIVE in columns[columns.index(START) :]:
            columns[columns.index(OBJECTIVE, columns.index(START))] = END  # `Inicio`, `Fin`
        if OBJECTIVE in columns and AREA not in columns and self._are_areas(rows, columns.index(OBJECTIVE)):
            columns[columns.index(OBJECTIVE)] = AREA
        if OBJECTIVE in columns and several_in_an_area(rows, columns):
            columns[columns.index(OBJECTIVE)] = UNKNOWN
        for index in range(width):
            values = [row[index].text for row in rows if index < len(row) and row[index].text]
            if values and not columns[index]:
                columns[index] = self._guessed(values, columns)
                if columns[index] in FIELDS:
                    self.doubts.add(
                        "official.column-guessed", values[0], column=Message.of(f"official.name-{columns[index]}")
                    )
            elif (
                columns[index] in {*FIELDS, UNKNOWN}
                and columns[index] != "date"
                and self._are_dates(values)
                and not {"date", START} & {*columns}
            ):
                self.doubts.add(
                    "official.column-swapped", values[0], column=self.header[index].text.text if self.header else ""
                )
                columns[index] = "date"
        return columns

    def _are_areas(self, rows: Sequence[tuple[Cell, ...]], column: int) -> bool:
        """Whether objectives stand for areas: several, numbered or each beside several activities."""
        texts = [row[column].text.text for row in rows if column < len(row) and not spans(row)]
        distinct = {text for text in texts if text}
        numbered = all(next((m for m in marks(text, self.language) if m.values), None) for text in distinct)
        return len(distinct) > 1 and (numbered or len(texts) >= 2 * len(distinct))

    def _guessed(self, values: Sequence[Text], columns: list[str]) -> str:
        if sum(bool(_NUMBER.fullmatch(v.text)) for v in values) * 2 > len(values) and NUMBER not in columns:
            return NUMBER
        return "date" if self._are_dates(values) and not {"date", START} & {*columns} else UNKNOWN

    def _are_dates(self, values: Sequence[Text]) -> bool:
        known = sum(recognise_period(value.text, self.language, 2000) is not None for value in values)
        return bool(values) and known * 3 >= len(values) * 2

    def _row(self, row: tuple[Cell, ...], columns: list[str]) -> Iterator[Unit]:
        parts: dict[str, list[Text]] = {}
        unknown: list[Labelled] = []
        for index, (cell, column) in enumerate(zip(row, columns, strict=False)):
            if cell.text and cell.merged != "across" and column != _TICK and (column, cell.merged) != (AREA, "down"):
                if column == UNKNOWN:
                    heading = self.header[index].text.text if index < len(self.header) else ""
                    unknown.append(Labelled(UNKNOWN, Text(heading, ((0, cell.text.location),)), cell.text, heading))
                else:
                    parts.setdefault(column, []).append(cell.text)
        area = joined(parts.pop(AREA, []))
        if area and area.text != self.area:
            self.area = area.text
            yield from band_units(area, self.language)
        objective = joined(parts.pop(OBJECTIVE, []))
        if objective and (self.area, objective.text) != self.objective:
            self.objective = self.area, objective.text
            yield Labelled(OBJECTIVE, EMPTY, objective)
        self._tell_coloured(row, columns)
        if when := ticked(row, self.ticks):
            parts.setdefault("date", []).append(when)
            self.doubts.add("official.ticked", when, severity=Severity.INFO)
        yield from self._activity(parts, unknown)

    def _tell_coloured(self, row: tuple[Cell, ...], columns: list[str]) -> None:
        """Tell of cells that say something by their colour alone, under headings that stand for no part of a year."""
        under = [self.header[i].text.text for i in coloured(row) if i in self.bare and columns[i] != _TICK]
        if under:
            words = next(cell.text for cell in row if cell.text)
            self.doubts.add("official.coloured", words, columns=", ".join(dict.fromkeys(under)))

    def _activity(self, parts: dict[str, list[Text]], unknown: list[Labelled]) -> Iterator[Unit]:
        title = joined(parts.pop(ACTIVITY, []))
        number = joined(parts.pop(NUMBER, []))
        if not title and not number and not parts and not unknown:
            return
        before, fields = split_fields(title, self.language)
        if len(fields) >= _FEWEST_FIELDS and not number:
            yield from told_in_cell(before, fields)
            yield from (Labelled(name, EMPTY, joined(values), self._heading(name)) for name, values in parts.items())
            yield from unknown
            return
        number = _compact(number)
        found = self._marks(number)
        if not number and (inside := next(marks(title.text, self.language), None)):
            found, title = (inside,), title.cut(inside.end)
        yield Head(title, "row", found, place=number or title, column=self._heading(ACTIVITY))
        yield from (
            Labelled(name, EMPTY, joined(values), self._heading(name)) for name, values in parts.items() if name
        )
        yield from unknown

    def _heading(self, name: str) -> str:
        """Return what is printed over the column of a field, "" where its header is missing or wrong."""
        own = (cell.text.text for cell, column in zip(self.header, self.columns, strict=False) if column == name)
        return next(own, "")


def _compact(number: Text) -> Text:
    """Return a number without the spaces that a narrow cell put into it: `D. 1`."""
    bare = re.sub(r"\s+", "", number.text)
    return Text(bare, number.marks[:1]) if bare != number.text and _NUMBER.fullmatch(bare) else number


def _bare(number: Text, language: str) -> tuple[Mark, ...]:
    """Return the mark of a number that stands alone in its cell."""
    return tuple(marks(f"{number.text}. ", language)) if number else ()
