"""`gealc show` and `gealc import` on the official texts."""

import json
from pathlib import Path

import pytest

from gealc_docs.cli import run

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "tests" / "fixtures" / "seeds"


@pytest.fixture(autouse=True)
def _in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_show_follows_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", str(SEEDS / "2022.en.txt"), "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["year"], shown["language"], len(shown["areas"])) == (2022, "en", 9)
    assert shown["areas"][1]["activities"][1]["date"] == {"en": "TBD (4 every year)"}
    assert [finding["check"] for finding in shown["findings"]] == ["official.doubled-number"]


@pytest.mark.parametrize("form", ["text", "yaml", "json"])
@pytest.mark.parametrize("plan", ["2018", "2022", str(SEEDS / "2018.en.txt")])
def test_every_form_shows_every_plan(plan: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", plan, "--format", form]) == 0
    out = capsys.readouterr().out.casefold()
    assert any(title in out for title in ("public software", "software público"))


def test_a_document_that_is_no_plan_is_unusable(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--ui", "en", "show", str(SEEDS / "forum-report.en.txt")]) == 2
    assert "forum-report.en.txt:1:1: error: this document is no work plan" in capsys.readouterr().err


def test_two_languages_become_one_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "2022.yaml"
    documents = [str(SEEDS / "2022.en.txt"), str(SEEDS / "2022.es.txt")]
    assert run(["import", *documents, "--out", str(out)]) == 0
    capsys.readouterr()
    assert run(["show", str(out), "--format", "json"]) == 0
    read = json.loads(capsys.readouterr().out)
    assert run(["show", "2022", "--format", "json"]) == 0
    kept = json.loads(capsys.readouterr().out)
    for area, expected in zip(read["areas"], kept["areas"], strict=True):
        assert (area["title"], area["objective"]) == (expected["title"], expected["objective"])
        for found, activity in zip(area["activities"], expected["activities"], strict=True):
            assert found["title"] == activity["title"]
            assert found["date"] == activity["date"]


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    out = tmp_path / "2022.yaml"
    out.write_text("mine", encoding="utf-8")
    assert run(["import", str(SEEDS / "2022.en.txt"), "--out", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert run(["import", str(SEEDS / "2022.en.txt"), "--out", str(out), "--force"]) == 0


def test_ids_stay_where_a_plan_is_there_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "2022.yaml"
    assert run(["import", str(SEEDS / "2022.es.txt"), "--into", "2022", "--out", str(out)]) == 0
    capsys.readouterr()
    ids = []
    for plan in (str(out), "2022"):
        assert run(["show", plan, "--format", "json"]) == 0
        shown = json.loads(capsys.readouterr().out)
        ids.append([[area["id"], *(a["id"] for a in area["activities"])] for area in shown["areas"]])
    assert ids[0] == ids[1]
