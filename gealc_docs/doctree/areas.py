"""What layouts print alike: the paragraphs of a section; title, objective and notes of an area."""

from collections.abc import Sequence

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import labelled, paragraph, section, title
from gealc_docs.model.plan import Area, Plan, Section


def edition_for(plan: Plan, language: str) -> Edition:
    """Return the edition in one language."""
    return Edition(plan, language)


def texts(edition: Edition, part: Section) -> Sequence[nodes.Element]:
    """Return the paragraphs of a section."""
    return [paragraph(edition, edition.wording(text)) for text in part.text]


def area_section(edition: Edition, area: Area) -> nodes.section:
    """Return an area's section with title and objective."""
    heading = title(edition, area.number, area.title)
    node = section(area.id, heading, "plan-area")
    if area.objective:
        objective = edition.wording(area.objective)
        node += labelled(edition, edition.label("objective"), objective, "plan-objective")
    return node


def notes(edition: Edition, area: Area) -> list[nodes.paragraph]:
    """Return the notes that stand under the activities."""
    return [paragraph(edition, edition.wording(note), "plan-note") for note in area.notes]
