"""The report on changes as PDF, with the look of the official plan."""

from gealc_docs.load.problems import LoadError
from gealc_docs.model.change import Comparison
from gealc_docs.publish.glyphs import without_glyph
from gealc_docs.publish.pdf import GlyphError, Printed, Renderer
from gealc_docs.report.changes.page import printed_page


def write_changes_pdf(found: Comparison, language: str) -> Printed:
    """Return the PDF of a comparison. Raise `PdfError`, `LoadError` where a plan has what cannot be printed."""
    try:
        return Renderer().render(printed_page(found, language))
    except GlyphError as error:
        raise LoadError(without_glyph((found.old, found.new), error.characters)) from error
