"""Where a value was read."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file; line and column count from 1, 0 means unknown.

    A file without lines has `part` for people: `("paragraph", 14)`, `("row", 2, 3)` for table 2, row 3.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    part: tuple[str | int, ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        """Give `FILE:LINE:COLUMN`, as editors and compilers write it."""
        return f"{self.file}:{self.line}:{self.column}"


NOWHERE = Location()
