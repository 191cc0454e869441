"""Plain text, with the light markup that text made from Word or PDF carries."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gealc_docs.load.official.blocks import Document
from gealc_docs.load.official.characters import located
from gealc_docs.load.official.files import MAX_TEXT, check_form, check_lines, decoded, read_bytes
from gealc_docs.load.official.pdf.furniture import page_starts, without_furniture
from gealc_docs.load.official.text.markup import blocks_of_lines


def read(path: Path, shown: str) -> Document:
    """Read a text file, each line as a block. Raise `LoadError`."""
    data = read_bytes(path, shown, MAX_TEXT)
    check_form(data, "txt", shown)
    text = decoded(data, shown).replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
    check_lines(text, shown)
    text = _evenly_spaced(text)
    numbers = _beside(text.split("\n"))
    lines = [(n, located(line.replace("\f", ""), shown, n)) for n, line in enumerate(text.split("\n"), 1)]
    beside = tuple(line.cut(0) for n, line in lines if n in numbers and line.text.strip())
    return Document(shown, tuple(blocks_of_lines([line for n, line in lines if n not in numbers])), beside=beside)


def _evenly_spaced(text: str) -> str:
    """Return a text whose words mostly have two spaces between them with one: such are no columns."""
    single, double = (len(re.findall(rf"(?<=\S) {{{count}}}(?=\S)", text)) for count in (1, 2))
    return re.sub(r"(?<=\S) {2}(?=\S)", " ", text) if double > single else text


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page; lines are told by their words alone, as pages of text are of any length."""

    text: str
    number: int
    top: float = 0.0


def _beside(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines at the edges of pages that are no part of the text, with the empty ones there."""
    starts = page_starts(lines)
    pages: list[list[_Line]] = []
    for number, line in enumerate(lines, 1):
        if not pages or line.startswith("\f") or number in starts:
            pages.append([])
        if line.strip():
            pages[-1].append(_Line(" ".join(line.split()), number))
        if line.endswith("\f") and line.strip():
            pages.append([])
    inside = {line.number for rest in without_furniture(pages) for line in rest}
    kept = [[line.number for line in page if line.number in inside or not _at_edge(line, page)] for page in pages]
    ends = itertools.pairwise([0, *(n for page in kept if page for n in (page[0], page[-1])), len(lines) + 1])
    return {number for before, after in list(ends)[::2] for number in range(before + 1, after)} if any(kept) else set()


def _at_edge(line: _Line, page: Sequence[_Line]) -> bool:
    """Whether no empty line stands between a line and the first or the last one of its page."""
    index = page.index(line)
    return line.number - page[0].number == index or page[-1].number - line.number == len(page) - 1 - index
