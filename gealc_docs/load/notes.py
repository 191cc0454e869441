"""Notes: the problems met while a file is read, so that all are told at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gealc_docs.load.problems import Problem
from gealc_docs.load.yaml import Items, Node, Scalar
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message


@dataclass(slots=True)
class Notes:
    """The problems met so far."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, location: Location, code: str, /, **args: str | int | Message) -> None:
        """Note a problem; returns None so that a shape can return it."""
        self.problems.append(Problem(location, Message.of(code, **args)))

    def expected(self, node: Node, what: Message) -> None:
        """Note that a value is of the wrong type."""
        if isinstance(node, Scalar) and node.is_null:
            self.add(node.location, "load.no-value", expected=what)
        else:
            self.add(node.location, "load.wrong-type", expected=what, found=_kind(node))


def _kind(node: Node) -> Message:
    match node:
        case Items():
            return Message.of("load.a-list")
        case Scalar():
            return Message.of("load.the-text", text=shortened(node.text))
        case _:
            return Message.of("load.a-mapping")


def shortened(text: str) -> str:
    """Return a text as messages quote it."""
    limit = 40
    return text if len(text) <= limit else text[: limit - 1] + "…"


def check_unique(
    items: Iterable[tuple[str, Location]], notes: Notes, code: str = "load.duplicate-id"
) -> Mapping[str, Location]:
    """Note every id that was used before; return where each was first seen."""
    seen: dict[str, Location] = {}
    for name, location in items:
        if name in seen:
            notes.add(location, code, id=name, line=seen[name].line)
        seen.setdefault(name, location)
    return seen
