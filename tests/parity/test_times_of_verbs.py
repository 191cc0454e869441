"""Times of verbs and what is advised: told where they exclude each other, passed where they stand for each other."""

import pytest

from tests.parity.trial import Row, told

TOLD = [
    ("Las escuelas participaron en la limpieza de la playa", "The schools will take part in cleaning the beach"),
    ("La estación medía la lluvia cada hora", "The station will measure rainfall every hour"),
    ("El puente terminará en mayo", "The bridge finished in May"),
    ("La junta podría ampliar el muelle", "The board will extend the pier"),
    ("Se recomienda revisar los frenos cada mes", "The brakes must be checked every month"),
    ("Los vecinos deberán revisar sus pozos", "Residents are advised to check their wells"),
]
PASSED = [
    ("La estación medía la lluvia cada hora", "The station measured rainfall every hour"),
    ("La junta acordó que se celebraría un taller", "The board agreed that a workshop will be held"),
    ("Los documentos presentados por la junta se publicarán", "The documents submitted by the board will be published"),
    ("La ministra podría visitar el astillero", "The minister could visit the shipyard"),
    ("Se recomienda revisar los frenos cada mes", "The brakes should be checked every month"),
    ("Las normas serán revisadas y se aprobará el manual", "The rules will be reviewed and the manual approved"),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_other_times_and_duties_are_told(row: Row) -> None:
    """As a matter of meaning."""
    assert "meaning" in told(row)


@pytest.mark.parametrize("row", PASSED, ids=lambda row: row[1][:30])
def test_the_same_said_otherwise_is_passed(row: Row) -> None:
    """Also where a verb goes without its helper."""
    assert "meaning" not in told(row)
