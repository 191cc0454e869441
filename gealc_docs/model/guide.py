"""What the user guide tells of a check."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A check: its code, how grave it is, what it looks for, what the rule rests on, an example of what it finds."""

    code: str
    severity: str
    about: str
    source: str
    example: str
