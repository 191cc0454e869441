"""`gealc parity` where words cannot be compared: it says why, and compares the rest."""

from pathlib import Path
from shutil import copytree

import pytest

from gealc_docs.cli import run
from gealc_docs.parity.lexicon import apertium, wordlist

PLANS = Path(__file__).parents[1] / "roots" / "test-plan"


@pytest.mark.parametrize(
    ("listed", "said"),
    [(True, "apertium-eng-spa and lttoolbox are not installed"), (False, "no dictionaries for these two languages")],
)
def test_words_that_were_not_compared_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, listed: bool, said: str
) -> None:
    monkeypatch.setattr(apertium, "find_pair", lambda _one, _two: None)
    monkeypatch.setattr(wordlist, "has_list", lambda _one, _two: listed)
    monkeypatch.chdir(PLANS)
    assert run(["--ui", "en", "parity", "2031"]) in {0, 1}
    told = capsys.readouterr()
    assert said in told.err
    assert told.out


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plans, in which the command is run."""
    copytree(PLANS / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("address", "check", "said"),
    [
        ("2031/nowhere/forum/title", "number", "no “2031/nowhere/forum/title”"),
        ("2031/title", "numbre", "no check is called “numbre”"),
        ("2031/title", "number", ""),
    ],
)
def test_an_acceptance_of_nothing_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], address: str, check: str, said: str
) -> None:
    (project / "plans" / "reviews").mkdir(exist_ok=True)
    entry = f"accepted:\n- {{address: {address}, check: {check}, reason: so it is, es: A, en: B}}\n"
    (project / "plans" / "reviews" / "2031.yaml").write_text(entry, encoding="utf-8")
    assert run(["--ui", "en", "parity", "2031"]) in {0, 1}
    told = capsys.readouterr().err
    assert said in told
    assert ("this acceptance does nothing" in told) == bool(said)


@pytest.mark.usefixtures("project")
def test_a_missing_glossary_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--ui", "en", "parity", "2031"]) in {0, 1}
    assert "terms were not compared" in capsys.readouterr().err
