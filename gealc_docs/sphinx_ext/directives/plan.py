"""The directive `.. plan:: 2022`: a plan as docutils nodes, its areas and activities noted in the domain."""

from collections.abc import Sequence
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.words import joined, language_name
from gealc_docs.load.problems import LoadError
from gealc_docs.load.structure import LAYOUTS
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText
from gealc_docs.sphinx_ext.directives.links import PlanLinks
from gealc_docs.sphinx_ext.domain import Entry
from gealc_docs.sphinx_ext.metadata import METADATA


def _layout(argument: str) -> str:
    return directives.choice(argument, LAYOUTS)


def _language(argument: str) -> str:
    return directives.choice(argument, available())


class ShowPlan(PlanLinks):
    """Shows a plan. `:no-index:` shows it without making it the home of references."""

    required_arguments = 1
    option_spec: ClassVar = {
        "layout": _layout,
        "language": _language,
        "no-index": directives.flag,
        "compared-with": directives.nonnegative_int,
    }

    def run(self) -> list[nodes.Node]:
        """Return the plan's nodes."""
        try:
            year = directives.nonnegative_int(self.arguments[0])
        except ValueError:
            raise self.error(self.ui("not-a-year", text=self.arguments[0])) from None
        self.domain.depend(year)
        try:
            plan = self.domain.plans.get(year)
        except LoadError as error:
            return self.failure(error)
        return self._show(plan)

    def _show(self, plan: Plan) -> list[nodes.Node]:
        shown: list[nodes.Node] = list(build(plan, self.language, layout=self.options.get("layout", "")))
        anchors = claim_ids(self.state.document, shown, plan.year)
        for node in shown:
            if isinstance(node, nodes.Element):
                node["plan"] = plan.year
                node["language"] = self.language
                self.set_source_info(node)
        if "no-index" not in self.options:
            self._note(plan, anchors)
        return [*self._compared(plan.year), *self._bilingual(plan), *shown]

    def _compared(self, year: int) -> list[nodes.Node]:
        """Return a link to what changed since another plan."""
        old = self.options.get("compared-with")
        if old is None:
            return []
        link = self.changes_link(old, year, self.ui("changes-since", year=old))
        return [nodes.paragraph("", "", link, classes=["plan-compared"], translatable=False)]

    def _bilingual(self, plan: Plan) -> list[nodes.Node]:
        """Return links to the pages in two languages, or why there is none, where plans have pages of their own."""
        if not self.config.plan_pages or "no-index" in self.options:
            return []
        found: list[nodes.Node] = []
        for one, other in plan.pairs:
            names = joined([language_name(code, self.language) for code in (one, other)], self.language)
            text = translate("plan.bilingual", self.language, languages=names)
            found += [*([nodes.Text(" · ")] if found else []), self.page_link(f"{plan.year}-{one}-{other}", text)]
        if not found:
            names = joined([language_name(code, self.language) for code in plan.languages], self.language)
            found = [nodes.Text(self.ui("no-bilingual", languages=names))]
        return [nodes.paragraph("", "", *found, classes=["plan-editions"], translatable=False)]

    def _note(self, plan: Plan, anchors: dict[str, str]) -> None:
        """Note the plan, its areas and activities in the domain."""

        def note(name: str, anchor: str, kind: str, number: str, title: LocalText) -> None:
            wording = title.best(self.language, plan.original)
            entry = Entry(self.env.docname, anchors.get(anchor, anchor), kind, number, wording.text, wording.language)
            self.domain.note_object(name, entry)

        year = str(plan.year)
        note(year, f"plan-{year}", "plan", "", plan.title)
        for area in plan.areas:
            note(f"{year}/{area.id}", area.id, "area", area.number, area.title)
        for area, activity in plan.activities():
            name, anchor = f"{year}/{area.id}/{activity.id}", f"{area.id}--{activity.id}"
            note(name, anchor, "activity", activity.number, activity.title)


def claim_ids(document: nodes.document, shown: Sequence[nodes.Node], year: int) -> dict[str, str]:
    """Note the ids of nodes in their document; return old to new for those that were taken."""
    renamed: dict[str, str] = {}
    for node in shown:
        for element in node.findall(nodes.Element):
            for identifier in element["ids"]:
                if identifier in document.ids:
                    renamed[identifier] = _free(document, f"{year}--{identifier}")
            element["ids"] = [renamed.get(identifier, identifier) for identifier in element["ids"]]
            for identifier in element["ids"]:
                document.ids[identifier] = element
            if element.get("refid") in renamed:
                element["refid"] = renamed[element["refid"]]
    return renamed


def _free(document: nodes.document, wished: str) -> str:
    """Return an id that is not taken."""
    count, identifier = 1, wished
    while identifier in document.ids:
        count += 1
        identifier = f"{wished}-{count}"
    return identifier


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan", ShowPlan)
    return METADATA
