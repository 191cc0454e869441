"""Light markup that plain texts carry: `# headings`, `**strong**`, `<sup>`, tables of pipes or tabs."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from gealc_docs.languages.labels import readable
from gealc_docs.languages.notation import any_of
from gealc_docs.load.official.blocks import Block, Cell, Paragraph, Table, Text, joined
from gealc_docs.load.official.characters import RAISED
from gealc_docs.load.official.fields import label_of
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.text.cells import cells_at
from gealc_docs.load.official.text.columns import table_at
from gealc_docs.load.official.text.grids import grid_at
from gealc_docs.load.official.text.rules import ruled_at

_QUOTE = re.compile(r"\s{0,3}(?:>\s?)+")
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_SLANTED = re.compile(r"(?<![\w*_\\])([*_])(?=[^\s*_])([^*_\n]+?)(?<=\S)\1(?![\w*_])")
_ESCAPED = re.compile(r"\\(?=[].,:;!?()\[{}<>$%&'\"~^=+/@-]|\s*$)")
# So many signs between cells make a row.
_FEWEST_CELLS = 2
# A label, one tab, a value; a label with a colon needs no tab to be told.
_PAIR = re.compile(r"\s{0,3}([^\t:]*[^\s:])\t+([^\t]*\S)\s*$")
_LONGEST_LABEL = 5
_FIELD = re.compile(r"\s*([^:]{2,40}):\s*[^\s\\]")
_DRAWN = "=_~*-–— "
_PIPE_RULE = re.compile(r"[\s|:+=-]+")


def blocks_of_lines(lines: Sequence[Text], *, gap: bool = True) -> Iterator[Block]:
    """Go through the blocks of plain text; each line is a block of its own, told apart by the blank lines.

    `gap`: whether space is above the first line.
    """
    index = 0
    while index < len(lines):
        line = lines[index]
        if drawn := grid_at(lines, index):
            index, grid = drawn
            yield Table(tuple(tuple(replace(cell, text=without_markup(cell.text)) for cell in r) for r in grid.rows))
            continue
        end, rows = _table_rows(lines, index)
        if end > index:
            cells = (_row(row) for row in rows if not _is_rule(row.text))
            yield Table(tuple(_reaching_down(_reaching_across(list(cells)))))
            index = end
            continue
        if found := ruled_at(lines, index) or table_at(lines, index) or cells_at(lines, index):
            index, table = found
            yield table
            continue
        # A line of signs alone is drawn, not written.
        is_text = bool(line.text.strip().strip(_DRAWN))
        if is_text:
            yield _paragraph(line, gap=gap)
        gap = not is_text
        index += 1


def _is_rule(line: str) -> bool:
    return bool(_PIPE_RULE.fullmatch(line)) and "-" in line


def _table_rows(lines: Sequence[Text], start: int) -> tuple[int, list[Text]]:
    """Return the index after a table that starts here, and its rows; (start, []) where there is none."""
    for found in (_pipe_rows(lines, start), _tab_rows(lines, start), _tab_pairs(lines, start)):
        if len(found[1]) > 1:
            return found
    return start, []


def _pipe_rows(lines: Sequence[Text], start: int) -> tuple[int, list[Text]]:
    """Return the index after the lines parted by pipes, and those; fields beside each other are no cells."""
    end = start
    while end < len(lines) and lines[end].text.count("|") >= _FEWEST_CELLS:
        end += 1
    return (start, []) if _are_fields(lines[start].text.split("|")) else (end, list(lines[start:end]))


def _are_fields(parts: Sequence[str]) -> bool:
    """Whether several parts are a label that we know and its value."""
    found = [match[1] for part in parts if (match := _FIELD.match(part))]
    return len(found) > 1 and all(any(label_of(label, language) for language in readable()) for label in found)


def _tab_rows(lines: Sequence[Text], start: int) -> tuple[int, list[Text]]:
    """Return the index after the last line and the rows, a cell that goes on in the next line in one."""
    rows: list[Text] = []
    end = start
    # Where an empty line follows the first row, one parts all.
    spaced = not _line(lines, start + 1).text.strip()
    while end < len(lines):
        line = lines[end]
        if spaced and rows and not line.text.strip() and _is_row_like(_line(lines, end + 1), rows[0]):
            end += 1
            continue
        if rows and _goes_on(rows, line):
            rows[-1] = glued(rows[-1], line)
        elif (
            line.text.count("\t") >= _FEWEST_CELLS
            or (rows and "\t" in line.text and _goes_on([rows[0], line], _line(lines, end + 1)))
            or (rows and _is_band(line, _line(lines, end + 1), rows[0]))
        ):
            rows.append(line)
        else:
            break
        end += 1
    return end, rows


def _is_band(line: Text, after: Text, first: Text) -> bool:
    """Whether a line is one cell over all columns: rows follow it at once, and no headings of another table."""
    return bool(line.text.strip()) and "\t" not in line.text and after.text != first.text and _is_row_like(after, first)


def _is_row_like(line: Text, first: Text) -> bool:
    """Whether a line has as many cells as the first row of a table."""
    return line.text.count("\t") == first.text.count("\t") >= _FEWEST_CELLS


def _tab_pairs(lines: Sequence[Text], start: int) -> tuple[int, list[Text]]:
    """Return the index after the lines that are a label, a tab and its value; the first of them a label we know."""
    end = start
    while end < len(lines) and (match := _PAIR.match(lines[end].text)):
        known = any(label_of(match[1], language) for language in readable())
        if not known and (end == start or len(match[1].split()) > _LONGEST_LABEL):
            break
        end += 1
    return end, list(lines[start:end])


def _line(lines: Sequence[Text], index: int) -> Text:
    return lines[index] if index < len(lines) else Text("")


def _goes_on(rows: Sequence[Text], line: Text) -> bool:
    """Whether a line goes on with the last row: in small letters, or with what that lacks and no number of its own."""
    words = line.text.strip()
    wanted, taken = rows[0].text.count("\t"), rows[-1].text.count("\t")
    if not words or taken + line.text.count("\t") > wanted:
        return False
    if words[0].islower() or words[0] in "(,;":
        return line.text[0] != "\t" or taken < wanted
    numbered = all(re.match(r"\W*\d", row.text) for row in rows[1:])
    return len(rows) > 1 and taken < wanted and numbered and not re.match(r"\W*\d", line.text) and line.text[0] != "\t"


def _row(line: Text) -> tuple[Cell, ...]:
    separator = "|" if line.text.count("|") > line.text.count("\t") else "\t"
    start, end = 0, len(line.text)
    if separator == "|":
        bare = line.text.rstrip()
        start = len(bare) - len(bare.lstrip()) + 1 if bare.lstrip().startswith("|") else 0
        end = len(bare) - 1 if bare.endswith("|") else len(bare)
    edges = [start - 1, *(i for i in range(start, end) if line.text[i] == separator), end]
    return tuple(Cell(without_markup(line.cut(a + 1, b))) for a, b in itertools.pairwise(edges))


def _reaching_across(rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Go through rows with a cell that has none beside it in all columns."""
    for row in rows:
        yield row if len(row) > 1 else (*row, *(replace(cell, merged="across") for cell in row * (len(rows[0]) - 1)))


def _reaching_down(rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Go through rows with the sign `^^` of Markdown for a cell that the one above reaches into."""
    above: tuple[Cell, ...] = ()
    for row in rows:
        cells = list(row)
        for index, over in enumerate(above[: len(row)]):
            if row[index].text.text == "^^":
                cells[index] = replace(over, merged="down")
        above = tuple(cells)
        yield above


def _paragraph(line: Text, *, gap: bool) -> Paragraph:
    if quote := _QUOTE.match(line.text):
        line = line.cut(quote.end())
    heading = _HEADING.match(line.text)
    level = len(heading[1]) if heading else 0
    body = line.cut(heading.end() if heading else 0)
    strong = body.text.startswith("**") and body.text.rstrip("# ").endswith("**")
    text = without_markup(body)
    return Paragraph(
        text.cut(0, len(text.text.rstrip("# "))) if level else text, level, gap, wrapped=not level, strong=strong
    )


def without_markup(text: Text) -> Text:
    """Return a text without marks of emphasis."""
    if not ("*" in text.text or "_" in text.text or "<" in text.text or "\\|" in text.text):
        return text.cut(0)
    text = _upright(text)
    pieces, start = [], 0
    for match in _noise().finditer(text.text):
        pieces.append(text.part(start, match.start()))
        if match[2]:
            pieces.append(Text(match[2].translate(RAISED), ((0, text.at(match.start(2))),)))
        if match["break"]:
            pieces.append(Text(" "))
        start = match.end()
    pieces.append(text.part(start, len(text.text)))
    return joined(pieces, "").cut(0)


@cache
def _noise() -> re.Pattern[str]:
    """Return the pattern of marks of emphasis and raised type: a break, raised digits, raised endings of ordinals."""
    raised = rf"\s*<sup>\s*(\d+)\s*</sup>(?:\s+(?=[).,;]))?|\s*<sup>\s*(?=(?:{any_of('ordinal-endings')})\b)"
    tags = r"\s*</?(?:sup|sub|b|i|u|strong|em|span)\s*/?>"
    return re.compile(rf"(?P<break>\s*<br\s*/?>\s*)|{raised}|\*\*|__|\\(?=[|*_])|{tags}", re.IGNORECASE)


def without_escapes(text: Text) -> Text:
    """Return a line of Markdown without the strokes before a bracket or a stop that are no marks."""
    if "\\" not in text.text:
        return text
    edges = [0, *(i for match in _ESCAPED.finditer(text.text) for i in match.span()), len(text.text)]
    pieces = (text.part(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return joined((piece for piece in pieces if piece.text), "")


def _upright(text: Text) -> Text:
    """Return a text without the single stars or underscores around slanted words."""
    pieces, start = [], 0
    for match in _SLANTED.finditer(text.text):
        pieces += [text.part(start, match.start()), text.part(match.start(2), match.end(2))]
        start = match.end()
    return joined([*pieces, text.part(start, len(text.text))], "") if pieces else text
