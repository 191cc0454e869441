"""What differs and is told to no reader: ids, numbers that only follow, other notations of the same value."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from gealc_docs.diff.align import Alignment
from gealc_docs.diff.items import area_place, pair_places
from gealc_docs.model.change import Change, Place, Setting, TextPlace
from gealc_docs.model.plan import Plan, When

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

# What is told or set by itself: the parts of plans, areas and sections, and the year.
_APART = frozenset({"year", "title", "status", "assembly", "committee", "sections", "areas"})


def unsaid(
    found: Alignment, texts: Iterable[tuple[TextPlace, TextPlace]], changes: Iterable[Change]
) -> Iterator[Setting]:
    """Return what the changes leave to be set so that the old plan becomes the new one."""
    told = {(setting.place, setting.name) for change in changes for setting in change.sets}
    old, new = found.old.plan, found.new.plan
    for setting in (*_items(found), *_texts(old, new, texts), *_header(old, new)):
        if (setting.place, setting.name) not in told:
            yield setting


def _items(found: Alignment) -> Iterator[Setting]:
    years = found.new.plan.year - found.old.plan.year
    for pair in found.areas:
        old, new = found.old.areas[pair.old], found.new.areas[pair.new]
        yield from _differing(old.area, new.area, area_place(new), skip={"activities"})
    for pair in found.activities:
        ours, theirs = found.old.cards[pair.old].activity, found.new.cards[pair.new].activity
        dated = replace(ours, date=rolled(ours.date, years))
        yield from _differing(dated, theirs, pair_places(found, pair)[1])


def rolled(date: When | None, years: int) -> When | None:
    """Return a date some years later, which no change needs to tell: dates go on with the year."""
    return When(date.period.shifted(years), date.text) if date and date.period else date


def _texts(old: Plan, new: Plan, texts: Iterable[tuple[TextPlace, TextPlace]]) -> Iterator[Setting]:
    """Go through the facts of sections that are the same; all sections where none could be compared."""
    found = list(texts)
    for a, b in (ends for ends in found if ends[0].paragraph < 0):
        yield from _differing(old.sections[a.section], new.sections[b.section], b, skip={"text"})
    if not found:
        for k, section in enumerate(new.sections):
            yield Setting(TextPlace(k), "", section)


def _header(old: Plan, new: Plan) -> Iterator[Setting]:
    yield from _differing(old, new, None, skip=_APART)
    for part in ("assembly", "committee"):
        ours, theirs = getattr(old, part), getattr(new, part)
        if ours and theirs:
            yield from _differing(ours, theirs, None, part=f"{part}.")
        elif ours != theirs:
            yield Setting(None, part, theirs)


def _differing(
    old: "DataclassInstance",
    new: "DataclassInstance",
    end: Place | TextPlace | None,
    skip: Container[str] = (),
    part: str = "",
) -> Iterator[Setting]:
    """Go through the fields of two values of one class that differ."""
    for name in (one.name for one in fields(new) if one.compare and one.name not in skip):
        if getattr(old, name) != getattr(new, name):
            yield Setting(end, part + name, getattr(new, name))
