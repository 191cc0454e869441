"""Plans of many shapes, made for these tests: every area, activity and field must be found."""

import json
from pathlib import Path
from typing import Any

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official
from gealc_docs.report.reading import plan_data

FOLDER = Path(__file__).parents[2] / "fixtures" / "official"
VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
FIELDS = ("title", "venue", "date", "resources", "product", "lead")


def summary(path: Path) -> dict[str, Any]:
    plan = read_official(path, path.name, VOCABULARY).plan
    data = plan_data(plan)
    language = data["language"]
    areas = [
        {
            "number": area["number"],
            "title": area["title"].get(language, ""),
            "objective": bool(area["objective"]),
            "activities": [
                {"number": a["number"], **{name: a[name].get(language, "") for name in FIELDS}}
                for a in area["activities"]
            ],
        }
        for area in data["areas"]
    ]
    return {"year": plan.year, "areas": areas, "sections": [s["title"].get(language, "") for s in data["sections"]]}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_everything_is_read(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert summary(path) == {"sections": [], **expected}
    assert path.suffixes[0] == f".{read_official(path, path.name, VOCABULARY).plan.languages[0]}"
