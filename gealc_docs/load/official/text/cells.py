"""Tables that a plain text holds a cell a line, empty cells as empty lines, as LibreOffice saves them."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.fields import ACTIVITY, END, NUMBER, START, label_of
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.ticks import TICK, is_part_of_year
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period

# A header has so many labels that we know; a table so many columns at most.
_FEWEST_LABELS, _MOST_COLUMNS = 3, 24
_LONGEST_HEADING = 6
# So many columns may be of one kind: source and amount of the funds.
_MOST_ALIKE = 2
_MOST_PARTS = 12
_NUMBER = re.compile(r"\(?(?:[A-Z]{1,3}[.-]?)?\d{1,3}(?:\.\d{1,3})*\W*|[IVX]{1,5}\W*")
_NUMBERED = re.compile(r"\d{1,3}\.\d{1,3}(?!\d)")
# A column for a part of the year: `Q1`, `II`, `3`.
_TICK = "tick"
_COUNT = re.compile(r"[IVX]{1,4}|\d{1,2}|[A-Z]")


def cells_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table whose header starts at a line, and the table; None where none does.

    How many columns it has is told by its rows: as many as make the most of them rows of it.
    """
    if turned := _turned_at(lines, start):
        return turned
    best = _best(lines, start)
    if best and not lines[start].text.strip():
        # An empty line before a table, or the empty heading of its first column.
        other = _best(lines, start + 1)
        best = None if other and other[:2] > best[:2] else best
    return best[2:] if best else None


def _best(lines: Sequence[Text], start: int) -> tuple[int, int, int, Table] | None:
    return max(_tables(lines, start), key=lambda found: found[:2], default=None)


def _turned_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table set on its side, and the table: labels, each before as many values; else None."""
    for language in (one for one in readable() if label_of(lines[start].text, one)):
        for width in range(_FEWEST_LABELS, _MOST_PARTS):
            names = list(
                itertools.takewhile(
                    bool, (label_of(x.text, language) for x in lines[start : start + width * _MOST_COLUMNS : width])
                )
            )
            end = start + len(names) * width
            values = [line for at, line in enumerate(lines[start:end]) if at % width]
            fits = end <= len(lines) and names.count(ACTIVITY) == 1 and len(names) == len({*names}) >= _FEWEST_LABELS
            if fits and not any(label_of(value.text, language) for value in values):
                rows = (lines[at : at + width] for at in range(start, end, width))
                return end, Table(tuple(tuple(Cell(line.cut(0)) for line in row) for row in rows))
    return None


def _tables(lines: Sequence[Text], start: int) -> Iterator[tuple[int, int, int, Table]]:
    """Go through what may be the table that starts at a line: cells that show it, rows that do not, its end, itself."""
    language = next((one for one in readable() if _starts_header(lines, start, one)), "")
    for width in range(_FEWEST_LABELS, _MOST_COLUMNS + 1) if language else ():
        names = _with_title([_name(line.text.strip(), language) for line in lines[start : start + width]])
        if len(names) < width or _is_no_header(lines[start : start + width], names):
            return
        if ACTIVITY not in names or sum(map(bool, names)) < _FEWEST_LABELS:
            continue
        header = [line.cut(0) for line in lines[start : start + width]]
        plain = (tuple(map(Cell, header)), ())
        for above, below in (plain, *_parted(lines, start + width, header)):
            own = [cell.text or over.text for over, cell in zip(above, below, strict=False)] or header
            headings = [text.text for text in own]
            columns = _Columns(_with_title([_name(text, language) for text in headings]), language, headings)
            if ACTIVITY not in columns.names:
                continue
            if not below and (found := columns.counted(lines, start + width, [above])):
                yield (0, 0, *found)
            rows = [above, below] if below else [above]
            if found := columns.rows(lines, start + width + len(below), rows):
                after, table = found
                bands = sum(row[-1].merged == "across" for row in table.rows[len(rows) :])
                yield columns.shown, -bands, after, table


def _is_no_header(lines: Sequence[Text], names: Sequence[str]) -> bool:
    """Whether most lines are no headings that we know, or one stands there several times: values follow already."""
    worded = sum(bool(line.text.strip()) for line in lines)
    own = Counter(name for name in names if name not in {"", _TICK})
    return sum(map(bool, names)) * 2 < worded or max(own.values(), default=0) > _MOST_ALIKE


@lru_cache(maxsize=4096)
def _name(heading: str, language: str) -> str:
    return _TICK if is_part_of_year(heading, language) or _COUNT.fullmatch(heading) else label_of(heading, language)


def _parted(
    lines: Sequence[Text], start: int, header: Sequence[Text]
) -> Iterator[tuple[tuple[Cell, ...], tuple[Cell, ...]]]:
    """Go through the pairs of rows the headings may be: below each an empty line, or the columns it parts."""
    above: list[Cell] = []
    below: list[Cell] = []
    for heading in header[:-1]:
        if len(below) > _MOST_COLUMNS:
            return
        at = start + len(below)
        parts = list(itertools.takewhile(lambda line: line.text.strip(), lines[at : at + _MOST_PARTS]))
        below += [Cell(part.cut(0)) for part in parts] or [Cell(EMPTY)]
        above += [Cell(heading), *[Cell(heading, "across")] * (len(parts) - 1)]
    last = lines[start + len(below) : start + len(below) + _MOST_PARTS]
    parts = list(itertools.takewhile(lambda line: line.text.strip(), last))
    for count in range(len(parts), 0, -1):
        wide = [Cell(header[-1]), *[Cell(header[-1], "across")] * (count - 1)]
        if len(below) + count > len(header):
            yield (*above, *wide), (*below, *(Cell(part.cut(0)) for part in parts[:count]))
    if last and not parts and len(below) + 1 > len(header):
        yield (*above, Cell(header[-1])), (*below, Cell(EMPTY))


def _starts_header(lines: Sequence[Text], start: int, language: str) -> bool:
    """Whether a line is the first of so many headings that we know; it may be empty itself."""
    first = lines[start] if lines[start].text.strip() else next(iter(lines[start + 1 : start + 2]), EMPTY)
    if not label_of(first.text, language):
        return False
    run = [line.text.strip() for line in lines[start : start + _MOST_COLUMNS]]
    end = next((i for i, text in enumerate(run) if len(text.split()) > _LONGEST_HEADING), len(run))
    names = [_name(text, language) for text in run[:end] if text]
    return sum(map(bool, names)) >= _FEWEST_LABELS


def _with_title(names: list[str]) -> list[str]:
    """Return the names of columns, a single unknown one among known ones for the activities, where none is for them."""
    alone = names.count("") == 1 and len({*names}) == len(names) > _FEWEST_LABELS
    return [name or ACTIVITY for name in names] if alone and ACTIVITY not in names else names


class _Columns:
    """The columns of such a table, by the names of their headings."""

    def __init__(self, names: Sequence[str], language: str, headings: Sequence[str]) -> None:
        self.names, self.language, self.width = list(names), language, len(names)
        self.headings = frozenset(headings) - {""}
        # How many cells are of the kind that their headings say, and how many rows have a number.
        self.shown = 0
        self.numbered = 0

    def rows(self, lines: Sequence[Text], start: int, header: Sequence[tuple[Cell, ...]]) -> tuple[int, Table] | None:
        """Return the index after the table and the table, where all of its rows have what their headings say."""
        made = list(header)
        found, at = 0, start
        while at < len(lines):
            if self._is_row(lines, at, before=found):
                made.append(self.cells(lines, at))
                texts = [cell.text.text for cell in made[-1]]
                self.shown += sum(self._kinds(texts))
                self.numbered += self._has_number(texts)
                at, found = at + self.width, found + 1
            elif longer := self._longer_row(lines, at):
                made.append(longer)
                at, found = at + self.width + 1, found + 1
            elif after := self._after_band(lines, at):
                made.append((Cell(lines[at].cut(0)), *[Cell(lines[at].cut(0), "across")] * (self.width - 1)))
                at = after
            else:
                break
        return (at, Table(tuple(made))) if found > 1 or (found and self._is_end(lines, at)) else None

    def _longer_row(self, lines: Sequence[Text], at: int) -> tuple[Cell, ...]:
        """Return the cells of a numbered row, one of which has two lines: the one that leaves all others right."""
        own = list(lines[at : at + self.width + 1])
        if not (self.numbered and self._ends_row(lines, at + self.width + 1) and len(own) > self.width):
            return ()
        found: list[tuple[bool, bool, list[Text]]] = []
        for index, name in enumerate(self.names):
            cells = [*own[:index], glued(own[index], own[index + 1].cut(0)), *own[index + 2 :]]
            texts = [cell.text.strip() for cell in cells]
            if (
                self._has_number(texts)
                and self._has_dates(texts)
                and all(line.text.strip() for line in own[index : index + 2])
            ):
                found.append((not own[index + 1].text.strip()[:1].isupper(), name == ACTIVITY, cells))
        best = max(found, key=lambda one: one[:2], default=None)
        return tuple(Cell(cell.cut(0) if cell.text.strip() else EMPTY) for cell in best[2]) if best else ()

    def counted(
        self, lines: Sequence[Text], start: int, header: Sequence[tuple[Cell, ...]]
    ) -> tuple[int, Table] | None:
        """Return the index after the table and the table, where neither dates nor numbers show its rows.

        All headings are known ones then, parts of the year alone stand between the rows, and what recurs does so in
        one column.
        """
        if {"", NUMBER, "date", START, END, _TICK} & {*self.names} or len({*self.names}) < self.width:
            return None
        made, places, at, count = list(header), dict[str, int](), start, 0
        while at < len(lines) and (text := lines[at].text.strip()):
            if not count % self.width and is_part_of_year(text, self.language):
                made.append((Cell(lines[at].cut(0)), *[Cell(lines[at].cut(0), "across")] * (self.width - 1)))
            elif label_of(text, self.language) or places.setdefault(text, count % self.width) != count % self.width:
                return None
            else:
                made += [self.cells(lines, at)] if not count % self.width else []
                count += 1
            at += 1
        rows = count // self.width
        return (at, Table(tuple(made))) if rows > 1 and not count % self.width and len(places) < count else None

    def _is_end(self, lines: Sequence[Text], at: int) -> bool:
        return at >= len(lines) or not lines[at].text.strip()

    def cells(self, lines: Sequence[Text], at: int) -> tuple[Cell, ...]:
        """Return the cells of a row."""
        return tuple(Cell(line.cut(0) if line.text.strip() else EMPTY) for line in self._lines(lines, at))

    def _lines(self, lines: Sequence[Text], at: int) -> list[Text]:
        """Return the lines of a row; empty ones at the end of a text may lack."""
        own = list(lines[at : at + self.width])
        return own + [EMPTY] * (self.width - len(own)) if len(own) > 1 else own

    def _after_band(self, lines: Sequence[Text], at: int) -> int:
        """Return the index of the row after a cell over all columns, 0 where there is none."""
        own = bool(lines[at].text.strip()) and not label_of(lines[at].text, self.language)
        # Two may stand one below the other: an objective, and a result of it.
        double = at + 1 < len(lines) and bool(lines[at + 1].text.strip()) and self._is_row(lines, at + 2)
        if own and double and not self._is_row(lines, at + 1):
            return at + 1
        ends = (at + 1, at + self.width)
        blank = not any(line.text.strip() for line in lines[at + 1 : at + self.width])
        return next((end for end in ends if own and (end == at + 1 or blank) and self._is_row(lines, end)), 0)

    def _is_row(self, lines: Sequence[Text], at: int, *, before: int = 0) -> bool:
        """Whether so many lines have a title, and where dates and numbers are headed only such.

        A row that has none of these needs others `before` it, none of them with a number. What stands under a date
        in a row with its number may be any wording.
        """
        cells = [line.text.strip() for line in self._lines(lines, at)]
        title = cells[self.names.index(ACTIVITY)] if len(cells) == self.width else ""
        again = len(self.headings.intersection(cells))
        if not title or _name(title, self.language) or TICK.fullmatch(title) or again > 1:
            return False
        needs_none = before > 0 and not self.numbered
        whole = all(self._kinds(cells)) and (self._has_dates(cells) or self._ends_row(lines, at + self.width))
        return whole and (needs_none or any(self._kinds(cells)))

    def _has_dates(self, cells: Sequence[str]) -> bool:
        """Whether all that stands under a date is one."""
        dates = (text for name, text in zip(self.names, cells, strict=True) if name in {"date", START, END} and text)
        return all(_is_date(text, self.language) for text in dates)

    def _ends_row(self, lines: Sequence[Text], at: int) -> bool:
        """Whether the next row starts at a line, with its number, or the table ends there."""
        return self._is_end(lines, at) or bool(_NUMBER.fullmatch(lines[at].text.strip()))

    def _has_number(self, cells: Sequence[str]) -> bool:
        return any(name == NUMBER and _NUMBER.fullmatch(text) for name, text in zip(self.names, cells, strict=True))

    def _kinds(self, cells: Sequence[str]) -> Iterator[bool]:
        for name, text in zip(self.names, cells, strict=True):
            if name in {"date", START, END} and text:
                known = _is_date(text, self.language)
                if known or not self._has_number(cells):
                    yield known
            elif name == NUMBER and text:
                yield bool(_NUMBER.fullmatch(text))
            elif name == _TICK and text:
                yield bool(TICK.fullmatch(text))
            elif name == ACTIVITY and _NUMBERED.match(text):
                yield True


@lru_cache(maxsize=4096)
def _is_date(text: str, language: str) -> bool:
    """Whether a text is a date, or some words with a year: `before the end of 2028`."""
    known = recognise_period(text, language, SOME_YEAR) is not None
    return known or (len(text.split()) <= _LONGEST_HEADING and bool(re.search(r"(?<!\d)20\d\d(?!\d)", text)))
