"""An untagged PDF page to blocks: its lines to paragraphs and tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from gealc_docs.load.official.blocks import EMPTY, Block, Cell, Paragraph, Table, Text
from gealc_docs.load.official.characters import located_at
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.pdf.cells import Part, Spelling, Tails, inner_ends, spelling_of, tails_of
from gealc_docs.load.official.pdf.columns import (
    Columns,
    cells_of,
    fits,
    goes_on,
    header_at,
    rows_of,
    settled,
    starts_row,
    table_end,
    with_numbers,
)
from gealc_docs.load.official.pdf.labels import keyed_end, keyed_row
from gealc_docs.load.official.pdf.leading import space_above, widest_gap
from gealc_docs.load.official.pdf.rules import Grid, unmerge
from gealc_docs.load.official.pdf.table_ends import alike, as_before, continued, longer
from gealc_docs.load.official.pdf.words import Line, Word, text_at
from gealc_docs.model.location import Location

# In heights of a line: nearer ones may stand in one cell.
_GAP = 0.6
_LARGER = 1.12
_MOST_HEADER_LINES = 8


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines, what is ruled on it, how many lines stand on the pages before, and which page it is."""

    lines: Sequence[Line]
    grids: Sequence[Grid]
    before: int
    number: int

    @property
    def loose(self) -> list[Line]:
        """Its lines outside ruled tables."""
        return [line for line in self.lines if not any(grid.holds(line) for grid in self.grids)]


def page_blocks(pages: Sequence[Page], shown: str) -> tuple[list[Block], list[Text]]:
    """Return the blocks of all pages, and pairs of words that may be one that a narrow cell has broken."""
    body = _usual_size(pages)
    right = max((line.right for page in pages for line in page.lines), default=0.0)
    maker = _Maker(
        shown,
        _Type(
            body,
            _headings(pages, body),
            right,
            widest_gap(page.loose for page in pages),
            spelling_of([line for page in pages for line in page.lines]),
        ),
    )
    for page in pages:
        maker.add(page)
    return maker.blocks, maker.unsure


def _usual_size(pages: Sequence[Page]) -> float:
    """Return the size of most of the text; tables are often set smaller, and count where there is nothing else."""
    sizes: dict[float, int] = {}
    for line in [line for page in pages for line in page.loose] or [line for page in pages for line in page.lines]:
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


def _headings(pages: Sequence[Page], body: float) -> dict[float, int]:
    """Return size → level of what is printed larger than the text."""
    sizes = {line.size for page in pages for line in page.lines if line.size > body * _LARGER}
    return {size: level for level, size in enumerate(sorted(sizes, reverse=True), 1)}


@dataclass(frozen=True, slots=True)
class _Type:
    """How a document is set: size of the text, size → level of headings, right edge, space in paragraphs, words."""

    body: float
    levels: dict[float, int]
    right: float
    gap: float
    spelling: Spelling


def _start_of_grid(page: Page, index: int) -> int:
    """Return the index of the next line that stands in a ruled table: no heading without rules goes on there."""
    near = range(index, min(index + _MOST_HEADER_LINES, len(page.lines)))
    return next((at for at in near if any(grid.holds(page.lines[at]) for grid in page.grids)), len(page.lines))


def _cell_above(lines: Sequence[Line], index: int, grid: Grid) -> tuple[int, int]:
    """Return the cell of a table's last row that goes on in a line below it, as one over rows of two pages does."""
    line, before = lines[index], lines[index - 1]
    near = line.top - before.bottom < line.height * _GAP and line.size == before.size
    within = (
        i for i in range(len(grid.columns) - 1) if grid.columns[i] <= line.left and line.right <= grid.columns[i + 1]
    )
    column = next(within, -1) if near and line.text[:1].islower() else -1
    return grid.owner.get((len(grid.rows) - 2, column), (-1, -1))


class _Maker:
    """Makes blocks of pages, and goes on with a table over the end of a page."""

    def __init__(self, shown: str, look: _Type) -> None:
        self.shown, self.look = shown, look
        self.blocks: list[Block] = []
        self.unsure: list[Text] = []
        self.columns: Columns | None = None
        # The edges of the columns of the ruled table that the blocks end with.
        self.edges: list[float] = []
        # The last line of each cell in its last row, and how far right it may reach.
        self.tails: Tails = {}
        # Where the values of the last table of labels start.
        self.keyed = 0.0

    def add(self, page: Page) -> None:
        """Add the blocks of a page."""
        index = self._rest_of_row(page)
        while index < len(page.lines):
            index = self._next(page, index)

    def _next(self, page: Page, index: int) -> int:
        """Add the block that starts at a line; return the index of the line after it."""
        grid = next((grid for grid in page.grids if grid.holds(page.lines[index])), None)
        if grid:
            return self._ruled(page, index, grid)
        self.edges = []
        if header := header_at(page.lines[: _start_of_grid(page, index)], index):
            end = index + header.lines
            self.columns = settled(with_numbers(header, page.lines, end), page.lines, end)
            self.blocks.append(Table((self._row(page, range(index, end), self.columns),)))
            return self._in_columns(page, end)
        if (end := keyed_end(page.lines, index, self.keyed)) > index:
            self.blocks.append(self._keyed(page, index, end))
            self.keyed = page.lines[index].pieces[1].left
            return end
        if self.columns and goes_on(page.lines, index, self.columns):
            return self._in_columns(page, index)
        self.blocks.append(self._paragraph(page, index))
        return index + 1

    def _place(self, page: Page, index: int) -> Location:
        return Location(self.shown, page.before + index + 1, 1, ("page", page.number))

    def _ruled(self, page: Page, index: int, grid: Grid) -> int:
        """Add a ruled table; one that goes on from the page before is the same table."""
        end = index
        while end < len(page.lines) and grid.holds(page.lines[end]):
            end += 1
        grid = as_before(grid, self.edges if index == 0 else ())
        unmerge(grid, page.lines[index:end])
        parts: dict[tuple[int, int], list[Part]] = {}
        for number in range(index, end):
            for cell, words in _by_cell(page.lines[number], grid):
                parts.setdefault(cell, []).append((self._place(page, number), words))
        while end < len(page.lines) and (cell := _cell_above(page.lines, end, grid)) in parts:
            parts[cell].append((self._place(page, end), page.lines[end].words))
            end += 1
        ends = inner_ends(grid, parts)
        texts = {cell: self._text(own, ends[cell[1]]) for cell, own in parts.items()}
        rows = [_ruled_row(grid, row, texts) for row in range(len(grid.rows) - 1)]
        goes_on = index == 0 and self.edges and alike(self.edges, grid.columns)
        if goes_on and isinstance(self.blocks[-1], Table):
            self.blocks[-1] = continued(self.blocks[-1], rows, partial(self.look.spelling.broken, self.tails, parts))
        else:
            self.blocks.append(Table(tuple(rows)))
        self.edges = grid.columns
        self.tails = tails_of(grid, parts, ends)
        return end

    def _in_columns(self, page: Page, start: int) -> int:
        """Add the rows that stand in the columns known to the table that the blocks end with."""
        columns = self.columns
        end = table_end(page.lines, start, columns) if columns else start
        if columns is None or end == start:
            return start
        rows = []
        number = start
        for lines in rows_of(page.lines[start:end], columns):
            rows.append(self._row(page, range(number, number + len(lines)), columns))
            number += len(lines)
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Table) and len(last.rows[0]) == len(columns.spans):
            self.blocks[-1] = Table((*last.rows, *rows))
        else:
            self.blocks.append(Table(tuple(rows)))
        return end

    def _row(self, page: Page, numbers: range, columns: Columns) -> tuple[Cell, ...]:
        parts: list[list[Part]] = [[] for _ in columns.spans]
        for number in numbers:
            for column, words in enumerate(cells_of(page.lines[number], columns)):
                if words:
                    parts[column].append((self._place(page, number), words))
        ends = [*(span[0] - page.lines[numbers[0]].height for span in columns.spans[1:]), columns.spans[-1][1]]
        return tuple(Cell(self._text(own, end)) for own, end in zip(parts, ends, strict=True))

    def _text(self, parts: Sequence[Part], end: float) -> Text:
        """Return the text of a cell, of its lines; `end` is how far right they may reach."""
        text = EMPTY
        for index, (place, words) in enumerate(parts):
            line = text_at(words, place)
            before = parts[index - 1][1] if index else words
            broken = index > 0 and self.look.spelling.breaks(before, words, end)
            if index and not broken and self.look.spelling.may_break(before, words, end):
                broken = self.look.spelling.space > 0
                self.unsure.append(located_at(f"{before[0].text} {words[0].text}", place))
            text = text.followed_by(line, "") if broken else glued(text, line, self.look.spelling.compounds)
        return text

    def _keyed(self, page: Page, start: int, end: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        lefts = page.lines[start].left, page.lines[start].pieces[1].left
        for index in range(start, end):
            words = keyed_row(page.lines[index], *lefts)
            label, value = (text_at(x, self._place(page, index)) for x in words)
            if label:
                rows.append((Cell(label), Cell(value)))
            else:
                rows[-1] = (rows[-1][0], Cell(glued(rows[-1][1].text, value, self.look.spelling.compounds)))
        return Table(tuple(rows))

    def _rest_of_row(self, page: Page) -> int:
        """Take the lines at the top of a page, below a header, that go on with the row the page before ended in."""
        last = self.blocks[-1] if self.blocks else None
        columns = self.columns
        if columns is None or self.edges or not isinstance(last, Table) or len(last.rows[0]) != len(columns.spans):
            return 0
        header = header_at(page.lines, 0)
        start = header.lines if header and len(header.spans) == len(columns.spans) else 0
        index = start
        while index < len(page.lines) and _is_rest(page.lines, index, start, columns):
            index += 1
        if index > start:
            more = self._row(page, range(start, index), columns)
            self.blocks[-1] = Table((*last.rows[:-1], longer(last.rows[-1], more)))
        return index

    def _paragraph(self, page: Page, index: int) -> Paragraph:
        line = page.lines[index]
        before = page.lines[index - 1] if index else None
        after = page.lines[index + 1] if index + 1 < len(page.lines) else None
        gap = before is not None and space_above(before, line) > self.look.gap
        level = self.look.levels.get(line.size, 0)
        return Paragraph(
            text_at(line.words, self._place(page, index)),
            level,
            gap=gap,
            wrapped=True,
            strong=line.is_bold and not level,
            turned=before is None or before.top > line.top,
            full=self._is_full(line, after),
        )

    def _is_full(self, line: Line, after: Line | None) -> bool:
        """Whether the first word of the line after would have found no room on it; at a page's end, any long word."""
        right = line.limit or self.look.right
        room = right - line.left if line.limit or line.left < right / 2 else line.right - line.left
        first = after.words[0] if after else None
        wanted = (first.right - first.left if first else line.height * 3) + line.height * 0.2
        return line.right - line.left + wanted > room


def _is_rest(lines: Sequence[Line], index: int, start: int, columns: Columns) -> bool:
    line = lines[index]
    tight = index == start or line.top - lines[index - 1].bottom < line.height * _GAP
    return tight and fits(line, columns) and not starts_row(line, columns) and not header_at(lines, index)


def _by_cell(line: Line, grid: Grid) -> Iterator[tuple[tuple[int, int], list[Word]]]:
    """Go through the cells that a line has words in; a word outside belongs to the cell before it."""
    found: dict[tuple[int, int], list[Word]] = {}
    last = grid.cell_of(line.words[0]) or (0, 0)
    for word in line.words:
        last = grid.cell_of(word) or last
        found.setdefault(last, []).append(word)
    yield from found.items()


def _ruled_row(grid: Grid, row: int, texts: dict[tuple[int, int], Text]) -> tuple[Cell, ...]:
    cells = []
    for column in range(len(grid.columns) - 1):
        owner = grid.owner[row, column]
        text = texts.get(owner, EMPTY)
        if owner == (row, column):
            cells.append(Cell(text))
        else:
            cells.append(Cell(text, "across" if owner[1] < column else "down"))
    return tuple(cells)
