"""The publisher named as the one that acts, where the other side leaves it out, is no change; any other body is."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from trial import Document

FILL = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
PASSIVE = "Se organizarán dos seminarios sobre identidad digital."
SILENT = [
    (PASSIVE, "The Network will organize two seminars on digital identity."),
    ("La Red organizará dos seminarios.", "Two seminars will be organized."),
    (
        "Organizar dos seminarios sobre identidad digital.",
        "The Network will organize two seminars on digital identity.",
    ),
]
TOLD = [
    (PASSIVE, "The Ministry will organize two seminars on digital identity."),
    ("Los países organizarán dos seminarios.", "The Network will organize two seminars."),
    ("Los países organizarán dos seminarios.", "The Network and the countries will organize two seminars."),
    ("Se organizarán dos seminarios.", "Two seminars on the Network will be organized."),
]


def _said(row: tuple[str, str]) -> set[str]:
    document = Document([*FILL, row])
    return {finding.check for finding in document.found(len(FILL), row)}


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[1][:30])
def test_the_publisher_goes_without_saying(row: tuple[str, str]) -> None:
    """The active on one side, a passive or an infinitive on the other."""
    assert not _said(row)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_another_that_acts_is_told(row: tuple[str, str]) -> None:
    """Another body, one beside others, or the publisher as what something is about."""
    assert _said(row)
