"""Notes told by their signs, tables drawn with signs, and what a PDF leaves without a tag."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.blocks import Paragraph, Table, Text
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.load.official.text.markup import blocks_of_lines
from gealc_docs.report.reading import printed

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
PLAN = (
    "# Plan de trabajo 2023\n\n## 1. Datos{sign}\n\n1.1 Guía\n\nFecha: mayo.\n\n"
    "1.2 Área de 5 m² [3]\n\nFecha: junio.\n\n{note}\n"
)


def read(text: str, tmp_path: Path, suffix: str) -> Reading:
    path = tmp_path / f"plan.{suffix}"
    path.write_text(text, encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


def footnotes(reading: Reading) -> list[str]:
    return [f.sides[0].text for f in reading.findings if f.check == "official.footnote"]


@pytest.mark.parametrize(("sign", "note"), [("[1]", "[1] Según el índice."), ("²", "² Según el índice.")])
def test_a_note_in_the_text_is_told_and_its_sign_taken_out(sign: str, note: str, tmp_path: Path) -> None:
    reading = read(PLAN.format(sign=sign, note=note), tmp_path, "txt")
    (area,) = reading.plan.areas
    assert area.title.get("es") == "Datos"
    assert [a.title.get("es") for a in area.activities] == ["Guía", "Área de 5 m² [3]"]
    assert (footnotes(reading), [kept.get("es") for kept in area.notes]) == ([note], [note])


def test_the_linked_note_of_a_page_is_told(tmp_path: Path) -> None:
    page = (
        "<h1>2023 Work Plan</h1><h2>1. Data<sup><a href='#n'>*</a></sup></h2><p>1.1 Guide, 5 m<sup>2</sup></p>"
        "<p>Date: May.</p><div title='footer'><p>Page 1</p></div><p id='n'>* As measured.</p>"
    )
    reading = read(page, tmp_path, "html")
    (area,) = reading.plan.areas
    assert (area.title.get("en"), area.activities[0].title.get("en")) == ("Data", "Guide, 5 m²")
    assert (footnotes(reading), [note.get("en") for note in area.notes]) == (["* As measured."], ["* As measured."])
    assert [f.sides[0].text for f in reading.findings if f.check == "official.beside"] == ["Page 1"]


def test_a_drawn_table_keeps_wrapped_cells_and_cells_over_columns() -> None:
    drawn = [
        "+-----+------+",
        "| No. | Task |",
        "+=====+======+",
        "| 1   | Long |",
        "|     | one  |",
        "+-----+------+",
        "| All of it  |",
        "+-----+------+",
        "after",
    ]
    table, after = blocks_of_lines([Text(line) for line in drawn])
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    assert [[(c.text.text, c.merged) for c in row] for row in table.rows] == [
        [("No.", ""), ("Task", "")],
        [("1", ""), ("Long one", "")],
        [("All of it", ""), ("All of it", "across")],
    ]


def test_a_table_that_only_counts_holds_no_activities(tmp_path: Path) -> None:
    text = (
        "# Plan de trabajo 2023\n\n## Resumen\n\n| Área | Actividades |\n|---|---|\n| Datos | 1 |\n\n"
        "## Detalle\n\n### 1. Datos\n\n1.1 Guía\n\nSede – Lima; Fecha – mayo; Recursos – OEA\n"
    )
    reading = read(text, tmp_path, "md")
    (area,) = reading.plan.areas
    (activity,) = area.activities
    words = {name: printed(reading.plan, activity, name)["es"] for name in ("venue", "date", "resources")}
    assert words == {"venue": "Lima", "date": "mayo", "resources": "OEA"}
