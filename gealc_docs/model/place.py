"""Open places: what of a plan is still to be written."""

from dataclasses import dataclass, field

from gealc_docs.model.location import NOWHERE, Location

TO_DO = "TODO"


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A value that is marked as still to be written; `name` is its key, `hint` what the mark says of it."""

    name: str
    hint: str = ""
    location: Location = field(default=NOWHERE, compare=False, repr=False)
