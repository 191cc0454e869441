"""A plan's file brought in form: the same plan, every comment, and nothing to do the second time."""

import random
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_strategies import LIBRARY, VOCABULARY, plans

from gealc_docs.load.dump import dump_plan, lone_scalar
from gealc_docs.load.problems import LoadError
from gealc_docs.load.structure import read_plan
from gealc_docs.load.tidy import tidy
from gealc_docs.load.yaml import Mapping, Scalar, parse_yaml
from gealc_docs.model.plan import Plan

MESSY = """\
# header, first line
#header, second line

# above status
status:   'draft'   # beside status
year: 2030
layout: "list"
title: {en: "2030 Plan",
  es: Plan 2030}  # beside title
original: es
committee:
  # above members
  members:
  - CO   # Colombia
  - PA
  year: 2029

areas:
    - title:
          es: Datos
          en: Data
      # above the id
      id: open-data   # beside the id
      activities:
        - {id: a, title: {es: Reunión}, date: 2030-S1, venue: virtual}
        # above b
        - venue: lima

          id: b  # beside b
          title:
            # above the Spanish
            es: 'Una reunión'
            en: >-  # beside the fold
              A text that is wrapped somewhere in the middle of nowhere and is so long that it has to stand on
              more lines than one
          resources:
          - rpg-funds  # beside the funds
          # above the text
          - {es: otros}
    # between the areas
    - id: last
      title: {es: Última}
sections:
  - {id: areas, title: {es: Áreas}, holds: areas}
# at the end
"""
TIDY = """\
# header, first line
# header, second line

year: 2030
# above status
status: draft  # beside status
original: es
layout: list
# beside title
title: {en: 2030 Plan, es: Plan 2030}
committee:
  year: 2029
  # above members
  members:
    - CO  # Colombia
    - PA

sections:
  - id: areas
    title: {es: Áreas}
    holds: areas

areas:
  # above the id
  - id: open-data  # beside the id
    title: {es: Datos, en: Data}
    activities:
      - id: a
        title: {es: Reunión}
        venue: virtual
        date: 2030-S1
      # above b
      - id: b  # beside b
        title:
          # above the Spanish
          es: Una reunión
          en: >-  # beside the fold
            A text that is wrapped somewhere in the middle of nowhere and is so long that it has to stand on
            more lines than one
        venue: lima
        resources:
          - rpg-funds  # beside the funds
          # above the text
          - {es: otros}

  # between the areas
  - id: last
    title: {es: Última}
# at the end
"""


def _read(text: str) -> Plan:
    return read_plan(parse_yaml(text, "plan.yaml"), VOCABULARY)


def _tidy(text: str) -> str:
    return tidy(text, "plan.yaml", VOCABULARY)


def test_a_messy_file() -> None:
    made = _tidy(MESSY)
    assert _tidy(made) == made
    assert sorted(x.split("#")[1].strip() for x in made.splitlines() if "#" in x) == sorted(
        x.split("#")[1].strip() for x in MESSY.splitlines() if "#" in x
    )
    assert made == TIDY


@pytest.mark.parametrize("year", LIBRARY.years)
def test_the_plans_at_hand_are_in_form(year: int) -> None:
    text = LIBRARY.files[year].read_text(encoding="utf-8")
    assert _tidy(text) == text
    assert _tidy(text.replace("\n", "\r\n")) == text.replace("\n", "\r\n")


@settings(max_examples=20, deadline=None)
@given(plans)
def test_what_is_dumped_is_in_form(plan: Plan) -> None:
    text = dump_plan(plan)
    assert _tidy(text) == text


@settings(max_examples=20, deadline=None)
@given(plans, st.booleans(), st.integers(20, 200), st.sampled_from([None, True, False]))
def test_however_it_is_written_it_comes_out_alike(plan: Plan, sort: bool, width: int, flow: bool | None) -> None:  # noqa: FBT001  # drawn
    data = yaml.load(dump_plan(plan), Loader=yaml.BaseLoader)  # noqa: S506  # makes texts only
    messy = yaml.safe_dump(data, sort_keys=sort, width=width, default_flow_style=flow, allow_unicode=True)
    if sort:  # the order of languages is the author's
        assert _read(_tidy(messy)) == _read(messy)
    else:
        assert _tidy(messy) == _tidy(dump_plan(plan)).split("\n", 1)[1]


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_comment_is_lost_wherever_it_stands(chance: random.Random) -> None:
    lines = LIBRARY.files[2022].read_text(encoding="utf-8").splitlines()
    count, plan = 0, LIBRARY.plan(2022)
    for _ in range(8):
        at = chance.randrange(1, len(lines))
        indent = len(lines[at]) - len(lines[at].lstrip())
        changed = [*lines[:at], " " * indent + f"# comment {count}", *lines[at:]]
        if chance.random() < 0.5:
            changed = [*lines[:at], f"{lines[at]}  # comment {count}", *lines[at + 1 :]]
        try:
            same = _read("\n".join(changed)) == plan
        except LoadError:
            continue
        if same:
            lines, count = changed, count + 1
    made = _tidy("\n".join(lines) + "\n")
    assert all(re.search(rf"# comment {n}\b", made) for n in range(count))
    assert _tidy(made) == made


def test_what_is_no_plan_is_left_alone() -> None:
    for text in ("", "year: 2030", "year: [", "a: 1\na: 2"):
        with pytest.raises(LoadError):
            _tidy(text)


@pytest.mark.parametrize("mark", ["\r", "\x85", "\u2028", "\u2029"])
def test_line_breaks_of_other_kinds_are_written_as_escapes(mark: str) -> None:
    text = f"Taller sobre datos{mark}abiertos"
    node = parse_yaml(f"es: {lone_scalar(text)}", "plan.yaml")
    assert isinstance(node, Mapping)
    value = node.get("es")
    assert isinstance(value, Scalar)
    assert value.text == text
