"""What a report on changes shows, in one language, before any format is chosen."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import joined, language_name
from gealc_docs.model.change import Change, ChangeKind, Comparison, Level, Match, Place, Weight, items
from gealc_docs.model.plan import Plan
from gealc_docs.model.redline import Piece, redline
from gealc_docs.model.text import LocalText

MOST_SENTENCES = 24
_REDLINED = frozenset(
    {ChangeKind.REWORDED, ChangeKind.RENAMED, ChangeKind.OBJECTIVE, ChangeKind.TEXT, ChangeKind.EDITORIAL}
)
_COLUMNS = ("continued", "changed", "new", "moved", "gone", "left")


@dataclass(frozen=True, slots=True)
class Said:
    """A wording with its language; `note` tells a reader where it is not theirs."""

    text: str
    language: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One change as a sentence, with its redline where wording changed."""

    change: Change
    sentence: str
    pieces: tuple[Piece, ...] = ()
    language: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area's counts, by the names of the columns."""

    number: str
    title: Said
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """One row of the correlation table: an item and its counterparts, none where it has none."""

    number: str
    title: Said
    level: Level
    others: tuple[tuple[str, Said], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """An area with its changes and the activities that go on unchanged."""

    number: str
    title: Said
    lines: tuple[Line, ...]
    continued: tuple[tuple[str, Said], ...]


class View:
    """A comparison as a reader of one language sees it."""

    columns = _COLUMNS

    def __init__(self, found: Comparison, language: str) -> None:
        """Take the comparison and the reader's language."""
        self.found = found
        self.language = language
        self.lines = tuple(self._line(change) for change in found.changes)

    def ui(self, code: str, **args: object) -> str:
        """Return a text of the report in the reader's language."""
        return translate(f"diff.{code}", self.language, **args)

    def said(self, text: LocalText, plan: Plan) -> Said:
        """Return a wording of a plan for the reader."""
        best = text.best(self.language, plan.original)
        note = (
            ""
            if best.language == self.language or not best.text
            else self.ui("only-in", language=language_name(best.language, self.language))
        )
        return Said(best.text, best.language, note)

    @property
    def title(self) -> str:
        """The report's title."""
        return self.ui("report-title", old=self.found.old.year, new=self.found.new.year)

    @property
    def notes(self) -> list[str]:
        """Say which plans the reader's language lacks."""
        lacking = [p for p in (self.found.old, self.found.new) if self.language not in p.languages]
        return [
            self.ui(
                "no-wording",
                year=plan.year,
                languages=joined([language_name(lang, self.language) for lang in plan.languages], self.language),
            )
            for plan in lacking
        ]

    def _line(self, change: Change) -> Line:
        sentence = say(change.message, self.language)
        if change.kind not in _REDLINED or not (change.before and change.after):
            return Line(change, sentence)
        shared = [lang for lang in change.after.languages if change.before.find(lang)]
        if not shared:
            return Line(change, sentence)
        shown = self.language if self.language in shared else shared[0]
        note = "" if shown == self.language else self.ui("only-in", language=language_name(shown, self.language))
        pieces = redline(change.before.get(shown), change.after.get(shown))
        return Line(change, sentence, pieces, shown, note)

    def of_weight(self, weight: Weight) -> list[Line]:
        """Return the lines of one weight."""
        return [line for line in self.lines if line.change.weight is weight]

    @property
    def summary(self) -> list[str]:
        """A sentence for each thing that matters: the plan, then areas; activities new and gone told by area."""
        found = [*self._plan_sentences(), *self._area_sentences(), *self._come_and_gone()]
        single = {ChangeKind.SPLIT, ChangeKind.MERGED, ChangeKind.MOVED, ChangeKind.RESCHEDULED, ChangeKind.LEAD}
        found += [
            line.sentence for line in self.lines if line.change.level is Level.ACTIVITY and line.change.kind in single
        ]
        if not self.found.changes:
            return [self.ui("nothing")]
        rest = len(found) - MOST_SENTENCES
        return found if rest <= 0 else [*found[:MOST_SENTENCES], self.ui("more", count=rest)]

    def _plan_sentences(self) -> Iterator[str]:
        ours = [
            line for line in self.lines if line.change.level is Level.PLAN and line.change.weight is Weight.SUBSTANCE
        ]
        for line in ours:
            if line.change.kind not in {ChangeKind.COMMITTEE_IN, ChangeKind.COMMITTEE_OUT, ChangeKind.TEXT}:
                yield line.sentence
        for kind in (ChangeKind.COMMITTEE_IN, ChangeKind.COMMITTEE_OUT):
            names = [line.change.after or line.change.before for line in ours if line.change.kind is kind]
            if names:
                countries = joined([name.best(self.language).text for name in names], self.language)
                yield self.ui(kind.replace("_", "-"), country=countries)
        sections = dict.fromkeys(line.sentence for line in ours if line.change.kind is ChangeKind.TEXT)
        yield from sections

    def _area_sentences(self) -> Iterator[str]:
        ours = [
            line for line in self.lines if line.change.level is Level.AREA and line.change.weight is Weight.SUBSTANCE
        ]
        first = {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
        yield from (line.sentence for line in ours if line.change.kind in first)
        yield from (line.sentence for line in ours if line.change.kind is ChangeKind.RENAMED)
        aims = [line.change.new[0].number for line in ours if line.change.kind is ChangeKind.OBJECTIVE]
        if aims:
            yield self.ui("objectives", count=len(aims), numbers=joined(aims, self.language))
        yield from (line.sentence for line in ours if line.change.kind is ChangeKind.RENUMBERED)

    def _come_and_gone(self) -> Iterator[str]:
        for kind, code in ((ChangeKind.ADDED, "added-in"), (ChangeKind.REMOVED, "removed-in")):
            found: defaultdict[int, list[Place]] = defaultdict(list)
            for change in self.found.changes:
                if change.kind is kind and change.level is Level.ACTIVITY:
                    end = (change.new or change.old)[0]
                    found[end.area].append(end)
            plan = self.found.new if kind is ChangeKind.ADDED else self.found.old
            for area, ends in found.items():
                title = self.said(plan.areas[area].title, plan).text
                numbers = joined([end.number for end in ends], self.language)
                yield self.ui(code, count=len(ends), area=title, numbers=numbers)

    @property
    def table(self) -> list[AreaRow]:
        """Counts by area: the areas of the new plan, then those that are gone."""
        tally: defaultdict[tuple[str, int], Counter[str]] = defaultdict(Counter)
        touched = {end for change in self.found.substance for end in change.new}
        moved = [c for c in self.found.substance if c.level is Level.ACTIVITY and c.kind is ChangeKind.MOVED]
        arrived = {end for change in moved for end in change.new}
        for match in self._matches(Level.ACTIVITY):
            how = "moved" if match.new in arrived else "changed" if match.new in touched else "continued"
            tally["new", match.new.area][how] += 1
        for change in moved:
            home = self._home(change.old[0].area)
            tally["old" if home is None else "new", change.old[0].area if home is None else home]["left"] += 1
        for side, plan in (("new", self.found.new), ("old", self.found.old)):
            known = {getattr(m, side) for m in self._matches(Level.ACTIVITY)}
            for place, _ in items(plan):
                if place.activity >= 0 and place not in known:
                    home = self._home(place.area) if side == "old" else None
                    key = ("new", home) if home is not None else (side, place.area)
                    tally[key]["new" if side == "new" else "gone"] += 1
        rows = [self._row("new", k, tally) for k in range(len(self.found.new.areas))]
        gone = [k for k in range(len(self.found.old.areas)) if self._home(k) is None]
        return rows + [self._row("old", k, tally) for k in gone]

    def _home(self, area: int) -> int | None:
        """Return the new area that an old one became, the first if several."""
        return next((m.new.area for m in self._matches(Level.AREA) if m.old.area == area), None)

    def _row(self, side: str, area: int, tally: defaultdict[tuple[str, int], Counter[str]]) -> AreaRow:
        plan = self.found.new if side == "new" else self.found.old
        ours = plan.areas[area]
        title = self.said(ours.title, plan)
        number = ours.number if side == "new" else f"({ours.number})"
        return AreaRow(number, title, tuple(tally[side, area][name] for name in _COLUMNS))

    def _matches(self, level: Level) -> Iterator[Match]:
        return (match for match in self.found.matches if match.level is level)

    def correlation(self, side: str) -> list[Relation]:
        """Return the correlation table seen from the `old` or from the `new` plan."""
        plans = {"old": self.found.old, "new": self.found.new}
        other = "new" if side == "old" else "old"
        partners: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
        for match in self.found.matches:
            key = getattr(match, side)
            partners[key.area, key.activity].append(getattr(match, other))
        rows = []
        for place, title in items(plans[side]):
            found = tuple(
                (end.number, self.said(_title(plans[other], end), plans[other]))
                for end in sorted(partners[place.area, place.activity])
            )
            level = Level.AREA if place.activity < 0 else Level.ACTIVITY
            rows.append(Relation(place.number, self.said(title, plans[side]), level, found))
        return rows

    @property
    def chapters(self) -> list[Chapter]:
        """The changes of substance area by area; areas that are gone stand last."""
        lines: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
        for line in self.of_weight(Weight.SUBSTANCE):
            change = line.change
            if change.level is not Level.PLAN:
                home = None if change.new else self._home(change.old[0].area)
                if change.new:
                    lines["new", change.new[0].area].append(line)
                else:
                    lines[("new", home) if home is not None else ("old", change.old[0].area)].append(line)
        touched = {end for change in self.found.changes for end in change.new}
        going = [m.new for m in self._matches(Level.ACTIVITY) if m.new not in touched]
        found = []
        for side, plan in (("new", self.found.new), ("old", self.found.old)):
            for k, area in enumerate(plan.areas):
                on = tuple(
                    (end.number, self.said(_title(plan, end), plan)) for end in going if side == "new" and end.area == k
                )
                if lines[side, k] or on:
                    found.append(Chapter(area.number, self.said(area.title, plan), tuple(lines[side, k]), on))
        return found


def _title(plan: Plan, place: Place) -> LocalText:
    area = plan.areas[place.area]
    return area.title if place.activity < 0 else area.activities[place.activity].title
