"""Small docutils nodes that every layout uses. Text is text: no markup in it is ever read."""

from collections.abc import Iterable

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.marks import open_spans
from gealc_docs.model.text import LocalText, Wording

# Between the two languages of a heading, so that it can be told apart where it is read as one line.
BETWEEN = " | "


def inline(text: str, *classes: str) -> nodes.inline:
    """Return a span."""
    return nodes.inline("", text, classes=list(classes))


def spelt(text: str) -> list[nodes.Node]:
    """Return a text as nodes, its marks of what is still to be written set off."""
    pieces: list[nodes.Node] = []
    done = 0
    for start, end in open_spans(text):
        pieces += [nodes.Text(text[done:start])] if start > done else []
        pieces.append(inline(text[start:end], "plan-open"))
        done = end
    return [*pieces, nodes.Text(text[done:])] if done < len(text) or not pieces else pieces


def language_classes(wording: Wording, language: str) -> list[str]:
    """Return the class that docutils' writers turn into a `lang` attribute, where the wording is foreign."""
    return [] if wording.language == language else [f"language-{wording.language}"]


def said(edition: Edition, wording: Wording) -> list[nodes.Node]:
    """Return a wording as nodes; one that stands in for a missing translation says which language it is in."""
    mark = edition.stand_in(wording)
    noted = [nodes.Text(" "), inline(mark, "plan-mark", f"language-{edition.language}")] if mark else []
    return [*spelt(wording.text), *noted]


def span(edition: Edition, wording: Wording, *classes: str) -> nodes.inline:
    """Return a span of one wording."""
    classes = (*classes, *language_classes(wording, edition.language))
    return nodes.inline("", "", *said(edition, wording), classes=list(classes))


def paragraph(edition: Edition, wording: Wording, *classes: str) -> nodes.paragraph:
    """Return a paragraph of one wording."""
    classes = (*classes, *language_classes(wording, edition.language))
    return nodes.paragraph("", "", *said(edition, wording), classes=list(classes), translatable=False)


def statement(edition: Edition, wording: Wording, *classes: str) -> nodes.paragraph:
    """Return a paragraph of what the edition says itself: no remark tells that it stands in for a translation."""
    classes = (*classes, *language_classes(wording, edition.language))
    return nodes.paragraph("", "", *spelt(wording.text), classes=list(classes), translatable=False)


def labelled(edition: Edition, label: Wording, wording: Wording, *classes: str) -> nodes.paragraph:
    """Return a paragraph that starts with a label."""
    node = nodes.paragraph("", classes=list(classes), translatable=False)
    foreign = language_classes(label, edition.language)
    node += nodes.strong("", f"{label.text}:", classes=["plan-label", *foreign])
    node += nodes.Text(" ")
    node += span(edition, wording)
    return node


def title(edition: Edition, number: str, text: LocalText) -> nodes.title:
    """Return a title after its number, which is no part of the wording; of a bilingual edition in both languages."""
    wording = edition.wording(text)
    node = nodes.title("", translatable=False)
    if number:
        node += inline(number, "plan-number")
        node += nodes.Text(" ")
    if edition.other:
        other = edition.other.wording(text)
        own = nodes.inline("", "", *said(edition, wording), classes=["plan-one", f"language-{wording.language}"])
        beside = nodes.inline("", "", *said(edition.other, other), classes=["plan-two", f"language-{other.language}"])
        node += [own, inline(BETWEEN, "plan-between"), beside]
        return node
    foreign = language_classes(wording, edition.language)
    # a span, for a table of contents takes over what is in a title, not its own classes
    node += nodes.inline("", "", *said(edition, wording), classes=foreign) if foreign else said(edition, wording)
    return node


def section(identifier: str, heading: nodes.title, *classes: str) -> nodes.section:
    """Return a section with a stable id."""
    return nodes.section("", heading, ids=[identifier], classes=list(classes))


def field_list(edition: Edition, fields: Iterable[tuple[Wording, Wording]]) -> nodes.field_list:
    """Return labels and values as a list of fields."""
    listed = nodes.field_list(classes=["plan-fields"])
    for label, value in fields:
        foreign = language_classes(label, edition.language)
        text = inline(label.text, *foreign) if foreign else nodes.Text(label.text)
        name = nodes.field_name("", "", text, translatable=False)
        listed += nodes.field("", name, nodes.field_body("", paragraph(edition, value)))
    return listed


def has_named_rows(columns: int, rows: int) -> bool:
    """Whether a table has enough cells for its rows to be named: else more would be names than say something."""
    return (columns - 1) * rows >= columns + rows
