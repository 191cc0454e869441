"""What checks look at: one plan with its vocabulary and rules, and its wordings one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.network import Network
from gealc_docs.model.segment import Segment, segments
from gealc_docs.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gealc_docs.model.message import Message
    from gealc_docs.model.plan import Activity, Area, Plan
    from gealc_docs.model.text import Wording


@dataclass(frozen=True, slots=True)
class Passage:
    """One wording and the segment it belongs to."""

    segment: Segment
    wording: Wording

    @property
    def text(self) -> str:
        """The wording itself."""
        return self.wording.text

    @property
    def language(self) -> str:
        """The language it is declared to be in."""
        return self.wording.language

    @property
    def in_capitals(self) -> bool:
        """Whether it is several words, all in capitals: what is an acronym cannot be told there."""
        return self.text.isupper() and len(self.text.split()) > 1


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found, before code and severity are put to it."""

    message: Message
    address: str = ""
    number: str = ""
    field: str = ""
    location: Location = NOWHERE
    sides: tuple[Side, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True)
class Subject:
    """One plan with what its checks may ask; `earlier` is the plan before it, where it is to be held against that."""

    plan: Plan
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    network: Network = field(default_factory=Network)
    languages: tuple[str, ...] = ()
    earlier: Plan | None = None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every wording that the plan itself spells out, in printed order; also its own labels and terms."""
        year = self.plan.year
        own = [Segment(f"{year}/labels/{key}", "", "labels", text) for key, text in self.plan.labels]
        own += [Segment(f"{year}/wording/{key}", "", "wording", text) for key, text in self.plan.wording]
        return tuple(
            Passage(segment, wording)
            for segment in (*segments(self.plan), *own)
            for wording in segment.text
            if not self.languages or wording.language in self.languages
        )

    def address(self, *parts: str) -> str:
        """Return an address below the plan."""
        return "/".join((str(self.plan.year), *parts))


@dataclass(frozen=True, slots=True)
class Check:
    """A rule on one plan. Its catalogue entries are `lint.CODE.about` and `lint.CODE.source`."""

    code: str
    severity: Severity
    look: Callable[[Subject], Iterable[Hit]]

    def run(self, subject: Subject) -> list[Finding]:
        """Return what it finds in a plan."""
        return [
            Finding(
                self.code, h.severity or self.severity, h.message, h.address, h.number, h.field, h.location, h.sides
            )
            for h in self.look(subject)
        ]


def in_passage(passage: Passage, message: Message, *spans: tuple[int, int], severity: Severity | None = None) -> Hit:
    """Return a hit on words of a wording."""
    segment, wording = passage.segment, passage.wording
    side = Side(wording.language, wording.text, wording.location, spans)
    return Hit(message, segment.address, segment.number, segment.field, wording.location, (side,), severity)


def in_activity(
    subject: Subject, place: tuple[Area, Activity], name: str, message: Message, location: Location = NOWHERE
) -> Hit:
    """Return a hit on a field of an activity, shown by its title."""
    area, activity = place
    sides = tuple(Side(w.language, w.text, w.location) for w in activity.title)
    where = location if location != NOWHERE else activity.location
    return Hit(message, subject.address(area.id, activity.id, name), activity.number, name, where, sides)
