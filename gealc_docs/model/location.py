"""Where a value was read."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file; line and column count from 1, 0 means unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give `FILE:LINE:COLUMN`, as editors and compilers write it."""
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Location()
