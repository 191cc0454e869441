"""Small words at the word they bear on, units of numbers, numbers of acts, words left as they were."""

import pytest

from tests.parity.trial import Row, told

TOLD = [
    (("Se abre cuando ambas partes lo piden.", "It is opened when either party so requests."), "meaning"),
    (("Viven allí dos mil millones de personas.", "Two million people live there."), "number"),
    (("Reunión de archivos: 3 de diciembre de 2021", "Meeting of archives: 3 Oct. 2021"), "month"),
    (
        ("El puente no podrá abrirse si alguna pieza falla.", "The bridge may be opened if any part fails."),
        "negation",
    ),
    (
        (
            "Las familias no pagarán cuota alguna; cualquier otro gasto se reembolsará.",
            "Families shall pay a fee; any other expense shall be refunded.",
        ),
        "negation",
    ),
    (
        ("Solo los socios deberán asistir a la reunión.", "Only members may attend the meeting."),
        "meaning",
    ),
    (("Algunos municipios pagarán la cuota.", "No municipality shall pay the fee."), "meaning"),
    (("Como el río creció, se cerró el puente.", "Although the river rose, the bridge was closed."), "meaning"),
    (("El plazo será de diez días.", "The time limit shall be ten weeks."), "number"),
    (("Se construirán 40 kilómetros de camino.", "Some 40 metres of road will be built."), "number"),
    (("Creado por el Decreto 12/2019.", "Established by Decree 112/2019."), "symbol"),
    (("Dos maestras y tres suplentes", "Two teachers and three suplentes"), "untranslated"),
    (("El agua del pozo está sucia.", "The water in the well is clean."), "opposite"),
    (("La escuela recibió los libros.", "The school received the books,Â all of them."), "encoding"),
]
PASSED = [
    ("Viven allí más de mil millones de personas.", "Over one billion people live there."),
    ("Hay que esperar mil años.", "One must wait a thousand years."),
    ("Cuesta medio millón de pesos y dura un siglo.", "It costs half a million pesos and lasts a century."),
    ("Se venden libros usados.", "Second-hand books are sold."),
    ("Reunión de archivos: 3 de diciembre de 2021", "Meeting of archives: 3 Dec. 2021"),
    ("Abre de 5.30 a 23.00 horas.", "It opens from 5:30 to 23:00."),
    ("Ningún país podrá votar dos veces.", "No country may vote twice."),
    ("Ningún país podrá votar dos veces.", "Countries may not vote twice."),
    ("El personal no portará armas ni llevará uniforme.", "Personnel shall not carry weapons or wear uniform."),
    ("Los puentes no se abrirán hasta mayo.", "The bridges will be opened only in May."),
    ("Tengan o no documentos, recibirán ayuda.", "Whether or not they have documents, they will receive aid."),
    ("Creado por el Decreto 012/2019.", "Established by Decree No. 12/2019."),
    ("El plazo será de 48 horas.", "The time limit shall be two days."),
    (
        "Escriba a reclamos@puertos.org o a www.puertos.org/reclamos.",
        "Write to reclamos@puertos.org or to www.puertos.org/reclamos.",
    ),
]


@pytest.mark.parametrize(("row", "check"), TOLD, ids=lambda row: row[1][:30])
def test_a_small_word_a_unit_a_number_is_told(row: Row, check: str) -> None:
    assert check in told(row)


@pytest.mark.parametrize("row", PASSED, ids=lambda row: row[1][:30])
def test_the_same_said_otherwise_is_passed(row: Row) -> None:
    assert not told(row)
