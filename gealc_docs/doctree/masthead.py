"""The masthead of a plan, and what stands under its title about this edition."""

from collections.abc import Iterator

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import paragraph
from gealc_docs.languages.marks import mark
from gealc_docs.languages.words import capitalised, joined, language_name
from gealc_docs.model.numbering import roman
from gealc_docs.model.plan import Assembly, Status
from gealc_docs.model.text import Wording


def masthead(edition: Edition) -> nodes.container:
    """Return the lines above the title: symbol, date of issue, distribution, assembly with date and place."""
    node = nodes.container(classes=["plan-masthead"])
    node += [paragraph(edition, wording, name) for name, wording in _lines(edition)]
    return node


def _lines(edition: Edition) -> Iterator[tuple[str, Wording]]:
    plan = edition.plan
    if plan.symbol:
        yield "plan-symbol", Wording(edition.language, plan.symbol)
    if plan.issued:
        yield "plan-issued", edition.when(plan.issued)
    if plan.distribution:
        yield "plan-distribution", Wording(edition.language, edition.ui(f"distribution-{plan.distribution}"))
    original = language_name(plan.original, edition.language)
    yield "plan-original", Wording(edition.language, edition.ui("original", language=original))
    if plan.assembly:
        yield from _assembly(edition, plan.assembly)


def _assembly(edition: Edition, assembly: Assembly) -> Iterator[tuple[str, Wording]]:
    name = edition.wording(assembly.name) if assembly.name else Wording(edition.language, edition.ui("assembly"))
    ordinal = f"{roman(assembly.ordinal)} " if assembly.ordinal else _open_ordinal(edition, assembly)
    yield "plan-assembly", Wording(name.language, ordinal + name.text)
    places = [edition.terms((assembly.place,)).text] if assembly.place else []
    dates = [edition.when(assembly.date).text] if assembly.date else []
    if places or dates:
        yield "plan-assembly-date", Wording(edition.language, ", ".join(places + dates))


def _open_ordinal(edition: Edition, assembly: Assembly) -> str:
    """Return the mark of an ordinal that is still to be written."""
    hints = [place.hint for place in assembly.open if place.name == "ordinal"]
    return f"{mark(edition.language, hints[0])} " if hints else ""


def edition_block(edition: Edition) -> nodes.container:
    """Return what stands under the title: the status, the language, and what this edition lacks."""
    plan, language = edition.plan, edition.language
    node = nodes.container(classes=["plan-edition"])
    status = edition.ui(f"status-{plan.status}")
    line = [edition.ui("status-line", status=status), edition.ui("edition", language=language_name(language, language))]
    node += paragraph(edition, Wording(language, " · ".join(line)), "plan-status")
    if plan.status is not Status.APPROVED:
        node += paragraph(edition, Wording(language, edition.ui(f"notice-{plan.status}")), "plan-notice")
    if language not in plan.languages and plan.languages:
        node += paragraph(edition, Wording(language, _lacking(edition)), "plan-notice")
    return node


def _lacking(edition: Edition) -> str:
    names = [language_name(code, edition.language) for code in edition.plan.languages]
    missing = language_name(edition.language, edition.language)
    return capitalised(edition.ui("only-in", missing=missing, languages=joined(names, edition.language)))
