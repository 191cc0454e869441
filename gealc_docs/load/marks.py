"""Where each value of a YAML text begins and ends, as people see it: without the comments and blank lines after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from gealc_docs.languages.data import LOADER

NAMES = ("id", "address")
_COMMENT_ABOVE = re.compile(r"(?:^|(?<=\n))([ \t]*)#[^\n]*\n\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """A value in a text: its node, where its key or dash ends (`head`) and in which column that stands (`indent`).

    `index` counts it in its parent; `is_pair` tells a value of a mapping from an item of a list; `flow` is the
    outermost value in brackets that holds it, `path` how it is reached.
    """

    node: Any  # PyYAML is half typed
    head: int = 0
    indent: int = -2
    index: int = 0
    is_pair: bool = False
    flow: "Place | None" = None
    path: tuple[str | int, ...] = ()


class Tree:
    """The nodes of a YAML text with their true extents, as indexes of characters."""

    def __init__(self, text: str) -> None:
        """Compose a text that has been parsed before, so that it is known to be sound."""
        self.text = text
        self.root: Any = yaml.compose(text, Loader=LOADER)
        self._named: dict[int, dict[str, int]] = {}

    @property
    def has_aliases(self) -> bool:
        """Whether a value stands at more than one place."""
        seen: set[int] = set()
        rest = [self.root]
        while rest:
            node = rest.pop()
            if id(node) in seen:
                return True
            seen.add(id(node))
            rest += [child for pair in node.value for child in pair] if isinstance(node, yaml.MappingNode) else []
            rest += node.value if isinstance(node, yaml.SequenceNode) else []
        return False

    def data(self, node: Any) -> Any:  # noqa: ANN401  # PyYAML's nodes, and what YAML holds
        """Return what a node holds: dicts, lists, and scalars as their text."""
        if isinstance(node, yaml.MappingNode):
            return {key.value: self.data(value) for key, value in node.value}
        return [self.data(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else node.value

    def find(self, path: Sequence[str | int]) -> Place:
        """Return the value at a path. Raise `KeyError` where there is none."""
        place = Place(self.root)
        for step in path:
            place = self._child(place, step)
        return place

    def _child(self, place: Place, step: str | int) -> Place:
        node = place.node
        flow = place.flow or (place if isinstance(node, yaml.CollectionNode) and node.flow_style else None)
        path = (*place.path, step)
        if isinstance(node, yaml.MappingNode):
            for index, (key, value) in enumerate(node.value):
                if key.value == str(step):
                    return Place(value, self.colon(key), key.start_mark.column, index, True, flow, path)  # noqa: FBT003  # a field of the place
        elif isinstance(node, yaml.SequenceNode):
            at = self.index(node, step)
            if 0 <= at < len(node.value):
                head = self.start(node, at) + (not node.flow_style)
                return Place(node.value[at], head, node.start_mark.column, at, False, flow, path)  # noqa: FBT003  # as above
        raise KeyError(path)

    def index(self, node: yaml.SequenceNode, step: str | int) -> int:
        """Return the place of an item by its number or its name, -1 where no item has that name."""
        if isinstance(step, int):
            return step
        if id(node) not in self._named:
            self._named[id(node)] = {
                value.value: at
                for at, item in reversed(list(enumerate(node.value)))
                if isinstance(item, yaml.MappingNode)
                for key, value in item.value
                if key.value in NAMES and isinstance(value, yaml.ScalarNode)
            }
        return self._named[id(node)].get(step, -1)

    def extent(self, node: yaml.Node) -> tuple[int, int]:
        """Return where a node begins and where its last character ends; the same place twice where it is empty."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            return start, self.end(node, len(node.value) - 1)
        return start, start + len(self.text[start:end].rstrip())

    def start(self, parent: yaml.CollectionNode, index: int) -> int:
        """Return where an item begins: its key, its dash, or itself within brackets."""
        if isinstance(parent, yaml.MappingNode):
            key_start: int = parent.value[index][0].start_mark.index
            return key_start
        start: int = parent.value[index].start_mark.index
        return start if parent.flow_style else self.text.rindex("-", 0, start)

    def end(self, parent: yaml.CollectionNode, index: int) -> int:
        """Return where an item ends, after its colon or dash where its value is empty."""
        if isinstance(parent, yaml.MappingNode):
            key, value = parent.value[index]
            return max(self.colon(key), self.extent(value)[1])
        start, end = self.extent(parent.value[index])
        return end if start < end else self.start(parent, index) + 1

    def colon(self, key: yaml.Node) -> int:
        """Return where the colon after a key ends."""
        return self.text.index(":", self.extent(key)[1]) + 1

    def line_start(self, place: int) -> int:
        """Return where the line of a place begins."""
        return self.text.rfind("\n", 0, place) + 1

    def line_end(self, place: int) -> int:
        """Return where the line of a place ends, before its line break."""
        end = self.text.find("\n", place)
        return end if end >= 0 else len(self.text)

    def heading(self, place: int) -> int:
        """Return where the line of an item begins, or the comments directly above it that stand in its column."""
        start = self.line_start(place)
        column = place - start
        while (match := _COMMENT_ABOVE.search(self.text, 0, start)) and len(match[1]) == column:
            start = match.start()
        return start
