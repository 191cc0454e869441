"""The changes area by area: what changed in each, what is new, what is gone, and the work that goes on."""

from collections import defaultdict
from dataclasses import dataclass

from gealc_docs.model.change import ChangeKind, Level, Place, Weight
from gealc_docs.model.plan import Plan
from gealc_docs.report.changes.view import Line, Said, View, title_at


@dataclass(frozen=True, slots=True)
class Item:
    """An activity by number and title; `id` is that of the change that tells it, "" where an area implies it."""

    number: str
    title: Said
    id: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """An area with its changes, its new activities, those that are gone and those that go on unchanged."""

    number: str
    title: Said
    lines: tuple[Line, ...]
    new: tuple[Item, ...]
    gone: tuple[Item, ...]
    continued: tuple[Item, ...]

    @property
    def is_touched(self) -> bool:
        """Whether anything changed in it."""
        return bool(self.lines or self.new or self.gone)


def chapters(view: View) -> list[Chapter]:
    """Return the changes of substance area by area; areas that are gone stand last."""
    lines: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in view.of_weight(Weight.SUBSTANCE):
        if line.change.level is not Level.PLAN:
            lines[_chapter(view, line)].append(line)
    touched = {end for change in view.found.changes for end in change.new}
    going = [match.new for match in view.matches(Level.ACTIVITY) if match.new not in touched]
    found = []
    for side, plan in (("new", view.found.new), ("old", view.found.old)):
        for k, area in enumerate(plan.areas):
            ours = lines[side, k]
            kept = tuple(_item(view, plan, end) for end in going if side == "new" and end.area == k)
            new = _come(view, ours, ChangeKind.ADDED)
            gone = _come(view, ours, ChangeKind.REMOVED)
            if ours or kept:
                told = tuple(line for line in ours if not _is_listed(line))
                number = area.number if side == "new" else f"({area.number})"
                found.append(Chapter(number, view.said(area.title, plan), told, new, gone, kept))
    return found


def _chapter(view: View, line: Line) -> tuple[str, int]:
    """Return the side and area under which a change is told."""
    if line.change.new:
        return ("new", line.change.new[0].area)
    area = line.change.old[0].area
    home = view.home(area)
    return ("old", area) if home is None else ("new", home)


def _is_listed(line: Line) -> bool:
    return line.change.level is Level.ACTIVITY and line.change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED}


def _come(view: View, lines: list[Line], kind: ChangeKind) -> tuple[Item, ...]:
    """Return the activities that came or went, also with their area."""
    plan = view.found.new if kind is ChangeKind.ADDED else view.found.old
    found = []
    for change in (line.change for line in lines if line.change.kind is kind):
        end = (change.new or change.old)[0]
        if change.level is Level.ACTIVITY:
            found.append(_item(view, plan, end, change.id))
        else:
            found += [_item(view, plan, place) for place in _implied(view, plan, end.area, kind)]
    return tuple(found)


def _implied(view: View, plan: Plan, area: int, kind: ChangeKind) -> list[Place]:
    """Return the activities that an area brings or takes with it."""
    side = "new" if kind is ChangeKind.ADDED else "old"
    known = {getattr(match, side) for match in view.matches(Level.ACTIVITY)}
    places = [Place(area, n, activity.number) for n, activity in enumerate(plan.areas[area].activities)]
    return [place for place in places if place not in known]


def _item(view: View, plan: Plan, end: Place, name: str = "") -> Item:
    return Item(end.number, view.said(title_at(plan, end), plan), name)
