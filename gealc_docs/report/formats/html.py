"""Findings as one HTML page that stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import language_name
from gealc_docs.report.excerpt import pieces
from gealc_docs.report.templates import environment
from gealc_docs.report.words import counted, field_name

if TYPE_CHECKING:
    from gealc_docs.report.findings import Reader, Report


def render(report: Report, reader: Reader) -> str:
    """Write a report as a page in the reader's language."""
    language = reader.language
    template = environment().get_template("findings.html.j2")
    return template.render(
        report=report,
        language=language,
        title=say(report.title, language),
        counted=counted(report, language),
        pieces=pieces,
        say=lambda message: say(message, language),
        word=lambda code: translate(code, language),
        field_name=lambda name: field_name(name, language),
        language_name=lambda code: language_name(code, language),
    )
