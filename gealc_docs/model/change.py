"""Changes: differences between two plans, typed, weighed and grouped by cause."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import EMPTY, LocalText


class Level(StrEnum):
    """What a change is about."""

    PLAN = "plan"
    AREA = "area"
    ACTIVITY = "activity"


class Weight(StrEnum):
    """How much a change matters; the order is from most to least."""

    SUBSTANCE = "substance"
    EDITORIAL = "editorial"
    FORMATTING = "formatting"


class ChangeKind(StrEnum):
    """All kinds of changes, in the order a reader wants them."""

    YEAR_ROLL = "year_roll"
    PRESIDENCY = "presidency"
    COMMITTEE_IN = "committee_in"
    COMMITTEE_OUT = "committee_out"
    STATUS = "status"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    RENAMED = "renamed"
    REWORDED = "reworded"
    OBJECTIVE = "objective"
    RESCHEDULED = "rescheduled"
    VENUE = "venue"
    RESOURCES = "resources"
    PRODUCT = "product"
    LEAD = "lead"
    RENUMBERED = "renumbered"
    TEXT = "text"
    EDITORIAL = "editorial"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """An item of a plan: index of its area, index in the area (-1 for the area itself), and its printed number."""

    area: int
    activity: int = -1
    number: str = ""


@dataclass(frozen=True, order=True, slots=True)
class TextPlace:
    """A paragraph of a plan's sections: index of its section, index in the section (-1 for the section itself)."""

    section: int
    paragraph: int = -1


@dataclass(frozen=True, slots=True)
class Setting:
    """What makes the old plan the new one: at a place of the new plan (None: the plan), which field, its new value.

    A field of the header's parts has their name before a stop: `committee.year`; "" is the whole item at the place.
    """

    place: Place | TextPlace | None
    name: str
    value: object


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `before` and `after` are printed wordings; `id` stays the same from run to run.

    `old` and `new` are the items it is about, none where it concerns the plan or one side lacks it.
    """

    kind: ChangeKind
    level: Level
    message: Message
    old: tuple[Place, ...] = ()
    new: tuple[Place, ...] = ()
    field: str = ""
    before: LocalText = EMPTY
    after: LocalText = EMPTY
    weight: Weight = Weight.SUBSTANCE
    id: str = ""
    sets: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Two items that are the same. `basis` is id, title or content; `reasons` say why in words.

    `title` is how alike the words of the titles are, 0 to 1.
    """

    level: Level
    old: Place
    new: Place
    basis: str
    score: float
    reasons: tuple[Message, ...] = ()
    title: float = 1.0


@dataclass(frozen=True, slots=True)
class Side:
    """How a report calls one of two plans: `name` after an article, `short` at the head of a column."""

    name: Message
    short: Message


@dataclass(frozen=True)
class Comparison:
    """Two plans with what changed between them; `formatting` holds differences that are no changes.

    `texts` are the sections and paragraphs (old, new) that are the same; `unsaid` is what no reader is told: ids,
    numbers that only follow, other notations of the same value. `sides` name the plans where their years do not.
    """

    old: Plan
    new: Plan
    changes: tuple[Change, ...] = ()
    matches: tuple[Match, ...] = ()
    formatting: tuple[Change, ...] = ()
    texts: tuple[tuple[TextPlace, TextPlace], ...] = ()
    unsaid: tuple[Setting, ...] = ()
    sides: tuple[Side, Side] | None = None

    @property
    def named(self) -> tuple[Side, Side]:
        """How to call the old plan and the new one: by their years, unless they have other names."""
        return self.sides or (_by_year(self.old), _by_year(self.new))

    @property
    def substance(self) -> tuple[Change, ...]:
        """The changes that matter to a delegate."""
        return tuple(change for change in self.changes if change.weight is Weight.SUBSTANCE)


def _by_year(plan: Plan) -> Side:
    return Side(*(Message.of(f"diff.{code}", year=plan.year) for code in ("side-year", "side-year-short")))


def items(plan: Plan) -> Iterator[tuple[Place, LocalText]]:
    """Go through areas and activities in printed order, each with its title."""
    for k, area in enumerate(plan.areas):
        yield Place(k, -1, area.number), area.title
        for n, activity in enumerate(area.activities):
            yield Place(k, n, activity.number), activity.title
