"""Findings as one HTML page that stands alone."""

from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.page import page


def render(report: Report, reader: Reader) -> str:
    """Write a report as a page in the reader's language."""
    return page(report, reader.language)
