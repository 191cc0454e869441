"""Comparatives of one pole stand for each other, whatever they measure; the other pole is told as such."""

import pytest

from tests.parity.trial import Row, said

SAME = [
    ("Colas menores en las ventanillas de pago", "Shorter queues at payment counters"),
    ("Una mayor duración de los contratos", "A longer term for contracts"),
    ("Plazos más cortos para las empresas", "Shorter deadlines for companies"),
    ("Las colas ya no son un problema en las oficinas", "Queues are no longer a problem in the offices"),
]
OTHER = [
    ("Colas mayores en las ventanillas de pago", "Shorter queues at payment counters"),
    ("Una menor duración de los contratos", "A longer term for contracts"),
]


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_comparatives_of_one_pole_are_not_told(row: Row) -> None:
    """`menor` for `shorter`."""
    assert not said(row)


@pytest.mark.parametrize("row", OTHER, ids=lambda row: row[1][:30])
def test_comparatives_of_the_other_pole_are_told_as_such(row: Row) -> None:
    """`mayor` for `shorter`: the opposite, no word that happens to be left over."""
    assert {finding.message.code for finding in said(row)} == {"parity.meaning-differs"}
