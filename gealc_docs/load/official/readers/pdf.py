"""PDF: by its tags where it has them, else by where the words stand on the page."""

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gealc_docs.load.official.blocks import Document, Text
from gealc_docs.load.official.characters import regular
from gealc_docs.load.official.files import check_form, read_bytes
from gealc_docs.load.official.pdf.furniture import without_furniture
from gealc_docs.load.official.pdf.newspaper import in_reading_order
from gealc_docs.load.official.pdf.notes import without_footnotes
from gealc_docs.load.official.pdf.page import Page, page_blocks
from gealc_docs.load.official.pdf.rules import Grid, grids, rules_of
from gealc_docs.load.official.pdf.stacked import parted
from gealc_docs.load.official.pdf.streams import MAX_UNPACKED, unpacks_to_too_much
from gealc_docs.load.official.pdf.struck import lines_without_struck
from gealc_docs.load.official.pdf.tags import tagged_blocks
from gealc_docs.load.official.pdf.words import Line
from gealc_docs.load.official.signs import footnote
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

_MOST_PAGES = 500
# A ruled table of fewer lines may be a page's head.
_FEWEST_IN_TABLE = 8
_MOST_CHARACTERS = 3_000_000
_PASSWORD = "password"  # noqa: S105  # a word of the library's error


def read(path: Path, shown: str) -> Document:
    """Read a PDF; a line's number counts the lines of the whole document. Raise `LoadError`."""
    import pypdfium2  # noqa: PLC0415  # only PDFs need it

    data = read_bytes(path, shown)
    check_form(data, "pdf", shown)
    where = Location(shown, 1, 1)
    if unpacks_to_too_much(data):
        raise failure(where, "official.bomb", limit=MAX_UNPACKED // 1_000_000)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "official.encrypted" if _PASSWORD in str(error).lower() else "official.damaged"
        raise failure(where, code, named=".pdf") from error
    try:
        document = _document(data, pdf, shown, where)
    except pypdfium2.PdfiumError as error:
        raise failure(where, "official.damaged", named=".pdf") from error
    finally:
        pdf.close()
    if not document.blocks:
        raise failure(where, "official.no-text")
    return document


def _document(data: bytes, pdf: Any, shown: str, where: Location) -> Document:  # noqa: ANN401  # the library is untyped
    import pikepdf  # noqa: PLC0415  # only PDFs need it

    if len(pdf) > _MOST_PAGES:
        raise failure(where, "official.too-many-pages", limit=_MOST_PAGES)
    try:
        tagged = tagged_blocks(data, pdf, shown)
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError):
        tagged = None
    if tagged:
        return tagged
    return _by_place(pdf, shown, where)


def _by_place(pdf: Any, shown: str, where: Location) -> Document:  # noqa: ANN401  # as above
    """Return the blocks that stand on the pages, told by their places, with the footnotes apart."""
    pages: list[list[Line]] = []
    rules: list[list[Grid]] = []
    total = 0
    struck: list[Text] = []
    for number, page in enumerate(pdf, 1):
        drawn = rules_of(page)
        lines, out = lines_without_struck(page, drawn)
        struck += (Text(regular(words), ((0, _on_page(shown, number)),)) for words in out)
        pages.append(lines)
        rules.append([table for grid in grids(drawn) for table in parted(grid)])
        total += sum(len(line.text) for line in pages[-1])
        if total > _MOST_CHARACTERS:
            raise failure(where, "official.too-much-text", limit=_MOST_CHARACTERS)
    bare = without_furniture(pages, _in_tables(pages, rules))
    beside = tuple(
        Text(regular(line.text), ((0, _on_page(shown, number)),))
        for number, (page, kept) in enumerate(zip(pages, bare, strict=True), 1)
        for line in page
        if not any(line is other for other in kept)
    )
    texts, notes = without_footnotes(bare)
    texts = [in_reading_order(page, ruled) for page, ruled in zip(texts, rules, strict=True)]
    starts = itertools.accumulate((len(page) for page in texts), initial=0)
    numbered = zip(texts, rules, starts, itertools.count(1), strict=False)
    made = [Page(page, ruled, before, number) for page, ruled, before, number in numbered]
    footnotes = tuple(
        footnote(key, note.sign, Text(regular(note.text), ((0, _on_page(shown, note.page)),)))
        for key, note in enumerate(notes)
    )
    blocks, unsure = page_blocks(made, shown)
    doubts = tuple(("official.broken-word", text) for text in unsure)
    return Document(shown, tuple(blocks), (), beside, tuple(struck), doubts, footnotes)


def _on_page(shown: str, number: int) -> Location:
    return Location(shown, number, part=("page", number))


def _in_tables(pages: Sequence[Sequence[Line]], rules: Sequence[Sequence[Grid]]) -> set[int]:
    """Return the ids of the lines in ruled tables that hold more than a running head does."""
    held = (
        [line for line in page if grid.holds(line)] for page, ruled in zip(pages, rules, strict=True) for grid in ruled
    )
    return {id(line) for lines in held if len(lines) >= _FEWEST_IN_TABLE for line in lines}
