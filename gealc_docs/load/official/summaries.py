"""Summaries: a table of all activities before or after the areas that tell each of them at length."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.model.plan import Activity, Area

# An area of fewer activities is no summary.
_FEWEST = 2


def without_summaries(areas: Sequence[Area], doubts: Doubts) -> tuple[Area, ...]:
    """Return the areas without those whose activities all are told again, more fully, in others; each with a doubt.

    What only the summary says of an activity is put to it.
    """
    kept = list(areas)
    titles = Counter(_title(activity) for area in areas for activity in area.activities)
    for area in areas:
        if any(titles[_title(own)] < _FEWEST for own in area.activities):
            continue
        others = [other for other in kept if other is not area]
        twins = {index: twin for index, own in enumerate(area.activities) if (twin := _twin(own, others))}
        if len(area.activities) < _FEWEST or len(twins) < len(area.activities) or not _says_less(area, twins):
            continue
        fuller = {id(twin): _filled(twin, area.activities[index]) for index, twin in twins.items()}
        kept = [
            replace(other, activities=tuple(fuller.get(id(activity), activity) for activity in other.activities))
            for other in others
        ]
        wording = next(iter(area.title), None)
        title = Text(wording.text, ((0, wording.location),)) if wording else Text("")
        doubts.add("official.summary", title, number=area.number, count=len(area.activities))
    return tuple(kept)


def _twin(own: Activity, others: Sequence[Area]) -> Activity | None:
    """Return the activity with the same title, number and, of those both have, one field at least and no other."""
    title = _title(own)
    for other in (activity for area in others for activity in area.activities):
        shared = [name for name in own.fields if getattr(other, name)]
        alike = shared and all(getattr(own, name) == getattr(other, name) for name in shared)
        if own.number == other.number and (alike or own.number) and title and title == _title(other):
            return other
    return None


def _title(activity: Activity) -> str:
    return folded(" ".join(wording.text for wording in activity.title)).strip(" .")


def _says_less(area: Area, twins: Mapping[int, Activity]) -> bool:
    """Whether an area's activities have fewer fields than those in other areas, and what they have is no other."""
    pairs = [(area.activities[index], twin) for index, twin in twins.items()]
    values = [(getattr(own, name), getattr(twin, name)) for own, twin in pairs for name in own.fields]
    agree = all(value == other or not other for value, other in values)
    return agree and sum(len(own.fields) for own, _ in pairs) < sum(len(twin.fields) for _, twin in pairs)


def _filled(activity: Activity, other: Activity) -> Activity:
    """Return an activity with the fields that only another has."""
    return replace(activity, **{name: getattr(other, name) for name in other.fields if not getattr(activity, name)})
