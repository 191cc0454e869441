"""Small docutils nodes that every layout uses. Text is text: no markup in it is ever read."""

from collections.abc import Iterable

from docutils import nodes

from gealc_docs.languages.marks import open_spans
from gealc_docs.model.text import Wording


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


def paragraph(wording: Wording, language: str, *classes: str) -> nodes.paragraph:
    """Return a paragraph of one wording."""
    classes = (*classes, *language_classes(wording, language))
    return nodes.paragraph("", "", *spelt(wording.text), classes=list(classes), translatable=False)


def labelled(label: Wording, wording: Wording, language: str, *classes: str) -> nodes.paragraph:
    """Return a paragraph that starts with a label."""
    node = nodes.paragraph("", classes=list(classes), translatable=False)
    node += nodes.strong("", f"{label.text}:", classes=["plan-label"])
    node += nodes.Text(" ")
    node += nodes.inline("", "", *spelt(wording.text), classes=language_classes(wording, language))
    return node


def title(number: str, wording: Wording, language: str) -> nodes.title:
    """Return a title after its number; a number is no part of the wording."""
    node = nodes.title("", classes=language_classes(wording, language), translatable=False)
    if number:
        node += inline(number, "plan-number")
        node += nodes.Text(" ")
    node += spelt(wording.text)
    return node


def section(identifier: str, heading: nodes.title, *classes: str, names: Iterable[str] = ()) -> nodes.section:
    """Return a section with a stable id."""
    return nodes.section("", heading, ids=[identifier], names=list(names), classes=list(classes))


def field_list(fields: Iterable[tuple[Wording, Wording]], language: str) -> nodes.field_list:
    """Return labels and values as a list of fields."""
    listed = nodes.field_list(classes=["plan-fields"])
    for label, value in fields:
        name = nodes.field_name("", label.text, translatable=False)
        listed += nodes.field("", name, nodes.field_body("", paragraph(value, language)))
    return listed
