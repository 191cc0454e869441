"""What the page templates are told: words, the plan shown, its PDF, the other languages' sites."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Status
from gealc_docs.publish.data.forms import FEED, data_files, feed_name
from gealc_docs.sphinx_ext.config import reader_language
from gealc_docs.sphinx_ext.domain import PlanDomain, plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA


def _context(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], document: nodes.document | None
) -> None:
    """Add our words and links to a page's context."""
    language = reader_language(app.config)
    data = str(app.config.plan_data)
    context["ui"] = partial(_word, language)
    context["plan_sites"] = [
        {"code": code, "name": capitalised(language_name(code, code)), "address": address}
        for code, address in app.config.plan_sites.items()
    ]
    context["plan_feed"] = {"address": f"{data}{feed_name(language)}", "media": FEED.media} if data else None
    context["plan_shown"] = shown = _shown(plan_domain(app.env), pagename, app.config.plan_pdf, language)
    context["plan_stamp"] = _stamp(plan_domain(app.env), document, language)
    context["plan_data"] = list(_data_links(int(str(shown["year"])), data, language)) if shown and data else []


def _data_links(year: int, folder: str, language: str) -> Iterator[dict[str, str]]:
    """Go through the data of a plan, the calendar in the readers' language."""
    for file in data_files(year, (language,)):
        name = _word(language, f"data-{file.form.name}")
        yield {"address": f"{folder}{file.name}", "media": file.form.media, "name": name}


def _word(language: str, key: str, **args: object) -> str:
    return translate(f"site.{key}", language, **args)


def _shown(domain: PlanDomain, pagename: str, pdf: str, language: str) -> dict[str, object] | None:
    """Return year and PDF of the plan whose home a page is, and whether it is approved."""
    for name, entry in domain.objects.items():
        if entry.kind == "plan" and entry.docname == pagename:
            address = pdf.format(year=name, language=language)
            status = _status(domain, int(name))
            return {"year": name, "pdf": address, "approved": status is Status.APPROVED}
    return None


def _stamp(domain: PlanDomain, document: nodes.document | None, language: str) -> str:
    """Return what is stamped on a page: the status of the plans it shows, "" where all of them are approved.

    Where a plan is shown in two languages it is a line in each.
    """
    shown = [node for node in document.findall(nodes.Element) if node.get("plan")] if document else []
    found = {_status(domain, int(node["plan"])) for node in shown} - {Status.APPROVED}
    pairs = [(node["language"], node["beside"]) for node in shown if node.get("beside")]
    codes = dict.fromkeys([language, *(code for pair in pairs for code in pair)])
    worst = min(found, key=list(Status).index, default=None)
    return "\n".join(translate(f"plan.status-{worst}", code).upper() for code in codes) if worst else ""


def _status(domain: PlanDomain, year: int) -> Status:
    try:
        return domain.plans.get(year).status
    except LoadError:
        return Status.DRAFT


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add to the context of every page."""
    app.connect("html-page-context", _context)
    return METADATA
