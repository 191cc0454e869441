"""`gealc accept` as a reviser uses it: what is accepted, what is refused, what stays as it was written."""

import json
import shutil
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.load.ledger import read_ledger

ROOT = Path(__file__).parents[2]
YEAR = "2031"
Told = pytest.CaptureFixture[str]


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose plan of 2031 has one fact wrong in the translation; the ledger's place in it."""
    folder = tmp_path / "plans"
    shutil.copytree(ROOT / "tests" / "roots" / "test-plan" / "plans", folder)
    plan = folder / f"{YEAR}.yaml"
    text = plan.read_text(encoding="utf-8")
    assert "Census of archives" in text
    plan.write_text(text.replace("Census of archives", "Census of 14 archives"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder / "reviews" / f"{YEAR}.yaml"


def test_an_accepted_finding_no_longer_fails(ledger: Path, capsys: Told) -> None:
    assert run(["parity", YEAR, "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    wrong = [finding["address"] for finding in found if finding["severity"] == "error"]
    assert "2031/archives/census/title" in wrong
    assert run(["--ui", "en", "accept", YEAR, *wrong, "--reason", "as agreed"]) == 0
    assert "accepted in plans/reviews/2031.yaml" in capsys.readouterr().out
    assert {review.reason for review in read_ledger(ledger).accepted} == {"as agreed"}
    assert run(["--ui", "en", "parity", YEAR]) == 0
    assert "accepted: as agreed" in capsys.readouterr().out


def test_a_stale_translation_can_be_accepted(ledger: Path, capsys: Told) -> None:
    assert run(["accept", YEAR]) == 0
    plan = ledger.parents[1] / f"{YEAR}.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Censo de archivos", "Gran censo de archivos"), "utf-8")
    run(["--ui", "en", "parity", YEAR])
    assert "{+Gran censo+}" in capsys.readouterr().out.replace("[-Censo-]", "")
    assert run(["accept", YEAR, "archives/census", "--check", "stale", "--reason", "the same"]) == 0
    assert [review.check for review in read_ledger(ledger).accepted] == ["stale"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["archives/census"], "--reason"),
        (["archives/census", "--reason", " … "], "--reason"),
        (["--reason", "why"], "which finding"),
        (["archives/censos", "--reason", "why"], "did you mean"),
        (["archives/census", "venue", "--reason", "why"], "there is: title (number)"),
    ],
)
def test_what_is_unclear_is_refused_and_nothing_written(
    ledger: Path, capsys: Told, words: list[str], told: str
) -> None:
    assert run(["--ui", "en", "accept", YEAR, *words]) == 2
    assert told in capsys.readouterr().err
    assert not ledger.exists()


@pytest.mark.parametrize("place", ["archives/census", "archives", "2.1 title"])
def test_an_error_among_several_findings_is_not_accepted_unnamed(ledger: Path, capsys: Told, place: str) -> None:
    plan = ledger.parents[1] / f"{YEAR}.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("Census of 14 archives", "Census of 14 old archives in in Lima"), encoding="utf-8")
    run(["parity", YEAR, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    here = [f for f in found if f["address"] == "2031/archives/census/title"]
    assert len(here) > 1
    number = here[0]["number"]
    words = place.replace("2.1", number).split()
    for language in ("es", "en"):
        assert run(["--ui", language, "accept", YEAR, *words, "--reason", "why"]) == 2
        told = capsys.readouterr().err
        assert all(f"--check {finding['check']}" in told for finding in here)
        assert "--all" in told
    assert run(["accept", YEAR, *words, "--reason", "why", "--all", "--check", "number"]) == 2
    assert not ledger.exists()
    assert run(["accept", YEAR, *words, "--reason", "why", "--check", "number"]) == 0
    assert {review.check for review in read_ledger(ledger).accepted} == {"number"}
    assert run(["accept", YEAR, *words, "--reason", "why", "--all"]) == 0
    assert {review.check for review in read_ledger(ledger).accepted} >= {finding["check"] for finding in here}


def test_a_ledger_with_a_mistake_is_left_alone(ledger: Path, capsys: Told) -> None:
    ledger.parent.mkdir()
    ledger.write_text("accepted:\n  - {address: x, check: y}\n", encoding="utf-8")
    assert run(["--ui", "en", "accept", YEAR, "archives/census", "--reason", "why"]) == 2
    assert "plans/reviews/2031.yaml:2:5: error:" in capsys.readouterr().err
    assert ledger.read_text(encoding="utf-8") == "accepted:\n  - {address: x, check: y}\n"
