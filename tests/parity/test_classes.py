"""In free prose too: members of one class are told apart, and what only looks like a change is not told."""

import pytest
from needed import needed

from gealc_docs.parity.lexicon.classes import classes
from tests.parity.rows import FREE
from tests.parity.trial import Document

EXCHANGED = [
    ("El brote de cólera afectó a tres aldeas del delta", "The measles outbreak struck three villages of the delta"),
    ("Los viticultores podrán vender su vino en la feria", "Winegrowers may sell their cheese at the fair"),
    ("Se inauguró un puente sobre la quebrada", "A tunnel was opened under the gorge"),
    ("El museo cerró por una inundación", "The museum closed because of a fire"),
    ("La sala es amplia, luminosa y silenciosa", "The hall is large, bright and cold"),
    ("Las exportaciones crecieron más que las exportaciones mundiales", "Imports grew more than world exports"),
    ("Se prestará ayuda en función de la edad", "Help will be given irrespective of age"),
    ("Conviene triplicar la superficie regada", "It is advisable to double the irrigated area"),
    ("Trigo, maíz y arroz del valle", "Wheat and rice of the valley"),
    ("El taller es gratuito, breve y voluntario", "The workshop is free, short, practical and voluntary"),
]
KEPT = [
    ("Los alumnos plantaron árboles junto al muelle", "Students planted trees beside the pier"),
    ("Debe constar a) el nombre y b) la fecha", "It must show (a) the name and (b) the date"),
    ("Hay doce casos por millón de habitantes", "There are twelve cases per 1 million inhabitants"),
    ("La falta de lluvia agrava el problema", "The scarcity of rain worsens the problem"),
    ("Los plazos son los que se exigen en la ordenanza", "Time limits are as required by the ordinance"),
    ("Se repararán las aceras lo antes posible", "Pavements will be repaired as soon as possible"),
]


@pytest.fixture(scope="module")
def document() -> Document:
    made = Document(FREE, [*EXCHANGED, *KEPT])
    needed(made.scene.lexicon.complete, "apertium-eng-spa")
    return made


@pytest.mark.parametrize("row", EXCHANGED, ids=lambda row: row[1])
def test_members_of_one_class_are_told_apart(document: Document, row: tuple[str, str]) -> None:
    assert document.found(0, row)


@pytest.mark.parametrize("row", KEPT, ids=lambda row: row[1])
def test_what_only_looks_like_a_change_is_passed(document: Document, row: tuple[str, str]) -> None:
    assert not document.found(0, row)


def test_a_word_of_several_members_stands_for_any_of_them() -> None:
    known = classes("es", "en")
    assert known.apart({"cólera"}, {"measles"})
    assert not known.apart({"comisión"}, {"committee"})
    assert not known.apart({"cólera"}, {"bridge"})


def test_the_order_of_the_languages_does_not_matter() -> None:
    assert classes("en", "es").apart({"bridge"}, {"túnel"})
    assert not classes("en", "pt").apart({"bridge"}, {"túnel"})
