"""The official texts at hand, read whole: checked line by line by hand, kept as golden files."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.load.problems import LoadError

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
