"""A plan as docutils nodes: masthead, sections, the areas as its layout prints them, and the calendar."""

from importlib import import_module
from typing import Protocol

from docutils import nodes

from gealc_docs.doctree.calendar import calendar
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.masthead import edition_block, masthead
from gealc_docs.doctree.parts import paragraph, section, title
from gealc_docs.model.numbering import section_holding_areas
from gealc_docs.model.plan import Area, Plan, Section


class Layout(Protocol):
    """How areas are printed; a module in `layouts/` is one."""

    def area(self, edition: Edition, area: Area) -> nodes.section:
        """Return an area with its activities and notes."""


def build(plan: Plan, language: str, *, layout: str = "") -> list[nodes.Element]:
    """Return a plan's edition: a container with the masthead, then a section with all the rest.

    Ids are stable: `plan-YEAR`, a section's or area's id, `AREA--ACTIVITY`. `layout` overrides the plan's own.
    """
    edition = Edition(plan, language)
    chosen: Layout = import_module(f"gealc_docs.doctree.layouts.{layout or plan.layout}")
    areas = [chosen.area(edition, area) for area in plan.areas]
    whole = section(f"plan-{plan.year}", title(edition, "", plan.title), "plan", f"plan-{plan.status}")
    whole += edition_block(edition)
    for part in plan.sections:
        whole += _section(edition, part, areas)
    if section_holding_areas(plan) is None:
        whole += areas
    whole += calendar(edition)
    return [masthead(edition), whole]


def _section(edition: Edition, part: Section, areas: list[nodes.section]) -> nodes.section:
    heading = title(edition, part.number, part.title)
    node = section(part.id, heading, "plan-section")
    node += [paragraph(edition, edition.wording(text)) for text in part.text]
    if part.holds_areas:
        node += areas
    return node
