"""Tables of plain text whose columns a line of dashes tells: `------- -----` under the headings."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued

_COLUMNS = re.compile(r"\s*[-=]{2,}(?:\s+[-=]{2,})+\s*")
_WHOLE = re.compile(r"\s*(?:-{5,}|={5,})\s*")
# So many lines may a heading take above its dashes.
_MOST_HEADER_LINES = 6
_MOST_LINES = 2000


def ruled_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a table that starts at a line, and the table; None where none does.

    Above its headings may stand a line of dashes as wide as the table: then empty lines part its rows, and such a line
    ends it. Else each line is a row, and an empty line or another line of dashes ends it.
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
    rows = [_row(group, edges) for group in [lines[first:under], *_groups(body, parted=framed)]]
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


def _row(group: Sequence[Text], edges: Sequence[int]) -> tuple[Cell, ...]:
    texts = [EMPTY] * len(edges)
    for line in group:
        for column, (left, right) in enumerate(zip(edges, [*edges[1:], None], strict=True)):
            if piece := line.cut(left if column else 0, right):
                texts[column] = glued(texts[column], piece) if texts[column] else piece
    return tuple(map(Cell, texts))
