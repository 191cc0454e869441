"""`gealc build` as its users run it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from gealc_docs.load.dump import dump_plan
from gealc_docs.load.library import Library

ROOT = Path(__file__).parent.parent.parent


def gealc(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "es_CO.UTF-8", **environment}
    command = [sys.executable, "-m", "gealc_docs", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose plans are the real ones, each cut down to its first area: they are printed sooner."""
    library = Library(ROOT / "plans")
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    for year in library.years:
        plan = library.plan(year)
        text = dump_plan(replace(plan, areas=plan.areas[:1]))
        (tmp_path / "plans" / f"{year}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_second_build_has_nothing_to_do(project: Path) -> None:
    first = gealc(project, "build", "2018", "--format", "pdf")
    assert (first.returncode, first.stderr) == (0, "")
    assert "plan-2018.es.pdf" in first.stdout
    second = gealc(project, "build", "2018", "--format", "pdf")
    assert second.stdout == "Nada que hacer: todo en build está al día.\n"
    english = gealc(project, "build", "2018", "--format", "pdf", "--ui", "en")
    assert english.stdout == "Nothing to do: everything in build is up to date.\n"


def test_only_what_changed_is_built_again(project: Path) -> None:
    gealc(project, "build", "--format", "pdf", "--lang", "en")
    before = {path.name: path.stat().st_mtime_ns for path in (project / "build" / "pdf").iterdir()}
    plan = project / "plans" / "2018.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("7th regional", "8th regional"), encoding="utf-8")
    gealc(project, "build", "--format", "pdf", "--lang", "en")
    after = {path.name: path.stat().st_mtime_ns for path in (project / "build" / "pdf").iterdir()}
    assert {name for name in after if after[name] != before[name]} == {"plan-2018.en.pdf"}


def test_problems_of_all_plans_are_told_and_nothing_is_built(project: Path) -> None:
    for year in (2018, 2022):
        plan = project / "plans" / f"{year}.yaml"
        plan.write_text(plan.read_text(encoding="utf-8").replace("layout:", "layuot:"), encoding="utf-8")
    result = gealc(project, "build")
    assert result.returncode == 2
    assert [line.split(": error: ")[0].split(":")[0] for line in result.stderr.splitlines()] == [
        "plans/2018.yaml",
        "plans/2022.yaml",
    ]
    assert all("¿quiso decir `layout`?" in line for line in result.stderr.splitlines())
    assert not (project / "build").exists()


def test_a_folder_of_somebody_else_is_left_alone(project: Path) -> None:
    (project / "mine" / "es").mkdir(parents=True)
    (project / "mine" / "es" / "letter.txt").write_text("x")
    result = gealc(project, "build", "--out", "mine")
    assert result.returncode == 2
    assert "mine/es" in result.stderr
    assert [path.name for path in (project / "mine").rglob("*")] == ["es", "letter.txt"]


def test_reports_of_other_commands_may_stand_there(project: Path) -> None:
    (project / "build" / "diff").mkdir(parents=True)
    (project / "build" / "diff" / "2018-2022.es.html").write_text("x")
    assert gealc(project, "build", "2018", "--format", "pdf", "--lang", "en").returncode == 0
    assert (project / "build" / "diff" / "2018-2022.es.html").read_text() == "x"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["bild"], "build"),
        (["build", "--langs", "es"], "--lang"),
        (["build", "--format", "odt"], "pdf"),
        (["build", "1492"], "1492"),
        (["build", "2021"], "2018, 2022"),
        ([], "build"),
    ],
)
def test_a_wrong_command_line_is_explained(project: Path, arguments: list[str], told: str) -> None:
    result = gealc(project, *arguments)
    assert result.returncode == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_outside_a_project_the_command_says_so(tmp_path: Path) -> None:
    result = gealc(tmp_path, "build")
    assert result.returncode == 2
    assert "plans" in result.stderr


@pytest.mark.parametrize(
    ("locale", "word"), [("es_MX.UTF-8", "Opciones"), ("en_GB.UTF-8", "Options"), ("C", "Opciones")]
)
def test_help_speaks_the_language_of_the_user(project: Path, locale: str, word: str) -> None:
    assert word in gealc(project, "build", "--help", LC_ALL=locale).stdout


def test_a_build_leaves_nothing_behind(project: Path) -> None:
    scratch = project / "scratch"
    scratch.mkdir()
    assert gealc(project, "build", "2018", "--format", "pdf", TMPDIR=str(scratch)).returncode == 0
    assert list(scratch.iterdir()) == []


def test_an_interrupted_build_leaves_no_half_file(project: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "es_CO.UTF-8"}
    command = [sys.executable, "-m", "gealc_docs", "build", "--format", "pdf"]
    with subprocess.Popen(command, cwd=project, env=env, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not (project / "build" / "pdf").is_dir():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    whole = list((project / "build" / "pdf").iterdir())
    assert all(path.name.startswith("plan-") and path.read_bytes().rstrip().endswith(b"%%EOF") for path in whole)
    assert process.returncode == 0 or (process.returncode == 2 and "interrumpido" in told)
    assert "Traceback" not in told


def test_a_site_without_its_source_is_refused_or_told(project: Path) -> None:
    alone = gealc(project, "build", "2018", "--format", "html")
    assert alone.returncode == 2
    assert "source:1:1: error: el sitio se hace de esta carpeta" in alone.stderr
    assert not (project / "build").exists()
    beside = gealc(project, "build", "2018", "--format", "html,data")
    assert (beside.returncode, "no tiene la carpeta source/" in beside.stdout) == (0, True)
