"""A plan written as YAML and read again is the same plan."""

import pytest
from hypothesis import given
from plan_strategies import LIBRARY, VOCABULARY, plans

from gealc_docs.load.dump import dump_plan
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Plan


@given(plans)
def test_reading_what_was_written_gives_the_plan_back(plan: Plan) -> None:
    again = read_plan(parse_yaml(dump_plan(plan), "plan.yaml"), VOCABULARY)
    assert again == numbered(plan)


@pytest.mark.parametrize("year", LIBRARY.years)
def test_the_plans_at_hand_come_back(year: int) -> None:
    plan = LIBRARY.plan(year)
    assert read_plan(parse_yaml(dump_plan(plan), "plan.yaml"), VOCABULARY) == plan
