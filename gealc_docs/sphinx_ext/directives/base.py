"""What every directive needs: the plans, the readers' language, and a way to say that a plan cannot be shown."""

from collections.abc import Iterator

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from gealc_docs.doctree.parts import language_classes
from gealc_docs.languages.catalogue import translate
from gealc_docs.load.problems import LoadError
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import Wording
from gealc_docs.sphinx_ext.domain import PlanDomain, plan_domain


class PlanDirective(SphinxDirective):
    """A directive over the project's plans."""

    @property
    def domain(self) -> PlanDomain:
        """The domain `plan`."""
        return plan_domain(self.env)

    @property
    def language(self) -> str:
        """The language of the edition shown."""
        return str(self.options.get("language", self.domain.language))

    def ui(self, key: str, **args: object) -> str:
        """Return a word of the catalogue `site`."""
        return translate(f"site.{key}", self.language, **args)

    def span(self, wording: Wording) -> nodes.inline:
        """Return a wording, marked where it is not in the readers' language."""
        return nodes.inline("", wording.text, classes=language_classes(wording, self.language))

    def readable(self, years: tuple[int, ...]) -> Iterator[Plan]:
        """Go through the plans that can be read; problems of the others are noted."""
        for year in years:
            try:
                yield self.domain.plans.get(year)
            except LoadError as error:
                self.domain.note_failure(self.env.docname, error)

    def failure(self, error: LoadError) -> list[nodes.Node]:
        """Note the problems of a plan, and return what stands in its place."""
        self.domain.note_failure(self.env.docname, error)
        problems = self.domain.failed[self.env.docname]
        items = [
            nodes.list_item("", nodes.paragraph("", "", nodes.literal("", place), nodes.Text(f" {text}")))
            for place, text in problems
        ]
        notice = nodes.paragraph("", self.ui("unreadable"), translatable=False)
        return [nodes.error("", notice, nodes.bullet_list("", *items))]
