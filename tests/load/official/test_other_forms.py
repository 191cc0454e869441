"""Plans of other years and other hands, in every form: each area, activity, field and note as written down by hand."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.model.plan import FIELDS, Activity
from gealc_docs.report.reading import printed

FOLDER = Path(__file__).parents[2] / "fixtures" / "plans-in-other-forms"
VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
EXPECTED = sorted(FOLDER.glob("*.yaml"))


def read(path: Path) -> Reading:
    document = next(other for other in FOLDER.glob(f"{path.stem}.*") if other != path)
    return read_official(document, document.name, VOCABULARY)


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.stem)
def test_everything_is_read(path: Path) -> None:
    expected = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert told(read(path), expected) == plain(expected)


def told(reading: Reading, expected: dict[str, Any]) -> Any:
    """Return what was read, as far as the expectation speaks of it."""
    plan = reading.plan
    result: dict[str, Any] = {"year": plan.year}
    if "sections" in expected:
        result["sections"] = [section.title.wordings[0].text for section in plan.sections]
    result["areas"] = [
        {
            "number": area.number,
            "title": area.title.wordings[0].text,
            "objective": next((w.text for w in area.objective), ""),
            "notes": [note.wordings[0].text for note in area.notes],
            "activities": [
                {
                    "number": activity.number,
                    "title": activity.title.wordings[0].text,
                    **{name: word(reading, activity, name) for name in FIELDS if getattr(activity, name)},
                    "period": str(activity.date.period) if activity.date else "",
                }
                for activity in area.activities
            ],
        }
        for area in plan.areas
    ]
    for area, wanted in zip(result["areas"], expected["areas"], strict=False):
        if "notes" not in wanted:
            del area["notes"]
    return plain(result)


def word(reading: Reading, activity: Activity, name: str) -> str:
    return next(iter(printed(reading.plan, activity, name).values()), "")


def plain(value: Any) -> Any:
    """Return texts with a space for what joins several terms, which an edition chooses, and without final stops."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return " ".join(re.split(r"[\s;,/]+(?:(?:y|e|and)\s+)?", str(value).strip())).rstrip(". ").casefold()


def test_the_heading_over_activities_is_kept() -> None:
    labels = dict(read(FOLDER / "2020-open-government.yaml").plan.labels)
    assert {name: label.get("en") for name, label in labels.items()} == {
        "date": "When",
        "resources": "Budget",
        "product": "Expected output",
        "lead": "Responsible",
        "activity": "Action",
    }
