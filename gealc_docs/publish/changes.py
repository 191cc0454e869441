"""The report on changes as PDF, with the look of the official plan."""

from gealc_docs.model.change import Comparison
from gealc_docs.publish.pdf import Printed, Renderer
from gealc_docs.report.changes.page import printed_page


def write_changes_pdf(found: Comparison, language: str) -> Printed:
    """Return the PDF of a comparison. Raise `PdfError`."""
    return Renderer().render(printed_page(found, language))
