"""What the network's rules say, as data: how its meetings are counted and its committee is made up."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Series:
    """How a series of meetings is counted: ordinal = (year - offset) / every, from a year on."""

    kind: str
    offset: int
    every: int = 1
    since: int = 0

    def ordinal(self, year: int) -> int | None:
        """Return the ordinal of the meeting of a year; None where there is none or the rule does not reach."""
        count, rest = divmod(year - self.offset, self.every)
        return None if rest or year < self.since or count < 1 else count

    def year(self, ordinal: int) -> int:
        """Return the year of a meeting."""
        return self.offset + ordinal * self.every


@dataclass(frozen=True, slots=True)
class CommitteeRule:
    """How many countries the Executive Committee has, and how many of each subregion."""

    size: int = 0
    per_subregion: int = 0


@dataclass(frozen=True)
class Network:
    """The rules; what is not known is left out and no check asks for it.

    `assembly_before` is how many years before its plan's year an assembly meets.
    """

    series: Mapping[str, Series] = field(default_factory=dict)
    committee: CommitteeRule = CommitteeRule()
    assembly_before: int | None = None
