"""Findings as one HTML page that stands alone."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.model.finding import Severity
from gealc_docs.report.excerpt import pieces
from gealc_docs.report.groups import grouped, items_of
from gealc_docs.report.templates import environment
from gealc_docs.report.words import check_name, counted, field_name, origin

if TYPE_CHECKING:
    from gealc_docs.report.findings import Reader, Report


def render(report: Report, reader: Reader) -> str:
    """Write a report as a page in the reader's language."""
    language = reader.language
    items = tuple(items_of(report.findings))
    pending = [item for item in items if not item.finding.accepted]
    accepted = grouped(report, [item for item in items if item.finding.accepted])
    names = {item.finding.check: check_name(item.finding.check, language) for item in items}
    return (
        environment()
        .get_template("findings.html.j2")
        .render(
            report=report,
            language=language,
            title=say(report.title, language),
            counted=counted(report, language),
            groups=grouped(report, pending),
            several=len(report.subjects) > 1,
            plans={place.address: place for place in report.places if "/" not in place.address},
            items=pending,
            accepted=[(item, group.id) for group in accepted for item in group.items],
            checks=sorted(names.items(), key=lambda pair: pair[1].casefold()),
            severities=tuple(Severity),
            pieces=pieces,
            origin=lambda finding: origin(finding, language),
            say=lambda message: say(message, language),
            word=lambda code, **args: translate(f"report.{code}", language, **args),
            check_name=names.__getitem__,
            field_name=lambda name: field_name(name, language),
            language_name=lambda code: capitalised(language_name(code, language)),
            style=_source("findings.css"),
            script=_source("findings.js"),
            digest=_digest,
        )
    )


def _source(name: str) -> Markup:
    """Return a file that stands beside the template, to be put into the page as it is."""
    loader = environment().loader
    if loader is None:
        raise LookupError(name)
    return Markup(loader.get_source(environment(), name)[0])  # noqa: S704  # our own file, no data of a plan in it


def _digest(source: str) -> str:
    """Return the hash by which the page's policy lets a style or script run."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
