"""Two languages side by side, segment by segment, with one number for both: for the assembly room and for revisers."""

from collections.abc import Iterator, Sequence

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.layouts import list as one_language
from gealc_docs.doctree.parts import inline, said, section, span, title
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.model.plan import Activity, Area, Plan, Section
from gealc_docs.model.text import LocalText, Wording

_WIDTHS = (8, 46, 46)


def edition_for(plan: Plan, language: str) -> Edition:
    """Return the edition with the first other language of the plan beside it."""
    return Edition(plan, language, next((code for code in plan.languages if code != language), ""))


def texts(edition: Edition, part: Section) -> Sequence[nodes.Element]:
    """Return the paragraphs of a section, numbered so that they can be called by number."""
    if edition.other is None:
        return one_language.texts(edition, part)
    numbers = edition.paragraph_numbers
    rows = [_numbered(edition, numbers[part.id, i], text) for i, text in enumerate(part.text)]
    return [_table(edition, rows)] if rows else []


def area(edition: Edition, area: Area) -> nodes.section:
    """Return an area: objective, activities and notes as rows."""
    if edition.other is None:
        return one_language.area(edition, area)
    node = section(area.id, title(edition, area.number, area.title), "plan-area")
    rows = list(_rows(edition, area))
    if rows:
        node += _table(edition, rows)
    return node


def _rows(edition: Edition, area: Area) -> Iterator[nodes.row]:
    if area.objective:
        cells = [_labelled(one, one.label("objective"), one.wording(area.objective)) for one in _both(edition)]
        yield nodes.row("", _number(""), *cells, classes=["pair-objective"])
    for activity in area.activities:
        yield from _activity(edition, area, activity)
    numbers = edition.paragraph_numbers
    for index, note in enumerate(area.notes):
        yield _numbered(edition, numbers[area.id, index], note)


def _activity(edition: Edition, area: Area, activity: Activity) -> Iterator[nodes.row]:
    """Go through the rows of an activity: its title, then each field."""
    cells = [_text(one, one.wording(activity.title)) for one in _both(edition)]
    ids = [f"{area.id}--{activity.id}"]
    yield nodes.row("", _number(activity.number), *cells, ids=ids, classes=["plan-activity", "pair-title"])
    for name in activity.fields:
        value = getattr(activity, name)
        cells = [_labelled(one, one.label(name), one.field(value)) for one in _both(edition)]
        yield nodes.row("", _number(""), *cells, classes=["pair-field"])


def _numbered(edition: Edition, number: int, text: LocalText) -> nodes.row:
    """Return a paragraph in both languages after its number."""
    cells = [_text(one, one.wording(text)) for one in _both(edition)]
    return nodes.row("", _number(f"§\u00a0{number}"), *cells, ids=[f"par-{number}"], classes=["pair-text"])


def _both(edition: Edition) -> tuple[Edition, ...]:
    return (edition, edition.other) if edition.other else (edition,)


def _table(edition: Edition, rows: Sequence[nodes.row]) -> nodes.table:
    group = nodes.tgroup(cols=len(_WIDTHS))
    group += [nodes.colspec(colwidth=width) for width in _WIDTHS]
    names = [(one.language, capitalised(language_name(one.language, one.language))) for one in _both(edition)]
    heads = [_cell(edition.language, nodes.Text(edition.ui("number"))), *(_cell(c, nodes.Text(n)) for c, n in names)]
    group += nodes.thead("", nodes.row("", *heads))
    group += nodes.tbody("", *rows)
    return nodes.table("", group, classes=["pair-table"])


def _number(number: str) -> nodes.entry:
    if not number:
        return nodes.entry("")
    return nodes.entry("", nodes.paragraph("", number, translatable=False), classes=["plan-number"])


def _text(edition: Edition, wording: Wording) -> nodes.entry:
    if wording.language != edition.language:
        return _cell(edition.language, inline(_missing(edition), "plan-mark"))
    return _cell(edition.language, *said(edition, wording))


def _labelled(edition: Edition, label: Wording, wording: Wording) -> nodes.entry:
    if wording.language != edition.language:
        content: nodes.inline = inline(_missing(edition), "plan-mark")
    else:
        content = span(edition, wording)
    strong = nodes.strong("", f"{label.text}:", classes=["plan-label"])
    return _cell(edition.language, strong, nodes.Text(" "), content)


def _missing(edition: Edition) -> str:
    """Say that a wording is missing: the other language stands beside it, so it stands in for nothing."""
    return edition.ui("not-written", language=language_name(edition.language, edition.language))


def _cell(language: str, *content: nodes.Node) -> nodes.entry:
    text = nodes.paragraph("", "", *content, translatable=False)
    return nodes.entry("", text, classes=[f"language-{language}"])
