"""What plans of earth observatories and consumer agencies taught: as much as, not done, by whom, in court."""

import pytest

from tests.parity.trial import Row, told

PAIRS = [  # the row as it is, what one side says otherwise, where that is told
    ("Para que darse de baja sea tan fácil", "To make it as easy to unsubscribe", "To make it easier to unsubscribe"),
    ("Registrar un 12 % más de ventas", "To record sales up 12%", "To record sales down 12%"),
    ("Para no repetir los ensayos", "To avoid repeating the tests", "To repeat the tests"),
    ("Personas menores de edad", "Underage people", "Adults"),
    (
        "Obras que no alcanzaron a terminarse",
        "Works that could not be completed",
        "Works that could be completed",
    ),
    (
        "Umbral a partir del cual se emite un boletín",
        "Threshold above which a bulletin is issued",
        "Threshold below which a bulletin is issued",
    ),
    (
        "Quejas presentadas por asociaciones de usuarios",
        "Complaints filed by user associations",
        "Complaints filed against user associations",
    ),
    ("Inspección conjunta de baterías", "Joint inspection of batteries", "Inspection of batteries"),
]
SAME: list[Row] = [
    ("La más amplia difusión posible", "Dissemination as wide as possible"),
    ("La Presidencia, que ejerce Uruguay, somete el plan", "The Presidency, held by Uruguay, submits the plan"),
    ("Conflictos que terminan en los tribunales", "Disputes that end up in court"),
    ("Sobreendeudamiento de los hogares", "Household over-indebtedness"),
    ("Quienes reclaman por primera vez", "First-time complainants"),
    ("Cifras que no alcanzan el mínimo", "Figures that fail to reach the minimum"),
]


@pytest.mark.parametrize(("source", "target", "other"), PAIRS, ids=[row[2][:30] for row in PAIRS])
def test_a_small_change_is_told_and_the_row_as_it_is_passed(source: str, target: str, other: str) -> None:
    assert not told((source, target))
    assert told((source, other))


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_the_same_in_other_words_is_passed(row: Row) -> None:
    assert not told(row)


def test_who_is_responsible_is_no_permission() -> None:
    english = "The country is responsible for its maintenance"
    assert not told(("El país se encarga de su mantenimiento", english))
    assert told(("El país puede encargarse de su mantenimiento", english)) == {"meaning"}


@pytest.mark.parametrize(
    "row",
    [
        ("El dopaje no se tolera en ninguna categoría", "Doping is not tolerated in any category"),
        ("Tarifas para barcos sin motor", "Fees for non-motorized boats"),
        ("Practicar después de los dieciocho años", "To practise after the age of 18"),
        ("Limpieza de las marinas", "Clean marinas"),
    ],
    ids=lambda row: row[1][:30],
)
def test_denials_that_go_on_and_years_of_age_say_no_more(row: Row) -> None:
    assert not told(row)


@pytest.mark.parametrize(
    "row",
    [
        ("Donación de la Federación Francesa", "Donation to the French Federation"),
        ("Préstamo de veleros a clubes que empiezan", "Loan of sailboats from start-up clubs"),
        ("Reuniones en julio y agosto de 2026", "Meetings in July or August 2026"),
        ("Cooperación no reembolsable", "Reimbursable cooperation"),
    ],
    ids=lambda row: row[1][:30],
)
def test_who_gives_to_whom_and_one_of_two_months_are_told(row: Row) -> None:
    assert told(row)
