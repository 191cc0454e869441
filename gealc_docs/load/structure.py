"""The shape of a plan's YAML file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.marks import is_open
from gealc_docs.load.notes import Notes, check_unique
from gealc_docs.load.problems import LoadError, Problem
from gealc_docs.load.shape import SLUG, Choice, Field, Integer, ListOf, MapOf, Record, Shape, Text
from gealc_docs.load.texts import LOCAL_TEXT, OrOpen, WhenShape, opened, term, terms
from gealc_docs.load.yaml import Mapping, Node, Scalar
from gealc_docs.model.message import Message
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import FIELDS, Activity, Area, Assembly, Committee, Plan, Section, Status
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText
from gealc_docs.model.vocabulary import COUNTRIES, Vocabulary

LABELS = ("activity", "objective", *FIELDS)
DISTRIBUTIONS = ("public", "restricted")
_LAYOUT_FOLDER = Path(__file__).parent.parent / "doctree" / "layouts"
LAYOUTS = tuple(sorted(path.stem for path in _LAYOUT_FOLDER.glob("[a-z]*.py")))
SCHEMA_KEY = "$schema"  # a file may name the schema it follows
_ID = Field("id", SLUG, required=True, example="open-data")
_TITLE = Field("title", LOCAL_TEXT, required=True, example="{es: …, en: …}")
_ADDRESS = Text(r"[0-9]{4}(?:/[a-z0-9-]+){1,2}", "load.continues")


def plan_shape(vocabulary: Vocabulary) -> Record[Plan]:
    """Return the shape of a plan over a vocabulary."""
    return Record(
        "plan",
        Plan,
        (
            Field("year", Integer(1990, 2199), required=True, example="2023"),
            Field("status", Choice([str(s) for s in Status], "status", _status_names), required=True, example="draft"),
            Field("original", Choice(available(), "language"), required=True, example="es"),
            Field("layout", Choice(LAYOUTS, "layout")),
            _TITLE,
            Field("distribution", Choice(DISTRIBUTIONS, "distribution")),
            Field("symbol", Text()),
            Field("issued", WhenShape()),
            Field("assembly", _assembly(vocabulary)),
            Field("committee", _committee(vocabulary)),
            Field("labels", MapOf(Choice(LABELS, "label"), LOCAL_TEXT)),
            Field("wording", MapOf(Choice(vocabulary.keys(_all_kinds(vocabulary)), "term"), LOCAL_TEXT)),
            Field("sections", ListOf(_section())),
            Field(
                "areas", ListOf(_area(vocabulary)), required=True, example="[{id: open-data, title: {es: …, en: …}}]"
            ),
        ),
        verify=_verify,
    )


def _all_kinds(vocabulary: Vocabulary) -> Iterator[str]:
    return (entry.kind for entry in vocabulary.entries.values())


def _assembly(vocabulary: Vocabulary) -> Record[Assembly]:
    fields = (
        Field("ordinal", OrOpen(Integer(1, 199), "ordinal")),
        Field("name", LOCAL_TEXT),
        Field("date", WhenShape()),
        Field("place", term("place", vocabulary)),
    )
    return Record("assembly", opened(Assembly), fields)


def _committee(vocabulary: Vocabulary) -> Record[Committee]:
    country = Choice(vocabulary.keys((COUNTRIES,)), "country", lambda: _country_names(vocabulary))
    fields = (
        Field("year", OrOpen(Integer(1990, 2199), "year")),
        Field("presidency", OrOpen(country, "presidency")),
        Field("members", OrOpen(ListOf(OrOpen(country, "members")), "members")),
    )
    return Record("committee", opened(Committee), fields, verify=_verify_committee)


def _country_names(vocabulary: Vocabulary) -> dict[str, str]:
    return {form: entry.key for entry in vocabulary.of_kind(COUNTRIES) for _, form in entry.all_forms()}


def _status_names() -> dict[str, str]:
    return {translate(f"plan.status-{status}", language): str(status) for status in Status for language in available()}


def _verify_committee(committee: Committee, node: Mapping, notes: Notes) -> None:
    members = node.get("members")
    items = getattr(members, "items", ())
    places = [item.location for item in items if not (isinstance(item, Scalar) and is_open(item.text))]
    check_unique(zip(committee.members, places, strict=False), notes, "load.duplicate-member")


def _section() -> Record[Section]:
    fields = (
        _ID,
        _TITLE,
        Field("text", ListOf(LOCAL_TEXT)),
        Field("holds", Choice(("areas",), "holds"), target="holds_areas"),
    )
    return Record("section", _make_section, fields)


def _make_section(**values: Any) -> Section:  # noqa: ANN401  # the record's fields are its arguments
    return Section(**{**values, "holds_areas": "holds_areas" in values})


def _area(vocabulary: Vocabulary) -> Record[Area]:
    fields = (
        _ID,
        _TITLE,
        Field("objective", LOCAL_TEXT),
        Field("continues", _ADDRESS),
        Field("activities", ListOf(_activity(vocabulary))),
        Field("notes", ListOf(LOCAL_TEXT)),
    )
    return Record("area", Area, fields, verify=_verify_area)


def _activity(vocabulary: Vocabulary) -> Record[Activity]:
    fields = (
        _ID,
        _TITLE,
        Field("venue", term("venue", vocabulary)),
        Field("date", WhenShape()),
        *(Field(name, terms(name, vocabulary)) for name in ("resources", "product", "lead")),
        Field("continues", _ADDRESS),
    )
    return Record("activity", Activity, fields)


def _verify_area(area: Area, _node: Mapping, notes: Notes) -> None:
    check_unique(((a.id, a.location) for a in area.activities), notes)


def _verify(plan: Plan, node: Mapping, notes: Notes) -> None:
    parts: list[Section | Area] = [*plan.sections, *plan.areas]
    check_unique(((part.id, part.location) for part in parts), notes)
    holders = [section for section in plan.sections if section.holds_areas]
    for extra in holders[1:]:
        notes.add(extra.location, "load.second-holder", line=holders[0].location.line)
    status = node.get("status")
    if plan.status == Status.APPROVED and status and not (plan.assembly and plan.assembly.is_known):
        notes.add(status.location, "load.approved-without-assembly")


def read_plan(node: Node, vocabulary: Vocabulary) -> Plan:
    """Make a plan of a file's nodes, with numbers and printed terms. Raise `LoadError` with every problem."""
    notes = Notes()
    shape: Shape[Plan] = plan_shape(vocabulary)
    if isinstance(node, Mapping):
        node.pairs.pop(SCHEMA_KEY, None)
        if node.pairs and not {"year", "areas"} & node.pairs.keys():
            raise LoadError([Problem(node.location, Message.of("load.not-a-plan"))])
    plan = shape.read(node, notes)
    if notes.problems or plan is None:
        raise LoadError(notes.problems or [Problem(node.location, Message.of("load.empty"))])
    return numbered(_worded(replace(plan, status=Status(plan.status)), vocabulary))


def _worded(plan: Plan, vocabulary: Vocabulary) -> Plan:
    """Return the plan with its terms in the wording it prints them in."""
    own = dict(plan.wording)

    def worded(value: Term) -> Term:
        if value.literal:
            entry = recognised(value.text, vocabulary)
            return replace(value, key=entry[0], kind=entry[1]) if entry else value
        return replace(value, text=own[value.key].merged(value.text)) if value.key in own else value

    def activity(item: Activity) -> Activity:
        return replace(
            item,
            venue=item.venue and worded(item.venue),
            resources=tuple(map(worded, item.resources)),
            product=tuple(map(worded, item.product)),
            lead=tuple(map(worded, item.lead)),
        )

    areas = tuple(replace(area, activities=tuple(map(activity, area.activities))) for area in plan.areas)
    return replace(plan, areas=areas)


def recognised(text: LocalText, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return key and kind of the one term whose forms include every wording of a text."""
    wanted = {(w.language, w.text.casefold()) for w in text}
    for entry in vocabulary.entries.values():
        if wanted <= {(language, form.casefold()) for language, form in entry.all_forms()}:
            return entry.key, entry.kind
    return None
