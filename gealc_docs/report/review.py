"""The review of a plan's translation as a part of a page: findings side by side, the words at issue marked."""

from collections.abc import Iterable

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.model.finding import Finding
from gealc_docs.report.excerpt import pieces
from gealc_docs.report.templates import environment
from gealc_docs.report.words import field_name, origin, severity_name


def render(findings: Iterable[Finding], language: str) -> str:
    """Return findings as HTML for a page of the site."""
    return (
        environment()
        .get_template("review.html.j2")
        .render(
            findings=findings,
            pieces=pieces,
            origin=lambda finding: origin(finding, language),
            reason=lambda f: translate("report.reason", language, reason=f.accepted) if f.accepted else "",
            say=lambda message: say(message, language),
            severity_name=lambda severity: severity_name(severity, language),
            field_name=lambda name: field_name(name, language),
            language_name=lambda code: capitalised(language_name(code, language)),
        )
    )
