"""Text that runs down one column of a PDF page and goes on in the next: its lines in the order they are read."""

import itertools
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.pdf.columns import header_at
from gealc_docs.load.official.pdf.labels import keyed_end
from gealc_docs.load.official.pdf.rules import Grid
from gealc_docs.load.official.pdf.words import Line

# Points between columns, where to look for such a space in parts of the width, in steps of so many points.
_GUTTER = 9.0
_FIRST, _LAST = 0.35, 0.65
_STEP = 3.0
# So many lines make a column; of them this part fills so much of its width, and has no wide gaps.
_FEWEST_LINES = 5
_MOST = 0.5
_FILLED = 0.6
_UNBROKEN = 0.8
_ALIKE = 1.5


def in_reading_order(lines: Sequence[Line], ruled: Sequence[Grid]) -> list[Line]:
    """Return a page's lines with those that stand in two columns of text one column after the other."""
    found = _columns(lines, ruled)
    if found is None:
        return list(lines)
    start, end, middle = found
    left, right = (list(_side(lines[start:end], middle, on_left=side)) for side in (True, False))
    return [
        *lines[:start],
        *_limited(left),
        *_limited(right),
        *in_reading_order(lines[end:], ruled),
    ]


def _columns(lines: Sequence[Line], ruled: Sequence[Grid]) -> tuple[int, int, float] | None:
    """Return the first line, the one after the last, and the middle of the space between two columns; None for none."""
    if len(lines) < _FEWEST_LINES:
        return None
    first, last = min(line.left for line in lines), max(line.right for line in lines)
    steps = int((last - first) * (_LAST - _FIRST) / _STEP)
    middles = (first + (last - first) * _FIRST + step * _STEP for step in range(steps + 1))
    runs = [(start, end, middle) for middle in middles for start, end in _runs(lines, middle, ruled)]
    good = [run for run in runs if _is_text(lines[run[0] : run[1]], run[2])]
    return max(good, key=lambda run: run[1] - run[0], default=None)


def _runs(lines: Sequence[Line], middle: float, ruled: Sequence[Grid]) -> Iterator[tuple[int, int]]:
    """Go through the stretches of lines, outside of ruled tables, that no word at the middle of the page breaks."""
    start = 0
    for index, line in enumerate(lines):
        crosses = any(w.left < middle + _GUTTER / 2 and w.right > middle - _GUTTER / 2 for w in line.words)
        if crosses or any(grid.holds(line) for grid in ruled):
            if index - start >= _FEWEST_LINES:
                yield start, index
            start = index + 1
    if len(lines) - start >= _FEWEST_LINES:
        yield start, len(lines)


def _is_text(lines: Sequence[Line], middle: float) -> bool:
    """Whether both sides are running text, and no table is set without rules."""
    sides = [list(_side(lines, middle, on_left=side)) for side in (True, False)]
    if not all(map(_runs_on, sides)):
        return False
    return not any(header_at(lines, i) or keyed_end(lines, i) > i for i in range(len(lines)))


def _runs_on(side: Sequence[Line]) -> bool:
    """Whether most lines of a column fill it, and nearly all are of one piece."""
    if len(side) < _FEWEST_LINES:
        return False
    width = max(line.right for line in side) - min(line.left for line in side)
    full = sum(line.right - line.left >= width * _FILLED for line in side)
    whole = sum(len(line.pieces) == 1 or _is_stretched(line) for line in side)
    return full >= len(side) * _MOST and whole >= len(side) * _UNBROKEN


def _is_stretched(line: Line) -> bool:
    """Whether a line's wide gaps only fill its column: all are alike."""
    gaps = [after.left - before.right for before, after in itertools.pairwise(line.words)]
    return len(gaps) > 1 and max(gaps) <= min(gaps) * _ALIKE


def _side(lines: Sequence[Line], middle: float, *, on_left: bool) -> Iterator[Line]:
    for line in lines:
        words = [word for word in line.words if (word.left < middle) is on_left]
        if words:
            yield Line(words)


def _limited(side: Sequence[Line]) -> list[Line]:
    """Return the lines of a column, each knowing where it ends."""
    end = max(line.right for line in side)
    return [Line(line.words, end) for line in side]
