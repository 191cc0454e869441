"""`gealc show` and `gealc import` on the official texts."""

import json
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.load.library import Library
from gealc_docs.load.sources import open_plan
from gealc_docs.model.plan import Plan

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
    assert [finding["check"] for finding in shown["findings"]] == ["official.status", "official.doubled-number"]


@pytest.mark.parametrize("form", ["text", "yaml", "json"])
@pytest.mark.parametrize("plan", ["2018", "2022", str(SEEDS / "2018.en.txt")])
def test_every_form_shows_every_plan(plan: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", plan, "--format", form]) == 0
    out = capsys.readouterr().out.casefold()
    assert any(title in out for title in ("public software", "software público"))


def test_the_text_is_shown_in_the_language_wished(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "2022", "--lang", "en"]) == 0
    assert "2022 Work Plan" in capsys.readouterr().out
    assert run(["show", "2022"]) == 0
    assert "Plan de trabajo 2022" in capsys.readouterr().out


def test_a_document_that_is_no_plan_is_unusable(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--ui", "en", "show", str(SEEDS / "forum-report.en.txt")]) == 2
    assert "forum-report.en.txt:1:1: error: this document is not a work plan" in capsys.readouterr().err


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
    assert run(["--ui", "en", "import", str(SEEDS / "2022.es.txt"), "--into", "2022", "--out", str(out)]) == 0
    assert f"written: {out}" in capsys.readouterr().err
    kept, made = ((folder / "2022.yaml").read_text(encoding="utf-8") for folder in (ROOT / "plans", out.parent))
    comments = [line for line in kept.splitlines() if line.lstrip().startswith("#") and line.strip("# ")]
    assert [line for line in made.splitlines() if line in comments] == comments
    capsys.readouterr()
    ids = []
    for plan in (str(out), "2022"):
        assert run(["show", plan, "--format", "json"]) == 0
        shown = json.loads(capsys.readouterr().out)
        ids.append([[area["id"], *(a["id"] for a in area["activities"])] for area in shown["areas"]])
    assert ids[0] == ids[1]


def imported(tmp_path: Path, capsys: pytest.CaptureFixture[str], *documents: str) -> tuple[Plan, str]:
    """Import documents; return the plan that was written and the doubts."""
    out = tmp_path / "imported.yaml"
    assert run(["--ui", "en", "import", *documents, "--out", str(out)]) == 0
    return open_plan(str(out), Library(ROOT / "plans")), capsys.readouterr().err


def test_two_languages_settle_what_one_leaves_open(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, doubts = imported(tmp_path, capsys, str(SEEDS / "2022.en.txt"), str(SEEDS / "2022.es.txt"))
    kept = open_plan("2022", Library(ROOT / "plans"))
    found = [[term.key for term in activity.resources] for _, activity in plan.activities()]
    assert found == [[term.key for term in activity.resources] for _, activity in kept.activities()]
    assert "differ" not in doubts
    assert plan.labels == kept.labels


def test_a_label_of_the_document_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "2022.es.txt"
    text = (SEEDS / "2022.es.txt").read_text(encoding="utf-8")
    document.write_text(text.replace("Recursos:", "Presupuesto:"), encoding="utf-8")
    plan, _ = imported(tmp_path, capsys, str(document))
    assert {name: label.get("es") for name, label in plan.labels} == {"resources": "Presupuesto"}
    assert all(activity.resources for _, activity in plan.activities() if activity.venue)


def test_letters_of_another_alphabet_stay_as_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan, doubts = imported(tmp_path, capsys, str(SEEDS / "2018.en.txt"))
    cyrillic = "\u0421\u041e"
    leads = [term for _, activity in plan.activities() for term in activity.lead if term.text.get("en") == cyrillic]
    assert [(term.key, term.literal) for term in leads] == [("", True)]
    assert "looks like “Colombia”" in doubts


def test_the_network_in_the_masthead_is_no_doubt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = tmp_path / "2022.es.txt"
    text = (SEEDS / "2022.es.txt").read_text(encoding="utf-8")
    document.write_text("RED GEALC\n\n" + text, encoding="utf-8")
    _, doubts = imported(tmp_path, capsys, str(document))
    assert "masthead" not in doubts


@pytest.mark.parametrize("plan", ["2022", "plans/2022.yaml"])
def test_what_is_kept_already_needs_no_import(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--ui", "en", "import", plan]) == 2
    assert f"{plan}:1:1: error: this is already the YAML of a plan" in capsys.readouterr().err


def test_what_two_languages_say_of_the_assembly_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spanish, english = tmp_path / "plan.txt", tmp_path / "work-plan.txt"
    spanish.write_text(
        "Plan de trabajo 2031\nXXIV Asamblea Anual\nTegucigalpa, 20 de noviembre de 2030\n\n1. Datos\n\n"
        "1.1 Portal de los países\nLugar: Lima\nRecursos: BID y OEA\n",
        encoding="utf-8",
    )
    english.write_text(
        "2031 Work Plan\nXXIII Annual Assembly\nTegucigalpa, November 21, 2030\n\n1. Data\n\n"
        "1.1 Portal of the countries\nVenue: Lima\nResources: a new fund\n",
        encoding="utf-8",
    )
    out = tmp_path / "2031.yaml"
    assert run(["--ui", "es", "import", str(spanish), str(english), "--out", str(out)]) == 0
    told = capsys.readouterr().err
    assert [word in told for word in ("difieren en ordinal", "difieren en fecha", "difieren en recursos")] == [True] * 3
    text = out.read_text(encoding="utf-8")
    assert "place: {es: Tegucigalpa, en: Tegucigalpa}" in text
    assert "plan.txt, 2:" in text


def test_a_document_of_another_year_does_not_go_into_a_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--ui", "en", "import", str(SEEDS / "2018.en.txt"), "--into", "2022"]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("plans/2022.yaml:")
    assert "of 2018" in err


def test_footnotes_are_imported_as_notes_of_both_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spanish = "# Plan de trabajo 2026\n\n## 1. Datos\n\n1.1 Taller[^1]\n\nLugar: Lima.\n\n[^1]: Sujeto a fondos.\n"
    english = "# 2026 Work Plan\n\n## 1. Data\n\n1.1 Workshop[^1]\n\nVenue: Lima.\n\n[^1]: Subject to funds.\n"
    for language, text in (("es", spanish), ("en", english)):
        (tmp_path / f"{language}.md").write_text(text, encoding="utf-8")
    plan, told = imported(tmp_path, capsys, str(tmp_path / "es.md"), str(tmp_path / "en.md"))
    assert [{w.language: w.text for w in note} for note in plan.areas[0].notes] == [
        {"es": "¹ Sujeto a fondos.", "en": "¹ Subject to funds."}
    ]
    assert told.count("is a footnote to 1.1; it was kept as a note of area 1") == 2
