"""Tables in shapes of their own: titles alone, lost spans, a title in the first rows, activities under quarters."""

from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.model.plan import FIELDS

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary

Row = list[str]


def read(folder: Path, rows: list[Row], above: str = "<h1>Plan de trabajo 2026</h1>") -> Reading:
    path = folder / "plan.html"
    cells = "".join("<tr>" + "".join(f"<td>{words}</td>" for words in row) + "</tr>\n" for row in rows)
    path.write_text(f"<html><body>{above}<table>{cells}</table></body></html>", encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


def contents(reading: Reading) -> list[tuple[str, str, str]]:
    """Return (area, activity, date) of each activity."""
    return [
        (area.title.get("es"), activity.title.get("es"), str(activity.date and activity.date.period))
        for area, activity in reading.plan.activities()
    ]


def test_titles_alone_part_a_table(tmp_path: Path) -> None:
    rows = [["Actividad", "Fecha", "Lugar"], ["Acceso", "", ""], ["Portal", "mayo", "Lima"]]
    rows += [["Memoria", "", ""], ["Censo", "junio", ""], ["Curso", "julio", "Quito"]]
    told = [("Acceso", "Portal", "2026-05"), ("Memoria", "Censo", "2026-06"), ("Memoria", "Curso", "2026-07")]
    assert contents(read(tmp_path, rows)) == told


def test_an_activity_of_which_nothing_is_told_parts_no_table(tmp_path: Path) -> None:
    rows = [["Actividad", "Fecha"], ["Portal", "mayo"], ["Censo", ""], ["Curso", "julio"]]
    assert [title for _, title, _ in contents(read(tmp_path, rows))] == ["Portal", "Censo", "Curso"]


def test_cells_that_lost_what_stands_before_them_are_put_under_their_columns(tmp_path: Path) -> None:
    rows = [["Resultado", "Indicador", "Actividad", "Responsable", "Fecha"], ["COMPONENTE 1: DATOS"]]
    rows += [["Norma común", "Acta", "1.1 Taller", "Perú", "mayo"], ["1.2 Curso", "Chile", "julio"]]
    reading = read(tmp_path, rows)
    assert contents(reading) == [("DATOS", "Taller", "2026-05"), ("DATOS", "Curso", "2026-07")]
    assert [activity.fields for _, activity in reading.plan.activities()] == [("date", "product", "lead")] * 2
    assert [f.number for f in reading.findings if f.check == "official.cells-moved"] == [""]


def test_a_spreadsheet_has_its_title_in_the_first_rows(tmp_path: Path) -> None:
    rows = [["PLAN DE TRABAJO 2026", "", ""], ["Asociación de Aduanas", "", ""], ["Cod", "Actividad", "Fecha"]]
    rows += [["1", "Control", ""], ["1.1", "Operativo", "mayo"], ["2", "Datos", ""], ["2.1", "Portal", "junio"]]
    reading = read(tmp_path, rows, above="")
    assert reading.plan.title.get("es") == "PLAN DE TRABAJO 2026"
    assert contents(reading) == [("Control", "Operativo", "2026-05"), ("Datos", "Portal", "2026-06")]


def test_quarters_as_columns_hold_the_activities(tmp_path: Path) -> None:
    rows = [["Tema", "T1", "T2", "T3"], ["Censos", "Censo piloto", "", "Publicación"], ["Precios", "", "Encuesta", ""]]
    told = [
        ("Censos", "Censo piloto", "2026-Q1"),
        ("Censos", "Publicación", "2026-Q3"),
        ("Precios", "Encuesta", "2026-Q2"),
    ]
    assert contents(read(tmp_path, rows)) == told


def test_a_table_a_cell_a_line_without_dates_or_numbers(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    header = "Actividad\nEje\nLugar\nResponsable\n"
    first = "Primer trimestre\nTaller\nDatos\nVirtual\nPerú\nCurso\nRedes\nQuito\nChile\n"
    third = "Tercer trimestre\nForo\nDatos\nVirtual\nCuba\n"
    path.write_text(f"Plan de trabajo 2026\n\n{header}{first}{third}\nFin del plan de este año", encoding="utf-8")
    reading = read_official(path, path.name, VOCABULARY)
    told = [("Datos", "Taller", "2026-Q1"), ("Datos", "Foro", "2026-Q3"), ("Redes", "Curso", "2026-Q1")]
    assert contents(reading) == told
    assert all(len(activity.fields) == len(FIELDS) - 2 for _, activity in reading.plan.activities())
