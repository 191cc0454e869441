"""What every layout prints of an area alike: title, objective and notes."""

from docutils import nodes

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import labelled, paragraph, section, title
from gealc_docs.model.plan import Area


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
