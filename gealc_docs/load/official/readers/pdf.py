"""PDF: by its tags where it has them, else by where the words stand on the page."""

from pathlib import Path
from typing import Any

from gealc_docs.load.official.blocks import Block, Document
from gealc_docs.load.official.files import check_form, read_bytes
from gealc_docs.load.official.pdf_page import Line, lines_of, page_blocks, without_furniture
from gealc_docs.load.official.pdf_tags import tagged_blocks
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

_MOST_PAGES = 500
_MOST_CHARACTERS = 3_000_000
_PASSWORD = "password"  # noqa: S105  # a word of the library's error


def read(path: Path, shown: str) -> Document:
    """Read a PDF; a line's number counts the lines of the whole document. Raise `LoadError`."""
    import pypdfium2  # noqa: PLC0415  # only PDFs need it

    data = read_bytes(path, shown)
    check_form(data, "pdf", shown)
    where = Location(shown, 1, 1)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = "official.encrypted" if _PASSWORD in str(error).lower() else "official.damaged"
        raise failure(where, code, named=".pdf") from error
    try:
        blocks = _blocks(data, pdf, shown, where)
    except pypdfium2.PdfiumError as error:
        raise failure(where, "official.damaged", named=".pdf") from error
    finally:
        pdf.close()
    if not blocks:
        raise failure(where, "official.no-text")
    return Document(shown, tuple(blocks))


def _blocks(data: bytes, pdf: Any, shown: str, where: Location) -> list[Block]:  # noqa: ANN401  # the library is untyped
    import pikepdf  # noqa: PLC0415  # only PDFs need it

    if len(pdf) > _MOST_PAGES:
        raise failure(where, "official.too-large", limit=_MOST_PAGES)
    try:
        found = tagged_blocks(data, pdf, shown)
    except (pikepdf.PdfError, RecursionError, ValueError, TypeError):
        found = []
    if found:
        return found
    pages: list[list[Line]] = []
    total = 0
    for page in pdf:
        pages.append(lines_of(page))
        total += sum(len(line.text) for line in pages[-1])
        if total > _MOST_CHARACTERS:
            raise failure(where, "official.too-large", limit=_MOST_CHARACTERS // 1_000_000)
    return list(page_blocks(without_furniture(pages), shown))
