"""Where a plan stands, told as text and as data."""

import json
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from gealc_docs.cli.commands.status import command
from gealc_docs.cli.local import Ui
from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import Library
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.plan import Status
from gealc_docs.report.status.state import State, state_of

BASE = (Path(__file__).parents[1] / "lint" / "base.yaml").read_text(encoding="utf-8").replace("Areas}", "Work areas}")


def _state(library: Library, *changes: tuple[str, str]) -> State:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return state_of(read_plan(parse_yaml(text, "plans/2030.yaml"), library.vocabulary), library)


def _codes(state: State, status: Status) -> list[str]:
    return [message.code for message in state.steps[status]]


DRAFT = ("status: approved", "status: draft")


def test_a_finished_draft_can_be_proposed(library: Library) -> None:
    state = _state(library, DRAFT)
    assert _codes(state, Status.PROPOSED) == []
    assert _codes(state, Status.APPROVED) == ["status.vote"]
    assert [(e.language, e.total, e.written, e.missing, e.open, e.stale) for e in state.editions] == [
        ("es", 8, 8, 0, 0, 0),
        ("en", 8, 8, 0, 0, 0),
    ]


def test_what_is_open_is_counted_by_language(library: Library) -> None:
    state = _state(
        library,
        DRAFT,
        ("{es: Taller de datos, en: Data workshop}", "{es: Taller de datos}"),
        ("{es: Informe de datos, en: Data report}", "{es: Informe de datos, en: TODO}"),
        ("en: The committee presents the plan.", 'en: "The [to be written: who] presents the plan."'),
        ("presidency: CO", "presidency: TODO"),
    )
    es, en = state.editions
    assert (es.written, es.missing, es.open) == (8, 0, 0)
    assert (en.written, en.missing, en.open) == (5, 2, 1)
    assert len(state.to_dos) == 3
    assert _codes(state, Status.PROPOSED) == ["status.values", "status.missing", "status.begun"]


def test_a_fact_found_by_itself_and_between_the_languages_is_one(library: Library) -> None:
    state = _state(library, DRAFT, ("en: 2030 Work Plan", "en: 2031 Work Plan"))
    assert _codes(state, Status.PROPOSED) == ["status.apart"]
    state = _state(library, DRAFT, ("{es: Taller de datos, en: Data workshop}", "{es: Taller de datos, en: TODO}"))
    assert [f.check for f in state.findings if f.address.endswith("/a/title")] == ["to-do"]


def test_errors_and_empty_areas_stand_in_the_way_of_a_proposal(library: Library) -> None:
    state = _state(library, DRAFT, ("date: 2030-S2", "date: 2027-S2"))
    assert _codes(state, Status.PROPOSED) == ["status.errors"]
    start = BASE.index("    activities:")
    empty = _state(library, DRAFT, (BASE[start:], ""))
    assert "lint.approval.empty-area" in _codes(empty, Status.PROPOSED)


def test_an_approval_needs_the_assembly_with_its_date_and_the_committee(library: Library) -> None:
    state = _state(
        library,
        ("status: approved", "status: proposed"),
        ("assembly: {ordinal: 23, date: 2029-11-10, ", "assembly: {"),
        ("committee: {year: 2029, presidency: CO, members: [AR, BZ, CO, EC, SV, PA, PY, TT]}", "committee: {}"),
    )
    assert Status.PROPOSED not in state.steps
    assert _codes(state, Status.APPROVED) == [
        "status.assembly",
        "status.committee",
        "status.assembly-date",
        "status.vote",
    ]


def test_a_proposal_with_open_places_lacks_them(library: Library) -> None:
    state = _state(library, ("status: approved", "status: proposed"), ("presidency: CO", "presidency: TODO"))
    assert _codes(state, Status.APPROVED) == ["status.values", "status.vote"]


def test_an_approved_plan_lacks_nothing(library: Library) -> None:
    assert _state(library).steps == {}


@pytest.mark.parametrize("language", available())
def test_text_and_data_say_the_same(library: Library, language: str) -> None:
    state = _state(library, DRAFT, ("presidency: CO", "presidency: TODO"), ("en: Data report", "en: TODO"))
    text = import_module("gealc_docs.report.status.text").render(state, language)
    data = json.loads(import_module("gealc_docs.report.status.json").render(state, language))
    for message in state.steps[Status.PROPOSED]:
        assert f"- {say(message, language)}" in text
        assert {x: say(message, x) for x in available()} in data["lacking"]["proposed"]
    assert "plans/2030.yaml:9:" in text
    assert [place["line"] for place in data["to_do"]] == [9, 27]
    assert data["plan"]["status"] == "draft"
    assert data["changes"]["since"] == max(library.years)


def test_the_command_takes_the_newest_plan(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library.folder.parent)
    result = CliRunner().invoke(command(Ui("es")), [], standalone_mode=False)
    assert result.return_value == 0
    assert result.output.startswith(library.plan(library.years[-1]).title.get("es"))
