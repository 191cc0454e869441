"""From when and until when: two labels that tell one date."""

from collections.abc import Iterable
from dataclasses import replace

from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.fields import END, START, Labelled
from gealc_docs.load.official.units import Unit

_GLUE = " – "


def with_whole_dates(units: Iterable[Unit]) -> list[Unit]:
    """Return the units with an end put to the start among the labels before it; what has no other half is a date."""
    result: list[Unit] = []
    open_ = -1
    for unit in units:
        name = unit.name if isinstance(unit, Labelled) else ""
        start = result[open_] if open_ >= 0 else None
        if isinstance(unit, Labelled) and name == END and isinstance(start, Labelled):
            result[open_] = replace(start, value=between(start.value, unit.value))
            open_ = -1
        elif isinstance(unit, Labelled) and name in {START, END}:
            open_ = len(result) if name == START else -1
            result.append(replace(unit, name="date"))
        else:
            open_ = open_ if name else -1
            result.append(unit)
    return result


def between(start: Text, end: Text) -> Text:
    """Return a time from one point to another; once where both are the same."""
    return start if start.text == end.text else start.followed_by(end, _GLUE)
