"""What is known of the network: names, bodies, meetings, committees, milestones and figures, each with its sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gealc_docs.model.plan import When
from gealc_docs.model.text import EMPTY, LocalText


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the network, and the years it bore it from and until."""

    text: LocalText
    since: int | None = None
    until: int | None = None
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the network and what it does."""

    id: str
    name: LocalText
    description: LocalText
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; `annual` and `ministerial` are its ordinals in the two series, where it belongs to them."""

    year: int
    country: str = ""
    place: LocalText = EMPTY
    dates: When | None = None
    annual: int | None = None
    ministerial: int | None = None
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownCommittee:
    """The Executive Committee of a year, as far as sources name its countries."""

    year: int
    members: tuple[str, ...]
    presidency: str = ""
    complete: bool = True
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrdinalRule:
    """How a series of meetings is counted, as the file says it; `base` is another word for `offset`.

    `until` is the last year the rule was seen in; it is taken to go on.
    """

    offset: int = 0
    base: int = 0
    divisor: int = 1
    since: int = 0
    until: int = 0
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitteeSize:
    """How many countries the committee has, and how many of each subregion."""

    size: int
    per_subregion: int
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Presidency:
    """The country that presided in a year."""

    year: int
    country: str
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that happened in a year."""

    year: int
    text: LocalText
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that a source gives."""

    id: str
    value: int
    label: LocalText
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """What the network's identifiers are made with: a domain name of its own, and a year in which it had it."""

    authority: str
    since: int
    note: LocalText = EMPTY
    sources: tuple[str, ...] = ()

    def uri(self, path: str) -> str:
        """Return the identifier of a thing, the same for ever (RFC 4151)."""
        return f"tag:{self.authority},{self.since}:{path}"


# Stands in where a project says nothing: a name that nobody can own
NOBODY = Identity("plans.invalid", 2020)


@dataclass(frozen=True)
class Facts:
    """All that is known, and the sources by key in the order of the file."""

    sources: Mapping[str, LocalText] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    bodies: tuple[Body, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    ordinal_rules: tuple[tuple[str, OrdinalRule], ...] = ()
    committee_rule: CommitteeSize | None = None
    committees: tuple[KnownCommittee, ...] = ()
    presidencies: tuple[Presidency, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    figures: tuple[Figure, ...] = ()
    identity: Identity = NOBODY
