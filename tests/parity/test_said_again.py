"""A general noun beside the word that it says again is no change; another noun or an adjective there is."""

import pytest

from tests.parity.trial import Row, told

SILENT = [
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic study of the ports"),
    ("Publicar una revisión de los precios", "Publish a review study of prices"),
]
TOLD = [
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic workshop of the ports"),
    ("Elaborar un diagnóstico de los puertos", "Prepare a diagnostic of the ports and a study"),
    ("Ofrecer capacitación a las alcaldías", "Offer distance training to mayors' offices"),
]


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[1][:30])
def test_the_same_said_again_is_not_told(row: Row) -> None:
    """By a noun of which the word beside it is a kind."""
    assert not told(row)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_something_else_is_told(row: Row) -> None:
    """A thing of another kind, one that stands apart, what tells which one."""
    assert told(row)
