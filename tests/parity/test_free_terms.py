"""In free prose: who is asked, until when, below zero, whose, which of a series; and turns that say the same."""

import pytest
from needed import needed

from tests.parity.rows import FREE
from tests.parity.trial import Document

CHANGED = {
    "who is asked": (
        "Pide al alcalde que invite al director del museo a la feria",
        "Requests the director of the museum to invite the mayor to the fair",
    ),
    "who is urged": (
        "Insta a las escuelas a que entreguen los libros a los museos",
        "Urges museums to deliver the books to schools",
    ),
    "which of two": (
        "Invita a las ciudades pequeñas a que ayuden a las ciudades grandes",
        "Invites large cities to help small cities",
    ),
    "said once more": (
        "El prestatario pagará una comisión al prestamista",
        "The borrower shall pay a commission to the borrower",
    ),
    "since when": ("La sala abrirá hasta el 3 de mayo", "The hall will open from 3 May"),
    "below zero": ("El agua estará a -4 °C", "The water will be at 4 °C"),
    "points": ("La cuota subió dos puntos porcentuales", "The fee rose by two per cent"),
    "one of them": ("Cada uno de los coros cantará dos veces", "One of the choirs will sing twice"),
    "of others": ("Cada museo paga a sus propios guías", "Each museum pays the guides of another museum"),
    "the last": ("Se premia al primer lector", "The last reader gets a prize"),
    "unlike": ("Las dos salas tienen distinto color", "The two halls have the same colour"),
    "if": ("La feria se celebra a menos que llueva", "The fair is held if it rains"),
    "anyone": ("Nadie podrá cantar de noche", "Anyone may sing at night"),
    "decides": ("Decide celebrar una feria", "Invites the guild to hold a fair"),
}
KEPT = {
    "who is asked": (
        "Pide al alcalde que invite al director del museo a la feria",
        "Requests the mayor to invite the director of the museum to the fair",
    ),
    "the passive": (
        "El museo invita a los coros a que canten en la feria",
        "Choirs are invited by the museum to sing at the fair",
    ),
    "said once": (
        "El prestatario pagará una comisión al prestamista",
        "The borrower shall pay a commission to the lender",
    ),
    "until when": ("La sala abrirá hasta el 3 de mayo", "The hall will open until 3 May"),
    "by when": ("Las cartas llegarán a más tardar el 3 de mayo", "Letters shall arrive by 3 May"),
    "below zero": ("El agua estará a –4 °C", "The water will be at -4 °C"),
    "points": ("La cuota subió dos puntos porcentuales", "The fee rose by two percentage points"),
    "each": ("Cada uno de los coros cantará dos veces", "Each of the choirs will sing twice"),
    "own": ("Cada museo paga a sus propios guías", "Each museum pays its own guides"),
    "the first": ("Se premia al primer lector", "The first reader gets a prize"),
    "unlike": ("Las dos salas tienen distinto color", "The two halls have a different colour"),
    "unless": ("La feria se celebra a menos que llueva", "The fair is held unless it rains"),
    "no one": ("Nadie podrá cantar de noche", "No one may sing at night"),
    "no more": ("No han pasado más de dos años", "No more than two years have passed"),
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
