"""What is found out about a PDF: sentences to tell, each with whether it is good."""

from dataclasses import dataclass, replace
from enum import IntEnum

from gealc_docs.model.message import Message


class Mark(IntEnum):
    """Whether a sentence is good news, a mere fact, or bad news."""

    GOOD = 0
    FACT = 1
    BAD = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence."""

    mark: Mark
    message: Message


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about one thing: a signature, the plan inside. `details` is a report that explains it."""

    title: Message
    lines: tuple[Line, ...]
    details: str = ""

    @property
    def is_bad(self) -> bool:
        """Whether any of it is bad news."""
        return any(line.mark is Mark.BAD for line in self.lines)

    @property
    def doubted(self) -> "Verdict":
        """The same of a file that may be anybody's: good news of a part of it are mere facts."""
        return replace(self, lines=tuple(map(doubted, self.lines)))


def doubted(line: Line) -> Line:
    """Return a sentence without the praise."""
    return replace(line, mark=max(line.mark, Mark.FACT))


def good(code: str, /, **args: str | int | Message | tuple[str, ...]) -> Line:
    """Return good news."""
    return Line(Mark.GOOD, Message.of(code, **args))


def fact(code: str, /, **args: str | int | Message | tuple[str, ...]) -> Line:
    """Return a mere fact."""
    return Line(Mark.FACT, Message.of(code, **args))


def bad(code: str, /, **args: str | int | Message | tuple[str, ...]) -> Line:
    """Return bad news."""
    return Line(Mark.BAD, Message.of(code, **args))
