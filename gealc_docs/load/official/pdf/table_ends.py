"""Tables of a PDF that go on over the end of a page."""

import itertools
import re
from collections.abc import Callable, Collection, Iterator, Sequence

from gealc_docs.load.official.blocks import Cell, Table, Text
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.pdf.rules import Grid

# In points: edges of columns on two pages nearer than this are the same.
_NEAR = 6.0
# Numbers stand in one of so many columns.
_NUMBERS = 2
# A label and its value.
_PAIR = 2
_NUMBER = re.compile(r"\d|(?:[A-Z]{1,3}|[IVX]{1,5})[.-]?\d|(?:[IVX]{1,5}|[A-Za-z])[.)]\s*$")


def alike(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether the edges of two tables' columns are the same."""
    return len(first) == len(second) and all(abs(a - b) < _NEAR for a, b in zip(first, second, strict=True))


def continued(
    table: Table, rows: Sequence[tuple[Cell, ...]], broken: Callable[[int], Collection[int]] = lambda _: ()
) -> Table:
    """Return a table with the rows of the next page, without its header there; the first may be the rest of a row.

    `broken` tells the columns where a row goes on with a word that the last one began.
    """
    head, *body = table.rows
    same = sum(1 for _ in itertools.takewhile(lambda pair: _is_same(*pair), zip(table.rows, rows, strict=False)))
    new = rows[same:]
    if new and not body and not any(cell.text and more.text for cell, more in zip(head, new[0], strict=True)):
        return Table((longer(head, new[0]), *new[1:]))  # the page ends inside the headings
    if new and body and _is_rest_of(body, new[0]):
        joined = longer(table.rows[-1], new[0], broken(same))
        return Table((*table.rows[:-1], *_downwards(joined, new[1:])))
    return Table((*table.rows, *new))


def _downwards(row: tuple[Cell, ...], below: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Go through a row and those below, with what stands in it also where its cells reach down to them."""
    yield row
    for more in below:
        row = tuple(
            Cell(above.text, cell.merged) if cell.merged == "down" and not cell.text else cell
            for above, cell in zip(row, more, strict=True)
        )
        yield row


def _is_same(row: Sequence[Cell], other: Sequence[Cell]) -> bool:
    """Whether a row is another, again: a cell too small for its words may have fewer of them."""
    pairs = [(cell.text.text, again.text.text) for cell, again in zip(row, other, strict=False)]
    equal = sum(text == again for text, again in pairs)
    return equal * 4 >= len(pairs) * 3 and all(text.startswith(again) for text, again in pairs)


def _is_rest_of(rows: Sequence[tuple[Cell, ...]], first: tuple[Cell, ...]) -> bool:
    """Whether a row lacks what starts all rows: a value, a number before it, a capital letter."""
    columns = [[row[index].text.text for row in rows] for index in range(len(first))]
    lacks = [not cell.text for cell, texts in zip(first, columns, strict=True) if all(texts)]
    small = next((cell.text.text for cell in first if cell.text), "")[:1].islower()
    most = (len(rows) > 1 and sum(lacks) * 3 >= len(lacks) * 2) or (small and sum(lacks) * 2 >= len(lacks))
    if lacks and (all(lacks) or most):
        return True
    if len(first) == _PAIR and all(columns[0]) and not first[0].text:
        return True  # a value without its label
    if any(
        _NUMBER.match(c.text.text) and all(map(_NUMBER.match, texts)) for c, texts in zip(first, columns, strict=True)
    ):
        return False  # it has a number as all rows have
    unnumbered = (not c.text and all(map(_NUMBER.match, texts)) for c, texts in zip(first, columns, strict=True))
    if any(itertools.islice(unnumbered, _NUMBERS)):
        return True
    enough = 2
    pairs = [(cell.text.text, texts) for cell, texts in zip(first, columns, strict=True) if cell.text]
    if len(rows) < enough or any(text[:1].isdigit() and all(t[:1].isdigit() for t in texts) for text, texts in pairs):
        return False
    return any(
        (all(t[:1].isdigit() for t in texts) and not text[:1].isdigit())
        or (all(t[:1].isupper() for t in texts) and text[:1].islower())
        for text, texts in pairs
    )


def longer(row: Sequence[Cell], more: Sequence[Cell], broken: Collection[int] = ()) -> tuple[Cell, ...]:
    """Return a row with more text in its cells; in some columns it is the rest of a `broken` word."""
    return tuple(
        Cell(cell.text if other.merged else _joined(cell.text, other.text, broken=column in broken), cell.merged)
        for column, (cell, other) in enumerate(zip(row, more, strict=True))
    )


def _joined(before: Text, after: Text, *, broken: bool) -> Text:
    return before.followed_by(after, "") if broken else glued(before, after)


def as_before(grid: Grid, edges: Sequence[float]) -> Grid:
    """Return a ruled table at the top of a page with the columns of the one that the page before ended in.

    It may lack the line between two of them, as the rest of a row does.
    """
    shared = [any(abs(edge - other) < _NEAR for other in edges) for edge in grid.columns]
    same_ends = bool(edges) and abs(edges[0] - grid.columns[0]) < _NEAR and abs(edges[-1] - grid.columns[-1]) < _NEAR
    if not all(shared) or not same_ends or len(edges) <= len(grid.columns):
        return grid
    squares = [(row, column) for row in range(len(grid.rows) - 1) for column in range(len(edges) - 1)]
    return Grid(list(edges), grid.rows, {square: square for square in squares})


def is_rest(table: Table, other: Table) -> bool:
    """Whether a table without a header of its own goes on with the one before: it is as wide, on a later page."""
    wide = {len(row) for row in (*table.rows, *other.rows)}
    place = next((c.text.location for c in table.rows[-1] if c.text), table.location)
    return len(wide) == 1 and place.line < other.location.line
