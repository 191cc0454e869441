"""What was read of a plan: as data by the contract of `gealc show`, and as text."""

from collections.abc import Iterator
from typing import Any

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.masthead import edition_block, masthead
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import joined
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText

Printed = dict[str, str]


def plan_data(plan: Plan) -> dict[str, Any]:
    """Return a plan's contents; every text is the wording printed, by language."""
    languages = plan.languages or (plan.original,)
    return {
        "year": plan.year,
        "language": languages[0],
        "languages": list(languages),
        "title": _texts(plan.title),
        "sections": [
            {"number": s.number, "id": s.id, "title": _texts(s.title), "text": [_texts(text) for text in s.text]}
            for s in plan.sections
        ],
        "areas": [_area(plan, area) for area in plan.areas],
    }


def _area(plan: Plan, area: Area) -> dict[str, Any]:
    return {
        "number": area.number,
        "id": area.id,
        "title": _texts(area.title),
        "objective": _texts(area.objective),
        "notes": [_texts(note) for note in area.notes],
        "activities": [
            {"number": a.number, "id": a.id, "title": _texts(a.title)}
            | {name: printed(plan, a, name) for name in FIELDS}
            for a in area.activities
        ],
    }


def _texts(text: LocalText) -> Printed:
    return {wording.language: wording.text for wording in text}


def printed(plan: Plan, activity: Activity, name: str) -> Printed:
    """Return a field as printed in each of the plan's languages; {} where the activity has none."""
    value: Term | When | tuple[Term, ...] | None = getattr(activity, name)
    match value:
        case When(text=text) if text:
            return _texts(text)
        case None | ():
            return {}
        case Term() | tuple():
            return _terms(plan, value if isinstance(value, tuple) else (value,), plan.languages or (plan.original,))
        case _:
            return {language: Edition(plan, language).field(value, _style(plan)).text for language in plan.languages}


def _terms(plan: Plan, terms: tuple[Term, ...], languages: tuple[str, ...]) -> Printed:
    """Return terms as printed; those of a document word for word."""
    if all(term.literal for term in terms):
        # An edition may print its values in another language than its prose.
        languages = tuple(dict.fromkeys((*languages, *terms[0].text.languages)))
        return {x: joined([t.text.get(x) for t in terms], x) for x in languages if all(t.text.get(x) for t in terms)}
    return {language: Edition(plan, language).terms(terms, _style(plan)).text for language in languages}


def _style(plan: Plan) -> str:
    return "short" if plan.layout == "table" else "long"


def plan_text(plan: Plan, language: str | None = None) -> Iterator[str]:
    """Go through the lines of a plan as plain text, in the language it was read in unless told; it can be read again.

    What has no wording in the language told is given in the original's.
    """
    language = language or next(iter(plan.languages), plan.original)
    edition = Edition(plan, language if language in available() else available()[0])
    yield from (node.astext() for node in masthead(edition).findall(nodes.paragraph))
    yield from ("", edition.wording(plan.title).text)
    yield from (node.astext() for node in edition_block(edition).findall(nodes.paragraph))
    for section in plan.sections:
        yield from ("", _titled(section.number, edition.wording(section.title).text))
        for k, text in enumerate(section.text):  # an empty line tells where a paragraph ends when this is read again
            yield from ([""] if k else []) + [f"  {edition.wording(text).text}"]
    for area in plan.areas:
        yield from ("", _titled(area.number, edition.wording(area.title).text))
        if area.objective:
            yield f"  {edition.label('objective').text}: {edition.wording(area.objective).text}"
        for activity in area.activities:
            yield f"  {_titled(activity.number, edition.wording(activity.title).text)}"
            for name in activity.fields:
                values = printed(plan, activity, name)
                yield f"      {edition.label(name).text}: {values.get(language) or next(iter(values.values()), '')}"
        yield from (line for note in area.notes for line in ("", f"  {edition.wording(note).text}"))


def _titled(number: str, title: str) -> str:
    return f"{number}  {title}" if number else title
