"""A general noun beside the word that it says again is no change; another noun or an adjective there is."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from trial import Document

FILL = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
SILENT = [
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic study of the ports"),
    ("Publicar una revisión de los precios", "Publish a review study of prices"),
]
TOLD = [
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic workshop of the ports"),
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic of the ports and a study"),
    ("Ofrecer capacitación a las alcaldías", "Offer distance training to mayors' offices"),
]


def _said(row: tuple[str, str]) -> set[str]:
    document = Document([*FILL, row])
    return {finding.check for finding in document.found(len(FILL), row)}


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[1][:30])
def test_the_same_said_again_is_not_told(row: tuple[str, str]) -> None:
    """By a noun of which the word beside it is a kind."""
    assert not _said(row)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_something_else_is_told(row: tuple[str, str]) -> None:
    """A thing of another kind, one that stands apart, what tells which one."""
    assert _said(row)
