"""A plan written as JSON and read again is the same plan; what is no JSON is told with its place."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from plan_strategies import LIBRARY, VOCABULARY, plans

from gealc_docs.cli import run
from gealc_docs.load.data import plan_json
from gealc_docs.load.json import parse_json
from gealc_docs.load.problems import LoadError
from gealc_docs.load.schema import plan_schema
from gealc_docs.load.sources import open_plan
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import Items, Mapping, Node, Scalar, parse_yaml
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Plan

VALIDATOR = Draft202012Validator(plan_schema(VOCABULARY))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


def plain(node: Node) -> Any:
    match node:
        case Mapping():
            return {key: plain(value) for key, (_, value) in node.pairs.items()}
        case Items():
            return [plain(item) for item in node.items]
        case Scalar():
            return json.loads(node.text) if node.plain else node.text


@given(plans)
def test_a_plan_comes_back_and_fits_the_schema(plan: Plan) -> None:
    data = plan_json(plan)
    again = read_plan(parse_json(data.decode(), "plan.json"), VOCABULARY)
    assert again == numbered(plan)
    assert plan_json(again) == data
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(data))] == []


OPEN = """
year: 2023
status: draft
original: es
title: {es: Plan 2023, en: TODO}
issued: TODO
assembly: {ordinal: "TODO: cuál", date: "TODO: el día", place: TODO}
committee: {year: TODO, presidency: TODO, members: [CO, TODO]}
areas:
  - id: open-data
    title: {es: "Datos [por escribir: cuáles]"}
    activities:
      - {id: a, title: {es: Reunión}, venue: TODO, date: TODO, resources: [rpg-funds, "TODO: confirmar"]}
"""


@pytest.mark.parametrize("text", [OPEN, OPEN.replace("[CO, TODO]", "TODO")])
def test_what_is_still_to_be_written_comes_back_too(text: str) -> None:
    plan = read_plan(parse_yaml(text, "plan.yaml"), VOCABULARY)
    data = plan_json(plan)
    again = read_plan(parse_json(data.decode(), "plan.json"), VOCABULARY)
    assert again == plan
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(data))] == []


@pytest.mark.parametrize("year", LIBRARY.years)
def test_a_json_file_stands_for_its_plan(tmp_path: Path, year: int) -> None:
    plan = LIBRARY.plan(year)
    path = tmp_path / "any.json"
    path.write_bytes(plan_json(plan))
    assert open_plan(str(path), LIBRARY) == plan


@pytest.mark.parametrize("command", [["show"], ["diff", "2018"]], ids=lambda words: words[0])
def test_every_command_takes_it(tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "2022.json"
    path.write_bytes(plan_json(LIBRARY.plan(2022)))
    assert run([*command, str(path)]) == 0
    by_file = capsys.readouterr().out.replace("2022.json", "2022.yaml")
    assert run([*command, "2022"]) == 0
    assert by_file == capsys.readouterr().out


def test_it_is_imported(tmp_path: Path) -> None:
    path, out = tmp_path / "2022.json", tmp_path / "2022.yaml"
    path.write_bytes(plan_json(LIBRARY.plan(2022)))
    assert run(["import", str(path), "--out", str(out)]) == 0
    read, plan = LIBRARY.read(out), LIBRARY.plan(2022)
    assert [(a.number, a.title.get("es")) for _, a in read.activities()] == [
        (a.number, a.title.get("es")) for _, a in plan.activities()
    ]
    assert read.committee == plan.committee


@pytest.mark.parametrize("command", ["check", "parity"])
def test_reviews_find_the_same_in_it(tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "2022.json"
    path.write_bytes(plan_json(LIBRARY.plan(2022)))
    told = []
    for argument in (str(path), "2022"):
        assert run([command, argument, "--format", "json"]) in {0, 1}
        found = json.loads(capsys.readouterr().out)["findings"]
        told.append(sorted((f["address"], f["check"], f["message"]["es"]) for f in found))
    assert told[0] == told[1]


@given(values, st.sampled_from([None, 0, 3]), st.booleans())
def test_any_json_is_read_as_python_reads_it(value: Any, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001  # given
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    if any("\ud800" <= c <= "\udfff" for c in json.dumps(value, ensure_ascii=False)):
        return
    assert plain(parse_json(text, "x.json")) == value


@given(st.text(alphabet='{}[]":,\\ntrue1.\n ', max_size=25))
def test_what_python_refuses_is_refused(text: str) -> None:
    try:
        expected = json.loads(text, object_pairs_hook=_once)
    except ValueError:
        with pytest.raises(LoadError):
            parse_json(text, "x.json")
    else:
        assert plain(parse_json(text, "x.json")) == expected


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError(pairs)
    return dict(pairs)


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("", "1:1", "load.empty"),
        ('{"year": 2022,\n "status": "draft" "x"}', "2:20", "load.json-syntax"),
        ('{"year": 2022,\n "year": 2023}', "2:2", "load.duplicate-key"),
        ('{"a": [1, 2', "1:12", "load.json-syntax"),
        ('{"a": "b\nc"}', "1:9", "load.json-syntax"),
        ('{"a": "\\ud800"}', "1:7", "load.character"),
        ("[" * 60, "1:42", "load.too-deep"),
        ("{'a': 1}", "1:2", "load.json-syntax"),
        ('{"a": NaN}', "1:7", "load.json-syntax"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, place: str, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        parse_json(text, "x.json")
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.message.code) == (f"x.json:{place}", code)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x85", "\uffff", "\u202e", "\u2067"])
def test_characters_that_no_output_can_hold_or_that_turn_text_round_are_refused(character: str) -> None:
    data = plan_json(LIBRARY.plan(2022)).decode()
    spoilt = data.replace("Antecedentes", f"Ante{json.dumps(character)[1:-1]}cedentes")
    with pytest.raises(LoadError) as caught:
        read_plan(parse_json(spoilt, "x.json"), VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["load.character"]
