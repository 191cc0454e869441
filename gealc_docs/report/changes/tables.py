"""The tables of a report on changes: activities counted by area, and old items beside new ones."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from gealc_docs.model.change import ChangeKind, Level, Place, items
from gealc_docs.report.changes.view import Said, View, title_at

COLUMNS = ("continued", "changed", "new", "moved", "gone", "left")
Tally = defaultdict[tuple[str, int], Counter[str]]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area's counts, by the names of the columns."""

    number: str
    title: Said
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """One row of the correlation table: an item and its counterparts, none where it has none."""

    number: str
    title: Said
    level: Level
    others: tuple[tuple[str, Said], ...]


def counts(view: View) -> list[AreaRow]:
    """Count activities by area: the areas of the new plan, then those that are gone."""
    tally = _tally(view)
    rows = [_row(view, "new", k, tally) for k in range(len(view.found.new.areas))]
    gone = [k for k in range(len(view.found.old.areas)) if view.home(k) is None]
    return rows + [_row(view, "old", k, tally) for k in gone]


def _tally(view: View) -> Tally:
    """Count by side and area; what is gone is counted at the area that the old one became."""
    tally: Tally = defaultdict(Counter)
    touched = {end for change in view.found.substance for end in change.new}
    moved = [c for c in view.found.substance if c.level is Level.ACTIVITY and c.kind is ChangeKind.MOVED]
    arrived = {end for change in moved for end in change.new}
    seen: set[Place] = set()
    for match in view.matches(Level.ACTIVITY):
        if match.new not in seen:
            how = "moved" if match.new in arrived else "changed" if match.new in touched else "continued"
            tally["new", match.new.area][how] += 1
        seen.add(match.new)
    for change in moved:
        tally[_counted(view, "old", change.old[0].area)]["left"] += 1
    for side, plan in (("new", view.found.new), ("old", view.found.old)):
        known = {getattr(match, side) for match in view.matches(Level.ACTIVITY)}
        for place, _ in items(plan):
            if place.activity >= 0 and place not in known:
                tally[_counted(view, side, place.area)]["new" if side == "new" else "gone"] += 1
    return tally


def _counted(view: View, side: str, area: int) -> tuple[str, int]:
    home = view.home(area) if side == "old" else None
    return (side, area) if home is None else ("new", home)


def _row(view: View, side: str, area: int, tally: Tally) -> AreaRow:
    plan = view.found.new if side == "new" else view.found.old
    ours = plan.areas[area]
    number = ours.number if side == "new" else f"({ours.number})"
    return AreaRow(number, view.said(ours.title, plan), tuple(tally[side, area][name] for name in COLUMNS))


def correlation(view: View, side: str) -> list[Relation]:
    """Return the correlation table seen from the `old` or from the `new` plan.

    Of two states of one plan it has only what is not where it was.
    """
    plans = {"old": view.found.old, "new": view.found.new}
    other = "new" if side == "old" else "old"
    partners: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
    for match in view.found.matches:
        key = getattr(match, side)
        partners[key.area, key.activity].append(getattr(match, other))
    rows = []
    for place, title in items(plans[side]):
        found = tuple(
            (end.number, view.said(title_at(plans[other], end), plans[other]))
            for end in sorted(partners[place.area, place.activity])
        )
        level = Level.AREA if place.activity < 0 else Level.ACTIVITY
        row = Relation(place.number, view.said(title, plans[side]), level, found)
        if not view.same_year or [end for end, _ in row.others] != [row.number]:
            rows.append(row)
    return rows
