"""Next-year plans made from a plan by known changes, with the truth of what was changed."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edits import Edits, Fact, Group, Item
from one_language import only, rolled

from gealc_docs.diff.order import name_of, out_of_order
from gealc_docs.diff.tokens import lasting
from gealc_docs.model.numbering import numbered
from gealc_docs.model.plan import Area, Plan, Status

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Truth:
    """What really is the same, and what really changed: (kind, level, old numbers, new numbers)."""

    pairs: set[tuple[str, str]]
    area_pairs: set[tuple[str, str]]
    facts: list[Fact]


class NextYear(Edits):
    """Makes one next-year plan in one language."""

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
        if any(kind == "committee_in" for kind, *_ in self.plan_facts):
            return False
        members = list(self.committee.members)
        new = self.pick([c for c in ("CL", "HN", "NI", "SR", "GY", "VE") if c not in members])
        gone = self.pick([m for m in members if m != self.committee.presidency])
        members[members.index(gone)] = new
        self.committee = replace(self.committee, members=tuple(members))
        self.plan_facts += [("committee_in", "plan", (), ()), ("committee_out", "plan", (), ())]
        return True

    def presidency(self) -> bool:
        """Hand the presidency to another member who stays."""
        if any(kind in {"presidency", "committee_in"} for kind, *_ in self.plan_facts):
            return False
        heir = self.pick([m for m in self.committee.members if m != self.committee.presidency])
        self.committee = replace(self.committee, presidency=heir)
        self.plan_facts.append(("presidency", "plan", (), ()))
        return True

    def change_status(self) -> bool:
        """Approve a draft, or make a draft of an approved plan."""
        if self.status != self.old.status:
            return False
        self.status = next(status for status in Status if status is not self.old.status)
        self.plan_facts.append(("status", "plan", (), ()))
        return True

    def add_paragraph(self) -> bool:
        """Put a paragraph at the end of a section of text."""
        if any(kind == "text" for kind, *_ in self.plan_facts):
            return False
        at = self.pick([k for k, section in enumerate(self.sections) if section.text])
        said = {"en": "Results are published on the network's site.", "es": "Los resultados se publican en el sitio."}
        more = replace(self.sections[at], text=(*self.sections[at].text, self.text(said[self.language])))
        self.sections = (*self.sections[:at], more, *self.sections[at + 1 :])
        self.plan_facts.append(("text", "plan", (), ()))
        return True

    def finish(self) -> tuple[Plan, Truth]:
        """Return the new plan, rolled by a year, and the truth."""
        year = self.old.year + 1
        areas = tuple(replace(g.value, activities=tuple(i.value for i in g.items)) for g in self.groups)
        plan = replace(
            self.old,
            year=year,
            areas=areas,
            status=self.status,
            sections=self.sections,
            committee=self.committee and replace(self.committee, year=year - 1),
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


NOTHING = ("typo", "notation")
SMALL = ("add", "remove", "reword", "recount", "reschedule", "venue", "resources", "renumber", "typo", "notation")
PLAN = ("change_committee", "presidency", "change_status", "add_paragraph")
LARGE = (*SMALL, *PLAN, "move", "moved_edited", "moved_rescheduled", "split", "merge", "rename_area", "objective")
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
