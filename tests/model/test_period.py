from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import periods, points

from gealc_docs.model.period import Frequency, Openness, Period, PeriodError, Point, Span, Unit

NOTATIONS = [
    "2022", "2022-S1", "2022-S1..S2", "2022-S2..2023-S1", "2022-Q3", "2022-11", "2022-11..12", "2022-11-18",
    "2017-11-29..30", "2022-11-29..12-02", "annual", "4/year", "tbd", "as-needed", "tbd + 4/year",
    "quarterly + 4/year", "2023-03 + 2023-09", "2024-02-29",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTATIONS)
def test_a_notation_is_read_and_written_alike(text: str) -> None:
    assert str(Period.parse(text)) == text


@given(periods)
def test_every_period_reads_back_from_its_notation(period: Period) -> None:
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022-13", "calendar"), ("2022-S3", "calendar"), ("2022-Q0", "calendar"), ("2023-02-29", "calendar"),
        ("0000", "calendar"), ("2022-S2..S1", "order"), ("2022-12..11", "order"), ("2022-S1..Q3", "order"),
        ("", "notation"), ("soon", "notation"), ("annual + monthly", "notation"), ("0/year", "notation"),
        ("2022-1", "notation"), ("22", "notation"), ("2022 - S1", "notation"),
    ],
)  # fmt: skip
def test_what_is_no_period_says_why(text: str, reason: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse(text)
    assert caught.value.reason == reason


def test_points_know_their_first_and_last_day() -> None:
    assert Point(2022, Unit.HALF, 2).first == date(2022, 7, 1)
    assert Point(2022, Unit.HALF, 1).last == date(2022, 6, 30)
    assert Point(2024, Unit.MONTH, 2).last == date(2024, 2, 29)
    assert Point(2022, Unit.QUARTER, 3).first == date(2022, 7, 1)
    assert Point(2022, Unit.YEAR).last == date(2022, 12, 31)


@given(points)
def test_a_point_ends_no_sooner_than_it_starts(point: Point) -> None:
    assert point.first <= point.last


def test_a_leap_day_moves_to_the_last_of_february() -> None:
    assert str(Period.parse("2024-02-29").shifted(1)) == "2025-02-28"


@given(periods, st.integers(-5, 5))
def test_shifting_there_and_back_keeps_all_but_leap_days(period: Period, years: int) -> None:
    leap = any(p.unit is Unit.DAY and (p.index, p.day) == (2, 29) for s in period.spans for p in (s.start, s.end))
    assert leap or period.shifted(years).shifted(-years) == period


def test_what_is_open_has_no_years() -> None:
    assert Period(openness=Openness.TBD, frequency=Frequency.ANNUAL).years == frozenset()
    half = Point(2022, Unit.HALF, 1)
    assert Period((Span(half, half),)).years == {2022}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2022-S1", "2022-01..06"),
        ("2022-Q1..Q2", "2022-S1"),
        ("2022-01 + 2022-02", "2022-01..02"),
        ("quarterly + 4/year", "quarterly"),
        ("4/year", "quarterly"),
        ("annual", "continuous"),
    ],
)
def test_ways_to_say_one_time_mean_the_same(one: str, two: str) -> None:
    assert Period.parse(one).meaning == Period.parse(two).meaning


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("2022-S1", "2022-S2"),
        ("2022-S1", "2022-01..05"),
        ("2022-01 + 2022-03", "2022-01..03"),
        ("quarterly + 6/year", "quarterly"),
        ("monthly", "weekly"),
        ("fortnightly", "weekly"),
        ("weekly", "daily"),
        ("tbd", "as-needed"),
        ("2022", "annual"),
        ("2022-11-03", "2022-11-03..04"),
    ],
)
def test_other_times_mean_something_else(one: str, two: str) -> None:
    assert Period.parse(one).meaning != Period.parse(two).meaning
