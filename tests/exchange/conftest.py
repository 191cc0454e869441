"""The small project of `exchange_projects`, on disk."""

from pathlib import Path

import pytest
from exchange_projects import GLOSSARY, LEDGER, NEW, OLD, Project

from gealc_docs.cli import run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Project:
    (tmp_path / "plans" / "reviews").mkdir(parents=True)
    for name, text in (("2022", OLD), ("2023", NEW), ("glossary", GLOSSARY)):
        (tmp_path / "plans" / f"{name}.yaml").write_text(text, encoding="utf-8")
    ledger = LEDGER.format(es="es", en="en")
    (tmp_path / "plans" / "reviews" / "2023.yaml").write_text(ledger, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def gealc(*arguments: str) -> tuple[int, str, str]:
        code = run(["--ui", "en", *arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return Project(tmp_path, gealc)
