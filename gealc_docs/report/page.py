"""Findings as HTML: a page that stands alone, or its content as a part of a page of the site."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.model.finding import Severity
from gealc_docs.model.redline import redline
from gealc_docs.report.digest import digest
from gealc_docs.report.excerpt import pieces
from gealc_docs.report.findings import Report
from gealc_docs.report.groups import grouped, items_of
from gealc_docs.report.headings import heading, part_name
from gealc_docs.report.outline import Place
from gealc_docs.report.templates import environment
from gealc_docs.report.words import accept_command, check_name, counted, origin

Link = Callable[[Place], str]
_TEMPLATES = "report"


def page(report: Report, language: str) -> str:
    """Return a report as one file that needs no other."""
    parts = {"style": Markup("").join([_source("findings.css"), _source("review.css")]), "script": _source("review.js")}
    return environment(_TEMPLATES).get_template("findings.html.j2").render(_told(report, language, _unlinked) | parts)


def content(report: Report, language: str, link: Link) -> str:
    """Return a report without head and title, for a page of the site; `link` gives the address of a place there."""
    return environment(_TEMPLATES).get_template("review.html.j2").render(_told(report, language, link))


def _unlinked(_: Place) -> str:
    return ""


def _told(report: Report, language: str, link: Link) -> dict[str, Any]:
    """Return what the templates are told."""
    items = tuple(items_of(report.findings))
    pending = [item for item in items if not item.finding.accepted]
    accepted = grouped(report, [item for item in items if item.finding.accepted])
    names = {item.finding.check: check_name(item.finding.check, language) for item in items}
    return {
        "report": report,
        "language": language,
        "title": say(report.title, language),
        "counted": counted(report, language),
        "groups": grouped(report, pending),
        "several": len(report.subjects) > 1,
        "plans": {place.address: place for place in report.places if "/" not in place.address},
        "items": pending,
        "accepted": [(item, group.id) for group in accepted for item in group.items],
        "checks": sorted(names.items(), key=lambda pair: pair[1].casefold()),
        "severities": tuple(Severity),
        "pieces": pieces,
        "redline": redline,
        "link": link,
        "accept": lambda finding: accept_command(report, finding, language),
        "origin": lambda finding: origin(finding, language),
        "say": lambda message: capitalised(say(message, language)),
        "word": lambda code, **args: translate(f"report.{code}", language, **args),
        "check_name": names.__getitem__,
        "named": lambda finding: heading(finding, report.places, language),
        "part_name": lambda finding: part_name(finding, language),
        "language_name": lambda code: capitalised(language_name(code, language)),
        "digest": digest,
    }


def _source(name: str) -> Markup:
    """Return a file that stands beside the templates, to be put into the page as it is."""
    loader = environment(_TEMPLATES).loader
    if loader is None:
        raise LookupError(name)
    return Markup(loader.get_source(environment(_TEMPLATES), name)[0])  # noqa: S704  # our own file, no data of a plan in it
