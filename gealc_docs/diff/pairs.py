"""Changes of items that are in both plans: where they stand, how they are worded, what their fields say."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gealc_docs.diff.align import Alignment
from gealc_docs.diff.anchors import places_differ
from gealc_docs.diff.dates import direction, goes_on
from gealc_docs.diff.deck import Card, Deck, wording
from gealc_docs.diff.delta import changed_fields
from gealc_docs.diff.items import area_place, pair_places, text_change
from gealc_docs.diff.order import gaps, last_number, name_of, out_of_order
from gealc_docs.diff.pair import Pair
from gealc_docs.diff.printed import in_sentence, say_field
from gealc_docs.diff.sections import note_pairs
from gealc_docs.diff.texts import compare_texts
from gealc_docs.diff.tokens import compact, tokens
from gealc_docs.diff.values import is_text, opened
from gealc_docs.diff.wording import Verdict
from gealc_docs.model.change import Change, ChangeKind, Level, Place, Setting, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS, shared_languages
from gealc_docs.model.text import LocalText

# A field that more than this share of activities bear is a column of the plan: it comes and goes as a whole.
USUAL = 0.5
# How a field changes, in the words of a message; other ways are just a change.
_WAYS = {"venue": frozenset({"given", "none", "fixed", "opened"}), "": frozenset({"given", "none"})}
_KINDS = {
    "venue": ChangeKind.VENUE,
    "date": ChangeKind.RESCHEDULED,
    "resources": ChangeKind.RESOURCES,
    "product": ChangeKind.PRODUCT,
    "lead": ChangeKind.LEAD,
}


def worded(  # noqa: PLR0913, PLR0917  # a wording, its place and its kind of change
    found: Alignment,
    kind: ChangeKind,
    level: Level,
    ends: tuple[Place, Place],
    field: str,
    before: LocalText,
    after: LocalText,
) -> Iterator[Change]:
    """Tell how a wording changed; formatting and the year's roll are told by weight `formatting`."""
    original, years = found.new.plan.original, found.new.plan.year - found.old.plan.year
    verdict = compare_texts(before, after, original, years)
    if verdict is Verdict.SUBSTANCE:
        area = found.new.areas[ends[1].area].area.title
        yield text_change(kind, level, ends=ends, field=field, before=before, after=after, area=area)
    elif verdict is Verdict.EDITORIAL:
        yield text_change(ChangeKind.EDITORIAL, level, ends=ends, field=field, before=before, after=after)
    elif verdict is not Verdict.SAME:
        message = Message.of(f"diff.{verdict}", old=ends[0].number, new=ends[1].number)
        facts = (kind, level, message, ends[:1], ends[1:], field, before, after, Weight.FORMATTING)
        yield Change(*facts, sets=(Setting(ends[1], field, after),))


def paired_areas(found: Alignment) -> Iterator[Change]:
    """Tell the changes of areas that are in both plans."""
    groups = found.area_groups
    in_groups = {p for p, _ in groups.links()}, {q for _, q in groups.links()}
    for pair in found.areas:
        old, new = found.old.areas[pair.old], found.new.areas[pair.new]
        if pair.old in in_groups[0] or pair.new in in_groups[1]:
            continue
        ends = (area_place(old), area_place(new))
        facts = found, Level.AREA, ends
        yield from worded(found, ChangeKind.RENAMED, *facts[1:], "title", old.area.title, new.area.title)
        yield from worded(found, ChangeKind.OBJECTIVE, *facts[1:], "objective", old.area.objective, new.area.objective)
        yield from _notes(found, ends, old.area.notes, new.area.notes)
    yield from _area_order(found)


def _notes(
    found: Alignment, ends: tuple[Place, Place], old: tuple[LocalText, ...], new: tuple[LocalText, ...]
) -> Iterator[Change]:
    if notes_gone(found) is not None:
        return
    alike = note_pairs(old, new, shared_languages(found.old.plan, found.new.plan))
    # The same ones in another order are told one by one.
    for pairs in (alike, list(zip(old, new, strict=False))):
        changes = [c for pair in pairs for c in worded(found, ChangeKind.TEXT, Level.AREA, ends, "notes", *pair)]
        if changes:
            yield from (replace(change, sets=(Setting(ends[1], "notes", new),)) for change in changes)
            return


def notes_gone(found: Alignment) -> bool | None:
    """Tell whether the new plan (True) or the old one (False) has no notes at all while the other has; else None."""
    ours, theirs = (any(area.area.notes for area in side.areas) for side in (found.old, found.new))
    return None if ours is theirs else ours


def _area_order(found: Alignment) -> Iterator[Change]:
    # Where parts and wholes stand is told with them and moves nothing else, but shows what others crossed.
    grouped = {q for _, q in found.area_groups.links()}
    ranked = sorted((pair for pair in found.areas if pair.new not in grouped), key=lambda pair: pair.new)
    moved = _areas_moved(found, ranked)
    fewer = moved & _areas_moved(found, sorted(found.areas, key=lambda pair: pair.new))
    stay = [pair.old for pair in ranked if pair.new not in fewer]
    moved = fewer if stay == sorted(stay) else moved
    numbers = [area.area.number for area in found.old.areas], [area.area.number for area in found.new.areas]
    moved |= _skipped(numbers, [(pair.old, pair.new) for pair in ranked])
    for pair in ranked:
        if pair.new in moved:
            ends = (area_place(found.old.areas[pair.old]), area_place(found.new.areas[pair.new]))
            title = found.new.areas[pair.new].area.title
            message = Message.of("diff.renumbered-area", old=ends[0].number, new=ends[1].number, title=title)
            yield Change(ChangeKind.RENUMBERED, Level.AREA, message, ends[:1], ends[1:], "number")


def _areas_moved(found: Alignment, ranked: list[Pair]) -> set[int]:
    """Return the new positions of those areas whose order among the others changed."""
    cards = found.old.areas, found.new.areas
    row = [(pair.old, name_of(cards[0][pair.old].key, cards[1][pair.new].key, pair.old, pair.new)) for pair in ranked]
    return {ranked[k].new for k in out_of_order(row)}


def _skipped(numbers: tuple[list[str], list[str]], pairs: Iterable[tuple[int, int]]) -> set[int]:
    """Return the new positions that newly leave a number out before them, unless they just kept their number."""
    before, now = gaps(numbers[0]), gaps(numbers[1])
    return {
        new
        for old, new in pairs
        if new in now and old not in before and new > 0 and last_number(numbers[0][old]) != last_number(numbers[1][new])
    }


def paired_activities(found: Alignment) -> Iterator[Change]:
    """Tell the changes of activities that are in both plans."""
    reordered = _reordered(found)
    silent = fields_gone(found)
    for pair in found.activities:
        old, new = found.old.cards[pair.old], found.new.cards[pair.new]
        ends = pair_places(found, pair)
        if (old.area, new.area) not in found.kin:
            yield _moved(found, old, new, ends)
        elif pair.new in reordered:
            message = Message.of("diff.renumbered", old=ends[0].number, new=ends[1].number, title=new.activity.title)
            yield Change(ChangeKind.RENUMBERED, Level.ACTIVITY, message, ends[:1], ends[1:], "number")
        titles = old.activity.title, new.activity.title
        yield from worded(found, ChangeKind.REWORDED, Level.ACTIVITY, ends, "title", *titles)
        for name in changed_fields(old.fields, new.fields):
            if name not in silent:
                yield from _field(found, name, old, new, ends)


def _moved(found: Alignment, old: Card, new: Card, ends: tuple[Place, Place]) -> Change:
    areas = found.old.areas[old.area].area.title, found.new.areas[new.area].area.title
    message = Message.of(
        "diff.moved",
        old=ends[0].number,
        new=ends[1].number,
        title=new.activity.title,
        before=areas[0],
        after=areas[1],
    )
    return Change(ChangeKind.MOVED, Level.ACTIVITY, message, ends[:1], ends[1:], "area", *areas)


def _reordered(found: Alignment) -> set[int]:
    """Return the new activities whose order inside their area changed or before which a number was left out."""
    rows: defaultdict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in sorted(found.activities, key=lambda pair: pair.new):
        ends = (found.old.cards[pair.old].area, found.new.cards[pair.new].area)
        if ends in found.kin:
            rows[ends].append(pair)
    moved: set[int] = set()
    for (p, q), pairs in rows.items():
        cards = found.old.cards, found.new.cards
        row = [
            (pair.old, name_of(cards[0][pair.old].key, cards[1][pair.new].key, pair.old, pair.new)) for pair in pairs
        ]
        moved |= {pairs[k].new for k in out_of_order(row)}
        ours, theirs = found.old.areas[p].activities, found.new.areas[q].activities
        numbers = (
            [found.old.cards[k].activity.number for k in ours],
            [found.new.cards[k].activity.number for k in theirs],
        )
        local = [(pair.old - ours[0], pair.new - theirs[0]) for pair in pairs]
        moved |= {k + theirs[0] for k in _skipped(numbers, local)}
    return moved


def fields_gone(found: Alignment) -> dict[str, bool]:
    """Return the fields that one of the plans has nowhere and the other for most, and if the new lacks them."""
    if not found.activities:
        return {}
    ours, theirs = (_usual_fields(side) for side in (found.old, found.new))
    return {
        name: ours[name] > 0
        for name in FIELDS
        if min(ours[name], theirs[name]) == 0 and max(ours[name], theirs[name]) > USUAL
    }


def _usual_fields(side: Deck) -> dict[str, float]:
    """Return for each field the share of activities that have it."""
    return {name: sum(name in card.fields for card in side.cards) / len(side.cards) for name in FIELDS}


def _worded_alike(before: LocalText, after: LocalText) -> bool:
    """Tell whether two terms read the same in every language both are printed in: then no reader sees a change."""
    shared = [language for language in before.languages if language in after.languages]
    texts = ([compact(tokens(text.get(x), x)) for text in (before, after)] for x in shared)
    return bool(shared) and all(ours == theirs for ours, theirs in texts)


def _field(found: Alignment, name: str, old: Card, new: Card, ends: tuple[Place, Place]) -> Iterator[Change]:
    """Tell how a field changed; a date that only goes on with the year is told by weight `formatting`."""
    values = old.fields.get(name), new.fields.get(name)
    now = (Setting(ends[1], name, getattr(new.activity, name)),)
    if code := _unmoved(found, name, old, new):
        facts = (ChangeKind.RESCHEDULED, Level.ACTIVITY, Message.of(code, new=ends[1].number), ends[:1], ends[1:], name)
        yield Change(*facts, weight=Weight.FORMATTING, sets=now)
        return
    before, after = (say_field(card.activity, name, found.languages) for card in (old, new))
    foreign = _unlike_languages(values, old, new, name)
    if (foreign and not _elsewhere(name, old, new)) or (name != "date" and _worded_alike(before, after)):
        return
    verdict = Verdict.SUBSTANCE
    if before and after and not foreign and any(map(is_text, values)):
        years = found.new.plan.year - found.old.plan.year
        verdict = compare_texts(opened(before), opened(after), found.new.plan.original, years)
    if verdict is Verdict.EDITORIAL:
        change = text_change(ChangeKind.EDITORIAL, Level.ACTIVITY, ends=ends, field=name, before=before, after=after)
        yield replace(change, sets=now)
    elif verdict is Verdict.SUBSTANCE:
        message = _field_message(found, name, old, new, ends)
        yield Change(_KINDS[name], Level.ACTIVITY, message, ends[:1], ends[1:], name, before, after, sets=now)


def _unmoved(found: Alignment, name: str, old: Card, new: Card) -> str:
    """Return the message of a date left standing or rolled on by the years between the plans, "" for any other."""
    if name != "date":
        return ""
    if _same_on_paper(old, new):
        return "diff.date-standing"
    years = found.old.plan.year, found.new.plan.year
    return "diff.rolled" if goes_on(old.activity.date, new.activity.date, years) else ""


def _field_message(found: Alignment, name: str, old: Card, new: Card, ends: tuple[Place, Place]) -> Message:
    """Return what is said of a field that changed, by the way it went: given, gone, postponed."""
    values, years = (old.fields.get(name), new.fields.get(name)), (found.old.plan.year, found.new.plan.year)
    way = direction(old.activity.date, new.activity.date, years, values)
    if name != "date" and way not in _WAYS.get(name, _WAYS[""]):
        way = "changed"
    before, after = (in_sentence(card.activity, name, found.languages) for card in (old, new))
    return Message.of(
        f"diff.{name}-{way}",
        old=ends[0].number,
        new=ends[1].number,
        title=new.activity.title,
        before=before,
        after=after,
    )


def _same_on_paper(old: Card, new: Card) -> bool:
    """Tell whether a date is the very same, year and all: a date left standing is no change."""
    if not old.activity.date or not new.activity.date:
        return False
    return old.activity.date.period is not None and old.activity.date.period == new.activity.date.period


def _unlike_languages(values: tuple[object, object], old: Card, new: Card, name: str) -> bool:
    """Tell whether two values cannot be compared: texts of different languages."""
    if not all(map(is_text, values)):
        return False
    said = [say_field(card.activity, name, card.activity.title.languages).languages for card in (old, new)]
    return not set(said[0]) & set(said[1])


def _elsewhere(name: str, old: Card, new: Card) -> bool:
    """Tell whether a field of both is a venue, and the two, said in different languages, surely not the same place."""
    if name != "venue" or not old.activity.venue or not new.activity.venue:
        return False
    return places_differ(*(wording(venue.text, ()) for venue in (old.activity.venue, new.activity.venue)))
