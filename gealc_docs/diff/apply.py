"""Changes applied to the old plan: what shows that a comparison lost none."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from gealc_docs.diff.unsaid import rolled
from gealc_docs.model.change import Comparison, Level, Place, Setting, TextPlace
from gealc_docs.model.plan import Activity, Area, Plan, Section
from gealc_docs.model.text import LocalText


def applied(found: Comparison) -> Plan:
    """Return the new plan, made of the old plan, what is the same in both, and the changes alone."""
    work = _Work(found.old)
    work.keep(found)
    settings = [s for change in (*found.changes, *found.formatting) for s in change.sets]
    # Whole items first, areas before their activities: fields are set in what is there.
    work.set_all(sorted([*settings, *found.unsaid], key=lambda setting: setting.name != ""))
    return work.plan()


@dataclass
class _Work:
    """A plan under work; areas, sections and their parts by their places in the new plan."""

    base: Plan
    areas: dict[int, Area] = field(default_factory=dict)
    activities: defaultdict[int, dict[int, Activity]] = field(default_factory=lambda: defaultdict(dict))
    sections: dict[int, Section] = field(default_factory=dict)
    texts: defaultdict[int, dict[int, LocalText]] = field(default_factory=lambda: defaultdict(dict))

    def keep(self, found: Comparison) -> None:
        """Put in what both plans have, at its new place; dates go on with the year."""
        years = found.new.year - found.old.year
        for match in found.matches:
            area = self.base.areas[match.old.area]
            if match.level is Level.AREA:
                self.areas[match.new.area] = replace(area, activities=())
            else:
                ours = area.activities[match.old.activity]
                self.activities[match.new.area][match.new.activity] = replace(ours, date=rolled(ours.date, years))
        for old, new in found.texts:
            section = self.base.sections[old.section]
            if old.paragraph < 0:
                self.sections[new.section] = replace(section, text=())
            else:
                self.texts[new.section][new.paragraph] = section.text[old.paragraph]

    def set_all(self, settings: Iterable[Setting]) -> None:
        """Set one thing after the other."""
        for setting in settings:
            match setting.place:
                case None:
                    self.base = _with(self.base, setting.name, setting.value)
                case Place():
                    self._set_item(setting.place, setting.name, setting.value)
                case TextPlace():
                    self._set_text(setting.place, setting.name, setting.value)

    def _set_item(self, place: Place, name: str, value: Any) -> None:  # noqa: ANN401  # of any field
        if place.activity < 0:
            self.areas[place.area] = replace(self.areas[place.area], **{name: value}) if name else value
        else:
            row = self.activities[place.area]
            row[place.activity] = replace(row[place.activity], **{name: value}) if name else value

    def _set_text(self, place: TextPlace, name: str, value: Any) -> None:  # noqa: ANN401  # of any field
        if place.paragraph >= 0:
            self.texts[place.section][place.paragraph] = value
        elif name:
            self.sections[place.section] = replace(self.sections[place.section], **{name: value})
        else:
            self.sections[place.section] = replace(value, text=())
            self.texts[place.section].update(enumerate(value.text))

    def plan(self) -> Plan:
        """Return the plan."""
        areas = (replace(self.areas[k], activities=_row(self.activities[k])) for k in sorted(self.areas))
        sections = (replace(self.sections[k], text=_row(self.texts[k])) for k in sorted(self.sections))
        return replace(self.base, areas=tuple(areas), sections=tuple(sections))


def _row(found: dict[int, Any]) -> tuple[Any, ...]:
    return tuple(found[k] for k in sorted(found))


def _with(plan: Plan, name: str, value: Any) -> Plan:  # noqa: ANN401  # of any field
    """Return the plan with a field of it or of its header set."""
    part, _, inner = name.partition(".")
    if not inner:
        return replace(plan, **{part: value})
    ours = getattr(plan, part)
    if part == "committee" and inner in {"in", "out"}:
        kept = tuple(code for code in ours.members if code != value)
        return replace(plan, committee=replace(ours, members=(*kept, value) if inner == "in" else kept))
    return replace(plan, **{part: replace(ours, **{inner: value})})
