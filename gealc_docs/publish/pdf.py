"""The official PDF of an edition, by WeasyPrint."""

import atexit
import gc
import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, partial
from typing import Any

from docutils import nodes

from gealc_docs.doctree import own_edition
from gealc_docs.doctree.edition import Edition
from gealc_docs.model.plan import Plan
from gealc_docs.publish.archive import complete
from gealc_docs.publish.document import dated, document, stamp_of
from gealc_docs.publish.engine import OUR_FONTS, Fetcher, engine
from gealc_docs.publish.hyphens import BREAK, name_hyphens
from gealc_docs.publish.papers import PAPERS
from gealc_docs.publish.pictures import whole_texts
from gealc_docs.publish.streams import add_spares, settle_ends, settled
from gealc_docs.publish.tags import telling_tags
from gealc_docs.publish.templates import folder

_VARIANT = "pdf/a-3a"


class PdfError(Exception):
    """A PDF that may not be issued: the engine warned, or a character has no glyph in our fonts."""


class GlyphError(PdfError):
    """Characters that our fonts cannot print."""

    def __init__(self, characters: str) -> None:
        """Name the characters, each once."""
        super().__init__(characters)
        self.characters = characters

    def __str__(self) -> str:
        return "no glyph for " + ", ".join(f"U+{ord(c):04X}" for c in self.characters)


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and the number of its pages."""

    data: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that travels inside the PDF: what it was made from."""

    name: str
    data: bytes
    description: str


def write_pdf(
    plan: Plan,
    language: str,
    parts: list[nodes.Element],
    attached: tuple[Attached, ...] = (),
    *,
    paper: str = PAPERS[0],
) -> Printed:
    """Return the PDF of a plan's edition. Raise `PdfError` where the engine warns: an official document has no flaw."""
    return print_edition(own_edition(plan, language), parts, attached, paper=paper)


def print_edition(
    edition: Edition, parts: list[nodes.Element], attached: tuple[Attached, ...] = (), *, paper: str = PAPERS[0]
) -> Printed:
    """Return the PDF of an edition, which may be bilingual. Raise `PdfError`."""
    html, day, stamp = document(edition, parts), dated(edition.plan), stamp_of(edition)
    return renderer().render(html, attached, day, paper=paper, stamp=stamp)


@cache
def renderer() -> "Renderer":
    """Return the renderer that all documents of a process share."""
    # WeasyPrint's fonts tidy up after themselves, which must not wait until the interpreter is half gone
    atexit.register(renderer.cache_clear)
    return Renderer()


class Renderer:
    """Turns documents into PDF; style sheet and fonts are read once and serve all documents."""

    def __init__(self) -> None:
        """Load the engine, the style sheet and the fonts."""
        self.engine = engine()
        self.base = (folder() / "print").as_uri() + "/"
        self.fonts = self.engine.FontConfiguration()
        self.fetcher = Fetcher(folder())
        self.style = self._sheet("print.css")
        self.papers: dict[str, Any] = {}

    def _sheet(self, name: str) -> Any:  # noqa: ANN401  # WeasyPrint has no types
        path = folder() / "print" / name
        return self.engine.CSS(filename=path, font_config=self.fonts, url_fetcher=self.fetcher)

    def render(
        self,
        html: str,
        attached: tuple[Attached, ...] = (),
        day: date | None = None,
        *,
        paper: str = PAPERS[0],
        stamp: str = "",
    ) -> Printed:
        """Return the PDF of one document. Raise `PdfError`; also where a page lacks the stamp it must bear."""
        if BREAK in html:
            raise GlyphError(BREAK)
        if paper not in self.papers:
            self.papers[paper] = self._sheet(f"paper/{paper}.css")
        try:
            return self._print(html, [self._attachment(file, day) for file in attached], paper, stamp)
        except self.engine.Refused as error:
            raise PdfError(str(error)) from error

    def _attachment(self, file: Attached, day: date | None) -> Any:  # noqa: ANN401  # WeasyPrint has no types
        """Return an attachment dated by the plan: the clock has no place in a file that must come out the same."""
        moment = datetime.combine(day or date(2000, 1, 1), datetime.min.time(), UTC)
        return self.engine.Attachment(
            string=file.data,
            name=file.name,
            description=file.description,
            created=moment,
            modified=moment,
            relationship="Source",
            url_fetcher=self.fetcher,
        )

    def _print(self, html: str, attachments: list[Any], paper: str, stamp: str) -> Printed:
        source = self.engine.HTML(string=html, base_url=self.base, url_fetcher=self.fetcher)
        with _no_warnings(), _no_collection(), telling_tags(), whole_texts():
            rendered = source.render(
                stylesheets=[self.style, self.papers[paper]], font_config=self.fonts, pdf_variant=_VARIANT
            )
            _check_stamp(rendered, stamp)
            identifier = hashlib.sha256(f"{paper}\n{html}".encode()).hexdigest()[:32].encode()
            data = settled(
                lambda spare: rendered.write_pdf(
                    pdf_variant=_VARIANT,
                    pdf_identifier=identifier,
                    finisher=partial(_finish, spare=spare),
                    attachments=attachments,
                )
            )
        return Printed(data, len(rendered.pages))


def _finish(rendered: Any, pdf: Any, spare: int) -> None:  # noqa: ANN401  # WeasyPrint has no types
    _check_glyphs(rendered)
    name_hyphens(pdf.objects)
    complete(rendered, pdf)
    settle_ends(pdf.objects)
    add_spares(pdf, spare)


def _check_stamp(rendered: Any, stamp: str) -> None:  # noqa: ANN401  # as above
    """Raise `PdfError` where a page lacks stamp or watermark: whatever a template says, no draft may look issued."""
    for number, page in enumerate(rendered.pages, 1):
        box = page._page_box  # noqa: SLF001  # the only way to the boxes
        pictured = box.background is not None and any(layer.image is not None for layer in box.background.layers)
        said = any(stamp in getattr(child, "text", "") for child in box.descendants())
        if stamp and not (pictured and said):
            raise PdfError(f"page {number} does not say {stamp}")


def _check_glyphs(page_document: Any) -> None:  # noqa: ANN401  # as above
    """Raise `GlyphError` where a glyph came from a font that is not ours, or from none."""
    strange: set[str] = set()
    for font in page_document.fonts.values():
        ours = font.family in OUR_FONTS
        strange.update(map(chr, font.missing) if ours else "".join(map(str, font.to_unicode.values())))
    if strange:
        raise GlyphError("".join(sorted(c for c in strange if not c.isspace())) or " ")


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from walking the boxes of a growing document again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _no_warnings() -> Iterator[None]:
    """Raise `PdfError` at the end if the engine logged a warning meanwhile."""
    listener = _Listener()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield
    finally:
        logger.removeHandler(listener)
    if listener.heard:
        raise PdfError("; ".join(listener.heard))
