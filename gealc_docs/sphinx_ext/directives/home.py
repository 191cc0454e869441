"""The directives `.. plan-newest::` and `.. plan-all::`: the newest plan at a glance, and all plans as a list."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.doctree.edition import Edition
from gealc_docs.doctree.masthead import masthead
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.model.change import Comparison
from gealc_docs.model.plan import Area, Plan, Status
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.metadata import METADATA

_SHOWN = 8  # changes on the home page; the comparison lists them all


class _PlanLists(PlanLinks):
    """Tells of plans at a glance."""

    option_spec: ClassVar = {}

    def _pdfs(self, plan: Plan) -> Iterator[nodes.reference]:
        """Go through links to the PDFs, one a language of the sites."""
        pattern: str = self.config.plan_pdf
        for language in self.config.plan_sites or [self.language]:
            if pattern:
                name = language_name(language, self.language)
                address = pattern.format(year=plan.year, language=language)
                yield self.link(address, self.ui("pdf-in", language=name), "plan-pdf")

    def _counts(self, plan: Plan) -> str:
        activities = sum(1 for _ in plan.activities())
        return " · ".join((self.ui("areas", count=len(plan.areas)), self.ui("activities", count=activities)))


class NewestPlan(_PlanLists):
    """Shows the plan in force, and the newest if that is still open: status, assembly, PDFs, areas."""

    def run(self) -> list[nodes.Node]:
        """Return the block and the areas."""
        plans = list(self.readable(self.domain.depend_on_all()))
        if not plans:
            return [nodes.paragraph("", self.ui("no-plans"), translatable=False)]
        edition = Edition(plans[0], self.language)
        in_force = next((plan for plan in plans if plan.status is Status.APPROVED), plans[0])
        areas = nodes.bullet_list("", *(self._area(edition, area) for area in plans[0].areas), classes=["plan-cards"])
        title = _heading(edition.ui("areas"))
        heroes = [self._hero(Edition(plan, self.language)) for plan in dict.fromkeys((in_force, plans[0]))]
        return [*heroes, *self._changes(), title, areas]

    def _hero(self, edition: Edition) -> nodes.container:
        plan = edition.plan
        stage = "newest" if plan.status is Status.APPROVED else "newest-open"
        status = self.ui(stage, status=edition.ui(f"status-{plan.status}"))
        title = self.xref("plan", str(plan.year), self.span(edition.wording(plan.title)))
        hero = nodes.container(classes=["plan-hero", f"plan-{plan.status}"])
        hero += nodes.paragraph("", status, classes=["plan-hero-status"], translatable=False)
        hero += nodes.paragraph("", "", title, classes=["plan-hero-title"], translatable=False)
        hero += [line for line in masthead(edition).children if _is_assembly(line)]
        hero += nodes.paragraph("", self._counts(plan), classes=["plan-hero-counts"], translatable=False)
        hero += self._actions(edition)
        return hero

    def _actions(self, edition: Edition) -> nodes.bullet_list:
        year = str(edition.plan.year)
        links: list[nodes.Node] = [
            self.xref("plan", year, nodes.inline("", self.ui("read"))),
            *self._pdfs(edition.plan),
        ]
        if edition.plan.year == self.domain.plans.newest_first[0]:
            links += self._comparison(lambda old: self.ui("changes-since", year=old), "plan-comparison")
        items = [nodes.list_item("", nodes.paragraph("", "", link, translatable=False)) for link in links]
        return nodes.bullet_list("", *items, classes=["plan-actions"])

    def _changes(self) -> list[nodes.Node]:
        """Return what matters of the changes since the plan before; nothing without one, or while either is broken."""
        found = self._compared()
        if found is None or not found.changes:
            return []
        items = [nodes.list_item("", nodes.paragraph("", text, translatable=False)) for text in self._told(found)]
        link = self._comparison(lambda _: self.ui("changes-all", count=len(found.changes)))
        return [
            _heading(self.ui("changes-since", year=found.old.year)),
            nodes.bullet_list("", *items[:_SHOWN], classes=["plan-changes"]),
            *([nodes.paragraph("", "", *link, translatable=False)] if link else []),
        ]

    def _told(self, found: Comparison) -> list[str]:
        from gealc_docs.report.changes.spoken import text_of  # noqa: PLC0415  # late: what it needs loads numpy
        from gealc_docs.report.changes.summary import summary  # noqa: PLC0415  # as above
        from gealc_docs.report.changes.view import View  # noqa: PLC0415  # as above

        return [text_of(said) for group in summary(View(found, self.language)) for said in group.sentences]

    def _comparison(self, text: Callable[[int], str], *classes: str) -> list[nodes.Node]:
        """Return a link to what changed since the plan before: our page, else the file that `gealc diff` made."""
        years = self.domain.plans.newest_first
        if len(years) > 1 and self.config.plan_comparisons:
            return [self.changes_link(years[1], years[0], text(years[1]), *classes)]
        return [self.link(self.domain.comparison, text(years[1]), *classes)] if self.domain.comparison else []

    def _compared(self) -> Comparison | None:
        """Compare the newest plan with the one before, as both stand now."""
        self.domain.saw("comparison")
        years = self.domain.plans.newest_first
        try:
            return self.domain.plans.compared(years[1], years[0]) if len(years) > 1 else None
        except LoadError:
            return None  # the block of that plan tells it

    def _area(self, edition: Edition, area: Area) -> nodes.list_item:
        title = self.span(edition.wording(area.title))
        link = self.xref("area", f"{edition.plan.year}/{area.id}", title)
        number = nodes.inline("", area.number, classes=["plan-number"])
        item = nodes.list_item(
            "", nodes.paragraph("", "", number, nodes.Text(" "), link, classes=["plan-card-title"], translatable=False)
        )
        if area.objective:
            wording = edition.wording(area.objective)
            item += nodes.paragraph("", "", self.span(wording), classes=["plan-card-text"], translatable=False)
        count = self.ui("activities", count=len(area.activities))
        item += nodes.paragraph("", count, classes=["plan-card-count"], translatable=False)
        return item


def _heading(text: str) -> nodes.rubric:
    """Return a heading that is no section: what follows belongs to the page."""
    return nodes.rubric("", text, **{"heading-level": 2, "translatable": False})


def _is_assembly(line: nodes.Node) -> bool:
    return isinstance(line, nodes.Element) and bool({"plan-assembly", "plan-assembly-date"} & set(line["classes"]))


class AllPlans(_PlanLists):
    """Lists all plans with status, size and PDFs, the newest first."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        items = [self._plan(plan) for plan in self.readable(self.domain.depend_on_all())]
        if not items:
            return [nodes.paragraph("", self.ui("no-plans"), translatable=False)]
        return [nodes.bullet_list("", *items, classes=["plan-list"])]

    def _plan(self, plan: Plan) -> nodes.list_item:
        edition = Edition(plan, self.language)
        title = self.xref("plan", str(plan.year), self.span(edition.wording(plan.title)))
        names = [capitalised(language_name(language, self.language)) for language in plan.languages]
        facts = (edition.ui(f"status-{plan.status}"), self._counts(plan), ", ".join(names))
        links = nodes.paragraph("", classes=["plan-list-links"], translatable=False)
        for link in self._pdfs(plan):
            links += [*([nodes.Text(" · ")] if links.children else []), link]
        return nodes.list_item(
            "",
            nodes.paragraph("", "", title, classes=["plan-list-title"], translatable=False),
            nodes.paragraph("", " · ".join(facts), translatable=False),
            *([links] if links.children else []),
        )


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("plan-newest", NewestPlan)
    app.add_directive("plan-all", AllPlans)
    return METADATA
