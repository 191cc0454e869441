"""The project of `third_language`, on disk, and what commands say in it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from made_once import made_once
from third_language import LANGUAGES, PLAN, ROOT, commands


def make(folder: Path) -> None:
    """Write the project, and run the commands that need the third language in it."""
    plans = folder / "plans"
    plans.mkdir()
    for name in ("vocabulary", "countries", "network"):
        shutil.copy(ROOT / "plans" / f"{name}.yaml", plans)
    (plans / "2022.yaml").write_text(PLAN, encoding="utf-8")
    later = (
        PLAN.replace("2022", "2023").replace("Dois pilotos", "Dois projetos").replace("Dos pilotos", "Dos proyectos")
    )
    (plans / "2023.yaml").write_text(later, encoding="utf-8")
    shutil.copytree(ROOT / "source", folder / "source", ignore=shutil.ignore_patterns("es", "en"))
    (folder / "source" / "es").mkdir()
    (folder / "templates").symlink_to(ROOT / "templates")
    found = dict(zip(CALLS, commands(folder, str(LANGUAGES), *CALLS.values()), strict=True))
    (folder / "results.json").write_text(json.dumps(found), encoding="utf-8")


CALLS = {
    "excuse": ["--ui", "pt", "show", "2022"],
    "parity": ["--ui", "en", "parity", "2022", "--to", "pt", "--format", "json"],
    "parity-text": ["--ui", "en", "parity", "2022", "--to", "pt"],
    "other": ["--ui", "en", "parity", "2022", "--format", "json"],
    "diff": ["--ui", "en", "diff", "2022", "2023", "--lang", "pt"],
    "check": ["--ui", "en", "check", "2022", "--format", "json"],
    "build": ["--ui", "en", "build", "2022", "--lang", "pt", "--format", "html,pdf", "--out", "build"],
    "export": ["--ui", "en", "export", "2022", "--to", "pt", "--out", "out.po"],
    "accept-en": ["--ui", "en", "accept", "2023"],
    "accept-pt": ["--ui", "en", "accept", "2023", "--to", "pt"],
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "third-language", make)


@pytest.fixture(scope="module")
def results(project: Path) -> Callable[[str], tuple[int, str, str]]:
    """Return the result of a command that was run with the third language."""
    found = json.loads((project / "results.json").read_text(encoding="utf-8"))
    return lambda name: tuple(found[name])
