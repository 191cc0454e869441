"""Numbers that a word processor makes are read: letters, Roman numbers, and those set right before words."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
WRITER = '<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>'


def outline(name: str, text: str, folder: Path) -> list[tuple[str, str]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    plan = read_official(path, name, VOCABULARY).plan
    heads = [(section.number, section.title.wordings[0].text) for section in plan.sections]
    for area in plan.areas:
        heads.append((area.number, area.title.wordings[0].text))
        heads += [(activity.number, activity.title.wordings[0].text) for activity in area.activities]
    return heads


@pytest.mark.parametrize(
    ("kinds", "numbers"),
    [
        (("I", "A", "a"), ("I", "A", "a", "b", "B", "a")),
        (("1", "a", "i"), ("1", "a", "i", "ii", "b", "i")),
        (("I", "1", "i"), ("I", "1", "i", "ii", "2", "i")),
    ],
)
def test_lists_of_a_page_by_their_type(kinds: tuple[str, ...], numbers: tuple[str, ...], tmp_path: Path) -> None:
    titles = ("Áreas de trabajo", "Datos abiertos", "Taller", "Guía", "Firma digital", "Foro")
    levels, starts = (0, 1, 2, 2, 1, 2), (1, 1, 1, 2, 2, 1)
    field = "<p>Lugar: Lima</p><p>Fecha: anual</p>"
    body = ""
    for title, level, start in zip(titles, levels, starts, strict=True):
        lists = [f'<ol type="{kind}">' for kind in kinds[:level]] + [f'<ol type="{kinds[level]}" start="{start}">']
        item = f"<li><p>{title}</p></li>" + "</ol>" * len(lists)
        body += "".join(lists) + item + (field if level == 2 else "")
    page = f"<html><head>{WRITER}</head><body><h1>Plan de trabajo 2031</h1>{body}</body></html>"
    assert outline("plan.html", page, tmp_path) == list(zip(numbers, titles, strict=True))


def test_a_roman_number_that_could_be_a_letter_begins_a_list(tmp_path: Path) -> None:
    text = (
        "Plan de trabajo 2031\n\n1. Áreas de trabajo\n\na) Datos abiertos\n\ni. Taller\nLugar: Lima\n\nii. Guía\n"
        "Lugar: Quito\n\nb) Firma digital\n\ni. Foro\nLugar: Lima\n"
    )
    numbers = [number for number, _ in outline("plan.txt", text, tmp_path)]
    assert numbers == ["1", "a", "i", "ii", "b", "i"]


def test_letters_go_on_to_i(tmp_path: Path) -> None:
    items = "".join(f"{letter}. Taller {letter.upper()}\nLugar: Lima\n\n" for letter in "abcdefghij")
    text = f"Plan de trabajo 2031\n\n1. Datos abiertos\n\n{items}"
    assert [number for number, _ in outline("plan.txt", text, tmp_path)] == ["1", *"abcdefghij"]


def test_numbers_glued_to_headings_by_libreoffice(tmp_path: Path) -> None:
    page = (
        f"<html><head>{WRITER}</head><body><h1>Plan de trabajo 2031</h1><h2>1<span>Áreas de trabajo</span></h2>"
        "<h3>1.1Datos abiertos</h3><h4>1.1.1<span>Taller</span></h4><p>Lugar: Lima</p>"
        "<h4>1.1.2<span>2do encuentro</span></h4><p>Lugar: Lima</p></body></html>"
    )
    heads = [("1", "Áreas de trabajo"), ("1.1", "Datos abiertos"), ("1.1.1", "Taller"), ("1.1.2", "2do encuentro")]
    assert outline("plan.html", page, tmp_path) == heads


def test_an_assembly_in_a_heading_is_no_section(tmp_path: Path) -> None:
    page = (
        "<html><body><h3>XV Red GEALC Annual Assembly</h3><p>November 18, 2021</p><h1>2022 Work Plan</h1>"
        "<h2>1 Work areas</h2><h3>1.1 Data</h3><h4>1.1.1 Forum</h4><p>Venue: Lima</p></body></html>"
    )
    heads = [("1", "Work areas"), ("1.1", "Data"), ("1.1.1", "Forum")]
    assert outline("plan.html", page, tmp_path) == heads
    plan = read_official(tmp_path / "plan.html", "plan.html", VOCABULARY).plan
    assert plan.assembly
    assert (plan.assembly.ordinal, plan.assembly.name.get("en")) == (15, "Red GEALC Annual Assembly")
