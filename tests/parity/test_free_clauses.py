"""In free prose: whole segments that one side lacks, a text that breaks off, extents, shares of parties, stances."""

import pytest
from needed import needed

from tests.parity.rows import FREE
from tests.parity.trial import Document

CHANGED = {
    "a purpose dropped": (
        "El faro emitirá dos destellos para que los veleros eviten los arrecifes.",
        "The lighthouse shall emit two flashes.",
    ),
    "a second thing added": (
        "El coro dio las gracias a los panaderos.",
        "The choir thanked the bakers and the retired firefighters.",
    ),
    "a thing with its clause": (
        "El guardián anotará las visitas, así como los objetos que se extravíen.",
        "The keeper shall record the visits.",
    ),
    "broken off": (
        "La biblioteca prestará partituras a los coros de las aldeas vecinas.",
        "The library shall lend scores to choirs of the",
    ),
    "in part": ("El molino se restaurará en su totalidad", "The mill will be restored in part"),
    "without end": ("El cargo podrá renovarse una sola vez", "The post may be renewed indefinitely"),
    "few": ("Muchos barcos regresaron al puerto", "Few ships returned to port"),
    "the fewest": ("Gana el coro con el mayor número de puntos", "The choir with the smallest number of points wins"),
    "a limit": ("Con una antelación máxima de dos días", "With at least two days' notice"),
    "a document": ("Véase el documento CC/14/Add.2", "See document CC/41/Add.2"),
    "three times": ("Conviene que los viveros tripliquen la cosecha", "Nurseries should double the harvest"),
    "whatever happens": ("Habrá regata con sujeción a la marea", "There will be a regatta regardless of the tide"),
    "a stance": ("Toma nota con pesar de la carta del gremio", "Notes with satisfaction the letter from the guild"),
    "whose fault": ("El daño es imputable al expedidor", "The damage is attributable to the consignee"),
    "undone": ("Aplaudió la promulgación del reglamento", "It applauded the repeal of the regulation"),
}
KEPT = {
    "a purpose put otherwise": (
        "El faro emitirá dos señales para que los barcos eviten los arrecifes.",
        "The lighthouse shall emit two signals to keep ships off the reefs.",
    ),
    "what goes without saying": (
        "El coro, que consta de veinte voces, ensaya los lunes.",
        "The choir of twenty voices rehearses on Mondays.",
    ),
    "no end sign": ("Horario de los coros y de las bandas", "Timetable of choirs and bands"),
    "a preposition at the end": (
        "Los vecinos dijeron en qué aldea vivían",
        "The neighbours said which village they lived in",
    ),
    "in full": ("El molino se restaurará en su totalidad", "The mill will be fully restored"),
    "once": ("El cargo podrá renovarse una sola vez", "The post may be renewed only once"),
    "many": ("Muchos barcos regresaron al puerto", "Numerous ships returned to port"),
    "a few": ("Algunos barcos regresaron al puerto", "A few ships returned to port"),
    "the lowest": ("Es el nivel más bajo en diez años", "It is the lowest level in ten years"),
    "a limit": ("Con una antelación mínima de dos días", "With at least two days' notice"),
    "a document": ("Véase el documento CC/14/Add.2", "See document CC/14/Add.2"),
    "three times": ("Conviene que los viveros tripliquen la cosecha", "Nurseries should triple the harvest"),
    "subject to": ("Habrá regata con sujeción a la marea", "There will be a regatta subject to the tide"),
    "a stance": ("Toma nota con satisfacción de la carta del gremio", "Welcomes the letter from the guild"),
    "whose fault": ("El daño es imputable al expedidor", "The damage is attributable to the consignor"),
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
