"""Ruled tables of a PDF page that touch, one below the other: told apart by their columns."""

from gealc_docs.load.official.pdf.rules import Grid


def parted(grid: Grid) -> list[Grid]:
    """Return the tables of a grid: a row that no line between columns goes on into starts the next one."""
    tables: list[list[int]] = [[]]
    drawn: set[int] = set()
    for row in range(len(grid.rows) - 1):
        inner = _inner(grid, row)
        if drawn and inner and not drawn & inner and not _reaches_into(grid, row):
            tables.append([])
            drawn = set()
        tables[-1].append(row)
        drawn |= inner
    return [_part(grid, rows) for rows in tables] if len(tables) > 1 else [grid]


def _inner(grid: Grid, row: int) -> set[int]:
    """Return the edges between columns that are drawn in a row."""
    return {c for c in range(1, len(grid.columns) - 1) if grid.owner[row, c] != grid.owner[row, c - 1]}


def _reaches_into(grid: Grid, row: int) -> bool:
    """Whether a cell of a row starts above it."""
    return any(grid.owner[row, column][0] < row for column in range(len(grid.columns) - 1))


def _part(grid: Grid, rows: list[int]) -> Grid:
    """Return some rows as a grid of their own, without the edges of other rows."""
    last = len(grid.columns) - 1
    edges = [0, *sorted({edge for row in rows for edge in _inner(grid, row)}), last]
    where = {row: index for index, row in enumerate(rows)}
    owner = {
        (where[row], column): (where[above], _column(edges, left))
        for row in rows
        for column, edge in enumerate(edges[:-1])
        for above, left in [grid.owner[row, edge]]
    }
    return Grid([grid.columns[edge] for edge in edges], [grid.rows[row] for row in (*rows, rows[-1] + 1)], owner)


def _column(edges: list[int], left: int) -> int:
    """Return the column that an edge lies in."""
    return max(index for index, edge in enumerate(edges) if edge <= left)
