"""Tables of plain text whose columns a line of dashes tells: `------- -----` under the headings."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.pdf.columns import is_numbered

_COLUMNS = re.compile(r"\s*[-=]{2,}(?:\s+[-=]{2,})+\s*")
_WHOLE = re.compile(r"\s*(?:-{5,}|={5,})\s*")
# So many lines may a heading take above its dashes.
_MOST_HEADER_LINES = 6
_MOST_LINES = 2000
# The number of a row stands in one of so many columns; what fills no more of them is a heading.
_FIRST_COLUMNS = 3
_FEW = 2


def ruled_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table that starts at a line, and the table; None where none does.

    Above its headings may stand a line of dashes as wide as the table: then empty lines part its rows, and such a line
    ends it. Else each line is a row, or each number starts one, and an empty line or another line of dashes ends it.
    """
    if found := _without_header(lines, start):
        return found
    framed = bool(_WHOLE.fullmatch(lines[start].text) or _COLUMNS.fullmatch(lines[start].text))
    first = start + framed
    under = next(
        (
            at
            for at in range(first, min(first + _MOST_HEADER_LINES, len(lines)))
            if _COLUMNS.fullmatch(lines[at].text) or not lines[at].text.strip()
        ),
        first,
    )
    if under == first or under >= len(lines) or not _COLUMNS.fullmatch(lines[under].text):
        return None
    edges = [match.start() for match in re.finditer(r"[-=]+", lines[under].text)]
    end = next(
        (at for at in range(under + 1, min(under + _MOST_LINES, len(lines))) if _ends(lines[at], framed=framed)), None
    )
    end = len(lines) if end is None else end
    body = lines[under + 1 : end]
    if not any(line.text.strip() for line in body):
        return None
    groups = _groups(body, parted=framed) if framed else _numbered(body, edges)
    rows = [_row(group, edges) for group in [lines[first:under], *groups]]
    return min(end + 1, len(lines)), Table(tuple(rows))


def _without_header(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table between two lines of dashes, which has no headings, and the table; else None."""
    if not _COLUMNS.fullmatch(lines[start].text):
        return None
    near = range(start + 1, min(start + _MOST_LINES, len(lines)))
    end = next((at for at in near if _COLUMNS.fullmatch(lines[at].text)), start + 1)
    goes_on = end + 1 < len(lines) and bool(lines[end + 1].text.strip())
    if end == start + 1 or goes_on:
        return None
    edges = [match.start() for match in re.finditer(r"[-=]+", lines[start].text)]
    return end + 1, Table(tuple(_row(group, edges) for group in _groups(lines[start + 1 : end], parted=True)))


def _ends(line: Text, *, framed: bool) -> bool:
    """Whether a line ends a table: a line of dashes, or an empty one where the table has none above it."""
    rule = bool(_WHOLE.fullmatch(line.text) or _COLUMNS.fullmatch(line.text))
    return rule or (not framed and not line.text.strip())


def _groups(lines: Sequence[Text], *, parted: bool) -> Iterator[list[Text]]:
    """Go through the lines of each row: those between empty lines, where there are such, else each line."""
    if not parted or not any(not line.text.strip() for line in lines):
        yield from ([line] for line in lines)
        return
    group: list[Text] = []
    for line in (*lines, EMPTY):
        if line.text.strip():
            group.append(line)
        elif group:
            yield group
            group = []


def _numbered(lines: Sequence[Text], edges: Sequence[int]) -> Iterator[list[Text]]:
    """Go through the lines of each row: from number to number, where rows have numbers in a column, else each line."""
    cells = [[cell.text.text for cell in _row([line], edges)] for line in lines]
    columns = [[is_numbered(row[column]) for row in cells] for column in range(min(_FIRST_COLUMNS, len(edges)))]
    starts = max(columns, key=sum)
    number = columns.index(starts)
    # Numbers of headings over all columns say nothing of the rows below these.
    wide = sum(start and len([text for text in row if text]) > _FEW for start, row in zip(starts, cells, strict=True))
    if not starts[0] or not wide or wide * _FEW < sum(starts):
        yield from ([line] for line in lines)
        return
    group: list[Text] = []
    for line, row, start in zip(lines, cells, starts, strict=True):
        if group and (start or _is_whole(row, number)):
            yield group
            group = []
        group.append(line)
    yield group


def _is_whole(row: Sequence[str], number: int) -> bool:
    """Whether a line without a number fills all other columns and starts none of them in small letters: a row."""
    others = [text for column, text in enumerate(row) if column != number]
    return not row[number] and all(text and not text[0].islower() for text in others)


def _row(group: Sequence[Text], edges: Sequence[int]) -> tuple[Cell, ...]:
    texts = [EMPTY] * len(edges)
    for line in group:
        for column, (left, right) in enumerate(zip(edges, [*edges[1:], None], strict=True)):
            if piece := line.cut(left if column else 0, right):
                texts[column] = glued(texts[column], piece) if texts[column] else piece
    return tuple(map(Cell, texts))
