"""Tables that a plain text sets in columns of spaces, as programs print the text of a PDF."""

import re
from collections.abc import Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.pdf.columns import Columns, cells_of, header_at, rows_of, settled, table_end
from gealc_docs.load.official.pdf.labels import keyed_end
from gealc_docs.load.official.pdf.words import Line, Word

# A character's width where a line is 1 high: one space parts words, two part columns.
_WIDTH = 0.4
_WIDE_GAP = re.compile(r"\S\s{2,}\S")
_MOST_LINES = 2000


def table_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table that starts at a line, and the table; None where none does."""
    if not _WIDE_GAP.search(lines[start].text):
        return None
    page, numbers = _page(lines[start : start + _MOST_LINES])
    if header := header_at(page, 0):
        columns = settled(header, page, header.lines)
        end = table_end(page, header.lines, columns)
        if end == header.lines:
            return None
        groups = [page[: header.lines], *rows_of(page[header.lines : end], columns)]
        rows = tuple(_row(group, columns, lines[start:], numbers) for group in groups)
        return start + numbers[id(page[end - 1])] + 1, Table(rows)
    if end := keyed_end(page, 0):
        left = page[0].pieces[1].left
        columns = Columns(((page[0].left, left - 2 * _WIDTH), (left, max(line.right for line in page[:end]))))
        starts = [index for index in range(end) if page[index].left < left - _WIDTH]
        groups = [page[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
        rows = tuple(_row(group, columns, lines[start:], numbers) for group in groups)
        return start + numbers[id(page[end - 1])] + 1, Table(rows)
    return None


def _page(lines: Sequence[Text]) -> tuple[list[Line], dict[int, int]]:
    """Return the lines that hold words as lines of a page, and the index of each in the text."""
    page: list[Line] = []
    numbers: dict[int, int] = {}
    for index, line in enumerate(lines):
        words = [_word(match, index) for match in re.finditer(r"\S+", line.text)]
        if words:
            page.append(Line(words))
            numbers[id(page[-1])] = index
    return page, numbers


def _word(match: re.Match[str], index: int) -> Word:
    return Word(match[0], match.start() * _WIDTH, match.end() * _WIDTH, index, index + 1.0, 1.0, bold=False)


def _row(group: Sequence[Line], columns: Columns, lines: Sequence[Text], numbers: dict[int, int]) -> tuple[Cell, ...]:
    texts = [EMPTY] * len(columns.spans)
    for line in group:
        source = lines[numbers[id(line)]]
        for column, words in enumerate(cells_of(line, columns)):
            if words:
                start, end = round(words[0].left / _WIDTH), round(words[-1].right / _WIDTH)
                texts[column] = glued(texts[column], source.cut(start, end))
    return tuple(Cell(text) for text in texts)
