"""What is no file of a plan is told for what it is: missing, a folder, of a form that is not read."""

from pathlib import Path

import pytest

from gealc_docs.languages.catalogue import say
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.sources import open_plan

LIBRARY = Library(Path(__file__).parents[2] / "plans")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("plan 2024.docx", "load.no-file"),
        ("acta.pdf", "load.no-file"),
        ("elsewhere/plan-2024.docx", "load.no-file"),
        ("acta", "load.unknown-form"),
        ("", "load.is-folder"),
        ("folder.yaml", "load.is-folder"),
        ("plan-2024.xlsx", "load.unknown-suffix"),
        ("plans.epub", "official.book"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for other in ("plan-2024.docx", "plan-2024.xlsx", "plans.epub"):
        (tmp_path / other).write_bytes(b"PK")
    with pytest.raises(LoadError) as caught:
        open_plan(str(tmp_path / name), LIBRARY)
    (problem,) = caught.value.problems
    assert problem.message.code == code
    assert ("plan-2024.docx" in say(problem.message, "en")) is (name == "plan 2024.docx")


def test_a_vocabulary_that_is_gone_is_told_once(tmp_path: Path) -> None:
    plans = Path(__file__).parents[2] / "plans"
    (tmp_path / "2022.yaml").write_text((plans / "2022.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "countries.yaml").write_text((plans / "countries.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        Library(tmp_path).read(tmp_path / "2022.yaml")
    codes = [problem.message.code for problem in caught.value.problems]
    assert codes.count("load.no-vocabulary") == 1
    assert "load.unknown-term" not in codes
