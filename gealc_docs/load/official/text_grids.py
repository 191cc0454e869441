"""Tables that a plain text draws with signs: `+----+----+` between rows of `| cell | cell |`, or box-drawing lines."""

import itertools
import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued

_SIGNS = str.maketrans("│┃║¦─━═┄┅" + "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜", "||||-----" + "+" * 45)
_RULE = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
_ROW = re.compile(r"\s*[|+].*[|+]\s*")
# Above the header, below it, and below the last row: rules that part no rows.
_OUTER_RULES = 3
# No cell has more lines.
_MOST_LINES = 200


def grid_at(lines: Sequence[Text], start: int) -> tuple[int, Table] | None:
    """Return the index after a drawn table that starts at a line, and the table; None where none does."""
    if not _RULE.fullmatch(_drawn(lines[start])):
        return None
    end = start
    while end < len(lines) and _ROW.fullmatch(_drawn(lines[end])):
        end += 1
    edges = sorted({i for line in lines[start:end] if _is_rule(line) for i, c in enumerate(_drawn(line)) if c == "+"})
    groups = list(_groups(lines[start:end]))
    if not groups or max(map(len, groups)) > _MOST_LINES:
        return None
    return end, Table(tuple(_row(group, edges) for group in groups))


def _drawn(line: Text) -> str:
    """Return a line with the signs of all drawings as the plainest ones, each in its place."""
    return line.text.translate(_SIGNS)


def _is_rule(line: Text) -> bool:
    return bool(_RULE.fullmatch(_drawn(line)))


def _groups(lines: Sequence[Text]) -> Iterator[list[Text]]:
    """Go through the lines of each row: those between rules or, where none part the rows, each from a first cell on."""
    rules = sum(map(_is_rule, lines))
    parted = rules > _OUTER_RULES or any("=" in _drawn(line) for line in lines if _is_rule(line))
    group: list[Text] = []
    for line in lines:
        ends = _is_rule(line) or (not parted and bool(_first_cell(line)))
        if ends and group:
            yield group
        if ends:
            group = []
        if not _is_rule(line):
            group.append(line)
    if group:
        yield group


def _first_cell(line: Text) -> str:
    return _drawn(line).strip().strip("|").split("|", 1)[0].strip()


def _row(lines: Sequence[Text], edges: Sequence[int]) -> tuple[Cell, ...]:
    """Return a row of the table; a cell that reaches over edges is repeated in the columns after it."""
    drawn = [_drawn(line) for line in lines]
    open_ = [edge for edge in edges if all(len(text) > edge and text[edge] in "|+" for text in drawn)]
    cells: list[Cell] = []
    for left, right in itertools.pairwise(open_):
        text = EMPTY
        for line in lines:
            text = glued(text, line.cut(left + 1, right)) if text else line.cut(left + 1, right)
        cells.append(Cell(text))
        cells += [Cell(text, "across")] * (sum(left < edge <= right for edge in edges) - 1)
    return tuple(cells)
