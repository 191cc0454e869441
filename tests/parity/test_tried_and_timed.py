"""What is only tried, only done, still to be done; parts of a year by their months; words that stayed foreign."""

import pytest

from tests.parity.trial import Row, said, told

SAME = [
    ("Se trata de fortalecer las redes nacionales", "This involves strengthening the national networks"),
    ("Combatir la trata de personas en la frontera", "Combat trafficking in persons at the border"),
    ("Procurará reducir los costos de envío", "It shall endeavour to reduce shipping costs"),
    ("El plazo se ampliará una sola vez", "The period shall be extended only once"),
    ("Los buques que reparará el astillero", "The ships repaired by the shipyard"),
    ("Segundo semestre de 2024", "July–December 2024"),
    ("Informe del tercer trimestre", "Report for July through September"),
    ("Contribuir al refuerzo de los lazos entre puertos", "Contributing to strengthening ties between ports"),
    ("Crear un sandbox regional", "Create a regional sandbox"),
]
OTHER = [
    ("Intentar reducir los costos de envío", "Reduce shipping costs"),
    ("Inspeccionar los buques pesqueros", "Try to inspect the fishing vessels"),
    ("Apoyo a un taller de pesca en Lima y en Quito", "Support only for a fishing workshop in Lima and in Quito"),
    ("El astillero reparará los buques", "The shipyard repaired the ships"),
    ("El comité elegirá la sede", "The committee chose the venue"),
    ("Segundo semestre de 2024", "July–November 2024"),
    ("Primer trimestre de 2024", "April to June 2024"),
    ("Revisión del informe anual", "Review of the informe annual"),
]
FOREIGN = [
    ("Elaboración de regional document", "Drafting of a regional document"),
    ("Actualización del documento regional", "Update of the documento regional"),
]


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_what_says_the_same_is_not_told(row: Row) -> None:
    assert not said(row)


@pytest.mark.parametrize("row", OTHER, ids=lambda row: row[1][:30])
def test_what_says_another_thing_is_told(row: Row) -> None:
    assert told(row)


@pytest.mark.parametrize("row", FOREIGN, ids=lambda row: row[1][:30])
def test_a_foreign_word_beside_one_that_both_languages_have_is_not_translated(row: Row) -> None:
    assert {finding.check for finding in said(row)} == {"untranslated"}
