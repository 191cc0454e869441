"""Findings: one problem at one place, found by one check."""

from dataclasses import dataclass, field
from enum import StrEnum

from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.message import Message


class Severity(StrEnum):
    """How much a finding matters; see `rank`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Side:
    """What a finding is about in one language: the wording, where it was read, and the characters at issue.

    `spans` are half-open character ranges into `text`; `before` is how the text read when it was translated,
    where that is what the finding tells.
    """

    language: str
    text: str
    location: Location = field(default=NOWHERE, compare=False, repr=False)
    spans: tuple[tuple[int, int], ...] = ()
    before: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place. `number` is the printed number, "" in front matter; `address` names the segment.

    `accepted` is why a reviser accepts it, "" while none does; `own` is its severity by itself where a comparison of
    languages only passes on what is wrong in the plan. `reopened` tells why an acceptance holds no longer.
    """

    check: str
    severity: Severity
    message: Message
    address: str = ""
    number: str = ""
    field: str = ""
    location: Location = NOWHERE
    sides: tuple[Side, ...] = ()
    accepted: str = ""
    own: Severity | None = None
    reopened: Message | None = None

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """Return the key that sorts findings by place, then gravity."""
        return (self.location.file, self.location.line, self.location.column, self.severity.rank, self.check)
