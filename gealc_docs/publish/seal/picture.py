"""The visible stamp of a signature: a small picture in our fonts, where a page is blank."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pypdfium2
from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
from pyhanko.stamp import StaticStampStyle

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.periods import say_day
from gealc_docs.publish.engine import Fetcher, engine
from gealc_docs.publish.seal.field import Box, Place
from gealc_docs.publish.templates import environment, folder

_WIDTH, _HEIGHT, _GAP = 208, 44, 10
_MARGIN = 68  # 24 mm, that of our pages
_SCALE = 1.5
_DARK = 200  # a watermark is lighter


def free_place(data: bytes) -> Place | None:
    """Return the first place for a stamp where nothing is printed: over the first page, or under the last text."""
    document = pypdfium2.PdfDocument(data)
    try:
        document.init_forms()
        return next((place for place in _places(document) if _is_blank(document, place)), None)
    finally:
        document.close()


def _places(document: pypdfium2.PdfDocument) -> Iterator[Place]:
    """Go through the places to try."""
    last = len(document) - 1
    for page, bottoms in ((0, [_top(document, 0)]), (last, range(_MARGIN + 8, 500, _HEIGHT + _GAP))):
        width = int(document[page].get_width())
        for bottom in bottoms:
            for left in range(_MARGIN, width - _MARGIN - _WIDTH + 1, _WIDTH + _GAP):
                yield Place(page, (left, bottom, left + _WIDTH, bottom + _HEIGHT))


def _top(document: pypdfium2.PdfDocument, page: int) -> int:
    return int(document[page].get_height()) - 16 - _HEIGHT


def _is_blank(document: pypdfium2.PdfDocument, place: Place) -> bool:
    page = document[place.page]
    left, bottom, right, top = place.box
    crop = (left, bottom, page.get_width() - right, page.get_height() - top)
    picture = page.render(scale=_SCALE, crop=crop, may_draw_forms=True).to_pil().convert("L")
    return bool(picture.getextrema()[0] > _DARK)


@contextmanager
def stamp_style(name: str, moment: datetime, language: str, box: Box) -> Iterator[StaticStampStyle]:
    """Give the look of a stamp: who signed, and on which day."""
    html = (
        environment()
        .get_template("print/signature.html.j2")
        .render(
            language=language,
            width=box[2] - box[0],
            height=box[3] - box[1],
            lead=translate("seal.stamp-lead", language),
            name=name,
            day=say_day(moment.date(), language),
        )
    )
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "stamp.pdf"
        path.write_bytes(_printed(html))
        whole = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, Margins(0, 0, 0, 0))
        yield StaticStampStyle(background=ImportedPdfPage(str(path)), background_layout=whole, border_width=0)


def _printed(html: str) -> bytes:
    tools, fetcher = engine(), Fetcher(folder())
    fonts = tools.FontConfiguration()
    sheet = tools.CSS(filename=folder() / "print" / "print.css", font_config=fonts, url_fetcher=fetcher)
    del sheet  # read for its fonts only: its pages are those of a plan
    base = (folder() / "print").as_uri() + "/"
    data: bytes = tools.HTML(string=html, base_url=base, url_fetcher=fetcher).write_pdf(font_config=fonts)
    return data
