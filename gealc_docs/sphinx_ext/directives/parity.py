"""The directive `.. plan-parity::`: where the languages of each plan disagree."""

from collections.abc import Iterator
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Plan
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.directives.tables import titled
from gealc_docs.sphinx_ext.metadata import METADATA


class PlanParity(PlanLinks):
    """Shows the review of every bilingual plan, the newest first."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return a section a plan."""
        shown: list[nodes.Node] = []
        years = self.domain.depend_on_all()
        self.domain.saw("reviews")
        for path in self.domain.plans.reviews:
            self.env.note_dependency(str(path))
        for plan in self.readable(years):
            try:
                shown.append(titled(f"plan-{plan.year}", self.ui("plan-of", year=plan.year), *self._plan(plan)))
            except LoadError as error:
                shown += self.failure(error)
        return shown or [nodes.paragraph("", self.ui("no-plans"), translatable=False)]

    def _plan(self, plan: Plan) -> Iterator[nodes.Node]:
        from gealc_docs.load.sources import Reading  # noqa: PLC0415  # late: loads the word lists
        from gealc_docs.report.parity import review  # noqa: PLC0415  # as above
        from gealc_docs.report.review import render  # noqa: PLC0415  # as above
        from gealc_docs.report.words import counted  # noqa: PLC0415  # as above

        link = self.xref("plan", str(plan.year), nodes.inline("", self.ui("read")))
        yield nodes.paragraph("", "", link, translatable=False)
        if len(plan.languages) == 1:
            yield nodes.paragraph("", self.ui("one-language"), translatable=False)
            return
        report = review([Reading(plan)], self.domain.plans.library, self.language).report
        yield nodes.paragraph("", counted(report, self.language), translatable=False)
        yield nodes.raw("", render(report.findings, self.language), format="html")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-parity", PlanParity)
    return METADATA
