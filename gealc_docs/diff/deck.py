"""A plan laid out for matching: its areas and activities in order, with what they are recognised by."""

import re
from collections.abc import Hashable
from dataclasses import dataclass

from gealc_docs.diff.tokens import counts, lasting, ordinals, stems
from gealc_docs.diff.values import field_values
from gealc_docs.model.plan import Activity, Area, Plan
from gealc_docs.model.text import LocalText, Wording

_WRITTEN_BY_HAND = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Card:
    """One activity: its place in the plan and what it is recognised by. `key` is the title without notation."""

    index: int
    area: int
    place: float
    activity: Activity
    title: str
    language: str
    key: str
    stems: tuple[str, ...]
    ordinals: tuple[int, ...]
    counts: tuple[int, ...]
    fields: dict[str, Hashable]


@dataclass(frozen=True, slots=True)
class AreaCard:
    """One area with the indexes of its activities."""

    index: int
    place: float
    area: Area
    title: str
    language: str
    key: str
    stems: tuple[str, ...]
    objective: str
    activities: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A plan's cards; `named` tells that its ids were given by people and last from year to year."""

    plan: Plan
    cards: tuple[Card, ...]
    areas: tuple[AreaCard, ...]
    named: bool


def wording(text: LocalText, languages: tuple[str, ...]) -> Wording:
    """Return the wording in the first of some languages that the text has, else any."""
    return next((w for language in languages if (w := text.find(language))), text.best(""))


def deck(plan: Plan, languages: tuple[str, ...]) -> Deck:
    """Lay a plan out, wordings by preference of language."""
    cards: list[Card] = []
    areas: list[AreaCard] = []
    for index, area in enumerate(plan.areas):
        first = len(cards)
        for place, activity in enumerate(area.activities):
            share = place / max(1, len(area.activities) - 1)
            cards.append(_card(len(cards), index, share, activity, plan.year, languages))
        areas.append(_area_card(index, area, (first, len(cards)), len(plan.areas), languages))
    return Deck(plan, tuple(cards), tuple(areas), lasting_ids(plan))


def _card(  # noqa: PLR0913, PLR0917  # a card's place is three facts, its plan two
    index: int, area: int, place: float, activity: Activity, year: int, languages: tuple[str, ...]
) -> Card:
    said = wording(activity.title, languages)
    facts = (said.text, said.language)
    return Card(
        index,
        area,
        place,
        activity,
        *facts,
        lasting(*facts),
        stems(*facts),
        ordinals(*facts),
        counts(*facts),
        field_values(activity, year, languages),
    )


def _area_card(index: int, area: Area, ends: tuple[int, int], total: int, languages: tuple[str, ...]) -> AreaCard:
    said, aim = wording(area.title, languages), wording(area.objective, languages)
    place = index / max(1, total - 1)
    key = lasting(said.text, said.language)
    found = stems(said.text, said.language)
    return AreaCard(index, place, area, said.text, said.language, key, found, aim.text, tuple(range(*ends)))


def lasting_ids(plan: Plan) -> bool:
    """Tell whether ids are stable names: written in YAML, and not just places counted through."""
    ids = [activity.id for _, activity in plan.activities()]
    counted = sum(bool(re.search(r"(?:^|-)\d+$", name)) for name in ids)
    return plan.location.file.endswith(_WRITTEN_BY_HAND) and counted * 2 <= len(ids)
