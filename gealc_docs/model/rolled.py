"""Periods as they go on in the plan of another year."""

from gealc_docs.model.period import Period, Point, Span, Unit


def rolled_period(period: Period, old: int, new: int) -> Period:
    """Return a period in the new year, in the same semester.

    A day falls on another day of the week, so its semester is kept; a date that lay outside its plan's year is put in.
    """
    spans = tuple(_rolled_span(span, old, new) for span in period.spans)
    return Period(tuple(dict.fromkeys(spans)), period.frequency, period.times, period.openness)


def _rolled_span(span: Span, old: int, new: int) -> Span:
    outside = not span.start.year <= old <= span.end.year
    step = new - (span.start.year if outside else old)
    points = (_half(point).shifted(step) for point in (span.start, span.end))
    return Span(*points)


def _half(point: Point) -> Point:
    return Point(point.year, Unit.HALF, 1 if point.index <= 6 else 2) if point.unit is Unit.DAY else point  # noqa: PLR2004  # the months of a half
