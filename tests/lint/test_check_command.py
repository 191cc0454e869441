"""`gealc check` from the outside."""

import json
import shutil
from pathlib import Path

import pytest

from gealc_docs.cli import run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "plans", tmp_path / "plans", ignore=shutil.ignore_patterns("reviews"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("project")
def test_all_plans_are_checked_when_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "json"]) == 1
    plans = json.loads(capsys.readouterr().out)["summary"]["plans"]
    assert [plan["plan"] for plan in plans] == ["2018", "2022"]


@pytest.mark.usefixtures("project")
def test_the_threshold_decides_the_exit_code() -> None:
    assert run(["check", "2022", "--fail-on", "never"]) == 0
    assert run(["check", "2022", "--fail-on", "warning"]) == 1


def test_an_error_between_the_languages_of_an_approved_plan_fails_too(project: Path) -> None:
    path = project / "plans" / "2018.yaml"
    path.unlink()
    path = project / "plans" / "2022.yaml"
    text = path.read_text(encoding="utf-8").replace("date: 2021-S2", "date: 2022-S2")
    path.write_text(text.replace("en: Two regional interop", "en: Three regional interop"), encoding="utf-8")
    assert run(["check", "2022", "--fail-on", "never"]) == 0
    assert run(["check", "2022"]) == 1
    path.write_text(text, encoding="utf-8")
    assert run(["check", "2022"]) == 0


@pytest.mark.parametrize("name", ["2023-copy.yaml", "2023.yaml.txt", "2023.YAML", "2023 (1).yml"])
def test_a_plan_that_is_not_read_for_its_name_is_told(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(project / "plans" / "2022.yaml", project / "plans" / name)
    assert run(["check", "--fail-on", "never"]) == 0
    assert f"plans/{name}" in capsys.readouterr().out
    assert run(["check", "2023"]) == 2
    assert f"plans/{name}" in capsys.readouterr().err


def test_errors_of_all_files_are_told_together(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for year in (2018, 2022):
        file = project / "plans" / f"{year}.yaml"
        file.write_text(
            file.read_text(encoding="utf-8").replace("status: approved", "status: aproved"), encoding="utf-8"
        )
    assert run(["--ui", "en", "check"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "plans/2018.yaml:13:9:" in told.err
    assert "plans/2022.yaml:15:" in told.err


def test_a_report_goes_to_its_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "sarif", "--out", "build/check.sarif"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((project / "build" / "check.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_folder_is_no_report(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "taken").write_text("x", encoding="utf-8")
    assert run(["check", "2022", "--out", "taken/report.txt"]) == 2
    assert "taken/report.txt" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_one_language_alone(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "2022", "--lang", "es", "--format", "json"])
    sides = [f for f in json.loads(capsys.readouterr().out)["findings"] if f["check"] == "typography" and "en" in f]
    assert sides == []


def test_doubts_about_a_document_are_findings(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = project / "plan.txt"
    document.write_text(
        "PLAN DE TRABAJO 2031\n\n1) Áreas de trabajo\n\n1.1) Datos abiertos\n\n1.1.1) 1.1.7) Taller de datos.\n\n"
        "Lugar: Virtual.\n\nFecha: 1er semestre 2031.\n",
        encoding="utf-8",
    )
    run(["check", str(document), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert any("1.1.7" in finding["message"]["es"] and finding["address"].startswith("2031") for finding in found)


def test_a_plan_cut_off_at_the_end_of_a_line_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plans = tmp_path / "plans"
    shutil.copytree(ROOT / "plans", plans)
    text = (plans / "2022.yaml").read_text(encoding="utf-8").replace("year: 2022", "year: 2023", 1)
    whole = text[: text.index("  - id: open-data\n")]
    (plans / "2023.yaml").write_text(whole, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for command in ("check", "parity"):
        run(["--ui", "es", command, "2023"])
        told = " ".join(capsys.readouterr().out.split())
        assert told.count("en el plan de 2022: 9. ¿Está completo el archivo?") == 1, command
    assert run(["accept", "2023", "2023/areas", "--reason", "Así se quiso"]) == 0
    capsys.readouterr()
    run(["--ui", "es", "check", "2023"])
    assert "Así se quiso" in " ".join(capsys.readouterr().out.split())
    (plans / "2022.yaml").write_text("year: [", encoding="utf-8")
    assert run(["--ui", "es", "check", "2023"]) in {0, 1}
    assert "¿Está completo" not in capsys.readouterr().out
