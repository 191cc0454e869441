"""The directive `.. plan-parity::`: where the languages of the plans disagree, with filters and links to the plans."""

import re
from collections.abc import Iterator
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Plan
from gealc_docs.report.findings import Report
from gealc_docs.report.outline import Place
from gealc_docs.report.templates import folder
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.domain import plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA

_LINK = re.compile(r'<a href="plan:([^"]+)">(.*?)</a>', re.DOTALL)
PAGE = "plan-review"  # what a page with a review has in its metadata, so that the theme adds style and script


class PlanParity(PlanLinks):
    """Shows the review of every bilingual plan, the newest first."""

    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return one review of all plans."""
        shown: list[nodes.Node] = []
        years = self.domain.depend_on_all()
        self.domain.saw("reviews")
        for path in (*self.domain.plans.reviews, *folder("report").glob("*.j2")):
            self.env.note_dependency(str(path))
        reports: list[Report] = []
        for plan in self.readable(years):
            if len(plan.languages) == 1:
                shown.append(self._alone(plan))
                continue
            try:
                reports.append(self.domain.plans.reviewed(plan.year, self.language).report)
            except LoadError as error:
                shown += self.failure(error)
        shown += self._review(reports)
        return shown or [nodes.paragraph("", self.ui("no-plans"), translatable=False)]

    def _alone(self, plan: Plan) -> nodes.Node:
        """Return a line on a plan without a translation."""
        link = self.xref("plan", str(plan.year), nodes.inline("", self.ui("plan-of", year=plan.year)))
        return nodes.paragraph("", "", link, nodes.Text(f": {self.ui('one-language')}"), translatable=False)

    def _review(self, reports: list[Report]) -> Iterator[nodes.Node]:
        from gealc_docs.report.findings import together  # noqa: PLC0415  # late: loads the templates
        from gealc_docs.report.page import content  # noqa: PLC0415  # as above
        from gealc_docs.report.words import counted  # noqa: PLC0415  # as above

        if reports:
            whole = together(reports)
            self.env.metadata[self.env.docname][PAGE] = "yes"
            yield nodes.paragraph("", counted(whole, self.language), translatable=False)
            yield nodes.raw("", content(whole, self.language, _address), format="html", plan_links=True)


def _address(place: Place) -> str:
    """Return the address of a place until all pages are read; a plan and an area have one of their own too."""
    return f"plan:{place.address}"


def _resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Give the links of a review their true addresses; what has no page is no link."""
    objects = plan_domain(app.env).objects

    def link(match: re.Match[str]) -> str:
        entry = objects.get(match[1])
        if entry is None:
            return match[2]
        address = app.builder.get_relative_uri(docname, entry.docname)
        return f'<a href="{address}#{entry.anchor}">{match[2]}</a>'

    for node in doctree.findall(nodes.raw):
        if node.get("plan_links"):
            text = _LINK.sub(link, node.astext())
            node.replace_self(nodes.raw("", text, format="html"))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-parity", PlanParity)
    app.connect("doctree-resolved", _resolve)
    return METADATA
