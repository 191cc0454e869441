"""Numbers of sections, areas and activities, computed from the structure of a plan."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from gealc_docs.model.plan import Area, Plan, Section

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_UNITS = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """Write a positive number below 4000 in Roman numerals."""
    digits = ""
    for value, letters in _ROMAN + _ROMAN_UNITS:
        count, number = divmod(number, value)
        digits += letters * count
    return digits


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one family of plans numbers: sections, then areas under the section that holds them, then activities."""

    section: Callable[[int], str]
    area: Callable[[str, int], str]


SCHEMES = {
    "nested": Scheme(str, lambda section, index: f"{section}.{index}" if section else str(index)),
    "flat": Scheme(roman, lambda _section, index: str(index)),
}


def scheme_of(plan: Plan) -> Scheme:
    """Return a plan's scheme: tables restart the areas at 1 under Roman sections, all else nests the numbers."""
    return SCHEMES["flat" if plan.layout == "table" else "nested"]


def numbered(plan: Plan) -> Plan:
    """Return the plan with all its numbers computed."""
    scheme = scheme_of(plan)
    sections = tuple(replace(section, number=scheme.section(i)) for i, section in enumerate(plan.sections, 1))
    holder = next((section.number for section in sections if section.holds_areas), "")
    areas = tuple(_numbered_area(area, scheme.area(holder, i)) for i, area in enumerate(plan.areas, 1))
    return replace(plan, sections=sections, areas=areas)


def _numbered_area(area: Area, number: str) -> Area:
    activities = tuple(replace(a, number=f"{number}.{i}") for i, a in enumerate(area.activities, 1))
    return replace(area, number=number, activities=activities)


def paragraph_numbers(plan: Plan) -> dict[tuple[str, int], int]:
    """Return a running number for each paragraph that has none: those of sections, and the notes of areas.

    Keys are the id of the section or area, and the paragraph's place in it, from 0.
    """
    keys: list[tuple[str, int]] = []
    for section in plan.sections:
        keys += [(section.id, index) for index in range(len(section.text))]
        if section.holds_areas:
            keys += _note_keys(plan)
    if section_holding_areas(plan) is None:
        keys += _note_keys(plan)
    return {key: number for number, key in enumerate(keys, 1)}


def _note_keys(plan: Plan) -> list[tuple[str, int]]:
    return [(area.id, index) for area in plan.areas for index in range(len(area.notes))]


def section_holding_areas(plan: Plan) -> Section | None:
    """Return the section under which the areas stand."""
    return next((section for section in plan.sections if section.holds_areas), None)
