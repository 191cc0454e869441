"""Changes as one self-contained HTML file."""

from gealc_docs.model.change import Comparison
from gealc_docs.report.changes.page import page


def render(found: Comparison, language: str) -> str:
    """Return the page."""
    return page(found, language)
