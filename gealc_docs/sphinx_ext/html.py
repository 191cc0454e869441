"""What the page templates are told: words, the plan shown, its PDF, the other languages' sites."""

from functools import partial
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Status
from gealc_docs.sphinx_ext.config import reader_language
from gealc_docs.sphinx_ext.domain import PlanDomain, plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA


def _context(
    app: Sphinx, pagename: str, _template: str, context: dict[str, Any], _document: nodes.document | None
) -> None:
    """Add our words and links to a page's context."""
    language = reader_language(app.config)
    context["ui"] = partial(_word, language)
    context["plan_sites"] = [
        {"code": code, "name": capitalised(language_name(code, code)), "address": address}
        for code, address in app.config.plan_sites.items()
    ]
    context["plan_shown"] = _shown(plan_domain(app.env), pagename, app.config.plan_pdf, language)


def _word(language: str, key: str, **args: object) -> str:
    return translate(f"site.{key}", language, **args)


def _shown(domain: PlanDomain, pagename: str, pdf: str, language: str) -> dict[str, object] | None:
    """Return year and PDF of the plan whose home a page is, and whether it is approved."""
    for name, entry in domain.objects.items():
        if entry.kind == "plan" and entry.docname == pagename:
            address = pdf.format(year=name, language=language)
            return {"year": name, "pdf": address, "approved": _approved(domain, int(name))}
    return None


def _approved(domain: PlanDomain, year: int) -> bool:
    try:
        return domain.plans.get(year).status is Status.APPROVED
    except LoadError:
        return False


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add to the context of every page."""
    app.connect("html-page-context", _context)
    return METADATA
