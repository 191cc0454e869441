"""Prepositions that exclude each other, between words that correspond; those that say the same stay silent."""

import pytest

from tests.parity.trial import Row, told

OPPOSED = [
    ("Convenio con las aseguradoras", "Agreement between insurers"),
    ("Charla sobre los impuestos", "Talk against taxes"),
    ("Camiones fuera de servicio en el puerto", "Trucks in service at the port"),
    ("Actividades fuera del horario escolar", "Activities within school hours"),
    ("Puentes sobre el río Magdalena", "Bridges under the Magdalena River"),
    ("Prórroga hasta el cierre de la temporada", "Extension from the end of the season"),
    ("Acuerdo entre los sindicatos", "Agreement against the unions"),
    ("Marcha a favor de la reforma agraria", "March against agrarian reform"),
    ("Ensayos en lugar de exámenes finales", "Essays in addition to final examinations"),
]
ALIKE = [
    ("Convenio de la Red con las aseguradoras", "Agreement between the Network and insurers"),
    ("Ataques contra los defensores del bosque", "Attacks on forest defenders"),
    ("Vacunas contra la malaria", "Vaccines for malaria"),
    ("Protección frente a los incendios", "Protection against fires"),
    ("Ley sobre las aguas subterráneas", "Groundwater law"),
    ("Puentes sobre el río Magdalena", "Bridges over the Magdalena River"),
    ("Talleres en el exterior de la planta", "Workshops outside the plant"),
    ("Cultivos por debajo de la cota de inundación", "Crops under the flood level"),
    ("Archivo hasta el final del proyecto", "Filing through the end of the project"),
]


@pytest.mark.parametrize("row", OPPOSED, ids=lambda row: row[1][:30])
def test_prepositions_that_exclude_each_other_are_told(row: Row) -> None:
    """As a matter of meaning."""
    assert "meaning" in told(row)


@pytest.mark.parametrize("row", ALIKE, ids=lambda row: row[1][:30])
def test_prepositions_that_may_say_the_same_are_not(row: Row) -> None:
    """However else they are used."""
    assert "meaning" not in told(row)
