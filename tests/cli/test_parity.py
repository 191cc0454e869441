"""`gealc parity` where words cannot be compared: it says why, and compares the rest."""

from pathlib import Path
from shutil import copytree

import pytest

from gealc_docs.cli import run
from gealc_docs.parity.lexicon import apertium, wordlist

PLANS = Path(__file__).parents[1] / "roots" / "test-plan"
SEEDS = Path(__file__).parents[1] / "fixtures" / "seeds"


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


@pytest.mark.parametrize("language", ["es", "en"])
def test_words_that_were_not_compared_are_said_in_reports_that_are_handed_on(
    project: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    said = {"es": "no se compararon las palabras", "en": "words were not compared"}[language]
    reports = [project / f"report.{ending}" for ending in ("html", "json", "sarif")]
    for installed in (True, False):
        if not installed:
            monkeypatch.setattr(apertium, "find_pair", lambda _one, _two: None)
        elif apertium.find_pair("es", "en") is None:
            continue
        for path in reports:
            assert run(["--ui", language, "parity", "2031", "--fail-on", "never", "--out", str(path)]) == 0
            told = said.casefold() in path.read_text(encoding="utf-8").casefold()
            assert told == (not installed), path


def test_a_document_that_is_read_is_not_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {name: Path(SEEDS, f"2022.{name}.txt").read_text(encoding="utf-8") for name in ("es", "en")}
    for name, text in texts.items():
        (project / f"{name}.txt").write_text(text, encoding="utf-8")
    for command in ("parity", "diff"):
        assert run(["--ui", "en", command, "es.txt", "en.txt", "--out", "./es.txt"]) == 2
        assert "name another with --out" in capsys.readouterr().err
    assert (project / "es.txt").read_text(encoding="utf-8") == texts["es"]


@pytest.mark.parametrize("name", ["notes.txt", "page.html", "data.json", "log.sarif"])
def test_a_file_that_is_no_report_is_kept_and_a_report_is_written_anew(
    project: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path, words = project / name, ["--ui", "en", "parity", "2031", "--fail-on", "never", "--out", name]
    path.write_text("<p>What the committee said</p>", encoding="utf-8")
    assert run(words) == 2
    assert capsys.readouterr().err.startswith(f"{name}:1:1: error: this file already exists")
    assert path.read_text(encoding="utf-8") == "<p>What the committee said</p>"
    path.write_text("", encoding="utf-8")  # as a temporary file is made
    assert [run(words), run(words), run(["--ui", "es", *words[2:]])] == [0, 0, 0]
