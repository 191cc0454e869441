"""Compare two plans: what changed, as a delegate would tell it."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gealc_docs.diff.abroad import ask_for_words
from gealc_docs.diff.align import Alignment, align
from gealc_docs.diff.deck import deck
from gealc_docs.diff.front import front_changes, year_roll
from gealc_docs.diff.items import area_place, grouped, lone_activities, lone_areas, place
from gealc_docs.diff.pair import Pair
from gealc_docs.diff.pairs import fields_gone, notes_gone, paired_activities, paired_areas
from gealc_docs.diff.sections import section_changes, section_pairs
from gealc_docs.diff.unsaid import unsaid
from gealc_docs.model.change import Change, ChangeKind, Comparison, Level, Match, Setting, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Activity, Area, Plan, shared_languages

_KIND_ORDER = list(ChangeKind)
_LEVEL_ORDER = list(Level)


def compare(old: Plan, new: Plan) -> Comparison:
    """Compare two plans of any years, forms and languages."""
    shared = shared_languages(old, new)
    if not shared:
        ask_for_words(old, new)
    original = sorted(shared, key=lambda language: language != new.original)
    preferred = tuple(dict.fromkeys([*original, *new.languages, *old.languages]))
    found = align(deck(old, preferred), deck(new, preferred))
    return compared(found)


def compared(found: Alignment) -> Comparison:
    """Tell what changed between two plans already put side by side."""
    items = [*lone_areas(found), *grouped(found), *paired_areas(found), *lone_activities(found)]
    items += [*paired_activities(found), *_columns(found), *_notes(found)]
    texts = section_pairs(found.old.plan, found.new.plan)
    items += [*front_changes(found.old.plan, found.new.plan), *section_changes(found.old.plan, found.new.plan, texts)]
    changes = [change for change in items if change.weight is not Weight.FORMATTING]
    formatting = tuple(change for change in items if change.weight is Weight.FORMATTING)
    changes += year_roll(found.old.plan, found.new.plan, _rolled(found, formatting))
    return Comparison(
        found.old.plan,
        found.new.plan,
        tuple(_identified(sorted(changes, key=_order))),
        tuple(_matches(found)),
        formatting,
        tuple(texts),
        tuple(unsaid(found, texts, items)),
    )


def _rolled(found: Alignment, formatting: Iterable[Change]) -> int:
    """Count the dates, wordings and facts of the header that only follow the year."""
    count = sum(change.message.code == "diff.rolled" for change in formatting)
    for pair in found.activities:
        dates = [side.cards[k].activity.date for side, k in ((found.old, pair.old), (found.new, pair.new))]
        values = [side.cards[k].fields.get("date") for side, k in ((found.old, pair.old), (found.new, pair.new))]
        count += values[0] == values[1] and dates[0] != dates[1]
    return count


def _columns(found: Alignment) -> Iterator[Change]:
    """Tell once, not for each activity, that a plan no longer gives a field or newly does."""
    for name, gone in fields_gone(found).items():
        kind = ChangeKind.RESCHEDULED if name == "date" else ChangeKind(name)
        code = "diff.column-gone" if gone else "diff.column-new"
        message = Message.of(code, field=Message.of(f"diff.field-{name}"), year=found.new.plan.year)
        cards = found.new.cards
        sets = tuple(Setting(place(card, found.new.areas), name, getattr(card.activity, name)) for card in cards)
        yield Change(kind, Level.PLAN, message, field=name, sets=sets)


def _notes(found: Alignment) -> Iterator[Change]:
    """Tell once that a plan no longer has notes after its areas, or newly has them."""
    gone = notes_gone(found)
    if gone is not None and found.areas:
        message = Message.of("diff.notes-gone" if gone else "diff.notes-new", year=found.new.plan.year)
        sets = tuple(Setting(area_place(card), "notes", card.area.notes) for card in found.new.areas)
        yield Change(ChangeKind.TEXT, Level.PLAN, message, field="notes", sets=sets)


def _order(change: Change) -> tuple[int, int, object, int]:
    """Sort substance first, the plan first, then by place in the new plan."""
    where = next(iter(change.new or change.old), None)
    spot = (where.area, where.activity, int(not change.new)) if where else (-1, -1, 0)
    return (
        list(Weight).index(change.weight),
        _LEVEL_ORDER.index(change.level) > 0,
        spot,
        _KIND_ORDER.index(change.kind),
    )


def _identified(changes: Iterable[Change]) -> Iterator[Change]:
    """Give each change an id made of what it is about, the same from run to run."""
    seen: Counter[str] = Counter()
    for change in changes:
        ends = "|".join(",".join(f"{p.area}.{p.activity}" for p in side) for side in (change.old, change.new))
        facts = f"{change.kind}|{change.level}|{ends}|{change.field}|{change.before}|{change.after}"
        name = hashlib.sha256(facts.encode()).hexdigest()[:8]
        seen[name] += 1
        yield replace(change, id=name if seen[name] == 1 else f"{name}-{seen[name]}")


def _matches(found: Alignment) -> Iterator[Match]:
    old, new = found.old, found.new
    for pair in found.areas:
        ends = area_place(old.areas[pair.old]), area_place(new.areas[pair.new])
        yield Match(
            Level.AREA, *ends, pair.basis, round(pair.score, 3), _reasons(pair, Level.AREA, new.areas[pair.new].area)
        )
    listed = {(pair.old, pair.new) for pair in found.areas}
    for p, q in found.area_groups.links():
        if (p, q) not in listed:
            reason = (Message.of("diff.because-shared-work"),)
            yield Match(Level.AREA, area_place(old.areas[p]), area_place(new.areas[q]), "content", 0.5, reason)
    for pair in found.activities:
        ends = place(old.cards[pair.old], old.areas), place(new.cards[pair.new], new.areas)
        yield Match(
            Level.ACTIVITY,
            *ends,
            pair.basis,
            round(pair.score, 3),
            _reasons(pair, Level.ACTIVITY, new.cards[pair.new].activity),
            pair.title,
        )
    for a, b in found.groups.links():
        reason = (Message.of("diff.because-parts"),)
        ends = place(old.cards[a], old.areas), place(new.cards[b], new.areas)
        yield Match(Level.ACTIVITY, *ends, "content", 0.5, reason)


def _reasons(pair: Pair, level: Level, item: Area | Activity) -> tuple[Message, ...]:
    """Say in words what spoke for a pair, of which `item` is the new side."""
    stated = Message.of("diff.because-continues", address=item.continues)
    found = [stated if item.continues else Message.of("diff.because-id")] if pair.basis == "id" else []
    if pair.title >= 1:
        found.append(Message.of("diff.because-title"))
    elif pair.title > 0:
        found.append(Message.of("diff.because-words", share=round(100 * pair.title)))
    else:
        found.append(Message.of("diff.because-meaning"))
    if level is Level.AREA and pair.title < 1:
        found.append(Message.of("diff.because-votes"))
    if pair.known:
        found.append(Message.of("diff.because-fields", agree=round(pair.agree * pair.known), known=pair.known))
    return tuple(found)
