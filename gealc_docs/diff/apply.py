"""Changes applied to the old plan: what shows that a comparison lost none."""

from collections import defaultdict
from dataclasses import replace
from typing import Any

from gealc_docs.model.change import Change, ChangeKind, Comparison, Level, Place
from gealc_docs.model.plan import FIELDS, Activity, Area, When

_TEXTS = frozenset({"title", "objective"})


def applied(found: Comparison) -> tuple[Area, ...]:
    """Return the areas of the new plan, made of the old plan, the matches and the changes alone.

    Ids and numbers are the old plan's, and so is the notation of fields that mean the same.
    """
    areas: dict[int, Area] = {}
    activities: defaultdict[int, dict[int, Activity]] = defaultdict(dict)
    years = found.new.year - found.old.year
    for match in found.matches:
        old = found.old.areas[match.old.area]
        if match.level is Level.AREA:
            areas[match.new.area] = replace(old, activities=())
        else:
            moved = _rolled(old.activities[match.old.activity], years)
            activities[match.new.area][match.new.activity] = moved
    _put_whole(found, areas, activities)
    _put_fields(found, areas, activities)
    return tuple(
        replace(areas[k], activities=tuple(activities[k][n] for n in sorted(activities[k]))) for k in sorted(areas)
    )


def _rolled(activity: Activity, years: int) -> Activity:
    """Return the activity as many years later, which no change needs to tell."""
    date = activity.date
    if date is None or date.period is None:
        return activity
    return replace(activity, date=When(date.period.shifted(years)))


def _put_whole(found: Comparison, areas: dict[int, Area], activities: dict[int, dict[int, Activity]]) -> None:
    """Put in the items that changes bring whole: new ones, and the pieces and sums of old ones."""
    whole = (c for c in found.changes if c.kind in {ChangeKind.ADDED, ChangeKind.SPLIT, ChangeKind.MERGED})
    for change in sorted(whole, key=lambda change: change.level is Level.ACTIVITY):
        for place, value in zip(change.new, change.values, strict=True):
            if isinstance(value, Area):
                areas[place.area] = replace(value, activities=())
                if change.kind is ChangeKind.ADDED:
                    for n, activity in enumerate(value.activities):
                        activities[place.area].setdefault(n, activity)
            elif isinstance(value, Activity):
                activities[place.area][place.activity] = value


def _put_fields(found: Comparison, areas: dict[int, Area], activities: dict[int, dict[int, Activity]]) -> None:
    """Set what changed inside areas and activities, notation and all."""
    for change in (*found.changes, *found.formatting):
        for place, name, value in _settings(change):
            if place.activity < 0:
                areas[place.area] = replace(areas[place.area], **{name: value})
            else:
                row = activities[place.area]
                row[place.activity] = replace(row[place.activity], **{name: value})


def _settings(change: Change) -> list[tuple[Place, str, Any]]:
    """Return the values that a change sets: where, which field, what."""
    if change.level is Level.PLAN:
        listed = change.values if change.field in {*FIELDS, "notes"} else ()
        return [(item[0], change.field, item[1]) for item in listed if isinstance(item, tuple)]
    if change.field in _TEXTS:
        return [(change.new[0], change.field, change.after)]
    return [(change.new[0], change.field, change.values[0])] if change.field in {*FIELDS, "notes"} else []
