"""An untagged PDF page: words to lines, lines to paragraphs and tables, running headers and footers left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.blocks import Block, Cell, Paragraph, Table, Text, joined
from gealc_docs.load.official.characters import located
from gealc_docs.load.official.fields import ACTIVITY, label_of, split_fields
from gealc_docs.load.official.marks import marks

_WORD_GAP = 0.22
_COLUMN_GAP = 1.1
_EDGE_LINES = 3


@dataclass(slots=True)
class Piece:
    """Words on a line without a wide gap between them; sizes in points, `top` counts down from the page's top."""

    text: str
    left: float
    right: float
    top: float
    height: float
    # Where each word starts: (offset in the text, distance from the left).
    starts: list[tuple[int, float]] = field(default_factory=list)


@dataclass(slots=True)
class Line:
    """A line of a page."""

    pieces: list[Piece]

    @property
    def text(self) -> str:
        """Its words; wide gaps as a space."""
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces)

    @property
    def top(self) -> float:
        """Distance from the page's top."""
        return min(piece.top for piece in self.pieces)

    @property
    def height(self) -> float:
        """Height of its tallest piece."""
        return max(piece.height for piece in self.pieces)


def lines_of(page: Any) -> list[Line]:  # noqa: ANN401  # the library is untyped
    """Return a page's lines from top to bottom."""
    text_page = page.get_textpage()
    height = page.get_height()
    pieces: list[Piece] = []
    for index in range(text_page.count_chars()):
        character = text_page.get_text_range(index, 1)
        if not character or character in "\r\n":
            continue
        left, bottom, right, top = text_page.get_charbox(index, loose=True)
        _add(pieces, character, Piece(character, left, right, height - top, top - bottom))
    text_page.close()
    return _lines([piece for piece in pieces if piece.text.strip()])


def _add(pieces: list[Piece], character: str, new: Piece) -> None:
    """Add a character to the last piece, or start a new one."""
    last = pieces[-1] if pieces else None
    size = max(new.height, 1.0)
    if last is None or abs(last.top + last.height / 2 - new.top - new.height / 2) > size * 0.5 or new.left < last.left:
        pieces.append(_started(new))
        return
    gap = new.left - last.right
    if gap > size * _COLUMN_GAP:
        if character.strip():
            pieces.append(_started(new))
        return
    spaced = gap > size * _WORD_GAP and not last.text.endswith(" ") and character != " "
    if character.strip() and (spaced or last.text.endswith(" ")):
        last.starts.append((len(last.text) + spaced, new.left))
    last.text += f" {character}" if spaced else character
    last.right = max(last.right, new.right) if character.strip() else last.right
    last.top, last.height = min(last.top, new.top), max(last.height, new.height)


def _started(piece: Piece) -> Piece:
    piece.starts = [(0, piece.left)]
    return piece


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    lines: list[Line] = []
    for piece in sorted(pieces, key=lambda p: (p.top + p.height / 2, p.left)):
        last = lines[-1] if lines else None
        middle = piece.top + piece.height / 2
        if last and abs(middle - (last.pieces[0].top + last.pieces[0].height / 2)) < piece.height * 0.4:
            last.pieces.append(piece)
        else:
            lines.append(Line([piece]))
    for line in lines:
        line.pieces.sort(key=lambda p: p.left)
    return lines


def without_furniture(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the pages without the lines that stand at the edge of most of them, numbers apart alike."""
    seen = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    least = max(2, (len(pages) + 1) // 2)
    result = []
    for page in pages:
        running = [_is_furniture(line, seen[_key(line)], least) for line in page]
        first = next((i for i, runs in enumerate(running[:_EDGE_LINES]) if not runs), _EDGE_LINES)
        last = next((i for i, runs in enumerate(running[: -_EDGE_LINES - 1 : -1]) if not runs), _EDGE_LINES)
        result.append(page[first : max(first, len(page) - last)])
    return result


def _is_furniture(line: Line, times: int, least: int) -> bool:
    """Whether a line at the edge of a page is no part of the text, which may also repeat: an activity, its fields."""
    if re.fullmatch(r"\W*\d{1,3}\W*", line.text):
        return True
    return times >= least and not any(_is_content(line.text, language) for language in readable())


def _is_content(text: str, language: str) -> bool:
    before, fields = split_fields(Text(text), language)
    mark = next(marks(text, language), None)
    return bool(fields and not before) or bool(mark and mark.values and text[mark.end :].strip())


def _edge(page: Sequence[Line]) -> list[Line]:
    return [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]


def _key(line: Line) -> tuple[str, int]:
    """Return what a running line has in common on all its pages: its words, numbers apart, and its place."""
    return re.sub(r"\d+", "#", line.text), round(line.top / 4)


def page_blocks(pages: Sequence[list[Line]], shown: str) -> list[Block]:
    """Return the blocks of all pages."""
    blocks: list[Block] = []
    number = 0
    columns: list[float] = []
    for page in pages:
        index = 0
        if blocks and isinstance(blocks[-1], Table) and (index := _rest_of_row(page, columns)):
            blocks[-1] = _longer(blocks[-1], page[:index], columns, shown, number)
        while index < len(page):
            header = _header(page[index])
            columns = header or columns
            end = _table_end(page, index, columns) if columns else index
            if end > index:
                blocks.append(_table(page[index:end], columns, shown, number + index))
                index = end
                continue
            blocks.append(_paragraph(page, index, shown, number + index + 1))
            index += 1
        number += len(page)
    return blocks


def _rest_of_row(page: Sequence[Line], columns: Sequence[float]) -> int:
    """Return how many lines at the top of a page go on with the row that the page before ended in."""
    inside = (
        all(_fits(p, columns) and _column(p.left, p.height, columns) > 0 for p in line.pieces) and not _header(line)
        for line in page
    )
    return next((index for index, fits in enumerate(inside) if not fits), len(page))


def _longer(table: Table, lines: Sequence[Line], columns: Sequence[float], shown: str, number: int) -> Table:
    """Return a table with more lines of its last row."""
    cells = [[cell.text] for cell in table.rows[-1]]
    before = len(cells) - len(columns)
    for offset, line in enumerate(lines, 1):
        for left, word, height in _words(line):
            cells[before + _column(left, height, columns)].append(located(word, shown, number + offset))
    return Table((*table.rows[:-1], tuple(Cell(joined(t for t in texts if t)) for texts in cells)))


def _paragraph(page: Sequence[Line], index: int, shown: str, number: int) -> Paragraph:
    line = page[index]
    before = page[index - 1] if index else None
    gap = before is None or line.top - before.top > max(line.height, before.height) * 1.75
    return Paragraph(located(line.text, shown, number), gap=gap and before is not None, wrapped=True, turned=index == 0)


def _header(line: Line) -> list[float]:
    """Return where the columns of a table start, if a line is the header of one of activities."""
    for language in readable():
        names = [label_of(" ".join(piece.text.split()), language) for piece in line.pieces]
        if ACTIVITY in names and sum(map(bool, names)) > 1:
            return [piece.left for piece in line.pieces]
    return []


def _table_end(page: Sequence[Line], start: int, columns: Sequence[float]) -> int:
    """Return the index after the last line that falls into the columns."""
    end = start
    while end < len(page):
        line = page[end]
        if end > start and line.top - page[end - 1].top > line.height * 4:
            break
        if len(line.pieces) == 1 and not _fits(line.pieces[0], columns):
            break
        if len(line.pieces) == 1 and end == start:
            break
        end += 1
    return end


def _fits(piece: Piece, columns: Sequence[float]) -> bool:
    """Whether a piece stays within one column."""
    edges = [*columns[1:], float("inf")]
    tolerance = piece.height * 0.5
    index = _column(piece.left, piece.height, columns)
    return piece.right <= edges[index] + tolerance and (
        index > 0 or (len(columns) > 1 and piece.left > columns[0] - piece.height * 4)
    )


def _column(left: float, height: float, columns: Sequence[float]) -> int:
    tolerance = height * 0.4
    return max((i for i, start in enumerate(columns) if left >= start - tolerance), default=0)


def _words(line: Line) -> Iterator[tuple[float, str, float]]:
    """Go through the words of a line: where each starts, the word, its height."""
    for piece in line.pieces:
        ends = [start for start, _ in piece.starts[1:]] + [len(piece.text)]
        for (start, left), end in zip(piece.starts, ends, strict=True):
            yield left, piece.text[start:end].strip(), piece.height


def _table(lines: Sequence[Line], header: Sequence[float], shown: str, number: int) -> Table:
    """Return a table; a row starts where the first column has text, or all columns but the widest ones have."""
    first = min(piece.left for line in lines for piece in line.pieces)
    height = lines[0].height
    columns = [first, *header] if first < header[0] - height else list(header)
    rows: list[list[list[Text]]] = []
    for offset, line in enumerate(lines, 1):
        cells = [[] for _ in columns]  # type: list[list[Text]]
        for left, word, height in _words(line):
            cells[_column(left, height, columns)].append(located(word, shown, number + offset))
        if not rows or cells[0] or sum(bool(cell) for cell in cells) * 2 > len(columns):
            rows.append(cells)
        else:
            rows[-1] = [cell + more for cell, more in zip(rows[-1], cells, strict=True)]
    return Table(tuple(tuple(Cell(joined(cell)) for cell in row) for row in rows))
