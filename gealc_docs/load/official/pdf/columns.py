"""Tables of a PDF page, or of a text in columns, that have no ruled lines: told by the words over their columns."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.fields import ACTIVITY, NUMBER, label_of
from gealc_docs.load.official.marks import marks
from gealc_docs.load.official.pdf.words import Line, Word, text_of

# In heights of a line: the space between lines of one cell, the least space between columns.
_TIGHT = 0.45
_GUTTER = 0.45
_OTHER_SIZE = 1.15
_MOST_HEADER_LINES = 6
_FARTHEST = 4.0
# Lines of one cell may stand so far apart where what they hold stands under its column's left end.
_NEAR = 0.75
# More space by so much than between rows stands above a heading.
_WIDER = 1.3
# A number alone; among the first lines below a header it stands where there is a column of them.
_NUMBER = re.compile(r"\(?(?:[A-Z]\.?)?\d{1,2}(?:\.\d{1,2})*[.)]{0,2}")
_ROWS_LOOKED_AT = 8
# A heading below a table fills so many of its columns: those of the number and the title.
_FEW = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand, each from its left to its right end; `lines`: how many its header takes."""

    spans: tuple[tuple[float, float], ...]
    lines: int = 0

    def index(self, left: float, right: float) -> int:
        """Return the column that covers most of a stretch, else the nearest one."""
        return max(range(len(self.spans)), key=lambda i: _overlap(self.spans[i], (left, right)))


def _overlap(span: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how much two stretches share; what lies between them counts as negative."""
    return min(span[1], other[1]) - max(span[0], other[0])


def header_at(page: Sequence[Line], start: int) -> Columns | None:
    """Return the columns whose headings start at a line, None where none do.

    The headings may take several lines: as many as still make labels of all they add to.
    """
    found = None
    for end in range(start + 1, min(start + _MOST_HEADER_LINES, len(page)) + 1):
        lines = page[start:end]
        if len(lines) > 1 and lines[-1].top - lines[-2].bottom > lines[-1].height * _TIGHT:
            break
        if lines[-1].size > lines[0].size * _OTHER_SIZE or lines[0].size > lines[-1].size * _OTHER_SIZE:
            break  # a title over the headings
        columns = _columns_of(lines)
        if columns is None and found:
            break
        found = columns or found
    return found


def _columns_of(lines: Sequence[Line]) -> Columns | None:
    """Return the columns that lines head, None where one heading is no label."""
    groups: list[list[Line]] = []
    pieces = (part for line in lines for piece in line.pieces for part in _headings(piece))
    for piece in sorted(pieces, key=lambda p: p.left):
        group = next(
            (g for g in groups if any(_overlap((p.left, p.right), (piece.left, piece.right)) > 0 for p in g)), None
        )
        if group is None:
            groups.append([piece])
        else:
            group.append(piece)
    texts = [" ".join(p.text for p in sorted(group, key=lambda p: p.top)) for group in groups]
    if not any(_are_labels(texts, language, len(lines)) for language in readable()):
        return None
    return Columns(tuple((min(p.left for p in g), max(p.right for p in g)) for g in groups), len(lines))


def _headings(piece: Line) -> list[Line]:
    """Return the headings that a piece of a line is, with narrow gaps, where these are labels and the whole is none."""
    parts = piece.parts(_GUTTER)
    labels = all(any(label_of(part.text, language) for language in readable()) for part in parts)
    return parts if labels and not any(label_of(piece.text, language) for language in readable()) else [piece]


def _are_labels(texts: Sequence[str], language: str, lines: int) -> bool:
    names = [label_of(text, language) for text in texts]
    known = sum(map(bool, names))
    # Of one line two will do; what more lines add has to make labels.
    return ACTIVITY in names and known > 1 and (lines == 1 or known * 3 >= len(names) * 2)


def with_numbers(columns: Columns, page: Sequence[Line], start: int) -> Columns:
    """Return the columns with one before the first where the rows below have their numbers under no heading."""
    left = columns.spans[0][0]
    firsts = (line.parts(_GUTTER)[0] for line in page[start : start + _ROWS_LOOKED_AT])
    outside = itertools.takewhile(lambda part: _NUMBER.fullmatch(part.text), (p for p in firsts if p.right <= left))
    numbers = list(outside)
    first = min((piece for line in page[start - columns.lines : start] for piece in line.pieces), key=lambda p: p.left)
    if not numbers or any(label_of(first.text, language) == NUMBER for language in readable()):
        return columns
    return Columns(((min(p.left for p in numbers), max(p.right for p in numbers)), *columns.spans), columns.lines)


def settled(columns: Columns, page: Sequence[Line], start: int) -> Columns:
    """Return the columns as wide as the words of the rows that follow make them."""
    spans = list(columns.spans)
    for line in page[start : table_end(page, start, columns)]:
        parts = line.parts(_GUTTER)
        # Headings may stand over the middle of a column: as many parts as columns belong to them one by one.
        own = parts if len(parts) == len(spans) else []
        for index, part in enumerate(own):
            spans[index] = (min(spans[index][0], part.left), max(spans[index][1], part.right))
    for line in page[start : table_end(page, start, columns)]:
        for part in line.parts(_GUTTER):
            index = Columns(tuple(spans)).index(part.left, part.right)
            if _overlap(spans[index], (part.left, part.right)) > 0 and _is_free(spans, index, part):
                spans[index] = (min(spans[index][0], part.left), max(spans[index][1], part.right))
    return Columns(tuple(spans), columns.lines)


def _is_free(spans: Sequence[tuple[float, float]], index: int, piece: Line) -> bool:
    """Whether a piece of text reaches into no other column."""
    return all(i == index or _overlap(span, (piece.left, piece.right)) <= 0 for i, span in enumerate(spans))


def table_end(page: Sequence[Line], start: int, columns: Columns) -> int:
    """Return the index after the last line from `start` on that stands in the columns.

    A number and a title alone are no row but a heading where no space parts the rows, or more space stands above them
    than between the rows, or they are set larger or bolder.
    """
    end = start
    tight = True
    widest = 0.0
    while end < len(page):
        line = page[end]
        gap = line.top - page[end - 1].bottom if end > start else 0.0
        if gap > line.height * _FARTHEST:
            break
        apart = gap > line.height * _TIGHT and not _goes_on(line, gap, columns)
        heads = tight or gap > widest * _WIDER or _stands_out(line, page[start])
        if apart and heads and len(_filled(line, columns)) <= _FEW < len(columns.spans):
            break
        loose = end == start or apart
        tight = tight and not apart
        widest = max(widest, gap)
        if not fits(line, columns) or (loose and not _starts_rows(page, end, columns)):
            break
        end += 1
    return end


def _goes_on(line: Line, gap: float, columns: Columns) -> bool:
    """Whether a line near the one before has nothing in the first column, and stands under the left ends of others."""
    starts = [span[0] for span in columns.spans[1:]]
    under = all(any(abs(part.left - start) < line.height * _TIGHT for start in starts) for part in line.parts(_GUTTER))
    return under and gap < line.height * _NEAR


def _stands_out(line: Line, row: Line) -> bool:
    """Whether a line is set larger or bolder than a row."""
    return line.size > row.size or (line.is_bold and not row.is_bold)


def goes_on(page: Sequence[Line], start: int, columns: Columns) -> bool:
    """Whether rows that stand in columns known from before start at a line; a number and a title alone may head."""
    few = start > 0 and len(_filled(page[start], columns)) <= _FEW < len(columns.spans)
    return not few and table_end(page, start, columns) > start


def _starts_rows(page: Sequence[Line], start: int, columns: Columns) -> bool:
    """Whether a row, which has two values at least, starts at a line; of cells set in the middle, on one after it."""
    near = page[start : start + _MOST_HEADER_LINES]
    tight = (after.top - before.bottom < after.height * _TIGHT for before, after in itertools.pairwise(near))
    beside = near[: 1 + sum(1 for _ in itertools.takewhile(bool, tight))]
    return any(fits(line, columns) and len(_filled(line, columns)) > 1 for line in beside)


def fits(line: Line, columns: Columns) -> bool:
    """Whether a line stands in the columns: no part of it reaches from one into the next."""
    if line.left < columns.spans[0][0] - line.height * _FARTHEST:
        return False
    return all(_stays(part, columns) for part in line.parts(_GUTTER))


def _stays(part: Line, columns: Columns) -> bool:
    """Whether a part of a line stays in its column: it does not reach where the next one starts."""
    index = columns.index(part.left, part.right)
    starts = [span[0] for span in columns.spans[index + 1 :]]
    ends = [span[1] for span in columns.spans[:index]]
    slack = part.height * 0.5
    return all(part.right <= start + slack for start in starts) and all(part.left >= end - slack for end in ends)


def _filled(line: Line, columns: Columns) -> set[int]:
    return {columns.index(part.left, part.right) for part in line.parts(_GUTTER)}


def rows_of(lines: Sequence[Line], columns: Columns) -> list[list[Line]]:
    """Return the lines of each row: told by the space between rows, by numbers, or by the column that starts them."""
    gaps = [after.top - before for after, before in zip(lines[1:], _bottoms(lines), strict=False)]
    limit = _limit(gaps, lines[0].height)
    by_space = list(_split(lines, [gap > limit for gap in gaps])) if limit else []
    numbers = _numbered(lines, columns)
    if by_space and all(sum(numbers[line] for line in row) <= 1 for row in _indexes(by_space)):
        return by_space
    if numbers[0] and (sum(numbers) > 1 or all(gap < lines[0].height * _TIGHT for gap in gaps)):
        return list(_split(lines, numbers[1:]))
    starts = [0 in found or len(found) * 2 > len(columns.spans) for found in (_filled(line, columns) for line in lines)]
    return list(_split(lines, starts[1:]))


def _bottoms(lines: Sequence[Line]) -> Iterator[float]:
    """Go through how far down the lines reach up to each one."""
    bottom = 0.0
    for line in lines:
        bottom = max(bottom, line.bottom)
        yield bottom


def _limit(gaps: Sequence[float], height: float) -> float:
    """Return the space that parts rows, 0 where spaces are of one kind: the middle of the widest step between them."""
    found = sorted(max(gap, 0.0) for gap in gaps)
    steps = [(after - before, (after + before) / 2) for before, after in itertools.pairwise(found)]
    step, limit = max(steps, default=(0.0, 0.0))
    return limit if step > height * 0.15 else 0.0


def _split(lines: Sequence[Line], starts: Sequence[bool]) -> Iterator[list[Line]]:
    row = [lines[0]]
    for line, is_start in zip(lines[1:], starts, strict=True):
        if is_start:
            yield row
            row = []
        row.append(line)
    yield row


def _indexes(rows: Sequence[Sequence[Line]]) -> Iterator[range]:
    """Go through the indexes of the lines of each row."""
    start = 0
    for row in rows:
        yield range(start, start + len(row))
        start += len(row)


def _numbered(lines: Sequence[Line], columns: Columns) -> list[bool]:
    """Tell which lines hold a number in that of the first columns that holds the most."""
    found = [[_is_number(line, columns, column) for line in lines] for column in range(min(3, len(columns.spans)))]
    return max(found, key=sum)


def starts_row(line: Line, columns: Columns) -> bool:
    """Whether a line has something in the first column, or a number in the one after."""
    return bool(cells_of(line, columns)[0]) or any(_is_number(line, columns, column) for column in (0, 1))


def _is_number(line: Line, columns: Columns, column: int) -> bool:
    """Whether a number, or a text after one, stands in a column of a line."""
    return is_numbered(text_of(cells_of(line, columns)[column]))


def is_numbered(text: str) -> bool:
    """Whether a text is a number, or starts with one."""
    if not text[:1].isalnum():
        return False
    found = (mark for language in readable() for mark in marks(text if " " in text else f"{text}. ", language))
    return any(mark.values and any(c.isdigit() for c in mark.printed) for mark in found)


def cells_of(line: Line, columns: Columns) -> list[list[Word]]:
    """Return the words of a line by column; a part between wide gaps stays together."""
    cells: list[list[Word]] = [[] for _ in columns.spans]
    for part in line.parts(_GUTTER):
        cells[columns.index(part.left, part.right)] += part.words
    return cells
