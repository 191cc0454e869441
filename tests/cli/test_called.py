"""Advice names commands as the reader can type them."""

import sys
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.cli.called import called_as


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program as `make` installs it, below the folder where it is called."""
    path = tmp_path / ".venv" / "bin" / "gealc"
    path.parent.mkdir(parents=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    called_as.cache_clear()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", [".venv/bin/gealc", "new"])
    return path


@pytest.mark.parametrize(("reachable", "named"), [(False, ".venv/bin/gealc new 2023"), (True, " gealc new 2023")])
def test_a_program_off_the_path_is_named_with_its_folder(  # noqa: PLR0913, PLR0917  # pytest's fixtures
    script: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    reachable: bool,  # noqa: FBT001  # a parameter of the test
    named: str,
) -> None:
    monkeypatch.setenv("PATH", str(script.parent if reachable else tmp_path / "empty"))
    assert run(["new", "--ui", "en"]) == 2
    assert named in capsys.readouterr().err
    called_as.cache_clear()
