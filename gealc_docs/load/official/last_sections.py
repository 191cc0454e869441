"""Sections after all areas that nothing but their place tells: a short line over prose, at the end of a plain text."""

from collections.abc import Sequence

from gealc_docs.load.official.blocks import Table
from gealc_docs.load.official.fields import Labelled
from gealc_docs.load.official.heads import SECTION, heads_prose
from gealc_docs.load.official.units import Head, Plain, Unit
from gealc_docs.model.plan import FIELDS


def with_last_sections(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with titles over prose after the last table or field as sections, where no heading is set."""
    units = _below_tables(units)
    last = max((index for index, unit in enumerate(units) if not isinstance(unit, Plain)), default=-1)
    if last < 0 or not _ends_activities(units[last]) or any(_is_set(unit) for unit in units):
        return list(units)
    titles = {
        index
        for index in range(last + 1, len(units) - 1)
        if isinstance(unit := units[index], Plain) and heads_prose(unit, units[index + 1])
    }
    return [
        Head(unit.text, SECTION, place=unit.text) if index in titles and isinstance(unit, Plain) else unit
        for index, unit in enumerate(units)
    ]


def _below_tables(units: Sequence[Unit]) -> list[Unit]:
    """Return the units with labels on lines of their own below the last table as text: its rows have none there."""
    table = max((index for index, unit in enumerate(units) if isinstance(unit, Head | Table)), default=-1)
    if table < 0 or not isinstance(units[table], Table):
        return list(units)
    result = list(units[: table + 1])
    for unit in units[table + 1 :]:
        title, text = (Plain(unit.printed), Plain(unit.value)) if isinstance(unit, Labelled) else (None, None)
        apart = isinstance(unit, Labelled) and unit.printed.location.line < unit.value.location.line
        result += [title, text] if apart and title and text and heads_prose(title, text) else [unit]
    return result


def _ends_activities(unit: Unit) -> bool:
    """Whether what ends here are activities: a table, or a field of the last of a list."""
    return isinstance(unit, Table) or (isinstance(unit, Labelled) and unit.name in FIELDS)


def _is_set(unit: Unit) -> bool:
    """Whether a line is set as a heading, or in bold: a document that sets some sets all."""
    return (isinstance(unit, Head | Plain) and unit.level > 0) or (isinstance(unit, Plain) and unit.strong)
