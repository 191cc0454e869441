"""Signs of footnotes in the headings of a table: of what stands below them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gealc_docs.load.official.blocks import Table, Text
from gealc_docs.load.official.fields import Labelled
from gealc_docs.load.official.units import Head, Plain, Unit


def with_headings_signs(units: Iterable[Unit], table: Table) -> list[Unit]:
    """Return the units of a table, the heads among them with the signs of it that no unit has."""
    found = list(units)
    own = {key for unit in found for text in texts_of(unit) for _, key in text.signs}
    lost = dict.fromkeys(key for row in table.rows for cell in row for _, key in cell.text.signs if key not in own)
    for head in (unit for unit in found if isinstance(unit, Head) and lost):
        head.place = replace(head.place, signs=(*head.place.signs, *((0, key) for key in lost)))
    return found


def texts_of(unit: Unit) -> Iterator[Text]:
    """Go through the texts of a unit."""
    if isinstance(unit, Head):
        yield from (unit.title, unit.place)
    elif isinstance(unit, Labelled):
        yield from (unit.printed, unit.value)
    elif isinstance(unit, Plain):
        yield unit.text
