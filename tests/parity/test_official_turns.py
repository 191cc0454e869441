"""What conventions, targets and guides as published taught, read among official prose."""

import pytest
from needed import needed

from tests.parity.trial import Document, Row, official

TOLD = {
    "how often": (
        "Pero la titularidad y el control a veces se encuentran separados por contratos u otros mecanismos.",
        "But ownership and control are always separated by contracts or other mechanisms.",
    ),
    "a list with its prepositions": (
        "Los Estados respetarán el derecho a la libertad de pensamiento, de conciencia y de religión.",
        "States shall respect the right to freedom of thought and religion.",
    ),
    "what free- begins": (
        "Toda persona tiene derecho a circular libremente y a elegir su residencia en el territorio de un Estado.",
        "No one has the right to freedom of movement and residence within the borders of each State.",
    ),
    "a noun before a noun": (
        "Asegurar la conservación de los ecosistemas montañosos, incluida su diversidad biológica.",
        "Ensure the conservation of desert ecosystems, including their biodiversity.",
    ),
    "an opposite beside a noun of the same stem": (
        "De aquí a 2020, reducir considerablemente el número de ciudades que aplican el Marco de Reducción del Riesgo.",
        "By 2020, substantially increase the number of cities that apply the Framework for Risk Reduction.",
    ),
    "an opposite in place of a word that another one explains": (
        "Elaborar y aplicar instrumentos para un turismo sostenible que cree puestos de trabajo y promueva la cultura.",
        "Develop and implement tools for sustainable tourism that destroys jobs and promotes culture.",
    ),
    "a clause around a small word": (
        (
            "La determinación puede ser necesaria si el niño es objeto de maltrato por parte de sus padres o "
            "cuando éstos viven separados y debe adoptarse una decisión acerca del lugar de residencia del niño."
        ),
        "The determination may be necessary in cases involving abuse of the child by the parents.",
    ),
}

PASSED = {
    "a rate of two acronyms is no symbol": (
        "El país destinará a la asistencia oficial para el desarrollo el 0,7 % de su ingreso nacional bruto.",
        "The country shall devote 0.7 per cent of gross national income to official development assistance (ODA/GNI).",
    ),
    "a verb in capitals is no month": (
        "El enunciado PUEDE volver a publicarse con el mismo identificador.",
        "The statement MAY be republished with the same identifier.",
    ),
    "an adjective of a country": (
        "El sistema fue construido para la Agencia de Contratación Pública de Zambia.",
        "The system was built for the Zambian Public Procurement Agency.",
    ),
    "whoever is eligible may": (
        "Los miembros serán elegidos por cuatro años. Podrán ser reelegidos.",
        "The members shall be elected for four years. They shall be eligible for re-election.",
    ),
    "what cannot go on is over": (
        "Si un miembro no puede seguir desempeñando sus funciones, el Estado designará a otro experto.",
        "If a member can no longer perform his or her duties, the State shall appoint another expert.",
    ),
    "contrary denies": (
        "El niño estará separado de los adultos, a menos que ello se considere contrario a su interés superior.",
        "The child shall be separated from adults unless it is considered in his or her best interest not to do so.",
    ),
}


@pytest.fixture(scope="module")
def document() -> Document:
    made = Document(official()[:60], [*TOLD.values(), *PASSED.values()])
    needed(made.scene.lexicon.complete, "apertium-eng-spa")
    return made


@pytest.mark.parametrize("row", TOLD.values(), ids=TOLD)
def test_a_change_is_told_in_official_prose(document: Document, row: Row) -> None:
    assert document.found(0, row)


@pytest.mark.parametrize("row", PASSED.values(), ids=PASSED)
def test_what_says_the_same_is_passed_in_official_prose(document: Document, row: Row) -> None:
    assert not document.found(0, row)
