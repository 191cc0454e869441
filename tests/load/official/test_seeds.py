"""The official texts at hand, read whole: checked line by line by hand, kept as golden files."""

import json
from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.load.problems import LoadError
from gealc_docs.report.reading import plan_data

FIXTURES = Path(__file__).parents[2] / "fixtures"
SEEDS = FIXTURES / "seeds"
PLANS = Path(__file__).parents[3] / "plans"


def read(name: str) -> Reading:
    return read_official(SEEDS / name, name, Library(PLANS).vocabulary)


@pytest.mark.parametrize(
    ("name", "areas", "activities", "fields"),
    [("2022.en.txt", 9, 37, 36 * 3), ("2022.es.txt", 9, 37, 36 * 3), ("2018.en.txt", 9, 43, 42 * 4 - 3)],
)
def test_everything_is_found(name: str, areas: int, activities: int, fields: int) -> None:
    plan = read(name).plan
    found = [activity for _, activity in plan.activities()]
    assert (len(plan.areas), len(found), sum(len(a.fields) for a in found)) == (areas, activities, fields)
    assert all(area.objective for area in plan.areas if area.number != "7")


@pytest.mark.parametrize("name", ["forum-proposal.en.txt", "forum-report.en.txt"])
def test_no_plan_is_refused(name: str) -> None:
    with pytest.raises(LoadError) as caught:
        read(name)
    assert [problem.message.code for problem in caught.value.problems] == ["official.no-plan"]


@pytest.mark.parametrize("name", ["2018.en", "2022.en", "2022.es"])
def test_every_line_is_as_checked_by_hand(name: str) -> None:
    expected = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    assert plan_data(read(f"{name}.txt").plan) == expected


@pytest.mark.parametrize(("name", "language"), [("2018.en", "en"), ("2022.en", "en"), ("2022.es", "es")])
def test_the_values_are_those_of_the_plan_kept_as_data(name: str, language: str) -> None:
    kept = Library(PLANS).plan(int(name[:4]))
    for (_, found), (_, expected) in zip(read(f"{name}.txt").plan.activities(), kept.activities(), strict=True):
        assert found.title.get(language) == expected.title.get(language)
        assert found.number == expected.number
        assert (found.date and found.date.period) == (expected.date and expected.date.period)
        assert {t.key for t in found.resources} <= {t.key for t in expected.resources} | {"working-group-time"}
