"""The publisher named as the one that acts, where the other side leaves it out, is no change; any other body is."""

import pytest

from tests.parity.trial import Row, told

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


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row[1][:30])
def test_the_publisher_goes_without_saying(row: Row) -> None:
    """The active on one side, a passive or an infinitive on the other."""
    assert not told(row)


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[1][:30])
def test_another_that_acts_is_told(row: Row) -> None:
    """Another body, one beside others, or the publisher as what something is about."""
    assert told(row)
