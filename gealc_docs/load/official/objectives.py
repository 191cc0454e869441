"""Objectives with numbers, `Objective 2: …`: areas where activities follow on them, else what their areas are for."""

from collections.abc import Sequence
from dataclasses import replace

from gealc_docs.load.official.blocks import Table
from gealc_docs.load.official.fields import OBJECTIVE, Labelled
from gealc_docs.load.official.units import Head, Plain, Unit, section_kind


def numbered_objectives(units: Sequence[Unit], language: str) -> list[Unit]:
    """Return the units with numbered objectives made areas where activities follow on them, else what they say."""
    numbered = [index for index, unit in enumerate(units) if _is_objective(unit)]
    worded = any(isinstance(unit, Head) and unit.marks and unit.marks[0].role == "area" for unit in units)
    own = numbered and not worded and not _is_owned(units, numbered[0], language)
    areas = own and all(_heads_activities(units, index) for index in numbered)
    result = list(units)
    for index in numbered:
        head = units[index]
        if isinstance(head, Head):
            label = head.place.cut(0, head.marks[0].end).stripped(":.)–—-")
            made = replace(head, marks=(replace(head.marks[0], role="area"),))
            result[index] = made if areas else Labelled(OBJECTIVE, label, head.title)
    return result


def _is_objective(unit: Unit) -> bool:
    return isinstance(unit, Head) and unit.style == "word-objective"


def _is_owned(units: Sequence[Unit], index: int, language: str) -> bool:
    """Whether the first of the numbered objectives stands right below a head that is no section's: its area's."""
    before = units[index - 1] if index else None
    return isinstance(before, Head) and not section_kind(before.title.text, language)


def _heads_activities(units: Sequence[Unit], index: int) -> bool:
    """Whether a head or a table follows on a unit, if need be after some words about it."""
    following = (unit for unit in units[index + 1 :] if not isinstance(unit, Plain) or unit.level)
    after = next(following, None)
    return isinstance(after, Head | Table) and not _is_objective(after)
