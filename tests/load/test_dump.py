"""A plan written as YAML and read again is the same plan."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import periods

from gealc_docs.load.dump import dump_plan
from gealc_docs.load.library import Library
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Activity, Area, Assembly, Committee, Plan, Section, Status, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText

LIBRARY = Library(Path(__file__).parents[2] / "plans")
VOCABULARY = LIBRARY.vocabulary

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1)
prose = (words | st.lists(words, min_size=5, max_size=30).map(" ".join)).map(str.strip).filter(bool)
local = st.fixed_dictionaries({"es": prose}, optional={"en": prose}).map(lambda texts: LocalText.of(**texts))
whens = periods.map(lambda period: When(period=period)) | local.map(lambda text: When(text=text))
slugs = st.from_regex(r"[a-z]{2,9}(-[a-z0-9]{1,9}){0,2}", fullmatch=True)


def keyed(kind: str) -> st.SearchStrategy[Term]:
    found = sorted(VOCABULARY.of_kind(kind), key=lambda entry: entry.key)
    return st.sampled_from(found).map(lambda entry: Term(entry.key, entry.kind, entry.text))


foreign = local.map(lambda text: Term(text=LocalText.of(es=f"~{text.get('es')}"), literal=True))
activities = st.builds(
    Activity,
    slugs,
    local,
    venue=st.none() | keyed("venues") | foreign,
    date=st.none() | whens,
    resources=st.lists(keyed("resources") | foreign, max_size=3).map(tuple),
    lead=st.lists(keyed("countries"), max_size=3).map(tuple),
)
areas = st.builds(
    Area,
    slugs,
    local,
    objective=st.just(LocalText()) | local,
    activities=st.lists(activities, max_size=3, unique_by=lambda a: a.id).map(tuple),
    notes=st.lists(local, max_size=2).map(tuple),
)
plans = st.builds(
    Plan,
    st.integers(2000, 2099),
    local,
    status=st.sampled_from([Status.DRAFT, Status.PROPOSED]),
    layout=st.sampled_from(["list", "table"]),
    distribution=st.sampled_from(["", "public"]),
    symbol=st.just("") | prose,
    issued=st.none() | whens,
    assembly=st.none() | st.builds(Assembly, st.none() | st.integers(1, 40), local, st.none() | whens),
    committee=st.none()
    | st.builds(Committee, st.none() | st.integers(2000, 2099), st.just("CO"), st.just(("CO", "PA"))),
    sections=st.lists(st.builds(Section, slugs.map("s-{}".format), local), max_size=2, unique_by=lambda s: s.id).map(
        tuple
    ),
    areas=st.lists(areas, max_size=3, unique_by=lambda a: a.id).map(tuple),
)


@given(plans)
def test_reading_what_was_written_gives_the_plan_back(plan: Plan) -> None:
    again = read_plan(parse_yaml(dump_plan(plan), "plan.yaml"), VOCABULARY)
    assert again == numbered(plan)


@pytest.mark.parametrize("year", LIBRARY.years)
def test_the_plans_at_hand_come_back(year: int) -> None:
    plan = LIBRARY.plan(year)
    assert read_plan(parse_yaml(dump_plan(plan), "plan.yaml"), VOCABULARY) == plan
