"""The directives `.. plan-changes:: 2018 2022` and `.. plan-comparisons::`: what changed from plan to plan."""

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.load.problems import LoadError
from gealc_docs.model.change import Comparison
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.directives.tables import titled
from gealc_docs.sphinx_ext.metadata import METADATA


class _Comparisons(PlanLinks):
    """Compares plans, and links to the comparisons that `gealc diff` wrote."""

    option_spec: ClassVar = {}

    def compared(self, old: int, new: int) -> Comparison:
        """Compare two plans. Raise `LoadError`."""
        return self.domain.plans.compared(old, new)

    def files(self, old: int, new: int) -> Iterator[nodes.Node]:
        """Go through links to the comparison as one file and as PDF, where they were made."""
        self.domain.saw("reports")
        for suffix, key in ((".html", "changes-file"), (".pdf", "changes-pdf")):
            if address := self.domain.reports.find(old, new, suffix):
                yield self.link(address, self.ui(key), "plan-file")

    def line(self, links: Iterator[nodes.Node]) -> list[nodes.Node]:
        """Return links in a line; nothing where there are none."""
        found = list(links)
        parts = [part for link in found for part in (nodes.Text(" · "), link)][1:]
        return [nodes.paragraph("", "", *parts, classes=["plan-files"], translatable=False)] if found else []


class PlanChanges(_Comparisons):
    """Shows all that changed between two plans."""

    required_arguments = 2

    def run(self) -> list[nodes.Node]:
        """Return a section with the report."""
        try:
            old, new = map(directives.nonnegative_int, self.arguments)
        except ValueError:
            raise self.error(self.ui("not-a-year", text=" ".join(self.arguments))) from None
        self.domain.depend(old, new)
        try:
            found = self.compared(old, new)
        except LoadError as error:
            return self.failure(error)
        return [self._section(found)]

    def _section(self, found: Comparison) -> nodes.section:
        from gealc_docs.report.changes.page import content  # noqa: PLC0415  # late: loads what draws pictures
        from gealc_docs.report.changes.view import View  # noqa: PLC0415  # as above

        old, new = found.old.year, found.new.year
        links = (self.xref("plan", str(year), nodes.inline("", self.ui("plan-of", year=year))) for year in (old, new))
        report = nodes.raw("", content(found, self.language), format="html")
        parts = (*self.line(links), *self.line(self.files(old, new)), report)
        return titled(f"changes-{old}-{new}", View(found, self.language).title, *parts)


class PlanComparisons(_Comparisons):
    """Lists the pages on what changed, the newest first."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        years = self.domain.depend_on_all()
        items = [item for new, old in pairwise(years) for item in self._item(old, new)]
        if not items:
            return [nodes.paragraph("", self.ui("no-comparisons"), translatable=False)]
        return [nodes.bullet_list("", *items, classes=["plan-list"])]

    def _item(self, old: int, new: int) -> Iterator[nodes.list_item]:
        try:
            count = len(self.compared(old, new).substance)
        except LoadError as error:
            self.domain.note_failure(self.env.docname, error)
            return
        title = self.changes_link(old, new, self.ui("changes-between", old=old, new=new))
        yield nodes.list_item(
            "",
            nodes.paragraph("", "", title, classes=["plan-list-title"], translatable=False),
            nodes.paragraph("", self.ui("changes-count", count=count), translatable=False),
            *self.line(self.files(old, new)),
        )


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("plan-changes", PlanChanges)
    app.add_directive("plan-comparisons", PlanComparisons)
    return METADATA
