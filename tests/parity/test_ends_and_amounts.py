"""One thing told from its two ends; what is given by whom; numbers that changed places; by how much and to how much."""

import pytest

from tests.parity.trial import Row, said, told

SAME = [
    ("Se enviará al usuario un mensaje de error", "The user will receive an error message"),
    ("Chile vende energía a Perú", "Peru buys energy from Chile"),
    ("Con el apoyo de la OEA se revisarán las guías", "With support from OAS the guides will be revised"),
    ("Apoyo a los alcaldes", "Support for mayors"),
    ("Celebrar 5 talleres en 3 países", "In 3 countries, hold 5 workshops"),
    ("Reducir en 20 días el plazo de respuesta", "Reduce the response time by 20 days"),
    ("Ampliar la red a 12 provincias", "Expand the network to 12 provinces"),
    ("Servicio disponible las 24 horas", "Service available around the clock"),
    ("No se pagarán viáticos", "No daily allowances will be paid"),
    ("Dos delegados por país", "Two delegates from each country"),
    ("El índice pondera por igual los cinco pilares", "The index gives equal weight to the five pillars"),
    ("Retiro del subsidio a los operadores", "Withdrawal of the subsidy from operators"),
    ("Guía de pesca para inspectores", "Fishing guide for inspectors"),
    ("Las demás escuelas lo harán en mayo", "The other schools will do so in May"),
    ("Sustituir, de ser posible, el plomo por estaño", "Replace, where possible, lead with tin"),
    ("Acordó que se celebraría un foro", "It agreed that a forum will be held"),
]
OTHER = [
    ("El usuario enviará un mensaje de error", "The user will receive an error message"),
    ("Chile vende energía a Perú", "Chile buys energy from Peru"),
    ("Un aporte de Canadá para las redes", "A contribution to Canada for the networks"),
    ("Celebrar 5 talleres en 3 países", "Hold 3 workshops in 5 countries"),
    ("Ocupan el 28 % de los cargos, frente al 22 % en 2019", "They hold 22% of positions, compared with 28% in 2019"),
    ("Reducir a 20 días el plazo de respuesta", "Reduce the response time by 20 days"),
    ("Viajes de ida cada dos meses", "Outbound trips every three months"),
    ("Dos talleres en los países", "Two workshops in each country"),
    ("La nube ahorraría 400 millones", "The cloud has saved 400 million"),
    ("La red y el consejo, este último sin voto", "The network and the council, the former without vote"),
    ("Guía de pesca para inspectores", "Fishing guide by inspectors"),
    ("Las demás escuelas lo harán en mayo", "The other schools did so in May"),
    ("Sesiones abiertas al público los jueves", "Sessions closed to the public on Thursdays"),
    ("Sustituir, de ser posible, el plomo por estaño", "Replace, where possible, tin with lead"),
    ("El cargo recaerá en el país anfitrión", "The post fell to the host country"),
    ("Los funcionarios podrán consultar el registro", "Citizens may consult the register"),
]


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_the_same_from_another_end_is_not_told(row: Row) -> None:
    assert not said(row)


@pytest.mark.parametrize("row", OTHER, ids=lambda row: row[1][:30])
def test_another_end_or_amount_is_told(row: Row) -> None:
    assert told(row)
