"""Tables of a tagged PDF: rows, spans where the tags tell them, and else where the words of a cell stand."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.characters import on_page
from gealc_docs.load.official.pdf.tag import Tag, all_runs, flat, page_of

# So many cells that start in one place show that it is their column's.
_FEWEST_VOTES = 3
# Column → rows further down that the cell above reaches into, and that cell as it is repeated there.
_Reach = dict[int, tuple[int, Cell]]


def table_of(tag: Tag, shown: str) -> Table:
    """Return the table that a tag marks."""
    rows = [row for row in _rows_of(tag) if row]
    if any(cell.columns > 1 or cell.rows > 1 for row in rows for cell in row):
        return Table(tuple(_Spanned(rows, shown).rows()))
    lefts = _lefts(max(rows, key=lambda row: sum(map(bool, map(flat, row))), default=[]))
    return Table(tuple(_whole_row(row, lefts, shown) for row in rows))


def _text(cell: Tag, shown: str) -> Text:
    """Return a cell's text; that of a heading repeated on each page is the one of all pages."""
    pages = {run.page for run in all_runs(cell)}
    each = [flat(Tag(cell.kind, [run for run in all_runs(cell) if run.page == page])) for page in sorted(pages)]
    repeated = len(each) > 1 and len(set(each)) == 1
    return on_page(each[0] if repeated else flat(cell), shown, page_of(cell))


class _Spanned:
    """Lays out a table whose tags tell how far cells reach; its empty cells may have no tag."""

    def __init__(self, rows: Sequence[Sequence[Tag]], shown: str) -> None:
        self.tags, self.shown = rows, shown
        self.width = max(sum(cell.columns for cell in row) for row in rows)
        # Column → where the words of its cells start and their middles, from rows that lack none.
        self.starts: dict[int, float] = {}
        self.middles: dict[int, set[float]] = {}
        # (Column, where words start there) → how many cells the last round put there.
        self.votes: Counter[tuple[int, int]] = Counter()

    def rows(self) -> list[tuple[Cell, ...]]:
        """Return the rows; where columns stand is known after a first round."""
        self._round()
        self._round()
        return self._round()

    def _round(self) -> list[tuple[Cell, ...]]:
        reach: _Reach = {}
        made = []
        votes: Counter[tuple[int, int]] = Counter()
        for row in self.tags:
            if len(reach) + sum(cell.columns for cell in row) > self.width:
                reach = {}  # what reaches down here did so in a row that has no tags: it was cut off
            cells = {column: cell for column, (_, cell) in reach.items()}
            after = {column: (left - 1, cell) for column, (left, cell) in reach.items() if left > 1}
            for tag, column in zip(
                row, self._columns(row, [i for i in range(self.width) if i not in reach]), strict=False
            ):
                text = _text(tag, self.shown)
                votes[column, round(_lefts([tag])[0])] += tag.columns == 1
                for place in range(column, min(column + tag.columns, self.width)):
                    cells[place] = Cell(text, "across" if place > column else "")
                    if tag.rows > 1:
                        after[place] = (tag.rows - 1, Cell(text, "across" if place > column else "down"))
            reach = after
            made.append(tuple(cells.get(column, Cell(EMPTY)) for column in range(self.width)))
        self.votes = votes
        return made

    def _columns(self, row: Sequence[Tag], free: Sequence[int]) -> list[int]:
        """Return the column each cell of a row starts in: in turn where no cell lacks, else by where words stand."""
        left = sum(cell.columns for cell in row)
        whole = left == len(free)
        found: list[int] = []
        first = 0
        for cell, start, middle in zip(row, _lefts(row), _middles(row), strict=True):
            last = max(len(free) - left, first)
            choice = [at for at in range(first, last + 1) if at < len(free)]
            if not choice:
                break
            at = first if whole or not start else min(choice, key=lambda i: self._distance(free[i], start, middle))
            found.append(free[at])
            if whole and start:
                self.starts[free[at]] = min(self.starts.get(free[at], start), start)
            if whole and start and cell.columns == 1:
                self.middles.setdefault(free[at], set()).add(middle)
            first, left = at + cell.columns, left - cell.columns
        return found

    def _distance(self, column: int, start: float, middle: float) -> float:
        """Return how far words stand from those of a column: their starts, the middles of headings."""
        middles = (abs(other - middle) for other in self.middles.get(column, ()))
        near = min(abs(self.starts.get(column, 0.0) - start), *middles, math.inf)
        return -self.votes[column, round(start)] if self.votes[column, round(start)] >= _FEWEST_VOTES else near


def _rows_of(tag: Tag) -> Iterator[list[Tag]]:
    """Go through the cells of each row."""
    for part in tag.parts:
        if not isinstance(part, Tag):
            continue
        if part.kind == "TR":
            yield [cell for cell in part.parts if isinstance(cell, Tag) and cell.kind in {"TD", "TH"}]
        else:
            yield from _rows_of(part)


def _lefts(row: Sequence[Tag]) -> list[float]:
    """Return where the cells of a row start."""
    return [min((run.left for run in all_runs(cell)), default=0.0) for cell in row]


def _middles(row: Sequence[Tag]) -> list[float]:
    """Return where the middles of the cells of a row stand."""
    rights = [max((run.right for run in all_runs(cell)), default=0.0) for cell in row]
    return [(left + right) / 2 for left, right in zip(_lefts(row), rights, strict=True)]


def _whole_row(row: Sequence[Tag], lefts: list[float], shown: str) -> tuple[Cell, ...]:
    """Return a row; cells that others reach into, from above or from the left, are told by where its own ones stand."""
    texts = [_text(cell, shown) for cell in row]
    if len(row) >= len(lefts):
        return tuple(map(Cell, texts))
    if len(row) == 1:
        return (Cell(texts[0]), *[Cell(texts[0], "across")] * (len(lefts) - 1))
    cells = [Cell(EMPTY, "down")] * len(lefts)
    first = 0
    for index, (left, text) in enumerate(zip(_lefts(row), texts, strict=True)):
        last = len(lefts) - len(row) + index
        column = min(range(first, last + 1), key=lambda i: abs(lefts[i] - left)) if left else first
        cells[column], first = Cell(text), column + 1
    return tuple(cells)
