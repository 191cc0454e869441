"""What differs and is told to no reader: ids, numbers that only follow, other notations of the same value."""

from collections.abc import Iterable, Iterator

from gealc_docs.diff.align import Alignment
from gealc_docs.diff.items import area_place, pair_places
from gealc_docs.model.change import Change, Setting, TextPlace
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, When

_NAMES = ("id", "number", "continues")
_HEADER = ("original", "layout", "distribution", "symbol", "issued", "labels", "wording")
_ASSEMBLY = ("ordinal", "name", "date", "place")
_COMMITTEE = ("year", "presidency", "members")


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
        yield from _differing(old.area, new.area, (*_NAMES, "title", "objective", "notes"), area_place(new))
    for pair in found.activities:
        ours, theirs = found.old.cards[pair.old].activity, found.new.cards[pair.new].activity
        end = pair_places(found, pair)[1]
        yield from _differing(ours, theirs, (*_NAMES, "title", *FIELDS), end, years)


def _differing(
    old: Area | Activity, new: Area | Activity, names: Iterable[str], end: object, years: int = 0
) -> Iterator[Setting]:
    for name in names:
        before, after = rolled(getattr(old, name), years), getattr(new, name)
        if before != after:
            yield Setting(end, name, after)  # type: ignore[arg-type]  # a Place


def rolled(value: object, years: int) -> object:
    """Return a value some years later, which no change needs to tell: dates go on with the year."""
    if isinstance(value, When) and value.period is not None:
        return When(value.period.shifted(years), value.text)
    return value


def _texts(old: Plan, new: Plan, texts: Iterable[tuple[TextPlace, TextPlace]]) -> Iterator[Setting]:
    """Go through the facts of sections that are the same; all sections where none could be compared."""
    found = list(texts)
    for a, b in (ends for ends in found if ends[0].paragraph < 0):
        ours, theirs = old.sections[a.section], new.sections[b.section]
        for name in ("id", "number", "holds_areas"):
            if getattr(ours, name) != getattr(theirs, name):
                yield Setting(b, name, getattr(theirs, name))
    if not found:
        for k, section in enumerate(new.sections):
            yield Setting(TextPlace(k), "", section)


def _header(old: Plan, new: Plan) -> Iterator[Setting]:
    yield from _plain(old, new, _HEADER, "")
    for part, names in (("assembly", _ASSEMBLY), ("committee", _COMMITTEE)):
        ours, theirs = getattr(old, part), getattr(new, part)
        if ours and theirs:
            yield from _plain(ours, theirs, names, f"{part}.")
        elif ours != theirs:
            yield Setting(None, part, theirs)


def _plain(old: object, new: object, names: Iterable[str], before: str) -> Iterator[Setting]:
    for name in names:
        if getattr(old, name) != getattr(new, name):
            yield Setting(None, before + name, getattr(new, name))
