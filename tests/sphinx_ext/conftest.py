"""A copy of a tiny Sphinx project, to build and to edit."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx_projects import ROOTS, Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Project]:
    """Return a function that copies a project by name; messages name files relative to it."""

    def copy(name: str) -> Project:
        folder = tmp_path / name
        shutil.copytree(ROOTS / f"test-{name}", folder)
        monkeypatch.chdir(folder)
        return Project(folder)

    return copy
