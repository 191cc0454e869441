"""The directive `.. plan-bilingual:: YEAR ONE OTHER`: a plan in two languages side by side."""

from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.doctree import build_pair
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import joined, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Plan
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.directives.plan import claim_ids
from gealc_docs.sphinx_ext.metadata import METADATA


class ShowBilingual(PlanLinks):
    """Shows a plan in two languages; its home stays the page in one language."""

    required_arguments = 3
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the plan's nodes."""
        year, one, other = self.arguments
        if not year.isdigit():
            raise self.error(self.ui("not-a-year", text=year))
        unknown = [code for code in (one, other) if code not in available()]
        if unknown:
            raise self.error(self.ui("unknown-part", text=unknown[0], words=", ".join(available())))
        self.domain.depend(int(year))
        try:
            plan = self.domain.plans.get(int(year))
        except LoadError as error:
            return self.failure(error)
        return [*self._links(plan, one, other), *self._show(plan, one, other)]

    def _show(self, plan: Plan, one: str, other: str) -> list[nodes.Node]:
        shown = build_pair(Edition(plan, one, other))
        claim_ids(self.state.document, shown, plan.year)
        for node in shown:
            node["plan"], node["language"], node["beside"] = plan.year, one, other
            self.set_source_info(node)
        return list(shown)

    def _links(self, plan: Plan, one: str, other: str) -> list[nodes.Node]:
        """Return links to the PDF of this edition, and to the page in one language."""
        names = joined([language_name(code, self.language) for code in (one, other)], self.language)
        links: list[nodes.Node] = [self.xref("plan", str(plan.year), nodes.inline("", self.ui("one-language-edition")))]
        if self.config.plan_pdf:
            address = self.config.plan_pdf.format(year=plan.year, language=f"{one}-{other}")
            links.insert(0, self.link(address, self.ui("pdf-in", language=names), "plan-pdf"))
            links.insert(1, nodes.Text(" · "))
        return [nodes.paragraph("", "", *links, classes=["plan-editions"], translatable=False)]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-bilingual", ShowBilingual)
    return METADATA
