"""What hands and programs get wrong: labels spelt almost right, ordinals in words, text that fits no rule."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.left_over import LeftOver, completed
from gealc_docs.load.official.readers import txt
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.model.location import Location

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
TEXT = "{title}\n{assembly}\n\n1. Identidad digital\n\n1.1 Taller regional\n{field}\nFecha: mayo de 2024\n"


def read(folder: Path, **parts: str) -> Reading:
    path = folder / "plan.txt"
    words = {"title": "Plan de trabajo 2024", "assembly": "", "field": "Lugar: Lima", **parts}
    path.write_text(TEXT.format(**words), encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


@pytest.mark.parametrize("label", ["Respnsable", "Responsalbe", "Ressponsable", "Responzable"])
def test_a_label_spelt_almost_right_is_read_and_told(label: str, tmp_path: Path) -> None:
    reading = read(tmp_path, field=f"{label}: Perú")
    ((_, activity),) = reading.plan.activities()
    assert [term.text.get("es") for term in activity.lead] == ["Perú"]
    (doubt,) = (f for f in reading.findings if f.check == "official.misspelt-label")
    assert (doubt.location.line, dict(doubt.message.args)["known"]) == (7, "Responsable")


@pytest.mark.parametrize("label", ["Sala", "Indicador", "Moneda", "Cupo"])
def test_another_word_is_no_slip(label: str, tmp_path: Path) -> None:
    reading = read(tmp_path, field=f"{label}: Lima")
    assert [f.check for f in reading.findings] == ["official.unknown-label"]
    assert [w.text for note in reading.plan.areas[0].notes for w in note] == [f"1.1: {label}: Lima"]


@pytest.mark.parametrize(
    ("words", "number"),
    [("Décima Tercera", 13), ("Decimotercera", 13), ("Undécima", 11), ("Vigésima", 20), ("Vigésima primera", 21)],
)
def test_an_assembly_is_numbered_in_words(words: str, number: int, tmp_path: Path) -> None:
    assembly = read(tmp_path, assembly=f"{words} Reunión Anual de la Red GEALC, 14 de noviembre de 2023").plan.assembly
    assert assembly
    assert (assembly.ordinal, assembly.name.get("es")) == (number, "Reunión Anual de la Red GEALC")


def test_what_no_part_of_a_plan_holds_is_kept_as_a_note_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    plan = read(tmp_path).plan
    path.write_text(
        path.read_text(encoding="utf-8") + "Se informará de 45 avances\nFecha: mayo de 2024", encoding="utf-8"
    )
    doubts = Doubts("es")
    left = LeftOver(txt.read(path, path.name), plan, "es", VOCABULARY)
    made = completed(plan, left.texts((), [(Location(path.name, 8, 1), "Fecha")]), doubts)
    lost = ["Se informará de 45 avances", "Fecha: mayo de 2024"]  # the other such date is read
    assert [w.text for note in made.areas[0].notes for w in note] == lost
    assert [(f.check, f.location.line, f.number) for f in doubts.findings] == [
        ("official.left-over", 9, "1"),
        ("official.left-over", 10, "1"),
    ]


def test_a_document_that_is_hardly_understood_says_so_first(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    prose = "\n\n".join(f"La agencia {n} presentará sus avances al grupo" for n in range(30, 42))
    path.write_text(
        TEXT.format(title="Plan de trabajo 2024", assembly="", field="Lugar: Lima") + prose, encoding="utf-8"
    )
    findings = read_official(path, path.name, VOCABULARY).findings
    assert [f.check for f in findings] == ["official.mostly-notes"]
    assert dict(findings[0].message.args)["count"] == len(findings[0].sides) == 12


@pytest.mark.parametrize("line", ["GEALC/CE/2023/04", "Documento GEALC/CE/2023/04", "Doc. GEALC/CE/2023/04"])
def test_a_symbol_may_be_called_one(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, assembly=line).plan.symbol == "GEALC/CE/2023/04"


def test_a_running_head_is_no_title(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    lines = ("Plan de trabajo 2024 | Red GEALC", "# Plan de trabajo 2024", "1. Datos", "1.1 Portal\nLugar: Lima")
    path.write_text("\n\n".join(lines), encoding="utf-8")
    assert read_official(path, path.name, VOCABULARY).plan.title.get("es") == "Plan de trabajo 2024"
