"""Pairing of two documents, one language each: areas, activities and paragraphs by number and content."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from gealc_docs.languages.periods import say_period
from gealc_docs.model.numbering import roman
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, Section, When
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.fields import agreement, printed, values
from gealc_docs.parity.matching import Lists, Matched, match, sure
from gealc_docs.parity.neighbours import Index, Keys
from gealc_docs.parity.pairing import Pairing
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.structure import Numbered, differs, lacking, other_number, renumbered

T = TypeVar("T")
Likeness = Callable[[str, str], float]
Placed = tuple[Area, Activity]
_STRANGE = 0.2  # titles and objectives less alike than that are of different areas


def pair_documents(source: Plan, target: Plan, languages: tuple[str, str], like: Likeness, keys: Keys) -> Pairing:
    """Pair two plans of one language each; what one side lacks or numbers otherwise is a finding."""
    return _Documents(source, target, languages, like, keys).run()


@dataclass
class _Documents:
    source: Plan
    target: Plan
    languages: tuple[str, str]
    like: Likeness
    keys: Keys
    result: Pairing = field(default_factory=Pairing)

    @cached_property
    def root(self) -> str:
        return str(self.source.year)

    def run(self) -> Pairing:
        self._masthead()
        self._sections()
        self._activities(self._areas())
        return self.result

    def _of(self, text: LocalText, which: int) -> Wording:
        return text.find(self.languages[which]) or Wording(self.languages[which], "")

    def _like(self, one: LocalText, two: LocalText) -> float:
        return self.like(self._of(one, 0).text, self._of(two, 1).text)

    def _lists(
        self,
        ones: Sequence[T],
        twos: Sequence[T],
        like: Callable[[T, T], float],
        name: Callable[[T], str],
        text: Callable[[T], LocalText],
    ) -> Lists[T]:
        """Return two lists to match whose items are known by a text of theirs."""
        index: list[Index] = []

        def near(i: int) -> list[int]:
            if not index:  # only a list with something left over needs one
                index.append(Index([self.keys.target(self._of(text(two), 1).text) for two in twos]))
            return index[0].near(self.keys.source(self._of(text(ones[i]), 0).text), i)

        return Lists(ones, twos, like, name, near)

    def _text(self, place: tuple[str, str, str], one: LocalText, two: LocalText) -> None:
        """Pair two wordings at an address, number and field."""
        source, target = self._of(one, 0), self._of(two, 1)
        if source.text and target.text:
            self.result.pairs.append(Pair(*place, source, target))
        elif source.text or target.text:
            self._lack(place, source if source.text else target, quoted=False)

    def _lack(self, place: tuple[str, str, str], wording: Wording, *, quoted: bool) -> None:
        is_source = wording.language == self.languages[0]
        other = self.languages[1] if is_source else self.languages[0]
        self.result.findings.append(lacking(place, wording, other, source=is_source, quoted=quoted))

    def _masthead(self) -> None:
        """Pair title and assembly; compare the assembly's ordinal and date, and the day of issue."""
        self._text((f"{self.root}/title", "", "title"), self.source.title, self.target.title)
        one, two = self.source.assembly, self.target.assembly
        if one and two:
            self._text((f"{self.root}/assembly/name", "", "assembly"), one.name, two.name)
            if one.ordinal and two.ordinal and one.ordinal != two.ordinal:
                source = Wording(self.languages[0], roman(one.ordinal), one.location)
                target = Wording(self.languages[1], roman(two.ordinal), two.location)
                self.result.findings.append(differs(f"{self.root}/assembly/ordinal", "", "assembly", source, target))
            self._dates("assembly/date", one.date, two.date)
        self._dates("issued", self.source.issued, self.target.issued)

    def _dates(self, name: str, one: When | None, two: When | None) -> None:
        if one and two and one.period and two.period and one.period != two.period:
            source, target = self.languages
            shown = Wording(source, say_period(one.period, source), one.location)
            other = Wording(target, say_period(two.period, target), two.location)
            self.result.findings.append(differs(f"{self.root}/{name}", "", name.partition("/")[0], shown, other))

    def _sections(self) -> None:
        ones, twos = self.source.sections, self.target.sections
        matched = match(self._lists(ones, twos, self._section_like, lambda s: s.number, lambda s: s.title))
        for i, j in matched:
            base, one, two = f"{self.root}/{ones[i].id}", ones[i], twos[j]
            self._text((f"{base}/title", "", "title"), one.title, two.title)  # front matter is told by no number
            self._paragraphs((base, "", "text"), one.text, two.text)
        self._numbers(ones, twos, matched, [(f"{self.root}/{section.id}/title", "") for section in ones])
        self._alone(ones, twos, matched)

    def _section_like(self, one: Section, two: Section) -> float:
        texts = zip(one.text, two.text, strict=False)
        scores = [self._like(one.title, two.title), *(self._like(a, b) for a, b in texts)]
        return max(sum(scores) / len(scores), float(one.holds_areas and two.holds_areas))

    def _paragraphs(self, place: tuple[str, str, str], ones: Sequence[LocalText], twos: Sequence[LocalText]) -> None:
        """Pair the paragraphs of a part: by their order where they are as many."""
        base, number, name = place
        matched = [(i, i) for i in range(len(ones))]
        if len(ones) != len(twos):
            matched = match(self._lists(ones, twos, self._like, lambda _: "", lambda text: text))
        for i, j in matched:
            self._text((f"{base}/{name}/{i + 1}", number, name), ones[i], twos[j])
        used = {i for i, _ in matched}, {j for _, j in matched}
        for which, rows in enumerate((ones, twos)):
            for k, text in enumerate(rows):
                if k not in used[which] and (wording := self._of(text, which)).text:
                    self._lack((f"{base}/{name}/{k + 1}", number, name), wording, quoted=True)

    def _areas(self) -> Matched:
        ones, twos = self.source.areas, self.target.areas
        matched = match(self._lists(ones, twos, self._area_like, lambda a: a.number, lambda a: a.title))
        for i, j in matched:
            base, one, two = f"{self.root}/{ones[i].id}", ones[i], twos[j]
            self._text((f"{base}/title", one.number, "title"), one.title, two.title)
            self._text((f"{base}/objective", one.number, "objective"), one.objective, two.objective)
            self._paragraphs((base, one.number, "notes"), one.notes, two.notes)
        own = [(i, j) for i, j in matched if not self._follows_section(ones[i], twos[j])]
        self._numbers(ones, twos, own, [(f"{self.root}/{area.id}/title", area.number) for area in ones])
        self._alone(ones, twos, matched)
        return matched

    def _follows_section(self, one: Area, two: Area) -> bool:
        """Whether two areas have one number within the section that holds them, which has another in each document."""
        numbers = (next((s.number for s in plan.sections if s.holds_areas), "") for plan in (self.source, self.target))
        places = [a.number.removeprefix(f"{number}.") for a, number in zip((one, two), numbers, strict=True)]
        return places[0] == places[1] and places != [one.number, two.number]

    def _area_like(self, one: Area, two: Area) -> float:
        heads = [self._like(one.title, two.title), self._like(one.objective, two.objective)]
        if max(heads) < _STRANGE and one.objective and two.objective:
            return sum(heads) / 3  # nothing in common: their activities, the most to read, need not be asked
        activities = [self._like(a.title, b.title) for a, b in zip(one.activities, two.activities, strict=False)]
        mean = sum(activities) / len(activities) if activities else 0.0
        return (sum(heads) + mean) / (2 + bool(activities))

    def _activities(self, areas: Matched) -> None:
        ones, twos = tuple(self.source.activities()), tuple(self.target.activities())
        home = {id(self.source.areas[i]): id(self.target.areas[j]) for i, j in areas}

        def like(a: Placed, b: Placed) -> float:
            score = self._like(a[1].title, b[1].title)
            return score * 0.8 + 0.1 * (home.get(id(a[0])) == id(b[0])) + 0.1 * agreement(a[1], b[1])

        def lists(some: Sequence[Placed], others: Sequence[Placed]) -> Lists[Placed]:
            return self._lists(some, others, like, lambda a: a[1].number, lambda a: a[1].title)

        matched = _by_fields(ones, twos, match(lists(ones, twos), _within(ones, twos, home, lists)))
        for i, j in matched:
            (area, one), (_, two) = ones[i], twos[j]
            base = f"{self.root}/{area.id}/{one.id}"
            self._text((f"{base}/title", one.number, "title"), one.title, two.title)
            for name in FIELDS:
                self._field(f"{base}/{name}", one, two, name)
        # numbers that only follow from their area's are told of the area
        own = [(i, j) for i, j in matched if home.get(id(ones[i][0])) != id(twos[j][0]) or _same_head(ones[i], twos[j])]
        places = [(f"{self.root}/{area.id}/{one.id}/title", one.number) for area, one in ones]
        moved = {(i, j) for i, j in own if home.get(id(ones[i][0])) != id(twos[j][0])}
        self._numbers([a for _, a in ones], [a for _, a in twos], own, places, moved)
        self._alone_in_areas(ones, twos, matched)

    def _numbers(
        self,
        ones: Sequence[Numbered],
        twos: Sequence[Numbered],
        matched: Matched,
        places: list[tuple[str, str]],
        moved: Container[tuple[int, int]] = (),
    ) -> None:
        """Tell numbers that differ; those `moved` are so because the item is in another area."""
        for i, j in renumbered(ones, twos, matched):
            titles = self._of(ones[i].title, 0), self._of(twos[j].title, 1)
            code = "moved-area" if (i, j) in moved else "renumbered"
            numbers = ones[i].number, twos[j].number
            self.result.findings.append(other_number(places[i], numbers, titles, code))

    def _field(self, address: str, one: Activity, two: Activity, name: str) -> None:
        source, target = printed(one, name, self.languages[0]), printed(two, name, self.languages[1])
        ours, theirs = values(one, name), values(two, name)
        if not source.text and not target.text:
            return
        if not source.text or not target.text:
            self._lack((address, one.number, name), source if source.text else target, quoted=False)
        elif ours and theirs and ours != theirs and self.like(source.text, target.text) < 1:
            self.result.findings.append(differs(address, one.number, name, source, target))
        elif not ours or ours != theirs:
            self.result.pairs.append(Pair(address, one.number, name, source, target))

    def _alone(self, ones: Sequence[Section | Area], twos: Sequence[Section | Area], matched: Matched) -> None:
        """Tell the sections or areas on one side only."""
        used = {i for i, _ in matched}, {j for _, j in matched}
        for which, rows in enumerate((ones, twos)):
            for k, item in enumerate(rows):
                if k not in used[which]:
                    number = item.number if isinstance(item, Area) else ""
                    place = (f"{self.root}/{item.id}/title", number, "title")
                    self._lack(place, self._of(item.title, which), quoted=True)

    def _alone_in_areas(self, ones: Sequence[Placed], twos: Sequence[Placed], matched: Matched) -> None:
        """Tell the activities on one side only; those of an area that is told to be are implied."""
        told = {finding.address for finding in self.result.findings if finding.check == "missing"}
        used = {i for i, _ in matched}, {j for _, j in matched}
        for which, rows in enumerate((ones, twos)):
            partly = {id(rows[k][0]) for k in used[which]}
            for k, (area, activity) in enumerate(rows):
                implied = f"{self.root}/{area.id}/title" in told and id(area) not in partly
                if k not in used[which] and not implied:
                    place = (f"{self.root}/{area.id}/{activity.id}/title", activity.number, "title")
                    self._lack(place, self._of(activity.title, which), quoted=True)


def _within(
    ones: Sequence[Placed],
    twos: Sequence[Placed],
    home: Mapping[int, int],
    lists: Callable[[Sequence[Placed], Sequence[Placed]], Lists[Placed]],
) -> Matched:
    """Return the activities that surely correspond inside areas that do; `home` maps areas by identity."""
    members: dict[int, list[int]] = defaultdict(list)
    for j, (area, _) in enumerate(twos):
        members[id(area)].append(j)
    rows: dict[int, list[int]] = defaultdict(list)
    for i, (area, _) in enumerate(ones):
        rows[id(area)].append(i)
    found: Matched = []
    for home_id, some in rows.items():
        others = members.get(home.get(home_id, 0), [])
        inside = lists([ones[i] for i in some], [twos[j] for j in others])
        found += [(some[i], others[j]) for i, j in sure(inside, match(inside))]
    return found


def _same_head(one: Placed, two: Placed) -> bool:
    return one[0].number == two[0].number


def _by_fields(ones: Sequence[Placed], twos: Sequence[Placed], matched: Matched) -> Matched:
    """Pair activities that have one another's numbers by these where so their fields agree: titles went round."""
    found = dict(matched)
    for ring in _rings(ones, twos, matched):
        numbered = [(i, ring[k - 1][1]) for k, (i, _) in enumerate(ring)]
        as_titled, as_numbered = (sum(agreement(ones[i][1], twos[j][1]) for i, j in p) for p in (ring, numbered))
        found |= dict(numbered) if as_numbered > as_titled else {}
    return list(found.items())


def _rings(ones: Sequence[Placed], twos: Sequence[Placed], matched: Matched) -> Iterator[Matched]:
    """Go through rings of pairs: each has in the target document the number that the next has in the source."""
    by_number = {ones[i][1].number: (i, j) for i, j in matched if ones[i][1].number != twos[j][1].number}
    while by_number:
        start, pair = by_number.popitem()
        ring = [pair]
        while following := by_number.pop(twos[ring[-1][1]][1].number, None):
            ring.append(following)
        if twos[ring[-1][1]][1].number == start:
            yield ring
