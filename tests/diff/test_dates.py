"""Dates that go on with the year, and ways in which others changed."""

import pytest

from gealc_docs.diff.dates import direction, goes_on
from gealc_docs.model.period import Period
from gealc_docs.model.plan import When

YEARS = (2022, 2023)


def _when(notation: str) -> When:
    return When(Period.parse(notation))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("2021-S2", "2023-S2", True),  # printed with the year before its plan's, put in
        ("2021-S2", "2023-S1", False),
        ("2022-04-12", "2023-S1", True),
        ("2022-04-12", "2023-S2", False),
        ("2022-11-17", "2023-11-16", True),
        ("2022-11-17", "2023-11-02", False),
        ("2022-S1", "2023-S1", True),
        ("2022-S1", "2024-S1", False),
        ("2022-Q1", "2023-S1", False),
        ("tbd", "2023-S1", False),
    ],
)
def test_dates_go_on_in_either_direction(old: str, new: str, *, same: bool) -> None:
    assert goes_on(_when(old), _when(new), YEARS) is same
    assert goes_on(_when(new), _when(old), YEARS[::-1]) is same


def test_within_a_year_every_date_tells() -> None:
    assert not goes_on(_when("2021-S2"), _when("2022-S2"), (2022, 2022))


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("2022-S1", "2023-S2", "postponed"),
        ("2022-10", "2023-03", "forward"),
        ("2022-S1", "2023-05", "other"),  # the same semester, told more exactly
        ("2022-S1..S2", "2023-S2", "other"),
        ("2022-03", "2023-S1", "other"),
    ],
)
def test_a_date_told_more_or_less_exactly_moves_nowhere(old: str, new: str, way: str) -> None:
    assert direction(_when(old), _when(new), YEARS, (old, new)) == way
