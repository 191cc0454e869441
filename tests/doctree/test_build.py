"""A plan as nodes: what each layout prints, and that text stays text."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from docutils import nodes

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.load.structure import LAYOUTS
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText


def sections(parts: list[nodes.Element]) -> Iterator[nodes.section]:
    return parts[1].findall(nodes.section)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("year", [2018, 2022])
def test_every_activity_has_its_address_once(library: Library, year: int, language: str, layout: str) -> None:
    plan = library.plan(year)
    parts = build(plan, language, layout=layout)
    ids = [name for node in parts[1].findall(nodes.Element) for name in node.get("ids", [])]
    assert len(ids) == len(set(ids))
    assert {f"{area.id}--{activity.id}" for area, activity in plan.activities()} <= set(ids)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_node_is_offered_for_translation(library: Library, layout: str) -> None:
    texts = (nodes.title, nodes.paragraph, nodes.field_name)
    for part in build(library.plan(2022), "es", layout=layout):
        assert all(node.get("translatable") is False for node in part.findall() if isinstance(node, texts))


def test_a_foreign_passage_tells_its_language(library: Library) -> None:
    parts = build(library.plan(2018), "es")
    foreign = [node for node in parts[1].findall(nodes.Element) if "language-en" in node.get("classes", [])]
    assert "7th regional workshop" in {node.astext() for node in foreign}
    assert not any("language-es" in node.get("classes", []) for node in parts[1].findall(nodes.Element))
    assert "El texto de este plan en español no está disponible" in parts[1].astext()


def test_an_edition_in_the_language_of_the_text_has_no_notice(library: Library) -> None:
    assert "plan-notice" not in str(build(library.plan(2018), "en")[1])


def test_a_table_leaves_out_columns_without_values(library: Library) -> None:
    area = next(node for node in sections(build(library.plan(2018), "en")) if "annual-meeting" in node["ids"])
    heads = [entry.astext() for entry in next(iter(area.findall(nodes.thead))).findall(nodes.entry)]
    assert heads == ["No.", "Activity", "Product", "Resources", "Date"]


def test_an_area_whose_activities_have_no_field_is_prose(library: Library) -> None:
    area = next(node for node in sections(build(library.plan(2018), "en")) if "spatial-data" in node["ids"])
    assert not list(area.findall(nodes.table))
    assert "7.1" in area.astext()


def test_a_table_gives_countries_by_code_and_leaves_out_the_plans_year(library: Library) -> None:
    area = next(node for node in sections(build(library.plan(2018), "es")) if "open-data" in node["ids"])
    row = [entry.astext() for entry in next(iter(area.findall(nodes.tbody)))[0].findall(nodes.entry)]
    assert row == ["2.1", "Regional metadata profile", "Guía", "Países", "AR", "I semestre"]


def without_holder(plan: Plan) -> Plan:
    return replace(plan, sections=tuple(s for s in plan.sections if not s.holds_areas))


def test_areas_stand_at_the_end_where_no_section_holds_them(library: Library) -> None:
    plan = without_holder(library.plan(2022))
    whole = build(plan, "es")[1]
    found = [child["ids"][0] for child in whole if isinstance(child, nodes.section)]
    assert found[2:] == [*(area.id for area in plan.areas), "plan-2022-calendar"]


def half_translated(plan: Plan) -> Plan:
    """Return the plan with the English of the first area, its objective and first activity taken away."""
    area = plan.areas[0]
    first = replace(area.activities[0], title=LocalText.of(es=area.activities[0].title.get("es")))
    area = replace(
        area,
        title=LocalText.of(es=area.title.get("es")),
        objective=LocalText.of(es=area.objective.get("es")),
        activities=(first, *area.activities[1:]),
    )
    return replace(plan, areas=(area, *plan.areas[1:]))


@pytest.mark.parametrize("layout", ["list", "table"])
def test_what_stands_in_for_a_missing_translation_says_so(library: Library, layout: str) -> None:
    plan = half_translated(library.plan(2022))
    marks = [n for n in build(plan, "en", layout=layout)[1].findall(nodes.inline) if "plan-mark" in n["classes"]]
    assert [(n.astext(), n.parent.astext().split(" [")[0]) for n in marks[:2]] == [
        ("[in Spanish]", "Servicios transfronterizos"),
        ("[in Spanish]", plan.areas[0].objective.get("es")),
    ]
    assert all("language-en" in n["classes"] and "language-es" in n.parent["classes"] for n in marks)
    assert not [n for n in build(plan, "es", layout=layout)[1].findall(nodes.inline) if "plan-mark" in n["classes"]]


def test_a_plan_in_one_language_says_so_once(library: Library) -> None:
    assert "plan-mark" not in str(build(library.plan(2018), "es")[1])
