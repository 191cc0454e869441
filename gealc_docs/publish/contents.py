"""The table of contents as nodes: sections, and under the one that holds them, the areas."""

from collections.abc import Iterator

from docutils import nodes

from gealc_docs.doctree.agenda import has_dates
from gealc_docs.doctree.calendar import calendar_id, calendar_title
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import BETWEEN, language_classes, said
from gealc_docs.model.text import LocalText


def contents(edition: Edition) -> nodes.topic:
    """Return the table of contents of an edition."""
    label = edition.ui("contents")
    if edition.other:
        label += BETWEEN + edition.other.ui("contents")
    heading = nodes.paragraph("", label, classes=["contents-title"])
    return nodes.topic("", heading, *_lines(edition), classes=["contents"], label=label)


def _lines(edition: Edition) -> Iterator[nodes.paragraph]:
    for section in edition.plan.sections:
        yield _line(edition, 1, section.number, section.id, section.title)
        if section.holds_areas:
            for area in edition.plan.areas:
                yield _line(edition, 2, area.number, area.id, area.title)
    if edition.other is None and has_dates(edition.plan):
        yield _calendar_line(edition)


def _calendar_line(edition: Edition) -> nodes.paragraph:
    """Return the line of what the edition says itself: no remark tells that it stands in for a translation."""
    named, target = calendar_title(edition.plan, edition.language), calendar_id(edition.plan)
    foreign = language_classes(named, edition.language)
    link = nodes.reference("", named.text, refid=target, paged=True, classes=foreign)
    return nodes.paragraph("", "", link, classes=["contents-line", "level-1"])


def _line(edition: Edition, level: int, number: str, target: str, text: LocalText) -> nodes.paragraph:
    wording = edition.wording(text)
    link = nodes.reference("", "", refid=target, paged=True, classes=language_classes(wording, edition.language))
    link += [nodes.Text(f"{number}\u2002" if number else ""), *said(edition, wording)]
    if edition.other:
        beside = edition.other.wording(text)
        second = nodes.reference("", "", *said(edition.other, beside), refid=target, paged=True)
        second["classes"] += language_classes(beside, edition.language)
        link["paged"] = False
        return nodes.paragraph("", "", link, nodes.Text(" "), second, classes=["contents-line", f"level-{level}"])
    return nodes.paragraph("", "", link, classes=["contents-line", f"level-{level}"])
