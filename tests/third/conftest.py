"""The project of `third_language`, on disk, and what commands say in it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from third_language import LANGUAGES, PLAN, ROOT, commands


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("third")
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
    return folder


@pytest.fixture(scope="module")
def results(project: Path) -> Callable[[str], tuple[int, str, str]]:
    """Return the result of a command that was run with the third language."""
    calls = {
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
    found = dict(zip(calls, commands(project, str(LANGUAGES), *calls.values()), strict=True))
    return lambda name: found[name]
