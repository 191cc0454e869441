"""Reviews of translations: findings accepted with a reason, and what each translation was made from."""

from dataclasses import dataclass, field

from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.text import EMPTY, LocalText


@dataclass(frozen=True, slots=True)
class Review:
    """A finding that a reviser accepts: its address and check, why, and the wordings it was about.

    `value` is what it was about where no wording tells: a date, a number of members.
    """

    address: str
    check: str
    reason: str
    text: LocalText = EMPTY
    value: str = ""
    location: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Translation:
    """A segment as it stood when it was translated, in both languages."""

    address: str
    text: LocalText
    location: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What revisers have settled about the plan of a year."""

    accepted: tuple[Review, ...] = ()
    translations: tuple[Translation, ...] = ()
