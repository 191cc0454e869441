"""The directive `.. plan-network:: PART`: facts of the network, each with its sources and with what is doubtful."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from babel.numbers import format_decimal
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, country_name, joined, locale
from gealc_docs.load.facts import FILE
from gealc_docs.load.problems import LoadError
from gealc_docs.model.facts import Facts, KnownCommittee, Meeting, Name
from gealc_docs.model.numbering import roman
from gealc_docs.model.text import LocalText
from gealc_docs.model.vocabulary import COUNTRIES
from gealc_docs.sphinx_ext.directives.base import PlanDirective
from gealc_docs.sphinx_ext.directives.tables import text_table
from gealc_docs.sphinx_ext.metadata import METADATA


class NetworkFacts(PlanDirective):
    """Shows one part of what is known of the network."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Return the part."""
        part = _PARTS.get(self.arguments[0])
        if part is None:
            raise self.error(self.ui("unknown-part", text=self.arguments[0], words=", ".join(_PARTS)))
        self.domain.depend()
        self.env.note_dependency(str(self.domain.plans.library.folder / FILE))
        try:
            return part(self, self.domain.plans.facts)
        except LoadError as error:
            return self.failure(error)

    def text(self, text: LocalText) -> nodes.inline:
        """Return a text in the readers' language, or marked as being in another."""
        return self.span(text.best(self.language))

    def country(self, code: str) -> str:
        """Return the name of a country."""
        entry = self.domain.plans.library.vocabulary.get(code)
        return entry.text.get(self.language) if entry else country_name(code, self.language)

    def countries(self, codes: Iterable[str]) -> str:
        """Return the names of countries, joined."""
        return joined([self.country(code) for code in codes], self.language)

    def cited(self, facts: Facts, sources: Iterable[str]) -> list[nodes.Node]:
        """Return links to the sources by their number on the page."""
        numbers = {key: index for index, key in enumerate(facts.sources, 1)}
        links: list[nodes.Node] = []
        for key in sorted(sources, key=numbers.__getitem__):
            links += [nodes.Text(", " if links else " ["), _source_link(key, str(numbers[key]), facts, self.language)]
        return [nodes.inline("", "", *links, nodes.Text("]"), classes=["fact-source"])] if links else []

    def fact(
        self, facts: Facts, content: Iterable[nodes.Node], note: LocalText, sources: Iterable[str]
    ) -> nodes.inline:
        """Return a fact with its remark and sources."""
        remark = [nodes.Text(" "), nodes.inline("", "", self.text(note), classes=["fact-note"])] if note else []
        return nodes.inline("", "", *content, *remark, *self.cited(facts, sources))


def _source_link(key: str, number: str, facts: Facts, language: str) -> nodes.reference:
    title = facts.sources[key].best(language).text
    return nodes.reference("", number, refid=f"source-{key}", internal=True, reftitle=title)


def _bullets(items: Iterable[nodes.Node]) -> list[nodes.Node]:
    rows = [nodes.list_item("", nodes.paragraph("", "", item, translatable=False)) for item in items]
    return [nodes.bullet_list("", *rows, classes=["facts"])]


def _dated(term: str, content: nodes.Node) -> nodes.definition_list_item:
    paragraph = nodes.paragraph("", "", content, translatable=False)
    return nodes.definition_list_item("", nodes.term("", term), nodes.definition("", paragraph))


def _definitions(items: Iterable[nodes.definition_list_item]) -> list[nodes.Node]:
    return [nodes.definition_list("", *items, classes=["facts"])]


def _names(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    return _bullets(page.fact(facts, [page.text(n.text), _when(page, n)], n.note, n.sources) for n in facts.names)


def _when(page: NetworkFacts, name: Name) -> nodes.Text:
    if name.since:
        return nodes.Text(f" ({page.ui('since', year=name.since)})")
    return nodes.Text(f" ({page.ui('until', year=name.until)})" if name.until else "")


def _bodies(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    return _definitions(
        _dated(page.text(b.name).astext(), page.fact(facts, [page.text(b.description)], b.note, b.sources))
        for b in facts.bodies
    )


def _committee_rule(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    rule = facts.committee_rule
    if rule is None:
        return []
    text = page.ui("committee-rule", size=rule.size, count=rule.per_subregion)
    content = page.fact(facts, [nodes.Text(text)], rule.note, rule.sources)
    return [nodes.paragraph("", "", content, translatable=False)]


def _committees(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    return _definitions(
        _dated(str(c.year), page.fact(facts, [nodes.Text(_members(page, c))], c.note, c.sources))
        for c in reversed(facts.committees)
    )


def _members(page: NetworkFacts, committee: KnownCommittee) -> str:
    members = capitalised(page.countries(committee.members)) + "."
    if not committee.presidency:
        return members
    return f"{members} {page.ui('presided-by', country=page.country(committee.presidency))}"


def _presidencies(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    return _definitions(
        _dated(str(p.year), page.fact(facts, [nodes.Text(f"{page.country(p.country)}.")], p.note, p.sources))
        for p in reversed(facts.presidencies)
    )


def _subregions(page: NetworkFacts, _facts: Facts) -> list[nodes.Node]:
    """List the countries by subregion; where it is inferred or open, that is said."""
    vocabulary = page.domain.plans.library.vocabulary
    rows = []
    for group in [*vocabulary.of_kind("subregions"), None]:
        codes = [e.key for e in vocabulary.of_kind(COUNTRIES) if e.group == (group.key if group else "")]
        name = page.text(group.text) if group else nodes.Text(page.ui("no-subregion"))
        if codes:
            rows.append([name, nodes.Text(page.countries(codes))])
    return [text_table([page.ui("subregion"), page.ui("countries")], rows, "subregions")] if rows else []


def _meetings(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    heads = [page.ui(key) for key in ("meeting-date", "meeting", "meeting-place", "remarks")]
    rows = [_meeting(page, facts, meeting) for meeting in reversed(facts.meetings)]
    return [text_table(heads, rows, "meetings")]


def _meeting(page: NetworkFacts, facts: Facts, meeting: Meeting) -> list[nodes.Node]:
    period = meeting.dates.period if meeting.dates else None
    date = say_period(period, page.language) if period else str(meeting.year)
    ordinals = {"annual-meeting": meeting.annual, "ministerial-meeting": meeting.ministerial}
    names = [page.ui(key, ordinal=roman(number)) for key, number in ordinals.items() if number]
    place, country = page.text(meeting.place).astext(), page.country(meeting.country)
    where = place if place == country else f"{place} ({country})"
    remark = page.fact(facts, [], meeting.note, meeting.sources)
    return [nodes.Text(date), nodes.Text(capitalised(joined(names, page.language))), nodes.Text(where), remark]


def _milestones(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    return _definitions(
        _dated(str(m.year), page.fact(facts, [page.text(m.text)], m.note, m.sources)) for m in facts.milestones
    )


def _figures(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    heads = [page.ui("figure"), page.ui("figure-of"), page.ui("remarks")]
    rows = [
        [
            nodes.Text(format_decimal(figure.value, locale=locale(page.language))),
            page.text(figure.label),
            page.fact(facts, [], figure.note, figure.sources),
        ]
        for figure in facts.figures
    ]
    return [text_table(heads, rows, "figures")]


def _sources(page: NetworkFacts, facts: Facts) -> list[nodes.Node]:
    items = [
        nodes.list_item("", nodes.paragraph("", "", page.text(text), translatable=False), ids=[f"source-{key}"])
        for key, text in facts.sources.items()
    ]
    return [nodes.enumerated_list("", *items, enumtype="arabic", prefix="", suffix=".", classes=["sources"])]


_PARTS: Mapping[str, Callable[[NetworkFacts, Facts], list[nodes.Node]]] = {
    "names": _names,
    "bodies": _bodies,
    "committee-rule": _committee_rule,
    "committees": _committees,
    "presidencies": _presidencies,
    "subregions": _subregions,
    "meetings": _meetings,
    "milestones": _milestones,
    "figures": _figures,
    "sources": _sources,
}


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("plan-network", NetworkFacts)
    return METADATA
