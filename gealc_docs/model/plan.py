"""A plan, its sections, areas and activities."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.period import Period
from gealc_docs.model.place import OpenPlace
from gealc_docs.model.term import Term
from gealc_docs.model.text import EMPTY, LocalText


class Status(StrEnum):
    """How far a plan has come."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class When:
    """An activity's date: a period, or a text where it fits none."""

    period: Period | None = None
    text: LocalText = EMPTY
    location: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Assembly:
    """The meeting a plan is put to; `open` are the values still to be written."""

    ordinal: int | None = None
    name: LocalText = EMPTY
    date: When | None = None
    place: Term | None = None
    location: Location = field(default=NOWHERE, compare=False, repr=False)
    open: tuple[OpenPlace, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether one can tell which meeting it was, and when: a plan is approved on a day, by an assembly."""
        return bool((self.ordinal or self.name) and self.date and self.date.period and self.date.period.spans)


@dataclass(frozen=True, slots=True)
class Committee:
    """The Executive Committee that drafted a plan; countries by ISO 3166-1 alpha-2 code.

    `open` are the values still to be written.
    """

    year: int | None = None
    presidency: str = ""
    members: tuple[str, ...] = ()
    location: Location = field(default=NOWHERE, compare=False, repr=False)
    open: tuple[OpenPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity; `number` is the number as printed, "" where the document prints none."""

    id: str
    title: LocalText
    number: str = ""
    venue: Term | None = None
    date: When | None = None
    resources: tuple[Term, ...] = ()
    product: tuple[Term, ...] = ()
    lead: tuple[Term, ...] = ()
    continues: str = ""
    location: Location = field(default=NOWHERE, compare=False, repr=False)

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields it has, in the order of `FIELDS`."""
        return tuple(name for name in FIELDS if getattr(self, name))


FIELDS = ("venue", "date", "resources", "product", "lead")
VALUES = frozenset(FIELDS) - {"product"}  # such as many activities have alike


@dataclass(frozen=True, slots=True)
class Area:
    """A work area with its activities and the notes printed after them."""

    id: str
    title: LocalText
    number: str = ""
    objective: LocalText = EMPTY
    activities: tuple[Activity, ...] = ()
    notes: tuple[LocalText, ...] = ()
    continues: str = ""
    location: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of a plan; one of them holds the areas."""

    id: str
    title: LocalText
    number: str = ""
    text: tuple[LocalText, ...] = ()
    holds_areas: bool = False
    location: Location = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True)  # without slots: what is computed of it is kept
class Plan:
    """An annual work plan. `labels` and `wording` say how it prints field labels and terms of the vocabulary."""

    year: int
    title: LocalText
    status: Status = Status.DRAFT
    original: str = "es"
    layout: str = "list"
    distribution: str = ""
    symbol: str = ""
    issued: When | None = None
    assembly: Assembly | None = None
    committee: Committee | None = None
    labels: tuple[tuple[str, LocalText], ...] = ()
    wording: tuple[tuple[str, LocalText], ...] = ()
    sections: tuple[Section, ...] = ()
    areas: tuple[Area, ...] = ()
    location: Location = field(default=NOWHERE, compare=False, repr=False)

    def activities(self) -> Iterator[tuple[Area, Activity]]:
        """Go through all activities in printed order, each with its area."""
        return ((area, activity) for area in self.areas for activity in area.activities)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages its prose exists in, the original first, then by first appearance."""
        seen = dict.fromkeys(w.language for text in self.prose() for w in text)
        return tuple(sorted(seen, key=lambda language: language != self.original))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two languages its prose exists in, for editions side by side; the original comes first."""
        return tuple(combinations(self.languages, 2))

    def prose(self) -> Iterator[LocalText]:
        """Go through all texts that are written per language, in printed order."""
        yield self.title
        for section in self.sections:
            yield section.title
            yield from section.text
        for area in self.areas:
            yield from (area.title, area.objective)
            yield from (activity.title for activity in area.activities)
            yield from area.notes


def shared_languages(old: Plan, new: Plan) -> tuple[str, ...]:
    """Return the languages both plans are written in, the newer one's original first."""
    ours = old.languages
    return tuple(language for language in new.languages if language in ours)
