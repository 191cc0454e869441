"""In free prose what mostly is how something is put is a remark: roles of things, words on one side, more denials."""

import pytest
from needed import needed

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.parity.checks import examine
from gealc_docs.parity.runner import gauge
from tests.parity.rows import FREE
from tests.parity.trial import Document, Row

FREER = -1.0  # a document with even less of the form of a plan than none
WARNED = {
    "who does what": ("El inspector acusó al contador del puerto", "The accountant accused the port inspector"),
    "who pays whom": ("El empleador pagará al pescador", "The fisherman shall pay the employer"),
    "one of a list of two": ("Se estudia la existencia y gravedad del daño", "The gravity of the damage is studied"),
    "what is done, between what corresponds": (
        "El manual describe la contratación del guía",
        "The manual describes the dismissal of the guide",
    ),
    "a thing for another": ("El faro guarda el archivo de audio", "The lighthouse keeps the text file"),
    "a plain denial where both sides deny": (
        "El niño no será separado de sus padres, excepto por orden del juez",
        "The child shall be separated from his or her parents, except by order of the judge",
    ),
    "a denial, and a word that forbids elsewhere": (
        "El viaje no podrá ser restringido ni prohibido por el puerto",
        "The voyage may be restricted or prohibited by the port",
    ),
    "many and all": ("Muchas olas llegan al muelle", "All waves reach the pier"),
    "with and without": (
        "La confesión solo es válida si es hecha sin coacción de ninguna clase",
        "A confession is valid only if it is made with coercion of any kind",
    ),
    "one of a longer list": ("Se venden peras, uvas y melones en el muelle", "Pears and melons are sold on the pier"),
}
REMARKED = {
    "things that change places": ("La lluvia sigue a la sequía", "The drought follows the rain"),
    "denials on both sides": (
        "Nadie sube al muelle sin permiso",
        "No one boards the pier before being given a permit",
    ),
    "a condition": ("Si es necesario, el faro se apaga", "The lighthouse is put out"),
    "one of a list for another": (
        "En la plaza se vendieron cuerdas y faroles para el muelle",
        "Ropes and buckets were sold for the pier",
    ),
    "an acronym on one side": ("El faro cumple la norma ZQW del puerto", "The lighthouse meets the port standard"),
}
PASSED = {
    "a deadline counted backwards": (
        "Confirme la visita a más tardar dos días antes",
        "Confirm the visit at least two days before",
    ),
    "an opposite denied": ("La ruta del faro no es correcta", "The route of the lighthouse is wrong"),
    "a word that lacks, by a synonym": (
        "Es nulo el boleto que carezca de sello",
        "A ticket that does not bear a stamp is void",
    ),
    "the last part of the year": (
        "La feria será en el último semestre",
        "The fair will be in the second half of the year",
    ),
    "a majority": (
        "Se elige con el voto de las tres cuartas partes del gremio",
        "Election is by a three-quarters majority of the guild",
    ),
    "without, and with denied": (
        "El muelle queda sin luz de noche",
        "The pier is not provided with light at night",
    ),
    "each and no more": (
        "Ningún Miembro podrá tener más de cinco representantes en el muelle",
        "Each Member shall have not more than five representatives on the pier",
    ),
    "a quality, no permission": (
        "La visita será voluntaria y deberá ser autorizada por el puerto",
        "The visit shall be voluntary and authorized by the port",
    ),
    "what follows in a list": (
        "El puerto cumple al menos una de las siguientes condiciones:",
        "The port meets at least one of the following conditions:",
    ),
    "a right to determine": (
        "El puerto tiene derecho a determinar y elaborar las prioridades",
        "The port has the right to determine and develop priorities",
    ),
    "a comparison": (
        "El faro sufrió la mayor caída de los precios",
        "The lighthouse suffered the steepest fall in prices",
    ),
    "what is set apart, a compound": (
        "La edad mínima de ingreso no podrá ser inferior a la edad en que se deja la escuela",
        "The minimum age of entry may not be lower than the minimum school-leaving age",
    ),
    "more and an adjective": ("Las olas serán más bajas", "The waves will be lower"),
}


def _said(row: Row, planned: float) -> list[Finding]:
    document = Document([*FREE, row], planned=planned)
    needed(document.scene.lexicon.complete, "apertium-eng-spa")
    gauge(document.scene, document.evidence)
    return examine(document.evidence[-1])


@pytest.mark.parametrize("name", WARNED)
def test_what_is_sure_is_a_warning(name: str) -> None:
    assert Severity.WARNING in {finding.severity for finding in _said(WARNED[name], FREER)}


@pytest.mark.parametrize("name", REMARKED)
def test_what_may_be_a_turn_is_a_remark_in_free_prose_only(name: str) -> None:
    assert {finding.severity for finding in _said(REMARKED[name], FREER)} == {Severity.INFO}
    assert {finding.severity for finding in _said(REMARKED[name], 1.0)} & {Severity.WARNING, Severity.ERROR}


@pytest.mark.parametrize("name", PASSED)
def test_what_says_the_same_is_passed(name: str) -> None:
    assert not _said(PASSED[name], 1.0)


def test_two_opposites_both_denied_are_told() -> None:
    row = ("La ruta del faro no es correcta", "The route of the lighthouse is not wrong")
    assert "opposite" in {finding.check for finding in _said(row, 1.0)}


def test_a_remark_does_not_hide_a_warning_about_the_same_words() -> None:
    row = ("La lluvia sigue a la sequía en 2011", "The drought follows the rain in 2012")
    assert Severity.ERROR in {finding.severity for finding in _said(row, FREER)}
