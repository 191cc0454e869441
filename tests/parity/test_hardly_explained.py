"""A word that stands for another by one synonym only is told in a plan, where all else corresponds."""

import pytest
from needed import needed

from gealc_docs.parity.lexicon import thesaurus
from tests.parity.rows import FREE, PLAN
from tests.parity.trial import Document, Row

CHANGED = [
    ("Elaborar un manual regional de compras públicas", "To publish a regional public procurement manual"),
    ("Se construirán dos centros de datos", "Two data centres will be designed"),
    ("Solicitar fondos a los bancos regionales", "To receive funds from the regional banks"),
    ("Identificar los servicios digitales de la región", "To regulate the digital services of the region"),
    ("Capacitar a los funcionarios municipales", "To inform municipal officials"),
    ("Tercera encuesta regional de satisfacción", "Third regional vote on satisfaction"),
]
SOUND = [
    ("Preparar un manual regional de compras públicas", "To draw up a regional public procurement manual"),
    ("Se edificarán dos centros de datos", "Two data centres will be built"),
    ("Fortalecer los lazos entre los miembros", "To strengthen links among members"),
    ("Formar a los funcionarios municipales", "To train municipal officials"),
]


def _told(row: Row, rows: list[Row], planned: float) -> bool:
    document = Document([*rows, row], planned=planned)
    needed(document.scene.lexicon.complete, "apertium-eng-spa")
    needed(thesaurus.files("en")[0].exists(), "mythes-en-us")
    return bool(document.found(len(rows), row))


@pytest.mark.parametrize("row", CHANGED, ids=lambda row: row[1])
def test_it_is_told_in_a_plan(row: Row) -> None:
    assert _told(row, PLAN, 1.0)


@pytest.mark.parametrize("row", SOUND, ids=lambda row: row[1])
def test_a_synonym_by_more_than_one_way_is_passed(row: Row) -> None:
    assert not _told(row, PLAN, 1.0)


@pytest.mark.parametrize("row", SOUND, ids=lambda row: row[1])
def test_it_is_passed_in_free_prose(row: Row) -> None:
    assert not _told(row, FREE, 0.0)
