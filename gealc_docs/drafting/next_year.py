"""The plan of a later year, drafted from an earlier one."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from gealc_docs.drafting.roll import Roll
from gealc_docs.drafting.standing import Verdict
from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.marks import mark, marked
from gealc_docs.load.structure import recognised
from gealc_docs.model.facts import Facts, Meeting
from gealc_docs.model.message import Message
from gealc_docs.model.network import Network
from gealc_docs.model.numbering import numbered
from gealc_docs.model.place import TO_DO, OpenPlace
from gealc_docs.model.plan import Activity, Area, Assembly, Committee, Plan, Section, Status, When
from gealc_docs.model.rolled import rolled_period
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class Known:
    """What is known of the network: its rules, facts and terms."""

    network: Network
    facts: Facts
    vocabulary: Vocabulary

    def meeting(self, year: int) -> Meeting | None:
        """Return the annual meeting of a year, if it is on record."""
        return next((meeting for meeting in self.facts.meetings if meeting.year == year), None)


@dataclass(frozen=True)
class Draft:
    """A drafted plan, how its activities were judged, and what was done beyond rolling the year."""

    plan: Plan
    old: Plan
    verdicts: tuple[Verdict, ...]
    kept: frozenset[str]
    remarks: tuple[Message, ...]

    @property
    def standing(self) -> tuple[Verdict, ...]:
        """The activities that go on."""
        return tuple(v for v in self.verdicts if v.stands or v.name in self.kept)

    @property
    def left_out(self) -> tuple[Verdict, ...]:
        """The activities that do not."""
        return tuple(v for v in self.verdicts if not v.stands and v.name not in self.kept)


def draft(old: Plan, verdicts: tuple[Verdict, ...], year: int, known: Known, keep: Collection[str]) -> Draft:
    """Draft the plan of a year from an earlier one; `keep` names activities to take over whatever they are."""
    return _Drafting(old, year, known).draft(verdicts, frozenset(keep))


@dataclass(frozen=True)
class _Drafting:
    old: Plan
    year: int
    known: Known

    @property
    def roll(self) -> Roll:
        return Roll(self.old, self.year, self.known.network, self.known.vocabulary)

    @property
    def step(self) -> int:
        return self.year - self.old.year

    def draft(self, verdicts: tuple[Verdict, ...], keep: frozenset[str]) -> Draft:
        old, roll = self.old, self.roll
        wanted = {v.name for v in verdicts if v.stands} | keep
        plan = replace(
            old,
            year=self.year,
            status=Status.DRAFT,
            title=roll.text(old.title),
            symbol="",
            issued=When(text=marked()) if old.issued else None,
            assembly=self._assembly(),
            committee=self._committee(),
            sections=tuple(map(self._section, old.sections)),
            areas=tuple(self._area(area, wanted) for area in old.areas),
        )
        return Draft(numbered(plan), old, verdicts, keep, tuple(self._remarks(wanted)))

    @property
    def _assembly_year(self) -> int:
        """The year in which the assembly meets that votes the new plan."""
        before = self.known.network.assembly_before
        date = self.old.assembly.date.period if self.old.assembly and self.old.assembly.date else None
        if before is None and date and date.years:
            before = self.old.year - max(date.years)
        return self.year - (1 if before is None else before)

    def _assembly(self) -> Assembly | None:
        if self.old.assembly is None:
            return None
        series = self.known.network.series.get("annual")
        ordinal = series.ordinal(self._assembly_year) if series else None
        if ordinal is None and self.old.assembly.ordinal:
            ordinal = self.old.assembly.ordinal + self.step
        meeting = self.known.meeting(self._assembly_year)
        date = meeting.dates if meeting and meeting.dates else When(text=marked())
        return Assembly(
            ordinal,
            self.roll.text(self.old.assembly.name),
            replace(date),
            self._place(meeting) if self.old.assembly.place else None,
            open=() if ordinal else (OpenPlace("ordinal"),),
        )

    def _place(self, meeting: Meeting | None) -> Term:
        """Return where a meeting is held, by its key where the vocabulary has one; open where it is not on record."""
        if meeting is None or not meeting.place:
            return Term(TO_DO, text=marked())
        found = recognised(LocalText(meeting.place.wordings[:1]), self.known.vocabulary)
        entry = self.known.vocabulary.get(found[0]) if found and found[1] == "venues" else None
        return Term(entry.key, entry.kind, entry.text) if entry else Term(text=meeting.place, literal=True)

    def _committee(self) -> Committee | None:
        """Return the committee as far as it is on record; the rest is open."""
        if self.old.committee is None:
            return None
        year = self._assembly_year
        known = next((one for one in self.known.facts.committees if one.year == year), None)
        members = known.members if known else ()
        whole = bool(known and known.complete)
        presidency = (known.presidency if known else "") or next(
            (one.country for one in self.known.facts.presidencies if one.year == year), ""
        )
        places = [OpenPlace("presidency")] if not presidency else []
        places += [] if whole else [OpenPlace("members")]
        return Committee(year, presidency, members, open=tuple(places))

    def _section(self, section: Section) -> Section:
        roll = self.roll
        return replace(section, title=roll.text(section.title), text=tuple(map(roll.text, section.text)))

    def _area(self, area: Area, wanted: Collection[str]) -> Area:
        roll = self.roll
        activities = tuple(self._activity(area, a) for a in area.activities if f"{area.id}/{a.id}" in wanted)
        if not activities:
            original = self.old.original
            title = LocalText((Wording(original, mark(original, translate("drafting.new-activity", original))),))
            activities = (Activity("new-activity", title),)
        return replace(
            area,
            title=roll.text(area.title, titled=True),
            objective=roll.text(area.objective),
            activities=activities,
            notes=tuple(map(roll.text, area.notes)),
            continues=f"{self.old.year}/{area.id}",
        )

    def _activity(self, area: Area, activity: Activity) -> Activity:
        return replace(
            activity,
            title=self.roll.text(activity.title, titled=True),
            venue=self._venue(activity),
            date=self._date(activity.date),
            resources=tuple(map(self._term, activity.resources)),
            product=tuple(map(self._term, activity.product)),
            lead=tuple(map(self._term, activity.lead)),
            continues=f"{self.old.year}/{area.id}/{activity.id}",
        )

    def _term(self, term: Term) -> Term:
        return replace(term, text=self.roll.text(term.text)) if term.literal else term

    def _venue(self, activity: Activity) -> Term | None:
        """Return the venue; where it is that of the year's meeting, that of the new year's."""
        venue = activity.venue
        if venue is None:
            return None
        return self._place(self.known.meeting(self.year)) if self._is_with_meeting(venue) else self._term(venue)

    def _is_with_meeting(self, venue: Term) -> bool:
        """Whether a venue is where the year's meeting was held."""
        meeting = self.known.meeting(self.old.year)
        return bool(meeting and meeting.place and _same_place(venue.text, meeting.place))

    def _date(self, when: When | None) -> When | None:
        if when is None:
            return None
        if when.period is None:
            return When(text=self.roll.text(when.text))
        return When(period=rolled_period(when.period, self.old.year, self.year))

    def _remarks(self, wanted: Collection[str]) -> Iterable[Message]:
        """Go through what was done beyond the step of the years, and what was dropped."""
        if self.old.symbol:
            yield Message.of("drafting.symbol", symbol=self.old.symbol)
        for area, activity in self.old.activities():
            period = activity.date.period if activity.date else None
            if f"{area.id}/{activity.id}" in wanted and period:
                rolled = rolled_period(period, self.old.year, self.year)
                if rolled != period.shifted(self.step):
                    yield Message.of("drafting.date", number=activity.number, was=str(period), now=str(rolled))
            if f"{area.id}/{activity.id}" in wanted:
                yield from self._moved(activity)

    def _moved(self, activity: Activity) -> Iterable[Message]:
        """Tell where a venue was taken from what is on record of the year's meeting."""
        was, now = activity.venue, self._venue(activity)
        if was and now and self._is_with_meeting(was) and now.key != TO_DO and now.text != was.text:
            yield Message.of("drafting.venue", number=activity.number, year=self.year, was=was.text, now=now.text)


def _same_place(venue: LocalText, place: LocalText) -> bool:
    """Whether a venue is a place that is named with or without its country."""
    return any(w.text.casefold().startswith(place.get(w.language, "\0").casefold()) for w in venue)
