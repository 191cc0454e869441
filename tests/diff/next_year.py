"""Next-year plans made from a plan by known changes, with the truth of what was changed."""

import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from gealc_docs.diff.order import name_of, out_of_order
from gealc_docs.diff.tokens import lasting
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.numbering import numbered
from gealc_docs.model.period import Period
from gealc_docs.model.plan import Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
BOOK = yaml.safe_load((HERE / "wordbook.yaml").read_text(encoding="utf-8"))
_RESOURCES = {"en": ("Funds of the national agencies", "CAF"), "es": ("Fondos de las agencias nacionales", "CAF")}
_VENUES = {"en": "Montevideo, Uruguay", "es": "Montevideo, Uruguay"}


@dataclass
class Item:
    """An activity under work: where it came from, and what was done to it."""

    value: Activity
    sources: list[str] = field(default_factory=list)
    home: "Group | None" = None
    done: set[str] = field(default_factory=set)


@dataclass
class Group:
    """An area under work."""

    value: Area
    items: list[Item]
    sources: list[str] = field(default_factory=list)
    done: set[str] = field(default_factory=set)


Fact = tuple[str, str, tuple[str, ...], tuple[str, ...]]


@dataclass
class Truth:
    """What really is the same, and what really changed: (kind, level, old numbers, new numbers)."""

    pairs: set[tuple[str, str]]
    area_pairs: set[tuple[str, str]]
    facts: list[Fact]


def only(plan: Plan, language: str) -> Plan:
    """Return a plan as a document in one language gives it: no other language, no ids of people."""

    def text(value: LocalText) -> LocalText:
        said = value.find(language)
        return LocalText((said,)) if said else LocalText()

    def term(value: Term) -> Term:
        return replace(value, text=text(value.text))

    def activity(value: Activity, k: int) -> Activity:
        return replace(
            value,
            id=f"item-{k}",
            title=text(value.title),
            venue=value.venue and term(value.venue),
            resources=tuple(map(term, value.resources)),
            product=tuple(map(term, value.product)),
            lead=tuple(map(term, value.lead)),
        )

    areas = tuple(
        replace(
            area,
            id=f"area-{n}",
            title=text(area.title),
            objective=text(area.objective),
            notes=tuple(map(text, area.notes)),
            activities=tuple(activity(a, k) for k, a in enumerate(area.activities, 1)),
        )
        for n, area in enumerate(plan.areas, 1)
    )
    sections = tuple(replace(s, title=text(s.title), text=tuple(map(text, s.text))) for s in plan.sections)
    return replace(plan, title=text(plan.title), areas=areas, sections=sections, location=NOWHERE)


class NextYear:
    """Makes one next-year plan in one language."""

    def __init__(self, plan: Plan, language: str, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # repeatable test data, no secret
        self.language = language
        self.book: dict[str, Any] = BOOK[language]
        self.old = plan
        self.facts: list[Fact] = []
        self.pool = list(self.book["additions"])
        self.new_areas = [tuple(x) for x in self.book["areas"]]
        self.groups = [
            Group(area, [Item(a, [a.number]) for a in area.activities], [area.number]) for area in plan.areas
        ]
        for group in self.groups:
            for item in group.items:
                item.home = group
        self.plan_facts: list[Fact] = []
        self.committee = plan.committee

    def free(self, least: int = 0) -> list[tuple[Group, Item]]:
        """Return the activities nothing was done to yet, in areas of some size."""
        return [(g, i) for g in self.groups if len(g.items) >= least for i in g.items if i.sources and not i.done]

    def said(self, text: LocalText) -> str:
        return text.get(self.language)

    def text(self, said: str) -> LocalText:
        return LocalText((Wording(self.language, said),))

    def pick(self, found: list[Any]) -> Any:
        return self.chance.choice(found) if found else None

    def titled(self, item: Item, title: str) -> None:
        item.value = replace(item.value, title=self.text(title))

    # Changes of substance. Each returns whether it found something to do.

    def add(self) -> bool:
        group = self.pick(self.groups)
        like = self.pick([i for g in self.groups for i in g.items])
        value = replace(like.value, title=self.text(self.pool.pop(self.chance.randrange(len(self.pool)))))
        group.items.insert(self.chance.randint(0, len(group.items)), Item(value, [], group, {"added"}))
        return True

    def remove(self) -> bool:
        found = self.pick(self.free(3))
        if not found:
            return False
        group, item = found
        group.items.remove(item)
        self.facts.append(("removed", "activity", tuple(item.sources), ()))
        return True

    def move(self) -> bool:
        found = self.pick(self.free(3))
        if not found:
            return False
        group, item = found
        if sum(self.said(i.value.title) == self.said(item.value.title) for _, i in self.free()) > 1:
            return False
        target = self.pick([g for g in self.groups if g is not group and g.sources])
        group.items.remove(item)
        target.items.insert(self.chance.randint(0, len(target.items)), item)
        item.done.add("moved")
        return True

    def moved_edited(self) -> bool:
        before = {id(i) for g in self.groups for i in g.items if "moved" in i.done}
        if not self.move():
            return False
        item = next(i for g in self.groups for i in g.items if "moved" in i.done and id(i) not in before)
        self._reword(item)
        return True

    def renumber(self) -> bool:
        found = self.pick([(g, i) for g, i in self.free(4) if all("renumbered" not in x.done for x in g.items)])
        if not found:
            return False
        group, item = found
        at = group.items.index(item)
        to = self.pick([k for k in range(len(group.items)) if abs(k - at) > 1])
        group.items.insert(to, group.items.pop(at))
        item.done.add("renumbered")
        return True

    def _reword(self, item: Item) -> bool:
        title = self.said(item.value.title)
        for old, new in self.chance.sample(self.book["synonyms"], len(self.book["synonyms"])):
            if old in title:
                self.titled(item, title.replace(old, new, 1))
                item.done.add("reworded")
                return True
        return False

    def reword(self) -> bool:
        found = self.pick(self.free())
        return bool(found) and self._reword(found[1])

    def recount(self) -> bool:
        found = self.free()
        self.chance.shuffle(found)
        for _, item in found:
            for old, new in self.book["countings"].items():
                title = self.said(item.value.title)
                if old in title.split():
                    self.titled(item, title.replace(old, new, 1))
                    item.done.add("reworded")
                    return True
        return False

    def reschedule(self) -> bool:
        found = [(g, i) for g, i in self.free() if i.value.date and i.value.date.period]
        if not (picked := self.pick(found)):
            return False
        item = picked[1]
        options = [f"{self.old.year}-S1", f"{self.old.year}-S2", f"{self.old.year}-Q3", "tbd", "monthly"]
        options = [o for o in options if Period.parse(o) != item.value.date.period]
        item.value = replace(item.value, date=When(Period.parse(self.pick(options))))
        item.done.add("rescheduled")
        return True

    def venue(self) -> bool:
        return self._field("venue", Term(text=self.text(_VENUES[self.language]), literal=True))

    def resources(self) -> bool:
        return self._field("resources", (Term(text=self.text(self.pick(_RESOURCES[self.language])), literal=True),))

    def _field(self, name: str, value: object) -> bool:
        found = self.pick([(g, i) for g, i in self.free() if getattr(i.value, name)])
        if not found:
            return False
        found[1].value = replace(found[1].value, **{name: value})
        found[1].done.add(name)
        return True

    def split(self) -> bool:
        joiner = self.book["joiner"]
        found = self.free()
        self.chance.shuffle(found)
        for group, item in found:
            title = self.said(item.value.title)
            if title.count(joiner) == 1 and len(title.split(joiner)[1].split()) > 2:
                first, second = title.split(joiner)
                return self._split(group, item, first, second[:1].upper() + second[1:])
        unlike = [(g, i) for g, i in found if len(self.said(i.value.title).split()) > 3]
        if not unlike:
            return False
        group, item = self.pick(unlike)
        return self._split(
            group, item, *(form.format(self.said(item.value.title)) for form in self.book["titles_of_parts"])
        )

    def _split(self, group: Group, item: Item, first: str, second: str) -> bool:
        parts = [
            Item(replace(item.value, title=self.text(t)), list(item.sources), group, {"split"}) for t in (first, second)
        ]
        at = group.items.index(item)
        group.items[at : at + 1] = parts
        return True

    def merge(self) -> bool:
        found = [(g, a, b) for g in self.groups for a, b in zip(g.items, g.items[1:], strict=False)]
        found = [(g, a, b) for g, a, b in found if a.sources and b.sources and not a.done and not b.done]
        if not (picked := self.pick(found)):
            return False
        group, a, b = picked
        second = self.said(b.value.title)
        title = self.said(a.value.title).rstrip(".") + self.book["joiner"] + second[:1].lower() + second[1:]
        at = group.items.index(a)
        group.items[at : at + 2] = [
            Item(replace(a.value, title=self.text(title)), [*a.sources, *b.sources], group, {"merged"})
        ]
        return True

    def rename_area(self) -> bool:
        renames = dict(tuple(x) for x in self.book["area_renames"])
        group = self.pick([g for g in self.groups if not g.done and self.said(g.value.title) in renames])
        if group is None:
            return False
        group.value = replace(group.value, title=self.text(renames[self.said(group.value.title)]))
        group.done.add("renamed")
        return True

    def objective(self) -> bool:
        group = self.pick([g for g in self.groups if not g.done and g.sources])
        if group is None:
            return False
        more = {"en": ", with special care for small states", "es": ", con atención especial a los Estados pequeños"}
        said = self.said(group.value.objective).rstrip(".") + more[self.language] + "."
        group.value = replace(group.value, objective=self.text(said))
        group.done.add("objective")
        return True

    def add_area(self) -> bool:
        title, objective = self.new_areas.pop()
        titles = [self.pool.pop(self.chance.randrange(len(self.pool))) for _ in range(3)]
        like = self.groups[0].value.activities[0]
        items = [Item(replace(like, title=self.text(t)), [], None, {"new area"}) for t in titles]
        value = Area("new", self.text(title), objective=self.text(objective))
        self.groups.insert(self.chance.randint(0, len(self.groups)), Group(value, items, [], {"added"}))
        return True

    def remove_area(self) -> bool:
        group = self.pick([g for g in self.groups if g.sources and not g.done and not any(i.done for i in g.items)])
        if group is None or len(self.groups) < 4:
            return False
        self.groups.remove(group)
        self.facts.append(("removed", "area", tuple(group.sources), ()))
        return True

    def shuffle_areas(self) -> bool:
        self.chance.shuffle(self.groups)
        return True

    def split_area(self) -> bool:
        group = self.pick([g for g in self.groups if g.sources and not g.done and len(g.items) >= 5])
        if group is None:
            return False
        group.done.add("split")
        at, half = self.groups.index(group), len(group.items) // 2
        suffix = {"en": "{0}: tools", "es": "{0}: herramientas"}[self.language]
        title = self.text(suffix.format(self.said(group.value.title)))
        other = Group(replace(group.value, title=title), group.items[half:], list(group.sources), {"split"})
        group.items = group.items[:half]
        self.groups.insert(at + 1, other)
        return True

    def merge_areas(self) -> bool:
        found = [g for g in self.groups if g.sources and not g.done and not any(i.done for i in g.items)]
        if len(found) < 4:
            return False
        a, b = self.chance.sample(found, 2)
        second = self.said(b.value.title)
        title = self.said(a.value.title) + self.book["joiner"] + second[:1].lower() + second[1:]
        a.value = replace(a.value, title=self.text(title))
        a.items += b.items
        a.sources += b.sources
        a.done.add("merged")
        self.groups.remove(b)
        return True

    def typo(self) -> bool:
        found = [
            (g, i) for g, i in self.free() if any(len(w) > 6 and w.isalpha() for w in self.said(i.value.title).split())
        ]
        if not (picked := self.pick(found)):
            return False
        item = picked[1]
        words = self.said(item.value.title).split(" ")
        k = self.pick([k for k, w in enumerate(words) if len(w) > 6 and w.isalpha()])
        at = self.chance.randint(2, len(words[k]) - 3)
        word = words[k]
        options = [
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        ]
        options = [o for o in options if o != word]
        words[k] = self.pick(options)
        self.titled(item, " ".join(words))
        item.done.add("editorial")
        return True

    def notation(self) -> bool:
        found = self.pick(self.free())
        if not found:
            return False
        item = found[1]
        title = self.said(item.value.title)
        forms: list[Callable[[str], str]] = [
            str.upper,
            lambda t: t + ".",
            lambda t: t.replace("Red GEALC", "RedGEALC"),
            lambda t: t.replace(" ", "  "),
            lambda t: t.replace("-", "–").replace('"', "”"),
            lambda t: f"“{t}”",
        ]
        self.titled(item, self.pick(forms)(title))
        item.done.add("notation")
        return True

    def change_committee(self) -> bool:
        if self.plan_facts:
            return False
        members = list(self.committee.members)
        new = self.pick([c for c in ("CL", "HN", "NI", "SR", "GY", "VE") if c not in members])
        gone = self.pick([m for m in members if m != self.committee.presidency])
        members[members.index(gone)] = new
        self.committee = replace(self.committee, members=tuple(members))
        self.plan_facts += [("committee_in", "plan", (), ()), ("committee_out", "plan", (), ())]
        return True

    def finish(self) -> tuple[Plan, Truth]:
        """Return the new plan, rolled by a year, and the truth."""
        year = self.old.year + 1
        areas = tuple(replace(g.value, activities=tuple(i.value for i in g.items)) for g in self.groups)
        plan = replace(
            self.old, year=year, areas=areas, committee=self.committee and replace(self.committee, year=year - 1)
        )
        plan = numbered(rolled(plan))
        return plan, self._truth(plan)

    def _truth(self, plan: Plan) -> Truth:
        truth = Truth(set(), set(), [*self.facts, *self.plan_facts, ("year_roll", "plan", (), ())])
        seen: dict[str, list[str]] = {}
        for group, area in zip(self.groups, plan.areas, strict=True):
            truth.area_pairs |= {(s, area.number) for s in group.sources}
            self._area_facts(truth, group, area.number)
            for item, value in zip(group.items, area.activities, strict=True):
                truth.pairs |= {(s, value.number) for s in item.sources}
                for kind in item.done & {
                    "reworded",
                    "rescheduled",
                    "venue",
                    "resources",
                    "editorial",
                    "moved",
                    "renumbered",
                }:
                    truth.facts.append((kind, "activity", tuple(item.sources), (value.number,)))
                if "added" in item.done:
                    truth.facts.append(("added", "activity", (), (value.number,)))
                if "merged" in item.done:
                    truth.facts.append(("merged", "activity", tuple(item.sources), (value.number,)))
                if "split" in item.done:
                    seen.setdefault(item.sources[0], []).append(value.number)
        truth.facts += [("split", "activity", (old,), tuple(new)) for old, new in seen.items()]
        self._order_facts(truth, plan)
        return truth

    def _area_facts(self, truth: Truth, group: Group, number: str) -> None:
        for kind in group.done & {"renamed", "objective"}:
            truth.facts.append((kind, "area", tuple(group.sources), (number,)))
        if "added" in group.done:
            truth.facts.append(("added", "area", (), (number,)))
        if "merged" in group.done:
            truth.facts.append(("merged", "area", tuple(group.sources), (number,)))

    def _order_facts(self, truth: Truth, plan: Plan) -> None:
        splits: dict[str, list[str]] = {}
        ranked: list[tuple[int, str, str]] = []
        for group, area in zip(self.groups, plan.areas, strict=True):
            if "split" in group.done:
                splits.setdefault(group.sources[0], []).append(area.number)
            if group.sources and not group.done & {"split", "merged"}:
                place = [a.number for a in self.old.areas].index(group.sources[0])
                ranked.append((place, group.sources[0], area.number))
        truth.facts += [("split", "area", (old,), tuple(new)) for old, new in splits.items()]
        firsts = [r for k, r in enumerate(ranked) if r[0] not in [x[0] for x in ranked[:k]]]
        for k in out_of_order([(place, self._pair_name(plan, place, new)) for place, _, new in firsts]):
            truth.facts.append(("renumbered", "area", (firsts[k][1],), (firsts[k][2],)))

    def _pair_name(self, plan: Plan, place: int, number: str) -> str:
        at = next(k for k, area in enumerate(plan.areas) if area.number == number)
        keys = [lasting(self.said(area.title), self.language) for area in (self.old.areas[place], plan.areas[at])]
        return name_of(keys[0], keys[1], place, at)


def rolled(plan: Plan) -> Plan:
    """Return a plan a year on: dates, years in texts and editions of meetings."""

    def text(value: LocalText) -> LocalText:
        return LocalText(tuple(replace(w, text=_rolled(w.text, plan.year)) for w in value))

    def activity(value: Activity) -> Activity:
        date = value.date
        if date and date.period:
            date = replace(date, period=date.period.shifted(1))
        return replace(value, title=text(value.title), date=date)

    areas = tuple(replace(a, activities=tuple(activity(x) for x in a.activities)) for a in plan.areas)
    sections = tuple(replace(s, text=tuple(text(p) for p in s.text)) for s in plan.sections)
    assembly = plan.assembly and replace(
        plan.assembly,
        ordinal=(plan.assembly.ordinal or 0) + 1,
        date=plan.assembly.date and When(plan.assembly.date.period and plan.assembly.date.period.shifted(1)),
    )
    return replace(plan, areas=areas, sections=sections, assembly=assembly, title=text(plan.title))


def _rolled(text: str, year: int) -> str:
    for old in (year - 1, year - 2):
        text = text.replace(str(old), str(old + 1))
    for old, new in (("XXIV ", "XXV "), ("XVI ", "XVII "), ("VII Ministerial", "VIII Ministerial")):
        text = text.replace(old, new)
    return text


NOTHING = ("typo", "notation")
SMALL = ("add", "remove", "reword", "recount", "reschedule", "venue", "resources", "renumber", "typo", "notation")
LARGE = (*SMALL, "move", "moved_edited", "split", "merge", "rename_area", "objective", "change_committee")
EXTREME = ("shuffle_areas", "add_area", "remove_area", "split_area", "merge_areas", "rename_area")


def make(plan: Plan, language: str, seed: int, level: str) -> tuple[Plan, Plan, Truth]:
    """Return an old plan in one language, a next-year plan of some level of change, and the truth."""
    old = only(plan, language)
    work = NextYear(old, language, seed)
    count = sum(len(a.activities) for a in old.areas)
    steps = {"none": (NOTHING, 6), "easy": (SMALL, 5), "medium": (LARGE, 12), "hard": (LARGE, count * 6 // 10)}
    if level == "extreme":
        for name in work.chance.sample(EXTREME[1:], 4):
            getattr(work, name)()
    names, times = steps.get(level, steps["hard"])
    for _ in range(times):
        name = work.chance.choice(names)
        if name != "add" or work.pool:
            getattr(work, name)()
    if level == "extreme":
        work.shuffle_areas()
    new, truth = work.finish()
    return old, new, truth
