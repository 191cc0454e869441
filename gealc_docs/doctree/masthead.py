"""The masthead of a plan, and what stands under its title about this edition."""

from collections.abc import Iterator
from dataclasses import replace

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import paragraph, statement
from gealc_docs.languages.marks import mark
from gealc_docs.languages.words import capitalised, joined, language_name
from gealc_docs.model.numbering import roman
from gealc_docs.model.plan import Assembly, Status
from gealc_docs.model.text import Wording


def masthead(edition: Edition) -> nodes.container:
    """Return what stands above the title: who issues it, its marks, assembly with date and place.

    Of a bilingual edition both mastheads stand beside each other.
    """
    if edition.other is None:
        return nodes.container("", *_parts(edition, [edition.language]), classes=["plan-masthead"])
    both = (edition, edition.other)
    codes = [one.language for one in both]
    sides = (nodes.container("", *_parts(one, codes), classes=_side(one)) for one in both)
    return nodes.container("", *sides, classes=["plan-masthead", "plan-pair"])


def _side(edition: Edition) -> list[str]:
    return ["plan-side", f"language-{edition.language}"]


def _parts(edition: Edition, codes: list[str]) -> Iterator[nodes.Element]:
    """Go through the parts of a masthead; `codes` are the languages that the document is in."""
    marks = [statement(edition, wording, name) for name, wording in _marks(edition, codes)]
    yield nodes.container(
        "",
        statement(edition, edition.word("network"), "plan-network"),
        nodes.container("", *marks, classes=["plan-marks"]),
        classes=["plan-issue"],
    )
    if edition.plan.assembly:
        yield from (paragraph(edition, wording, name) for name, wording in _assembly(edition, edition.plan.assembly))


def _marks(edition: Edition, codes: list[str]) -> Iterator[tuple[str, Wording]]:
    """Go through the lines of the upper corner: symbol, distribution, date of issue, languages."""
    plan, language = edition.plan, edition.language
    if plan.symbol:
        yield "plan-symbol", Wording(language, plan.symbol)
    if plan.distribution:
        yield "plan-distribution", edition.word(f"distribution-{plan.distribution}")
    if plan.issued:
        yield "plan-issued", edition.when(plan.issued)
    yield "plan-original", edition.word("original", language=language_name(plan.original, language))
    names = joined([language_name(code, language) for code in codes], language)
    yield "plan-language", edition.word("edition", language=names)


def _assembly(edition: Edition, assembly: Assembly) -> Iterator[tuple[str, Wording]]:
    name = edition.wording(assembly.name) if assembly.name else edition.word("assembly")
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
    """Return what stands under the title: the status, and what this edition lacks."""
    if edition.other is None:
        return nodes.container("", *_remarks(edition), classes=["plan-edition"])
    sides = (nodes.container("", *_remarks(one), classes=_side(one)) for one in (edition, edition.other))
    return nodes.container("", *sides, classes=["plan-edition", "plan-pair"])


def _remarks(edition: Edition) -> Iterator[nodes.Element]:
    plan, language = edition.plan, edition.language
    status = edition.word("status-line", status=edition.ui(f"status-{plan.status}"))
    yield statement(edition, status, "plan-status")
    if plan.status is not Status.APPROVED:
        yield statement(edition, edition.word(f"notice-{plan.status}"), "plan-notice")
    if language not in plan.languages and plan.languages:
        yield statement(edition, _lacking(edition), "plan-notice")


def _lacking(edition: Edition) -> Wording:
    names = [language_name(code, edition.language) for code in edition.plan.languages]
    missing = language_name(edition.language, edition.language)
    said = edition.word("only-in", missing=missing, languages=joined(names, edition.language))
    return replace(said, text=capitalised(said.text))
