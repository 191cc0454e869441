"""The comments of a YAML text, each with the item it is about: the next one below it, or the one it stands beside."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import yaml

from gealc_docs.languages.data import LOADER

_COMMENT = re.compile(r"[ \t]*#(?P<text>[^\n]*)")
_HEADER = re.compile(r"[|>][-+0-9]*")


class Comments:
    """Comments by the place (line, column) of the item they belong to; texts without their `#`.

    `above` stand over an item, `beside` on its line; `header` begins the file, `footer` ends it.
    `spaced` are the places of items with an empty line before them or their comments.
    """

    def __init__(self, text: str, root: Any) -> None:  # noqa: ANN401  # PyYAML is half typed
        """Find all comments of a text; `root` is its composed node."""
        self.lines = text.split("\n")
        self.header: list[str] = []
        self.footer: list[str] = []
        self.above: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        self.beside: dict[tuple[int, int], str] = {}
        self.spaced: set[tuple[int, int]] = set()
        self._ends = _ends(text)
        self._inside = {n for node in _scalars(root) for n in _covered(node, self.lines)}
        places = sorted(_items(root, None, flow=False))
        self._gather(places)

    @property
    def all(self) -> list[str]:
        """All comments, sorted."""
        found = [*self.header, *self.footer, *self.beside.values()]
        found += [text for texts in self.above.values() for text in texts]
        return sorted(filter(None, map(str.strip, found)))

    def _gather(self, places: list[tuple[int, int]]) -> None:
        waiting: list[str] = []
        gap = False
        starts = [line for line, _ in places]
        for number, line in enumerate(self.lines):
            if number in self._inside and number not in self._ends:
                continue
            whole = _COMMENT.fullmatch(line) if number not in self._ends and number not in self._inside else None
            if whole:
                waiting.append(whole["text"].rstrip())
                continue
            if not line.strip():
                gap = gap or not waiting
                self._close_header(waiting, number, starts)
                continue
            first = bisect_left(starts, number)
            if first < len(places) and starts[first] == number:
                if waiting:
                    self.above[places[first]] += waiting
                self.spaced |= {places[first]} if gap else set()
                waiting, gap = [], False
            self._take_beside(number, line, places, starts)
        self.footer += waiting

    def _close_header(self, waiting: list[str], number: int, starts: list[int]) -> None:
        """Take the comments above an empty line before the first item as the header."""
        if waiting and starts and number < starts[0]:
            self.header += [*waiting, ""]
            waiting.clear()

    def _take_beside(self, number: int, line: str, places: list[tuple[int, int]], starts: list[int]) -> None:
        match = _COMMENT.fullmatch(line, self._ends.get(number, 0))
        if not match:
            return
        owner = places[bisect_right(starts, number) - 1]
        if owner in self.beside or owner[0] != number:  # within brackets over several lines: they may become one
            self.above[owner].append(match["text"].rstrip())
        else:
            self.beside[owner] = match["text"].rstrip()


def _ends(text: str) -> dict[int, int]:
    """Return the lines on which something is written, and the column where the last of it ends."""
    found: dict[int, int] = {}
    for token in yaml.scan(text, Loader=LOADER):
        start, end = token.start_mark, token.end_mark
        if isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}:
            match = _HEADER.match(text, start.index)
            found[start.line] = start.column + (len(match[0]) if match else 0)
        elif end.index > start.index:
            found[end.line] = max(found.get(end.line, 0), end.column)
    return found


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:  # noqa: ANN401  # as above
    if isinstance(node, yaml.ScalarNode):
        yield node
    for child in _children(node):
        yield from _scalars(child)


def _children(node: Any) -> list[Any]:  # noqa: ANN401  # as above
    if isinstance(node, yaml.MappingNode):
        return [child for pair in node.value for child in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _covered(node: yaml.ScalarNode, lines: list[str]) -> Iterator[int]:
    """Go through the lines after the first that a scalar runs over."""
    start, end = node.start_mark.line, node.end_mark.line
    if node.style in {"|", ">"}:  # it ends where the next thing begins; the empty lines before that are not its
        written = [number for number in range(start + 1, end) if lines[number].strip()]
        end = written[-1] if written else start
    yield from range(start + 1, end + 1)


def _items(node: Any, outer: tuple[int, int] | None, *, flow: bool) -> Iterator[tuple[int, int]]:  # noqa: ANN401  # as above
    """Go through the places of keys and list items in block style; a dash stands for the first key after it."""
    within = flow or (isinstance(node, yaml.CollectionNode) and bool(node.flow_style))
    if isinstance(node, yaml.MappingNode):
        for index, (key, value) in enumerate(node.value):
            place = (key.start_mark.line, key.start_mark.column)
            if not within and not (index == 0 and outer and outer[0] == place[0]):
                yield place
            yield from _items(value, None, flow=within)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            place = (item.start_mark.line, item.start_mark.column)
            if not within:
                yield place
            yield from _items(item, place, flow=within)
