"""Changes that can be made to the activities of a plan."""

import random
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from gealc_docs.model.period import Period
from gealc_docs.model.plan import Activity, Area, Plan, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording

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


class Edits:
    """A plan in one language under work; each change returns whether it found something to do."""

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
        self.status = plan.status
        self.sections = plan.sections

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

    def moved_rescheduled(self) -> bool:
        before = {id(i) for g in self.groups for i in g.items if "moved" in i.done}
        if not self.move():
            return False
        item = next(i for g in self.groups for i in g.items if "moved" in i.done and id(i) not in before)
        late = f"{self.old.year}-S2"
        if not item.value.date or item.value.date.period in {None, Period.parse(late)}:
            late = "monthly"
        item.value = replace(item.value, date=When(Period.parse(late)))
        item.done.add("rescheduled")
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
