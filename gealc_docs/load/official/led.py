"""Who leads an area, what it yields or costs, told above its activities: text of the area, no field of an activity."""

from collections.abc import Sequence
from dataclasses import replace

from gealc_docs.load.official.blocks import Table
from gealc_docs.load.official.fields import GOAL, NOTE, OBJECTIVE, Labelled
from gealc_docs.load.official.tables.headers import columns_of
from gealc_docs.load.official.units import Head, Plain, Unit, is_title_like
from gealc_docs.model.plan import FIELDS

# The style of a title that what stands below shows to be an area's.
IMPLIED_AREA = "implied-area"
# Fields that an area may have too; where and when are an activity's.
_OF_AREAS = frozenset({"lead", "product", "resources"})


def with_own_fields(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with who leads an area, what it yields or costs, told above its activities, as text of it."""
    result = list(units)
    for index, unit in enumerate(units):
        if not isinstance(unit, Head | Plain):
            continue
        end = index + 1
        while (
            end < len(units) and isinstance(own := units[end], Labelled) and own.name in {*_OF_AREAS, OBJECTIVE, GOAL}
        ):
            end += 1
        leads = [i for i in range(index + 1, end) if isinstance(own := units[i], Labelled) and own.name in _OF_AREAS]
        if not leads or not (
            _is_above(unit, units[end : end + 2]) or _is_over_table(unit, units[end : end + 1], language)
        ):
            continue
        if isinstance(unit, Plain):
            result[index] = Head(unit.text, IMPLIED_AREA, level=unit.level, place=unit.text)
        for i in leads:
            if isinstance(own := units[i], Labelled):
                result[i] = replace(own, name=NOTE)
    return result


def _is_above(unit: Unit, following: Sequence[Unit]) -> bool:
    """Whether an activity with a field of its own, on a level below that of a title, comes next."""
    head, field = [*following, None, None][:2]
    told = isinstance(field, Table) or (isinstance(field, Labelled) and field.name in FIELDS)
    if not (isinstance(head, Head) and head.marks and told):
        return False
    inner = head.marks[0]
    if isinstance(unit, Plain):
        return inner.role == "activity" and is_title_like(unit.text.text)
    if not isinstance(unit, Head) or not unit.marks:
        return False
    outer = unit.marks[0]
    deeper = len(inner.values) > len(outer.values) and inner.values[: len(outer.values)] == outer.values
    return deeper or (inner.role == "activity" and outer.role != "activity")


def _is_over_table(unit: Unit, following: Sequence[Unit], language: str) -> bool:
    """Whether a numbered title stands over a table of activities."""
    tables = [other for other in following if isinstance(other, Table)]
    return isinstance(unit, Head) and bool(unit.marks) and any(columns_of(table, language) for table in tables)
