"""Pairing of two plans: areas, activities and paragraphs by number and content, and what has no partner."""

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from gealc_docs.languages.marks import is_open, open_spans
from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, joined
from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.message import Message
from gealc_docs.model.numbering import roman
from gealc_docs.model.plan import FIELDS, Activity, Area, Plan, Section, When
from gealc_docs.model.segment import segments
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Pair

KINDS = (
    Kind("numbering", Severity.ERROR),
    Kind("field", Severity.ERROR, "vocabulary"),
)

T = TypeVar("T")
Likeness = Callable[[str, str], float]
_SURE, _LEAST = 0.75, 0.34


@dataclass
class Pairing:
    """The pairs of two plans and the findings about their structure."""

    pairs: list[Pair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def pair_languages(plan: Plan, source: str, target: str) -> Pairing:
    """Pair the wordings of a bilingual plan; a segment in one language only is a finding."""
    result = Pairing()
    for segment in segments(plan):
        one, two = (_written(segment.text.find(language)) for language in (source, target))
        if one and two and (_unfinished(one) or _unfinished(two)):
            continue  # the list of what is still to be written tells it
        if one and two:
            result.pairs.append(Pair(segment.address, segment.number, segment.field, one, two))
        elif one or two:
            wording = one or two or Wording(source, "")
            _lack(result, "segment", target if one else source, segment.address, segment.number, segment.field, wording)
    return result


def _written(wording: Wording | None) -> Wording | None:
    """Return a wording unless it only marks that it is still to be written."""
    return None if wording and is_open(wording.text) else wording


def _unfinished(wording: Wording) -> bool:
    return any(open_spans(wording.text))


def pair_documents(source: Plan, target: Plan, languages: tuple[str, str], like: Likeness) -> Pairing:
    """Pair two plans of one language each."""
    return _Documents(source, target, languages, like).run()


def texts_of(plan: Plan, language: str) -> Iterator[str]:
    """Go through all wordings of a plan in one language, fields included."""
    for segment in segments(plan):
        if text := segment.text.get(language):
            yield text
    for _, activity in plan.activities():
        yield from (shown for name in FIELDS if (shown := _field(activity, name, language).text))


def _lack(  # noqa: PLR0913, PLR0917  # what a finding holds
    result: Pairing, kind: str, language: str, address: str, number: str, name: str, wording: Wording
) -> None:
    message = (
        Message.of(f"parity.segment-missing-{language}")
        if kind == "segment"
        else Message.of(f"parity.item-missing-{language}", text=wording.text)
    )
    full = Side(wording.language, wording.text, wording.location, ((0, len(wording.text)),))
    empty = Side(language, "", wording.location)
    sides = (full, empty) if language == "en" else (empty, full)
    result.findings.append(Finding("missing", Severity.ERROR, message, address, number, name, wording.location, sides))


@dataclass
class _Documents:
    source: Plan
    target: Plan
    languages: tuple[str, str]
    like: Likeness
    result: Pairing = field(default_factory=Pairing)

    def run(self) -> Pairing:
        root = str(self.source.year)
        self._text(f"{root}/title", "", "title", self.source.title, self.target.title)
        if self.source.assembly and self.target.assembly:
            self._text(f"{root}/assembly/name", "", "assembly", self.source.assembly.name, self.target.assembly.name)
        self._masthead(root)
        self._sections(root)
        matched = self._areas(root)
        self._activities(root, matched)
        return self.result

    def _of(self, text: LocalText, which: int) -> Wording:
        return text.find(self.languages[which]) or Wording(self.languages[which], "")

    def _text(self, address: str, number: str, name: str, one: LocalText, two: LocalText) -> None:
        source, target = self._of(one, 0), self._of(two, 1)
        if source.text and target.text:
            self.result.pairs.append(Pair(address, number, name, source, target))
        elif source.text or target.text:
            lacking = self.languages[1] if source.text else self.languages[0]
            _lack(self.result, "segment", lacking, address, number, name, source if source.text else target)

    def _masthead(self, root: str) -> None:
        """Compare the assembly's ordinal and date, and the day of issue."""
        one, two = self.source.assembly, self.target.assembly
        if one and two and one.ordinal and two.ordinal and one.ordinal != two.ordinal:
            words = (
                Wording(self.languages[0], roman(one.ordinal), one.location),
                Wording(self.languages[1], roman(two.ordinal), two.location),
            )
            self._differs(f"{root}/assembly/ordinal", "", "assembly", *words)
        dates = [
            ("assembly/date", one and one.date, two and two.date),
            ("issued", self.source.issued, self.target.issued),
        ]
        for name, first, second in dates:
            if first and second and first.period and second.period and first.period != second.period:
                shown = (
                    Wording(code, say_period(period, code), when.location)
                    for code, period, when in zip(
                        self.languages, (first.period, second.period), (first, second), strict=True
                    )
                )
                self._differs(f"{root}/{name}", "", name.partition("/")[0], *shown)

    def _sections(self, root: str) -> None:
        ones, twos = self.source.sections, self.target.sections
        matched = _match(ones, twos, self._section_like, hint=lambda a, b: a.number == b.number)
        for i, j in matched:
            base, one, two = f"{root}/{ones[i].id}", ones[i], twos[j]
            self._text(f"{base}/title", one.number, "title", one.title, two.title)
            self._paragraphs(base, one.number, "text", one.text, two.text)
        self._alone(ones, twos, matched, root)

    def _section_like(self, one: Section, two: Section) -> float:
        texts = zip(one.text, two.text, strict=False)
        scores = [self._like(one.title, two.title), *(self._like(a, b) for a, b in texts)]
        return max(sum(scores) / len(scores), float(one.holds_areas and two.holds_areas))

    def _like(self, one: LocalText, two: LocalText) -> float:
        return self.like(self._of(one, 0).text, self._of(two, 1).text)

    def _paragraphs(
        self, base: str, number: str, name: str, ones: Sequence[LocalText], twos: Sequence[LocalText]
    ) -> None:
        matched = (
            _match(ones, twos, self._like, hint=lambda _a, _b: True)
            if len(ones) != len(twos)
            else [(i, i) for i in range(len(ones))]
        )
        for i, j in matched:
            self._text(f"{base}/{name}/{i + 1}", number, name, ones[i], twos[j])
        for which, rows, used in ((0, ones, {i for i, _ in matched}), (1, twos, {j for _, j in matched})):
            for k, text in enumerate(rows):
                if k not in used and self._of(text, which).text:
                    _lack(
                        self.result,
                        "item",
                        self.languages[1 - which],
                        f"{base}/{name}/{k + 1}",
                        number,
                        name,
                        self._of(text, which),
                    )

    def _areas(self, root: str) -> list[tuple[int, int]]:
        ones, twos = self.source.areas, self.target.areas
        matched = _match(ones, twos, self._area_like, hint=lambda a, b: a.number == b.number)
        for i, j in matched:
            base, one, two = f"{root}/{ones[i].id}", ones[i], twos[j]
            self._numbers(base, one, two, one.title)
            self._text(f"{base}/title", one.number, "title", one.title, two.title)
            self._text(f"{base}/objective", one.number, "objective", one.objective, two.objective)
            self._paragraphs(base, one.number, "notes", one.notes, two.notes)
        self._alone(ones, twos, matched, root)
        return matched

    def _area_like(self, one: Area, two: Area) -> float:
        titles = self._like(one.title, two.title)
        activities = [self._like(a.title, b.title) for a, b in zip(one.activities, two.activities, strict=False)]
        mean = sum(activities) / len(activities) if activities else 0.0
        return (titles + self._like(one.objective, two.objective) + mean) / (2 + bool(activities))

    def _numbers(self, base: str, one: Area | Activity, two: Area | Activity, text: LocalText) -> None:
        if one.number != two.number and one.number and two.number:
            sides = (self._side(one, 0), self._side(two, 1))
            message = Message.of("parity.renumbered", source=one.number, target=two.number)
            self.result.findings.append(
                Finding(
                    "numbering", Severity.ERROR, message, f"{base}/title", one.number, "title", text.location, sides
                )
            )

    def _side(self, item: Area | Activity, which: int) -> Side:
        wording = self._of(item.title, which)
        return Side(wording.language, wording.text, wording.location)

    def _activities(self, root: str, areas: list[tuple[int, int]]) -> None:
        ones, twos = tuple(self.source.activities()), tuple(self.target.activities())
        home = {id(self.source.areas[i]): id(self.target.areas[j]) for i, j in areas}

        def like(a: tuple[Area, Activity], b: tuple[Area, Activity]) -> float:
            score = self._like(a[1].title, b[1].title)
            return score * 0.8 + 0.1 * (home.get(id(a[0])) == id(b[0])) + 0.1 * self._fields_agree(a[1], b[1])

        matched = _match(ones, twos, like, hint=lambda a, b: a[1].number == b[1].number)
        settled = set(_in_order(matched)) if len(ones) != len(twos) else set()
        crossed = {(ones[i][1].number, twos[j][1].number) for i, j in matched}
        for i, j in matched:
            (area, one), (_, two) = ones[i], twos[j]
            base = f"{root}/{area.id}/{one.id}"
            shifted = home.get(id(area)) == id(twos[j][0]) and area.number != twos[j][0].number
            follows = (i, j) in settled and (two.number, one.number) not in crossed
            if not shifted and not follows:
                self._numbers(base, one, two, one.title)
            self._text(f"{base}/title", one.number, "title", one.title, two.title)
            for name in FIELDS:
                self._field(f"{base}/{name}", one, two, name)
        self._alone([a for _, a in ones], [a for _, a in twos], matched, root)

    def _fields_agree(self, one: Activity, two: Activity) -> float:
        same = [
            bool(_values(one, name)) and _values(one, name) == _values(two, name)
            for name in FIELDS
            if getattr(one, name) or getattr(two, name)
        ]
        return sum(same) / len(same) if same else 0.0

    def _field(self, address: str, one: Activity, two: Activity, name: str) -> None:
        source, target = _field(one, name, self.languages[0]), _field(two, name, self.languages[1])
        if not source.text and not target.text:
            return
        if not source.text or not target.text:
            _lack(
                self.result,
                "segment",
                self.languages[1] if source.text else self.languages[0],
                address,
                one.number,
                name,
                source if source.text else target,
            )
            return
        ours, theirs = _values(one, name), _values(two, name)
        if ours and theirs and ours == theirs:
            return
        if ours and theirs and self.like(source.text, target.text) < 1:
            self._differs(address, one.number, name, source, target)
        else:
            self.result.pairs.append(Pair(address, one.number, name, source, target))

    def _differs(self, address: str, number: str, name: str, source: Wording, target: Wording) -> None:
        pair = Pair(address, number, name, source, target)
        message = Message.of("parity.term-differs", source=source.text, target=target.text)
        self.result.findings.append(
            pair.finding("field", Severity.ERROR, message, ((0, len(source.text)),), ((0, len(target.text)),))
        )

    def _alone(
        self,
        ones: Sequence[Section | Area | Activity],
        twos: Sequence[Section | Area | Activity],
        matched: list[tuple[int, int]],
        root: str,
    ) -> None:
        """Tell what is on one side only."""
        used = ({i for i, _ in matched}, {j for _, j in matched})
        for which, rows in ((0, ones), (1, twos)):
            for k, item in enumerate(rows):
                if k not in used[which]:
                    _lack(
                        self.result,
                        "item",
                        self.languages[1 - which],
                        f"{root}/{item.id}/title",
                        item.number,
                        "title",
                        self._of(item.title, which),
                    )


def _values(activity: Activity, name: str) -> tuple[object, ...]:
    """Return a field as values that no language changes, nothing where a part of it is no such value."""
    value = getattr(activity, name)
    match value:
        case When(period=period) if period is not None:
            return (period,)
        case Term(key=key) if key:
            return (key,)
        case tuple() if value and all(term.key for term in value):
            return tuple(sorted(term.key for term in value))
    return ()


def _field(activity: Activity, name: str, language: str) -> Wording:
    """Return a field as printed."""
    value = getattr(activity, name)
    match value:
        case When(period=period, text=text, location=location):
            shown = text.get(language) or (capitalised(say_period(period, language)) if period else "")
            return Wording(language, shown, _place(text, language, location))
        case Term(text=text, location=location):
            return Wording(language, text.get(language), _place(text, language, location))
        case tuple() if value:
            parts = [term.text.get(language) for term in value]
            return Wording(language, joined([p for p in parts if p], language), value[0].location)
    return Wording(language, "")


def _place(text: LocalText, language: str, location: Location) -> Location:
    found = text.find(language)
    return found.location if found and found.location != NOWHERE else location


def _match(
    ones: Sequence[T], twos: Sequence[T], like: Callable[[T, T], float], hint: Callable[[T, T], bool]
) -> list[tuple[int, int]]:
    """Pair two lists: what is alike at the same place, then the rest by content, last what is left at one place."""
    shared = range(min(len(ones), len(twos)))
    found = [(i, i) for i in shared if hint(ones[i], twos[i]) and _stays(ones, twos, like, i)]
    found += _assigned(ones, twos, like, found)
    return sorted([*found, *_leftover(ones, twos, hint, found)])


def _stays(ones: Sequence[T], twos: Sequence[T], like: Callable[[T, T], float], i: int) -> bool:
    """Whether what stands at one place is alike, and neither of the two fits a neighbour of the other better."""
    score = like(ones[i], twos[i])
    near = (i - 1, i + 1)
    rivals = [like(ones[i], twos[k]) for k in near if 0 <= k < len(twos)]
    rivals += [like(ones[k], twos[i]) for k in near if 0 <= k < len(ones)]
    return score >= _SURE and all(rival <= score for rival in rivals)


def _in_order(matched: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of sorted pairs whose second members rise: what an item left out only shifted."""
    tails: list[int] = []
    chain: list[list[tuple[int, int]]] = []
    for pair in matched:
        place = bisect.bisect_left(tails, pair[1])
        row = [*(chain[place - 1] if place else []), pair]
        tails[place : place + 1], chain[place : place + 1] = [pair[1]], [row]
    return chain[-1] if chain else []


def _rest(count: int, used: set[int]) -> list[int]:
    return [k for k in range(count) if k not in used]


def _assigned(
    ones: Sequence[T], twos: Sequence[T], like: Callable[[T, T], float], found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair what is left by content."""
    rows, columns = _rest(len(ones), {i for i, _ in found}), _rest(len(twos), {j for _, j in found})
    if not rows or not columns:
        return []
    nearness = 1 / (1 + np.abs(np.subtract.outer(np.array(rows), np.array(columns))))
    scores = np.array([[like(ones[i], twos[j]) for j in columns] for i in rows]) + 0.05 * nearness
    picked = zip(*linear_sum_assignment(-scores), strict=True)
    return [(rows[a], columns[b]) for a, b in picked if scores[a, b] >= _LEAST + 0.05]


def _leftover(
    ones: Sequence[T], twos: Sequence[T], hint: Callable[[T, T], bool], found: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Pair what is still left and carries the same number: its wording was replaced."""
    rows, columns = _rest(len(ones), {i for i, _ in found}), _rest(len(twos), {j for _, j in found})
    return [(i, j) for i in rows for j in columns if hint(ones[i], twos[j]) and i == j]
