"""`gealc diff --since`: a plan as it is against what it was at a revision or on a day."""

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.load.earlier import plan_since
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError

ROOT = Path(__file__).parents[2]
_Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project kept by git since 1 November 2026, where the plan of 2022 was changed since."""
    here = tmp_path_factory.mktemp("project")
    folder = here / "plans"
    folder.mkdir()
    for path in (ROOT / "plans").glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    noon = "2026-11-01T12:00:00"
    environment = os.environ | {"GIT_COMMITTER_DATE": noon, "GIT_AUTHOR_DATE": noon}
    who = ["-c", "user.email=a@b.c", "-c", "user.name=a"]
    for args in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "first"]):
        subprocess.run(["git", *args], cwd=here, check=True, env=environment)  # noqa: S607  # git, wherever it is
    plan = folder / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("Dos pilotos de interoperabilidad", "Tres pilotos de interoperabilidad"), "utf-8")
    (folder / "2031.yaml").write_text(text.replace("year: 2022", "year: 2031", 1), encoding="utf-8")
    return here


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> _Command:
    monkeypatch.chdir(project)

    def call(*arguments: str) -> tuple[int, str, str]:
        return run(list(arguments)), *capfd.readouterr()

    return call


@pytest.mark.parametrize(
    ("language", "title", "rest"),
    [
        (
            "es",
            r"Cambios del plan 2022 en la revisión [0-9a-f]{7,} \(1 de noviembre de 2026\) al plan 2022 de hoy",
            "Áreas sin ningún cambio (8): 3.2 a 3.9.",
        ),
        (
            "en",
            r"Changes from the 2022 plan at revision [0-9a-f]{7,} \(November 1, 2026\) to the 2022 plan as it is now",
            "Areas without any change (8): 3.2 to 3.9.",
        ),
    ],
)
def test_since_a_revision_or_a_day(
    here: Callable[..., tuple[int, str, str]], language: str, title: str, rest: str
) -> None:
    for since in ("HEAD", "2026-11-02"):
        code, said, _ = here("--ui", language, "diff", "2022", "--since", since)
        assert code == 0
        assert re.fullmatch(title, said.splitlines()[0])
        assert rest in said
        assert "3.2.1" not in said
    report = json.loads(here("diff", "2022", "--since", "HEAD", "--format", "json")[1])
    assert [change["old"] for change in report["changes"]] == ["3.1.1"]
    page = here("--ui", language, "diff", "2022", "--since", "HEAD", "--format", "html")[1]
    assert re.search(rf"<h1>{title}</h1>", page)
    assert "diff-correlation" not in page.split("</style>")[1]


@pytest.mark.parametrize(
    ("argument", "since", "said"),
    [
        ("2022", "nowhere", "no revision “nowhere”"),
        ("2022", "2026-02-30", "no day “2026-02-30”"),
        ("2022", "2026-11-01", "nothing from before November 1, 2026; plans/2022.yaml is kept since November 1, 2026"),
        ("2031", "HEAD", "no revision of plans/2031.yaml yet"),
        ("2099", "HEAD", "no plan for 2099"),
    ],
)
def test_what_git_cannot_tell(here: Callable[..., tuple[int, str, str]], argument: str, since: str, said: str) -> None:
    code, out, complaint = here("--ui", "en", "diff", argument, "--since", since)
    assert (code, out) == (2, "")
    assert said in complaint


def test_a_plan_outside_git_has_no_past(tmp_path: Path, library: Library) -> None:
    plan = tmp_path / "mine.yaml"
    plan.write_bytes((ROOT / "plans" / "2022.yaml").read_bytes())
    with pytest.raises(LoadError) as told:
        plan_since("HEAD", str(plan), library)
    assert [problem.message.code for problem in told.value.problems] == ["load.no-git"]
