"""Tables that a plain text draws with signs: `+----+----+` between rows of `| cell | cell |`, or box-drawing lines."""

import itertools
import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued

_SIGNS = str.maketrans("│┃║¦─━═┄┅" + "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╓╥╖╟╫╢╙╨╜", "||||-----" + "+" * 45)
_RULE = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
# A rule under some of the cells only: others go on below it.
_PART = re.compile(r".*[|+]\s*\+?[-=]{3,}\+.*")
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
    ruled = [line for line in lines[start:end] if _is_rule(line) or _is_part(line)]
    edges = sorted({i for line in ruled for i, c in enumerate(_drawn(line)) if c == "+"})
    if any(map(_is_part, ruled)):
        return end, Table(tuple(_merged_rows(lines[start:end], edges)))
    groups = list(_groups(lines[start:end]))
    if not groups or max(map(len, groups)) > _MOST_LINES:
        return None
    return end, Table(tuple(_row(group, edges) for group in groups))


def _drawn(line: Text) -> str:
    """Return a line with the signs of all drawings as the plainest ones, each in its place."""
    return line.text.translate(_SIGNS)


def _is_rule(line: Text) -> bool:
    return bool(_RULE.fullmatch(_drawn(line)))


def _is_part(line: Text) -> bool:
    return not _is_rule(line) and bool(_PART.fullmatch(_drawn(line)))


def _merged_rows(lines: Sequence[Text], edges: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Go through the rows between rules of which some are under a part of the cells only: the others reach down."""
    groups: list[tuple[str, list[Text]]] = []
    for line in lines:
        if _is_rule(line) or _is_part(line):
            groups.append((_drawn(line), []))
        if not _is_rule(line) and groups:
            groups[-1][1].append(line)
    texts: list[Text] = []
    rows: list[list[tuple[int, str]]] = []
    for rule, group in groups:
        if not group:
            continue
        row: list[tuple[int, str]] = []
        for left, right in itertools.pairwise(_open(group, edges)):
            goes_on = bool(rows) and not set(rule[left + 1 : right]) & {"-", "="}
            at = sum(edge < left for edge in edges)
            own = rows[-1][at][0] if goes_on and at < len(rows[-1]) else len(texts)
            texts += [EMPTY] if own == len(texts) else []
            for line in group:
                piece = line.cut(left + 1, right)
                if piece.text.strip("-=+|"):
                    texts[own] = glued(texts[own], piece) if texts[own] else piece
            wide = sum(left < edge <= right for edge in edges) - 1
            row += [(own, "down" if goes_on else ""), *[(own, "across")] * wide]
        rows.append(row)
    for row in rows:
        yield tuple(Cell(texts[own], merged) for own, merged in row)


def _open(lines: Sequence[Text], edges: Sequence[int]) -> list[int]:
    """Return the edges that part the cells of some lines."""
    drawn = [_drawn(line) for line in lines]
    return [edge for edge in edges if all(len(text) > edge and text[edge] in "|+" for text in drawn)]


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
    open_ = _open(lines, edges)
    cells: list[Cell] = []
    for left, right in itertools.pairwise(open_):
        text = EMPTY
        for line in lines:
            text = glued(text, line.cut(left + 1, right)) if text else line.cut(left + 1, right)
        cells.append(Cell(text))
        cells += [Cell(text, "across")] * (sum(left < edge <= right for edge in edges) - 1)
    return tuple(cells)
