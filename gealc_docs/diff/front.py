"""Changes of the plan as a whole: the year's roll, its status, what its header says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gealc_docs.diff.committee import committee_changes
from gealc_docs.diff.printed import say_date
from gealc_docs.diff.texts import compare_texts, state_other
from gealc_docs.diff.wording import Verdict
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.model.change import Change, ChangeKind, Level, Setting, Weight
from gealc_docs.model.message import Message
from gealc_docs.model.numbering import roman
from gealc_docs.model.plan import Assembly, Plan
from gealc_docs.model.text import EMPTY, LocalText, Wording

_FOLLOWS = (Verdict.SAME, Verdict.FORMATTING, Verdict.ROLLED)


def front_changes(old: Plan, new: Plan) -> Iterator[Change]:
    """Tell the changes of the plan as a whole, but the year's roll and its sections."""
    yield from committee_changes(old.committee, new.committee)
    if old.status != new.status:
        names = [Message.of(f"diff.status-{plan.status}") for plan in (old, new)]
        message = Message.of("diff.status", before=names[0], after=names[1])
        yield Change(ChangeKind.STATUS, Level.PLAN, message, field="status", sets=_sets("status", new.status))
    yield from _titles(old, new)
    for fact in _facts(old, new):
        if compare_texts(fact.before, fact.after, new.original, 0) not in (Verdict.SAME, Verdict.FORMATTING):
            yield _told(fact, rolls=old.year != new.year and not fact.stays)


def year_roll(old: Plan, new: Plan, rolled: int) -> Iterator[Change]:
    """Tell that the year goes on; `rolled` counts the wordings and dates that only follow it."""
    if old.year == new.year:
        return
    years = [LocalText.of(**dict.fromkeys(available(), str(plan.year))) for plan in (old, new)]
    message = Message.of("diff.year-roll", before=old.year, after=new.year, count=rolled)
    facts = (ChangeKind.YEAR_ROLL, Level.PLAN, message, (), (), "year", years[0], years[1])
    yield Change(*facts, sets=_sets("year", new.year))


def _sets(name: str, value: object) -> tuple[Setting, ...]:
    return (Setting(None, name, value),)


@dataclass(frozen=True, slots=True)
class _Fact:
    """Something the header says in both plans; `stays` tells that it does not change with the year by itself."""

    name: str
    before: LocalText
    after: LocalText
    value: object
    stays: bool = False


def _facts(old: Plan, new: Plan) -> Iterator[_Fact]:
    """Go through what both headers say, as printed."""
    dates = [say_date(plan.issued, available()) for plan in (old, new)]
    if all(dates):
        yield _Fact("issued", dates[0], dates[1], new.issued)
    kinds = [_distribution(plan) for plan in (old, new)]
    if all(kinds):
        yield _Fact("distribution", kinds[0], kinds[1], new.distribution, stays=True)
    if old.assembly and new.assembly:
        yield from _assembly(old.assembly, new.assembly, new.year - old.year)


def _assembly(old: Assembly, new: Assembly, years: int) -> Iterator[_Fact]:
    if old.ordinal and new.ordinal:
        step = new.ordinal - old.ordinal
        stays = not min(0, years) <= step <= max(0, years)
        said = [LocalText.of(**dict.fromkeys(available(), roman(one.ordinal or 0))) for one in (old, new)]
        yield _Fact("assembly.ordinal", said[0], said[1], new.ordinal, stays)
    if old.date and new.date:
        dates = [say_date(one.date, available()) for one in (old, new)]
        yield _Fact("assembly.date", dates[0], dates[1], new.date)
    if old.place and new.place:
        yield _Fact("assembly.place", old.place.text, new.place.text, new.place)


def _distribution(plan: Plan) -> LocalText:
    if not plan.distribution:
        return EMPTY
    code = f"diff.distribution-{plan.distribution}"
    return LocalText(tuple(Wording(lang, translate(code, lang)) for lang in available()))


def _told(fact: _Fact, *, rolls: bool) -> Change:
    """Tell a fact of the header as news, or as what only follows the year."""
    weight = Weight.FORMATTING if rolls else Weight.SUBSTANCE
    name = Message.of(f"diff.header-{fact.name.replace('.', '-')}")
    message = Message.of("diff.header", field=name, before=fact.before, after=fact.after)
    if rolls:
        message = Message.of("diff.rolled", new=name)
    facts = (ChangeKind.TEXT, Level.PLAN, message, (), (), fact.name, fact.before, fact.after, weight)
    return Change(*facts, sets=_sets(fact.name, fact.value))


def _titles(old: Plan, new: Plan) -> Iterator[Change]:
    """Compare the plan's title and the name of its assembly as texts; other words for the same are no substance."""
    pairs = [("title", old.title, new.title)]
    if old.assembly and new.assembly and old.assembly.name and new.assembly.name:
        pairs.append(("assembly.name", old.assembly.name, new.assembly.name))
    for name, before, after in pairs:
        verdict = compare_texts(before, after, new.original, new.year - old.year)
        change = _told(_Fact(name, before, after, after), rolls=verdict in _FOLLOWS)
        reworded = verdict is Verdict.SUBSTANCE and old.year != new.year and not state_other(before, after)
        if verdict is Verdict.EDITORIAL or reworded:
            yield replace(change, kind=ChangeKind.EDITORIAL, weight=Weight.EDITORIAL)
        elif before != after:
            yield change
