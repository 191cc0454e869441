"""Two languages side by side: every segment beside its translation, under one number."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from docutils import nodes

from gealc_docs.doctree import build, build_pair
from gealc_docs.doctree.edition import Edition
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Plan
from gealc_docs.model.segment import segments
from gealc_docs.model.text import LocalText


def pair(plan: Plan, one: str = "es", other: str = "en") -> nodes.section:
    whole = build_pair(Edition(plan, one, other))[1]
    assert isinstance(whole, nodes.section)
    return whole


def rows(whole: nodes.section) -> Iterator[tuple[str, str, str, list[str]]]:
    """Go through the rows: number, text in each language, classes of the row."""
    for body in whole.findall(nodes.tbody):
        for row in body:
            number, one, other = (entry.astext() for entry in row)
            yield number, one, other, row["classes"]


@pytest.mark.parametrize(("one", "other"), [("es", "en"), ("en", "es")])
def test_every_segment_stands_beside_its_translation(library: Library, one: str, other: str) -> None:
    plan = library.plan(2022)
    whole = pair(plan, one, other)
    beside = {(a.removeprefix("x"), b) for _, a, b, _ in rows(whole)}
    labelled = {(a.split(": ", 1)[-1], b.split(": ", 1)[-1]) for a, b in beside}
    titles = {(t[-3].astext(), t[-1].astext()) for t in whole.findall(nodes.title)}
    for segment in segments(plan):
        if segment.field != "assembly":
            wanted = (segment.text.get(one), segment.text.get(other))
            assert wanted in beside | labelled | titles, segment.address


def test_each_side_says_its_language(library: Library) -> None:
    for body in pair(library.plan(2022)).findall(nodes.tbody):
        for row in body:
            assert [entry["classes"] for entry in row][1:] == [["language-es"], ["language-en"]]


def test_paragraphs_are_numbered_through(library: Library) -> None:
    plan = library.plan(2018)
    texts = LocalText.of(es="Texto", en="Text")
    areas = tuple(replace(area, notes=tuple(texts for _ in area.notes)) for area in plan.areas)
    sections = tuple(replace(s, text=tuple(texts for _ in s.text)) for s in plan.sections)
    found = [
        number for number, *_ in rows(pair(replace(plan, areas=areas, sections=sections))) if number.startswith("§")
    ]
    count = sum(len(part.text) for part in plan.sections) + sum(len(area.notes) for area in plan.areas)
    assert found == [f"§\u00a0{n}" for n in range(1, count + 1)]
    assert count > len(plan.sections)


def test_numbers_of_activities_are_those_of_the_plan(library: Library) -> None:
    plan = library.plan(2022)
    found = [number for number, _, _, classes in rows(pair(plan)) if "plan-activity" in classes]
    assert found == [activity.number for _, activity in plan.activities()]


def test_a_missing_translation_is_said_and_not_filled(library: Library) -> None:
    plan = library.plan(2022)
    area = replace(plan.areas[0], objective=LocalText.of(es=plan.areas[0].objective.get("es")))
    found = [row for row in rows(pair(replace(plan, areas=(area, *plan.areas[1:])))) if "pair-objective" in row[3]]
    assert found[0][2] == "Purpose: [not in English yet]"


def test_a_plan_in_one_language_makes_no_pair(library: Library) -> None:
    plan = library.plan(2018)
    assert plan.pairs == ()
    assert not list(build(plan, "en", layout="bilingual")[1].findall(lambda n: "pair-table" in str(n)))


def test_a_third_language_makes_a_pair_with_each(library: Library) -> None:
    plan = library.plan(2022)
    title = LocalText.of(es="Plan", en="Plan", pt="Plano")
    assert replace(plan, title=title).pairs == (("es", "en"), ("es", "pt"), ("en", "pt"))


def test_as_a_plans_own_layout_it_shows_both(library: Library) -> None:
    plan = replace(library.plan(2022), layout="bilingual")
    assert next(iter(rows(build(plan, "en")[1])))[1].startswith("According to bylaws")
