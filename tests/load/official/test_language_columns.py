"""Tables with a column a language for some of what they say, and one for both for the rest."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.blocks import Cell, Table, Text
from gealc_docs.load.official.language_columns import shared_columns
from gealc_docs.load.official.reading import read_official
from gealc_docs.report.reading import plan_data

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
HEAD = "# Plan de trabajo 2031 / 2031 Work Plan\n\n## 1. Datos abiertos / Open data\n\n"
TABLE = """| N.º / No. | Actividad | Activity | Lugar / Venue | Fecha / Date |
|---|---|---|---|---|
| 1.1 | Catálogo regional | Regional catalogue | Lima / Quito | Mayo 2031 / May 2031 |
| 1.2 | Guía de publicación | Guide to publication | Virtual | Junio 2031 / June 2031 |
"""


def test_columns_of_a_language_are_read_with_those_for_both(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(HEAD + TABLE, encoding="utf-8")
    reading = read_official(path, path.name, VOCABULARY)
    area = plan_data(reading.plan)["areas"][0]
    first, second = area["activities"]
    assert area["title"] == {"es": "Datos abiertos", "en": "Open data"}
    assert [one["number"] for one in area["activities"]] == ["1.1", "1.2"]
    assert first["title"] == {"es": "Catálogo regional", "en": "Regional catalogue"}
    assert first["venue"] == {"es": "Lima / Quito", "en": "Lima / Quito"}  # two places, not two wordings
    assert second["date"] == {"es": "Junio 2031", "en": "June 2031"}
    assert not [finding for finding in reading.findings if finding.severity != "info"]


@pytest.mark.parametrize(
    "headings",
    [
        ("Activity", "Venue", "Date"),
        ("Actividad", "Lugar", "Date"),
        ("Actividad / Activity", "Lugar / Venue", "Fecha / Date"),
        ("Actividad", "Activity", "Lugar", "Fecha", "Date"),  # a place that one language alone has
    ],
)
def test_other_tables_are_left_alone(headings: tuple[str, ...]) -> None:
    assert shared_columns(Table((tuple(Cell(Text(heading)) for heading in headings),))) is None
