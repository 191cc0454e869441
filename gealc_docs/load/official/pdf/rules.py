"""The ruled lines of a PDF page → grids: tables whose cells are drawn, merged ones told by the lines they lack."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from gealc_docs.load.official.pdf.words import Line, Word

# Lines nearer than this are one; a line may end so far from the one it meets.
_NEAR = 3.0
_THICKEST = 4.0
_SHORTEST = 4.0
_MOST = 6000
_FEWEST_EDGES = 3
# Of 255 parts of red, green and blue: a shape with so many of each is not seen on paper.
_WHITE = 250
_MOST_GROUNDS = 20

# Left, top, right and bottom edge of a shape.
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, level or upright: `at` is where it is, from `start` to `end` along it; points from the top left."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(slots=True)
class Grid:
    """A ruled table: edges of its columns and rows, and the cell each square belongs to."""

    columns: list[float]
    rows: list[float]
    owner: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.rows[0]

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.rows[-1]

    def cell_of(self, word: Word) -> tuple[int, int] | None:
        """Return the row and column of the cell a word stands in, None where it is outside."""
        row = _band(self.rows, (word.top + word.bottom) / 2)
        column = _band(self.columns, (word.left + word.right) / 2)
        return None if row is None or column is None else self.owner[row, column]

    def holds(self, line: Line) -> bool:
        """Whether a line's first word stands in it."""
        return self.cell_of(line.words[0]) is not None


def rules_of(page: Any) -> list[Rule]:  # noqa: ANN401  # the library is untyped
    """Return the ruled lines of a page: thin shapes, and the edges of boxes."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    height = page.get_height()
    shapes: list[tuple[_Box, bool]] = []
    for item in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,), max_depth=8):
        if _is_drawn(item.raw, pdfium):
            left, bottom, right, top = item.get_bounds()
            shapes.append(((left, height - top, right, height - bottom), _is_white(item.raw, pdfium)))
        if len(shapes) > _MOST:
            return []
    boxes = [box for box, _ in shapes]
    largest = sorted((box for box, white in shapes if white), key=_size, reverse=True)[:_MOST_GROUNDS]
    grounds = {box for box in largest if any(_holds(box, other) for other in boxes)}
    rules = [rule for box, white in shapes if not (white and box in grounds) for rule in _rules(*box)]
    return rules if len(rules) <= _MOST else []


def _is_drawn(raw: Any, pdfium: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a shape is filled or stroked, and does not only clip what follows."""
    fill, stroke = _mode(raw, pdfium)
    return fill or stroke


def _mode(raw: Any, pdfium: Any) -> tuple[bool, bool]:  # noqa: ANN401  # as above
    """Return whether a shape is filled, and whether its edges are drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(raw, fill, stroke)
    return bool(fill.value), bool(stroke.value)


def _is_white(raw: Any, pdfium: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a shape is filled with what looks like the paper, and its edges are not drawn."""
    parts = [ctypes.c_uint() for _ in range(4)]
    known = pdfium.FPDFPageObj_GetFillColor(raw, *(ctypes.byref(part) for part in parts))
    return bool(known) and all(part.value >= _WHITE for part in parts[:3]) and not _mode(raw, pdfium)[1]


def _size(box: _Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(box: _Box, other: _Box) -> bool:
    """Whether a shape is a ground that another lies on: it is around it, and larger."""
    around = all(a - _NEAR <= b for a, b in zip(box[:2], other[:2], strict=True))
    around = around and all(a + _NEAR >= b for a, b in zip(box[2:], other[2:], strict=True))
    wide, high = (box[2] - box[0], other[2] - other[0]), (box[3] - box[1], other[3] - other[1])
    return around and wide[1] > _SHORTEST and (wide[0] > wide[1] + _NEAR or high[0] > high[1] + _NEAR)


def _rules(left: float, top: float, right: float, bottom: float) -> Iterator[Rule]:
    wide, high = right - left, bottom - top
    if high <= _THICKEST and wide > _SHORTEST:
        yield Rule(level=True, at=(top + bottom) / 2, start=left, end=right)
    elif wide <= _THICKEST and high > _SHORTEST:
        yield Rule(level=False, at=(left + right) / 2, start=top, end=bottom)
    elif wide > _SHORTEST and high > _SHORTEST:
        yield from (Rule(level=True, at=y, start=left, end=right) for y in (top, bottom))
        yield from (Rule(level=False, at=x, start=top, end=bottom) for x in (left, right))


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the grids that touching lines make, from top to bottom; a frame of one cell or one column is none."""
    found = []
    for group in _groups(_joined(rules)):
        level = [rule for rule in group if rule.level]
        upright = [rule for rule in group if not rule.level]
        columns = _clustered([*(r.at for r in upright), *(x for r in level for x in (r.start, r.end))])
        rows = _clustered([*(r.at for r in level), *(y for r in upright for y in (r.start, r.end))])
        if upright and level and len(columns) >= _FEWEST_EDGES and len(rows) > 1:
            grid = Grid(columns, rows)
            _settle(grid, level, upright)
            if len({column for _, column in grid.owner.values()}) > 1:
                found.append(grid)
    return sorted(found, key=lambda grid: grid.top)


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the lines in groups that touch each other."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touched = [group for group in groups if any(_touch(rule, other) for other in group)]
        groups = [group for group in groups if not any(group is other for other in touched)]
        groups.append([rule, *(other for group in touched for other in group)])
    return groups


def _touch(first: Rule, second: Rule) -> bool:
    if first.level is second.level:
        beside = abs(first.at - second.at) <= _NEAR
        return beside and first.start <= second.end + _NEAR and second.start <= first.end + _NEAR
    crosses = second.start - _NEAR <= first.at <= second.end + _NEAR
    return crosses and first.start - _NEAR <= second.at <= first.end + _NEAR


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Return the lines with the pieces of one line as one."""
    result: list[Rule] = []
    for beside in _beside(rules):
        first = len(result)
        for rule in sorted(beside, key=lambda r: r.start):
            last = result[-1] if len(result) > first else None
            if last and rule.start <= last.end + _NEAR:
                result[-1] = Rule(rule.level, last.at, last.start, max(last.end, rule.end))
            else:
                result.append(rule)
    return result


def _beside(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Go through the lines in groups that stand at one place, whatever part of it they cover."""
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (r.level, r.at)):
        if group and (group[0].level is not rule.level or rule.at - group[0].at >= 1):
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _clustered(values: Sequence[float]) -> list[float]:
    """Return values with those that are near each other as one."""
    clusters: list[list[float]] = []
    for value in sorted(values):
        if clusters and value - clusters[-1][-1] <= _NEAR:
            clusters[-1].append(value)
        else:
            clusters.append([value])
    return [sum(cluster) / len(cluster) for cluster in clusters]


def _band(edges: Sequence[float], value: float) -> int | None:
    return next((i for i in range(len(edges) - 1) if edges[i] <= value <= edges[i + 1]), None)


def _settle(grid: Grid, level: Sequence[Rule], upright: Sequence[Rule]) -> None:
    """Give each square to the first square of its cell: one beside or above it with no line between."""
    for row in range(len(grid.rows) - 1):
        middle = (grid.rows[row] + grid.rows[row + 1]) / 2
        for column in range(len(grid.columns) - 1):
            centre = (grid.columns[column] + grid.columns[column + 1]) / 2
            owner = (row, column)
            if column and not _cuts(upright, grid.columns[column], middle):
                owner = grid.owner[row, column - 1]
            elif row and not _cuts(level, grid.rows[row], centre):
                owner = grid.owner[row - 1, column]
            grid.owner[row, column] = owner


def _cuts(rules: Sequence[Rule], at: float, through: float) -> bool:
    """Whether a line lies at an edge and goes through a point of it."""
    return any(abs(r.at - at) <= _NEAR and r.start - _NEAR < through < r.end + _NEAR for r in rules)


def unmerge(grid: Grid, lines: Sequence[Line]) -> None:
    """Part the rows that are one cell for want of lines, where their words keep to the columns that others draw."""
    for row in range(len(grid.rows) - 1):
        squares = [(row, column) for column in range(len(grid.columns) - 1)]
        inside = [
            line for line in lines if grid.rows[row] <= (line.main.top + line.main.bottom) / 2 <= grid.rows[row + 1]
        ]
        if {grid.owner[square] for square in squares} == {(row, 0)} and any(_keeps(line, grid) for line in inside):
            grid.owner |= {square: square for square in squares}


def _keeps(line: Line, grid: Grid) -> bool:
    """Whether a line falls into parts with wide gaps, none of them over an edge of a column."""
    parts = line.pieces
    inner = grid.columns[1:-1]
    return len(parts) > 1 and not any(p.left + _NEAR < edge < p.right - _NEAR for p in parts for edge in inner)
