"""In a text translated freely: one word for one word at one place, letters, parts of a year are told; turns are not."""

import pytest
from needed import needed

from tests.parity.rows import FREE
from tests.parity.trial import Document

CHANGED = {
    "one word for one word": (
        "El manual describe las funciones del sótano",
        "The manual describes the functions of the attic",
    ),
    "an adjective for another": (
        "La cooperativa adoptó un enfoque sencillo",
        "The cooperative adopted a costly approach",
    ),
    "letters": ("El lote B se entrega en el almacén D", "Lot B is delivered to warehouse F"),
    "part of a year": ("El faro se encendió a finales de 2011", "The lighthouse was lit in early 2011"),
    "any denies nothing": ("Cualquier bote que no esté en uso", "Any boat that is in use"),
    "opposites": ("Se demolerá el gallinero municipal", "The municipal henhouse will be built"),
}
KEPT = {
    "a turn of phrase": ("El faro da servicio a los pesqueros", "The lighthouse serves fishing boats"),
    "the same letters": ("El lote B se entrega en el almacén D", "Lot B is delivered to warehouse D"),
    "initials": ("Habló J. Ortega con la prensa", "J. Ortega spoke to the press"),
    "part of a year": ("El faro se encendió a principios de 2011", "The lighthouse was lit in early 2011"),
    "what is found out": ("La sonda ayuda a determinar la profundidad", "The probe helps find out the depth"),
    "a denial said twice": ("Las redes no podrán, en ningún caso, secarse aquí", "Nets may in no case be dried here"),
    "any": ("Cualquier bote que no esté en uso", "Any boat that is not in use"),
}


@pytest.fixture(scope="module")
def document() -> Document:
    made = Document(FREE, [*CHANGED.values(), *KEPT.values()])
    needed(made.scene.lexicon.complete, "apertium-eng-spa")
    return made


@pytest.mark.parametrize("name", CHANGED)
def test_a_change_is_told(document: Document, name: str) -> None:
    assert document.found(0, CHANGED[name])


@pytest.mark.parametrize("name", KEPT)
def test_what_says_the_same_is_passed(document: Document, name: str) -> None:
    assert not document.found(0, KEPT[name])
