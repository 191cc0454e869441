"""The directive `.. plan-activities::`: the activities of all plans in one table, which the site's script filters."""

from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import translate
from gealc_docs.model.plan import FIELDS, Activity, Area
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.metadata import METADATA


class _Column(NamedTuple):
    """One column: its class, its label's code and its share of the width."""

    name: str
    label: str
    width: int


_COLUMNS = (
    _Column("year", "site.year", 6),
    _Column("title", "plan.activity", 40),
    _Column("area", "site.area", 20),
    _Column("date", "plan.date", 14),
    _Column("lead", "plan.lead", 10),
    _Column("venue", "plan.venue", 10),
)


class AllActivities(PlanLinks):
    """Lists all activities, those of the newest plan first."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        years = self.domain.depend_on_all()
        editions = [Edition(plan, self.language) for plan in self.readable(years)]
        found = [activity for edition in editions for _, activity in edition.plan.activities()]
        if not found:
            return [nodes.paragraph("", self.ui("no-plans"), translatable=False)]
        columns = [c for c in _COLUMNS if c.name not in FIELDS or any(getattr(one, c.name) for one in found)]
        rows = [self._row(columns, e, area, activity) for e in editions for area, activity in e.plan.activities()]
        group = nodes.tgroup(cols=len(columns))
        group += [nodes.colspec(colwidth=column.width) for column in columns]
        heads = [_cell(column.name, nodes.Text(translate(column.label, self.language))) for column in columns]
        group += [nodes.thead("", nodes.row("", *heads)), nodes.tbody("", *rows)]
        return [nodes.table("", group, classes=["plan-activities"])]

    def _row(self, columns: Iterable[_Column], edition: Edition, area: Area, activity: Activity) -> nodes.row:
        year = str(edition.plan.year)
        cells: dict[str, list[nodes.Node]] = {
            "year": [nodes.Text(year)],
            "title": self._title(f"{year}/{area.id}/{activity.id}", edition, activity),
            "area": [self.span(edition.wording(area.title))],
        }
        for name in activity.fields:
            cells[name] = [self.span(edition.field(getattr(activity, name)))]
        return nodes.row("", *(_cell(column.name, *cells.get(column.name, [])) for column in columns))

    def _title(self, name: str, edition: Edition, activity: Activity) -> list[nodes.Node]:
        """Return the number, and the title as a link to the activity."""
        link = self.xref("activity", name, self.span(edition.wording(activity.title)))
        return [nodes.inline("", activity.number, classes=["plan-number"]), nodes.Text(" "), link]


def _cell(name: str, *content: nodes.Node) -> nodes.entry:
    text = [nodes.paragraph("", "", *content, translatable=False)] if content else []
    return nodes.entry("", *text, classes=[f"column-{name}"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-activities", AllActivities)
    return METADATA
