"""Which activities of a plan go on year after year, and which were for once: told from the plans themselves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gealc_docs.diff.activities import EVIDENCE
from gealc_docs.diff.compare import compare
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.token import Kind, plain
from gealc_docs.diff.tokens import stems, tokens
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import check_words, standing_words
from gealc_docs.model.change import Level
from gealc_docs.model.message import Message
from gealc_docs.model.period import Openness, Period
from gealc_docs.model.plan import Activity, Area, Plan
from gealc_docs.model.text import LocalText, Wording

Address = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an activity goes on, and why."""

    area: Area
    activity: Activity
    stands: bool
    reason: Message

    @property
    def name(self) -> str:
        """`AREA/ACTIVITY`, as it is named on the command line."""
        return f"{self.area.id}/{self.activity.id}"


@dataclass(frozen=True)
class Standing:
    """Judges the activities of a plan by the plan and those before it."""

    plan: Plan
    earlier: tuple[Plan, ...] = ()

    def verdicts(self) -> tuple[Verdict, ...]:
        """Judge all activities, in printed order."""
        return tuple(self._verdict(area, activity) for area, activity in self.plan.activities())

    def _verdict(self, area: Area, activity: Activity) -> Verdict:
        sure = self._often(activity) or self._counted(activity.title) or self._seen_before(area, activity)
        if not sure and (once := _once(activity.title)):
            return Verdict(area, activity, stands=False, reason=once)
        reason = sure or self._yearly(area, activity) or self._meets(area) or self._repeated(area, activity)
        return Verdict(area, activity, stands=bool(reason), reason=reason or Message.of("drafting.nothing-recurs"))

    def _often(self, activity: Activity) -> Message | None:
        """Tell a frequency above once a year: no such thing is done once."""
        period = activity.date.period if activity.date else None
        if period and (period.times or (period.frequency and period.frequency != "annual")):
            return _frequency(period)
        return None

    def _yearly(self, _area: Area, activity: Activity) -> Message | None:
        period = activity.date.period if activity.date else None
        if period and (period.frequency or period.openness is Openness.AS_NEEDED):
            return _frequency(period)
        return None

    def _counted(self, title: LocalText) -> Message | None:
        """Tell a title with the ordinal of a series, such as XVI or 11th."""
        for wording in title:
            for token in tokens(wording.text, wording.language):
                if token.kind is Kind.EDITION:
                    return Message.of("drafting.counted", ordinal=wording.text[token.start : token.end])
        return None

    def _seen_before(self, area: Area, activity: Activity) -> Message | None:
        if activity.continues:
            return Message.of("drafting.continues", address=activity.continues)
        year = self._before.get((area.id, activity.id))
        return Message.of("drafting.seen-before", year=year) if year else None

    @cached_property
    def _before(self) -> Mapping[Address, int]:
        """The activities that an earlier plan had too by their words, with its year; what else agrees is no proof."""
        found: dict[Address, int] = {}
        for old in self.earlier:
            for match in compare(old, self.plan).matches:
                if match.level is Level.ACTIVITY and (match.basis == "id" or match.title >= EVIDENCE.weak):
                    area = self.plan.areas[match.new.area]
                    found[area.id, area.activities[match.new.activity].id] = old.year
        return found

    def _meets(self, area: Area) -> Message | None:
        """Tell an area that is about a meeting which the network holds again and again."""
        for wording in area.title:
            names = [name for kind in check_words(wording.language).get("bodies", {}).values() for name in kind]
            if names and re.search("|".join(names), wording.text, re.IGNORECASE):
                return Message.of("drafting.meeting")
        return None

    def _repeated(self, area: Area, activity: Activity) -> Message | None:
        """Tell an activity that the plan has more than once: in another area, or twice in the year."""
        others = [other for other, one in self.plan.activities() if one.id == activity.id and other.id != area.id]
        alike = self._gists[_gist(area, activity)] - 1 if _gist(area, activity) else 0
        count = max(len(others), alike)
        return Message.of("drafting.repeated", count=count) if count else None

    @cached_property
    def _gists(self) -> Counter[frozenset[str]]:
        return Counter(_gist(area, activity) for area, activity in self.plan.activities())


def _gist(area: Area, activity: Activity) -> frozenset[str]:
    """Return the stems of a title without those of its area's title: what is done, whatever it is about."""
    wording = next(iter(activity.title))
    about = stems(area.title.get(wording.language), wording.language)
    return frozenset(stems(wording.text, wording.language)) - frozenset(about)


def _once(title: LocalText) -> Message | None:
    """Tell the word by which a title says that it is done once: "pilot", "first"."""
    found = [(w, place) for w in title for place in _once_words(w.text, w.language)]
    if not found:
        return None
    words = LocalText(tuple(Wording(w.language, w.text[slice(*place)]) for w, place in found))
    return Message.of("drafting.once", word=words)


def _frequency(period: Period) -> Message:
    said = LocalText(tuple(Wording(language, say_period(period, language)) for language in available()))
    return Message.of("drafting.frequency", date=said)


def _once_words(text: str, language: str) -> Iterator[tuple[int, int]]:
    known = lexicon(language)
    once = _stemmed(standing_words(language).get("once", ()), language)
    for token in tokens(text, language):
        first = token.kind is Kind.ORDINAL and token.value == 1
        if first or (token.kind is Kind.WORD and plain(known.stem(token.key)) in once):
            yield token.start, token.end


def _stemmed(words: Iterable[str], language: str) -> frozenset[str]:
    return frozenset(plain(lexicon(language).stem(word)) for word in words)
