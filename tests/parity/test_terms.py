"""What a document teaches, translations of several words, enumerations: told, or passed over."""

import pytest

from gealc_docs.model.vocabulary import Vocabulary
from gealc_docs.parity.facts import Reader
from tests.parity.trial import TITLES, Document, Row

KELP = [
    ("Inventario de huiro en la costa sur", "Inventory of giant kelp on the southern coast"),
    ("Guía para la cosecha de huiro", "Guide to harvesting giant kelp"),
]


def told(row: Row, *others: Row) -> list[str]:
    document = Document([*TITLES, *others, row], planned=1.0)
    return [finding.check for finding in document.found(len(document.rows) - 1, row)]


def test_a_word_that_stands_by_a_term_wherever_it_does_is_part_of_it() -> None:
    assert not told(KELP[0], KELP[1])
    assert told(("Guía para la cosecha de huiro", "Guide to harvesting frozen kelp"), KELP[0])


@pytest.mark.parametrize(
    "row",
    [
        ("Informe y conjunto de datos", "Report"),  # a kind that is a thing of its own
        (
            "Curso para jueces, fiscales y defensores de la región",
            "Course for judges and public defenders of the region",
        ),
        ("Mentorías para mujeres que dirigen equipos técnicos", "Mentoring for women led by technical teams"),
        ("Mentorías para mujeres rurales", "Mentorías for rural women"),
        ("Revisión del reglamento para incorporar una sanción", "Review of the regulations to remove a penalty"),
        ("Se reservará un tercio de las plazas", "Half of the places shall be reserved"),
        ("Taller en Granada", "Workshop in Guatemala"),
        ("Taller en Granada", "Workshop in Dominica"),
    ],
)
def test_changes_are_told(row: tuple[str, str]) -> None:
    assert told(row)


@pytest.mark.parametrize(
    "row",
    [
        ("Primera quincena de agosto", "First half of August"),
        ("XXI reunión ordinaria de la Comisión", "Twenty-first regular meeting of the Commission"),
        ("Reunión en Sucre los días 3 y 4 de octubre", "Meeting in Sucre on 3 and 4 October"),
        ("Cartagena de Indias", "Cartagena, Colombia"),
        ("Taller en Granada y en Santa Lucía, Nicaragua", "Workshop in Granada and in Santa Lucia, Nicaragua"),
        ("Registro de mujeres expuestas a antiepilépticos", "Registry of women exposed to antiepileptic drugs"),
        ("Becas para diez juezas", "Scholarships for ten women judges"),
        ("Los datos que entreguen las empresas serán públicos", "Data supplied by companies shall be public"),
        ("Ensayo interlaboratorios de medicamentos", "Inter-laboratory trial of medicines"),
        ("Taller para niños, niñas y adolescentes", "Workshop for children and adolescents"),
    ],
)
def test_turns_are_passed_over(row: tuple[str, str]) -> None:
    assert not told(row)


def test_half_a_month_is_no_half_of_a_year() -> None:
    reader = Reader("en", Vocabulary())
    kinds = [[f.value for f in reader.read(text) if f.kind == "period"] for text in ("First half of May", "First half")]
    assert kinds == [["half-month"], ["half"]]
