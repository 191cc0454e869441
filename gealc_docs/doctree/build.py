"""A plan as docutils nodes: masthead, sections, the areas as its layout prints them, and the calendar."""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from docutils import nodes

from gealc_docs.doctree.calendar import calendar
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.masthead import edition_block, masthead
from gealc_docs.doctree.parts import section, title
from gealc_docs.model.numbering import section_holding_areas
from gealc_docs.model.plan import Area, Plan, Section


class Layout(Protocol):
    """How paragraphs and areas are printed; a module in `layouts/` is one."""

    def edition_for(self, plan: Plan, language: str) -> Edition:
        """Return the edition that is printed where nothing else is asked for."""

    def texts(self, edition: Edition, part: Section) -> Sequence[nodes.Element]:
        """Return the paragraphs of a section."""

    def area(self, edition: Edition, area: Area) -> nodes.section:
        """Return an area with its activities and notes."""


def build(plan: Plan, language: str, *, layout: str = "") -> list[nodes.Element]:
    """Return a plan's edition: a container with the masthead, then a section with all the rest.

    Ids are stable: `plan-YEAR`, a section's or area's id, `AREA--ACTIVITY`. `layout` overrides the plan's own.
    """
    chosen = _layout(layout or plan.layout)
    return _built(chosen.edition_for(plan, language), chosen)


def own_edition(plan: Plan, language: str) -> Edition:
    """Return the edition that a plan's own layout prints in a language."""
    return _layout(plan.layout).edition_for(plan, language)


def build_pair(edition: Edition) -> list[nodes.Element]:
    """Return a plan's edition in two languages side by side, as `build` does one in one."""
    return _built(edition, _layout("bilingual"))


def _layout(name: str) -> Layout:
    found: Layout = import_module(f"gealc_docs.doctree.layouts.{name}")
    return found


def _built(edition: Edition, chosen: Layout) -> list[nodes.Element]:
    plan = edition.plan
    areas = [chosen.area(edition, area) for area in plan.areas]
    whole = section(f"plan-{plan.year}", title(edition, "", plan.title), "plan", f"plan-{plan.status}")
    whole += edition_block(edition)
    for part in plan.sections:
        whole += _section(edition, chosen, part, areas)
    if section_holding_areas(plan) is None:
        whole += areas
    if edition.other is None:
        whole += calendar(edition)
    return [masthead(edition), whole]


def _section(edition: Edition, chosen: Layout, part: Section, areas: list[nodes.section]) -> nodes.section:
    heading = title(edition, part.number, part.title)
    node = section(part.id, heading, "plan-section")
    node += chosen.texts(edition, part)
    if part.holds_areas:
        node += areas
    return node
