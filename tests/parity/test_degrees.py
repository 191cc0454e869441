"""Comparatives of one pole stand for each other, whatever they measure; the other pole is told as such."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from trial import Document

FILL = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
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


def _said(row: tuple[str, str]) -> set[str]:
    document = Document([*FILL, row])
    return {finding.message.code for finding in document.found(len(FILL), row)}


@pytest.mark.parametrize("row", SAME, ids=lambda row: row[1][:30])
def test_comparatives_of_one_pole_are_not_told(row: tuple[str, str]) -> None:
    """`menor` for `shorter`."""
    assert not _said(row)


@pytest.mark.parametrize("row", OTHER, ids=lambda row: row[1][:30])
def test_comparatives_of_the_other_pole_are_told_as_such(row: tuple[str, str]) -> None:
    """`mayor` for `shorter`: the opposite, no word that happens to be left over."""
    assert _said(row) == {"parity.meaning-differs"}
