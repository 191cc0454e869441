"""Changes of single items and of what they are named by."""

from collections.abc import Iterable
from dataclasses import replace

from gealc_docs.diff.align import Alignment
from gealc_docs.diff.deck import AreaCard, Card, Deck
from gealc_docs.diff.pair import Pair
from gealc_docs.diff.texts import rewording
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import joined
from gealc_docs.model.change import Change, ChangeKind, Level, Place, Setting, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area
from gealc_docs.model.text import EMPTY, LocalText


def area_place(card: AreaCard) -> Place:
    """Return the place of an area."""
    return Place(card.index, -1, card.area.number)


def place(card: Card, areas: tuple[AreaCard, ...]) -> Place:
    """Return the place of an activity."""
    return Place(card.area, card.index - areas[card.area].activities[0], card.activity.number)


def numbers(places: Iterable[Place]) -> LocalText:
    """Return printed numbers as prose: 2.1, 2.2 and 2.5."""
    found = [end.number for end in places]
    return LocalText.of(**{language: joined(found, language) for language in available()})


def text_change(  # noqa: PLR0913  # a change is made of as many facts
    kind: ChangeKind,
    level: Level,
    *,
    ends: tuple[Place, Place],
    field: str,
    before: LocalText,
    after: LocalText,
    area: LocalText = EMPTY,
) -> Change:
    """Return the change of a wording; an editorial one keeps to the field. `area` is the title of its area."""
    editorial = kind is ChangeKind.EDITORIAL
    said = rewording(before, after) if kind is ChangeKind.REWORDED else f"{kind}{'-notes' if field == 'notes' else ''}"
    code = f"diff.editorial-{level}" if editorial else f"diff.{said}"
    message = Message.of(code, old=ends[0].number, new=ends[1].number, before=before, after=after, area=area)
    weight = Weight.EDITORIAL if editorial else Weight.SUBSTANCE
    sets = (Setting(ends[1], field, after),)
    return Change(kind, level, message, ends[:1], ends[1:], field, before, after, weight, sets=sets)


def lone_areas(found: Alignment) -> Iterable[Change]:
    """Tell the areas that are gone and those that are new; their activities are implied."""
    used = found.kin
    for card in found.old.areas:
        if card.index not in {p for p, _ in used}:
            ends = area_place(card)
            message = Message.of("diff.removed-area", number=ends.number, title=card.area.title)
            yield Change(ChangeKind.REMOVED, Level.AREA, message, (ends,), before=card.area.title)
    for card in found.new.areas:
        if card.index not in {q for _, q in used}:
            ends = area_place(card)
            count = len(card.activities)
            message = Message.of("diff.added-area", number=ends.number, title=card.area.title, count=count)
            sets = (Setting(ends, "", replace(card.area, activities=())), *_implied(found, card))
            yield Change(ChangeKind.ADDED, Level.AREA, message, (), (ends,), after=card.area.title, sets=sets)


def _implied(found: Alignment, area: AreaCard) -> Iterable[Setting]:
    """Go through the activities that a new area brings with it."""
    known = {b for _, b in found.activity_links}
    for k in area.activities:
        if k not in known:
            card = found.new.cards[k]
            yield Setting(place(card, found.new.areas), "", card.activity)


def lone_activities(found: Alignment) -> Iterable[Change]:
    """Tell the activities that are gone and those that are new, in areas that are neither."""
    used = found.activity_links
    ours, theirs = {a for a, _ in used}, {b for _, b in used}
    areas = {p for p, _ in found.kin}, {q for _, q in found.kin}
    for card in found.old.cards:
        if card.index not in ours and card.area in areas[0]:
            ends = place(card, found.old.areas)
            message = Message.of(
                "diff.removed",
                number=ends.number,
                title=card.activity.title,
                area=found.old.areas[card.area].area.title,
            )
            yield Change(ChangeKind.REMOVED, Level.ACTIVITY, message, (ends,), before=card.activity.title)
    for card in found.new.cards:
        if card.index not in theirs and card.area in areas[1]:
            ends = place(card, found.new.areas)
            message = Message.of(
                "diff.added", number=ends.number, title=card.activity.title, area=found.new.areas[card.area].area.title
            )
            yield Change(
                ChangeKind.ADDED,
                Level.ACTIVITY,
                message,
                (),
                (ends,),
                after=card.activity.title,
                sets=(Setting(ends, "", card.activity),),
            )


def grouped(found: Alignment) -> Iterable[Change]:
    """Tell what was split and merged, areas first."""
    old, new = found.old, found.new
    for p, parts in found.area_groups.splits.items():
        yield _split(Level.AREA, _area(old, p), [_area(new, q) for q in parts])
    for q, parts in found.area_groups.merges.items():
        yield _merged(Level.AREA, [_area(old, p) for p in parts], _area(new, q))
    for a, parts in found.groups.splits.items():
        yield _split(Level.ACTIVITY, _activity(old, a), [_activity(new, b) for b in parts])
    for b, parts in found.groups.merges.items():
        yield _merged(Level.ACTIVITY, [_activity(old, a) for a in parts], _activity(new, b))


Item = tuple[Place, Area | Activity]


def _area(deck: Deck, index: int) -> Item:
    return area_place(deck.areas[index]), deck.areas[index].area


def _activity(deck: Deck, index: int) -> Item:
    return place(deck.cards[index], deck.areas), deck.cards[index].activity


def _split(level: Level, old: Item, new: list[Item]) -> Change:
    places, values = zip(*new, strict=True)
    message = Message.of(f"diff.split-{level}", old=old[0].number, title=old[1].title, new=numbers(places))
    after = together([value.title for value in values])
    return Change(ChangeKind.SPLIT, level, message, (old[0],), places, "", old[1].title, after, sets=_wholes(new))


def _merged(level: Level, old: list[Item], new: Item) -> Change:
    places, values = zip(*old, strict=True)
    message = Message.of(f"diff.merged-{level}", old=numbers(places), title=new[1].title, new=new[0].number)
    before = together([value.title for value in values])
    return Change(ChangeKind.MERGED, level, message, places, (new[0],), "", before, new[1].title, sets=_wholes([new]))


def _wholes(items: list[Item]) -> tuple[Setting, ...]:
    """Return what puts items in whole; an area's activities are for themselves."""
    return tuple(
        Setting(end, "", replace(value, activities=()) if isinstance(value, Area) else value) for end, value in items
    )


def together(texts: list[LocalText]) -> LocalText:
    """Return several texts as one, a line each, in the languages that all have."""
    languages = [lang for lang in (texts[0].languages if texts else ()) if all(text.find(lang) for text in texts)]
    if not languages:
        return EMPTY
    return LocalText.of(**{lang: "\n".join(text.get(lang) for text in texts) for lang in languages})


def pair_places(found: Alignment, pair: Pair) -> tuple[Place, Place]:
    """Return the places of a pair of activities."""
    return (
        place(found.old.cards[pair.old], found.old.areas),
        place(found.new.cards[pair.new], found.new.areas),
    )
