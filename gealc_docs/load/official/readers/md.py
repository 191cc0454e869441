"""Markdown: headings, lists and tables by the standard; all other lines as they stand, for a line is an entry here."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gealc_docs.load.official.blocks import Block, Document, Paragraph, Text
from gealc_docs.load.official.characters import located
from gealc_docs.load.official.files import MAX_TEXT, check_form, check_lines, decoded, read_bytes
from gealc_docs.load.official.html.tables import tables_in
from gealc_docs.load.official.md_notes import without_footnotes
from gealc_docs.load.official.text.markup import blocks_of_lines, without_escapes, without_markup

if TYPE_CHECKING:
    from markdown_it.token import Token

# What programs note about a file before its text.
_FRONT = re.compile(r"\A---[ \t]*\n(?:[\w-]+[ \t]*:.*\n|[ \t]+.*\n)+---[ \t]*\n")
_TITLE = re.compile(r"title[ \t]*:[ \t]*(?=[^\s\[{|>])", re.IGNORECASE)
_TABLE = re.compile(r" {0,3}<table\b", re.IGNORECASE)
# A list may start inside an item, on its line: `- 1. Context`.
_SIGNS = re.compile(r"\s*(?:[-*+]\s+)*(?:[-*+]|\d{1,9}[.)])(?:\s+|$)")


def read(path: Path, shown: str) -> Document:
    """Read a Markdown file. Raise `LoadError`."""
    data = read_bytes(path, shown, MAX_TEXT)
    check_form(data, "md", shown)
    text = decoded(data, shown).replace("\r\n", "\n").replace("\r", "\n")
    check_lines(text, shown)
    lines = [located(line, shown, number) for number, line in enumerate(text.split("\n"), 1)]
    front = _FRONT.match(text)
    first = front[0].count("\n") if front else 0
    body = [Text("")] * first + lines[first:]
    rest, footnotes = without_footnotes(body)
    blocks = _blocks("\n".join(line.text for line in rest), [without_escapes(line) for line in rest])
    noted = [line for line in lines[1 : max(first - 1, 1)] if line]
    titles = [line.cut(match.end()).stripped("\"'") for line in noted if (match := _TITLE.match(line.text))]
    beside = tuple(line for line in noted if not _TITLE.match(line.text))
    titled = tuple(Paragraph(title, 1) for title in titles[:1])
    return Document(shown, (*titled, *blocks), beside=beside, footnotes=tuple(footnotes))


def _blocks(text: str, lines: Sequence[Text]) -> Iterator[Block]:
    """Go through the blocks: what the parser knows for a heading or an item, and the lines between as text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # only Markdown needs it

    known = dict(_known(MarkdownIt("commonmark").enable("table").parse(text), lines))
    plain: list[Text] = []
    index, gap = 0, True
    while index < len(lines):
        if end := _end_of_table(lines, index):
            yield from blocks_of_lines(plain, gap=gap)
            plain, gap = [], True
            yield from tables_in([line.text for line in lines[index:end]], lines[index].location.file, index + 1)
            index = end
            continue
        if index not in known:
            plain.append(lines[index])
            index += 1
            continue
        yield from blocks_of_lines(plain, gap=gap)
        plain = []
        end, block = known[index]
        yield block
        gap = isinstance(block, Paragraph) and bool(block.level)
        index = end
    yield from blocks_of_lines(plain, gap=gap)


def _end_of_table(lines: Sequence[Text], start: int) -> int:
    """Return the index after a table written as in a web page, for its merged cells; 0 where there is none."""
    if not _TABLE.match(lines[start].text):
        return 0
    return next((index + 1 for index in range(start, len(lines)) if "</table>" in lines[index].text.lower()), 0)


def _known(tokens: Sequence["Token"], lines: Sequence[Text]) -> Iterator[tuple[int, tuple[int, Block]]]:
    """Go through (first line, (line after it, block)) of headings and of the first lines of items."""
    counts: list[tuple[str, int]] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            start = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else 0
            counts.append((token.type, start))
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            counts.pop()
        elif token.type == "heading_open" and token.map and not counts:
            body = without_markup(lines[token.map[0]])
            sharp = re.match(r"\s*#+\s*", body.text)
            title = body.cut(sharp.end() if sharp else 0).stripped("#")
            yield token.map[0], (token.map[1], Paragraph(title, int(token.tag[1])))
        elif token.type == "list_item_open" and token.map and counts:
            kind, number = counts[-1]
            counts[-1] = (kind, number + 1)
            yield token.map[0], (token.map[0] + 1, _item(lines[token.map[0]], kind, number, token.markup))


def _item(line: Text, kind: str, number: int, markup: str) -> Paragraph:
    """Return the first line of an item with the mark that Markdown prints for it."""
    sign = _SIGNS.match(line.text)
    body = without_markup(line.cut(sign.end() if sign else 0))
    mark = f"{number}{markup or '.'}" if kind.startswith("ordered") else "•"
    place = line.at(len(line.text) - len(line.text.lstrip()))
    return Paragraph(Text(mark, ((0, place),)).followed_by(body), gap=False, wrapped=True)
