"""Hypothesis strategies for the values of a plan."""

import calendar

from hypothesis import strategies as st

from gealc_docs.model.period import Frequency, Openness, Period, Point, Span, Unit

years = st.integers(1995, 2099)


def _days(year: int) -> st.SearchStrategy[Point]:
    return st.integers(1, 12).flatmap(
        lambda month: st.integers(1, calendar.monthrange(year, month)[1]).map(
            lambda day: Point(year, Unit.DAY, month, day)
        )
    )


_COUNTS = {Unit.HALF: 2, Unit.QUARTER: 4, Unit.MONTH: 12}


def _points(unit: Unit) -> st.SearchStrategy[Point]:
    if unit is Unit.YEAR:
        return years.map(lambda year: Point(year, Unit.YEAR))
    if unit is Unit.DAY:
        return years.flatmap(_days)
    return st.builds(Point, years, st.just(unit), st.integers(1, _COUNTS[unit]))


points = st.sampled_from(list(Unit)).flatmap(_points)


def _spans(unit: Unit) -> st.SearchStrategy[Span]:
    return st.tuples(_points(unit), _points(unit)).map(lambda pair: Span(*sorted(pair, key=lambda p: p.first)))


spans = st.sampled_from(list(Unit)).flatmap(_spans)
periods = st.builds(
    Period,
    st.lists(spans, max_size=3).map(tuple),
    st.none() | st.sampled_from(list(Frequency)),
    st.none() | st.integers(1, 60),
    st.none() | st.sampled_from(list(Openness)),
).filter(lambda period: str(period) != "")
