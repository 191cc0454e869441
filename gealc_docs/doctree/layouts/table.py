"""Activities as rows of a table for each area (as in 2018); the header row is repeated on every page."""

from docutils import nodes

from gealc_docs.doctree.areas import area_section, edition_for, notes, texts
from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.parts import has_named_rows, inline, paragraph, span, statement
from gealc_docs.model.plan import Activity, Area
from gealc_docs.model.text import Wording

__all__ = ["area", "edition_for", "texts"]

# Columns in printed order with their share of the width; a column without any value is left out.
_WIDTHS = {"venue": 16, "product": 18, "resources": 17, "lead": 18, "date": 15}
_NUMBER, _TITLE = 8, 38


def area(edition: Edition, area: Area) -> nodes.section:
    """Return an area: a table, or paragraphs where no activity has a field, then the notes."""
    node = area_section(edition, area)
    columns = [name for name in _WIDTHS if any(getattr(activity, name) for activity in area.activities)]
    if columns:
        node += _table(edition, area, columns)
    else:
        node += [_prose(edition, area, activity) for activity in area.activities]
    node += notes(edition, area)
    return node


def _prose(edition: Edition, area: Area, activity: Activity) -> nodes.paragraph:
    wording = edition.wording(activity.title)
    node = nodes.paragraph("", ids=[f"{area.id}--{activity.id}"], classes=["plan-activity"], translatable=False)
    node += [inline(activity.number, "plan-number"), nodes.Text(" ")]
    node += span(edition, wording)
    return node


def _table(edition: Edition, area: Area, columns: list[str]) -> nodes.table:
    widths = [_NUMBER, _TITLE, *(_WIDTHS[name] for name in columns)]
    group = nodes.tgroup(cols=len(widths))
    headed = has_named_rows(len(widths), len(area.activities))
    group += [nodes.colspec(colwidth=width, stub=int(headed and index == 0)) for index, width in enumerate(widths)]
    labels = [edition.word("number"), *(edition.label(name) for name in ("activity", *columns))]
    heads = (nodes.entry("", statement(edition, label)) for label in labels)
    group += nodes.thead("", nodes.row("", *heads))
    group += nodes.tbody("", *(_row(edition, area, activity, columns) for activity in area.activities))
    return nodes.table("", group, classes=["plan-table"])


def _row(edition: Edition, area: Area, activity: Activity, columns: list[str]) -> nodes.row:
    row = nodes.row(ids=[f"{area.id}--{activity.id}"], classes=["plan-activity"])
    row += _cell(edition, Wording(edition.language, activity.number), "plan-number")
    row += _cell(edition, edition.wording(activity.title), "plan-title")
    for name in columns:
        value = getattr(activity, name)
        row += _cell(edition, edition.field(value, "short")) if value else nodes.entry("")
    return row


def _cell(edition: Edition, wording: Wording, *classes: str) -> nodes.entry:
    return nodes.entry("", paragraph(edition, wording), classes=list(classes))
