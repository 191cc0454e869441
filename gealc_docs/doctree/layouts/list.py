"""Activities one below the other, each with its fields as a list (as in 2022)."""

from docutils import nodes

from gealc_docs.doctree.areas import area_section, edition_for, notes, texts
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import field_list, section, title
from gealc_docs.model.plan import Activity, Area

__all__ = ["area", "edition_for", "texts"]


def area(edition: Edition, area: Area) -> nodes.section:
    """Return an area: activities as sections of their own, then the notes."""
    node = area_section(edition, area)
    node += [_activity(edition, area, activity) for activity in area.activities]
    node += notes(edition, area)
    return node


def _activity(edition: Edition, area: Area, activity: Activity) -> nodes.section:
    heading = title(edition, activity.number, activity.title)
    node = section(f"{area.id}--{activity.id}", heading, "plan-activity")
    pairs = [(edition.label(name), edition.field(getattr(activity, name))) for name in activity.fields]
    if pairs:
        node += field_list(edition, pairs)
    return node
