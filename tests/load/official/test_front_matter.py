"""What a plan says of itself before its areas: its assembly, its committee and who chairs it."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.committee import presidency
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.load.recognise import recogniser

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
TERMS = recogniser(VOCABULARY)
AREAS = "\n\n1. Áreas de trabajo\n\n1.1. Datos\n\n1.1.1. Guía\n\nFecha: Anual.\n"


def read(path: Path, text: str) -> Reading:
    path.write_text(text, encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("es", "Bajo la presidencia de la República Dominicana, el Comité Ejecutivo elaboró este plan.", "DO"),
        ("es", "El plan fue preparado por el Comité Ejecutivo que preside Ecuador.", "EC"),
        ("es", "El Comité Ejecutivo se reunió con el presidente de Chile.", ""),
        ("es", "Bajo la presidencia de Chile, la Red creció.", ""),
        ("en", "The Executive Committee, chaired by Costa Rica, met in Belize.", "CR"),
        ("en", "Prepared by the Executive Committee under the presidency of the Dominican Republic", "DO"),
        ("en", "The President of Chile opened the meeting of the Executive Committee.", ""),
        ("pt", "Plano elaborado pelo Comitê Executivo sob a presidência da Costa Rica.", "CR"),
    ],
)
def test_who_chairs_the_committee_is_told_without_its_members(language: str, text: str, country: str) -> None:
    assert presidency(text, language, TERMS) == country


def test_the_country_beside_the_bracket_chairs(tmp_path: Path) -> None:
    members = "Argentina, Chile, Panama (which holds the presidency), Peru, Trinidad and Tobago and Uruguay"
    text = f"2031 Work Plan\n\n1. Background\n\nThe Executive Committee, made up of {members}, wrote this plan.\n"
    plan = read(tmp_path / "plan.txt", f"{text}\n2. Work areas\n\n2.1. Data\n\n2.1.1. Guide\n\nDate: annual.\n").plan
    assert plan.committee is not None
    assert (plan.committee.presidency, len(plan.committee.members)) == ("PA", 6)


def test_a_label_tells_who_chairs(tmp_path: Path) -> None:
    members = "Barbados, Bolivia, Chile, Suriname and Uruguay; presidency: Bolivia"
    text = f"2031 Work Plan\n\n1. Background\n\nThe Executive Committee ({members}) wrote this plan.\n"
    plan = read(tmp_path / "plan.txt", f"{text}\n2. Work areas\n\n2.1. Data\n\n2.1.1. Guide\n\nDate: annual.\n").plan
    assert plan.committee is not None
    assert (plan.committee.presidency, len(plan.committee.members)) == ("BO", 5)


def test_prose_before_the_first_section_tells_the_committee(tmp_path: Path) -> None:
    said = "El presente plan de la Red fue elaborado por el Comité Ejecutivo bajo la presidencia de Panamá y recoge"
    plan = read(
        tmp_path / "plan.txt", f"Plan de trabajo 2031\n\n{said} las propuestas de los grupos de trabajo.{AREAS}"
    ).plan
    assert plan.committee is not None
    assert plan.committee.presidency == "PA"


def test_a_masthead_tells_who_chairs(tmp_path: Path) -> None:
    plan = read(tmp_path / "plan.txt", f"Comité Ejecutivo – Presidencia de Panamá\n\nPlan de trabajo 2031{AREAS}").plan
    assert plan.committee is not None
    assert (plan.committee.presidency, plan.committee.members) == ("PA", ())


def test_an_article_is_no_roman_number(tmp_path: Path) -> None:
    line = "La presente agenda fue acordada en la XVII Asamblea Anual"
    plan = read(tmp_path / "plan.txt", f"{line}\n\nPlan de trabajo 2031{AREAS}").plan
    assert plan.assembly is not None
    assert (plan.assembly.ordinal, plan.assembly.name.wordings[0].text) == (17, "Asamblea Anual")


@pytest.mark.parametrize("line", ["Aprobado por la Asamblea", "Documento aprobado por la Asamblea Anual"])
def test_a_line_may_say_no_more_than_the_status(tmp_path: Path, line: str) -> None:
    head = f"XXIV Asamblea Anual de la Red GEALC\n\n{line}\n\nPlan de trabajo 2031"
    reading = read(tmp_path / "plan.txt", head + AREAS)
    assert reading.plan.status == "approved"
    assert not [f for f in reading.findings if f.check in {"official.unplaced", "official.status"}]


def test_a_meeting_held_together_with_another_is_no_place(tmp_path: Path) -> None:
    head = (
        "XII Reunión Anual – V Reunión Ministerial\n\nCiudad de Panamá, 15 de noviembre de 2030\n\nPlan de trabajo 2031"
    )
    reading = read(tmp_path / "plan.txt", head + AREAS)
    assembly = reading.plan.assembly
    assert assembly is not None
    assert assembly.place is not None
    assert assembly.place.text.wordings[0].text == "Ciudad de Panamá"
    assert assembly.name.wordings[0].text == "Reunión Anual – V Reunión Ministerial"
    assert not [finding for finding in reading.findings if finding.check == "official.unplaced"]


@pytest.mark.parametrize("kind", ["Antecedentes", "ANTECEDENTES", "Objetivo"])
def test_a_numbered_section_stands_beside_one_without_a_number(kind: str, tmp_path: Path) -> None:
    text = f"Plan de trabajo 2026\n\n{kind}\n\nLa Red creció.{AREAS.replace('1. Á', '3. Á').replace('1.1', '3.1')}"
    reading = read(tmp_path / "plan.txt", text)
    assert [(s.number, s.title.get("es"), s.holds_areas) for s in reading.plan.sections] == [
        ("", kind, False),
        ("3", "Áreas de trabajo", True),
    ]
    assert [(a.number, a.notes) for a in reading.plan.areas] == [("3.1", ())]
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("members", "strangers"),
    [
        ("Argentina, Chile (presidencia), Cuba, Colombia y Perú", ["Cuba"]),
        ("Cuba, Chile, Perú, Colombia y Portugal", ["Cuba", "Portugal"]),
        ("Argentina, Chile y Perú, y la Reunión Anual de España", []),
    ],
)
def test_a_member_that_is_no_country_of_the_region_is_told(members: str, strangers: list[str], tmp_path: Path) -> None:
    text = f"Plan de trabajo 2026\n\nAntecedentes\n\nEl Comité Ejecutivo, integrado por {members}, lo preparó.{AREAS}"
    reading = read(tmp_path / "plan.txt", text)
    assert [f.sides[0].text for f in reading.findings if f.check == "official.stranger"] == strangers
