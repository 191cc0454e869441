"""JSON as the tree of located nodes that YAML makes, so that the same shapes read both."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from json import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import cast

from gealc_docs.load.problems import LoadError, Problem, failure
from gealc_docs.load.yaml import MAX_DEPTH, MAX_NODES, Items, Mapping, Node, Scalar, read_text
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message

_SPACE = re.compile(r"[ \t\r\n]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_DECODER = JSONDecoder()
_WORD = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null", re.ASCII)


def read_json(path: Path, shown: str | None = None) -> Node:
    """Read a JSON file into nodes. Raise `LoadError`; `shown` is the file's name in messages."""
    return parse_json(read_text(path, shown), shown or str(path))


def parse_json(text: str, shown: str) -> Node:
    """Parse a JSON text into nodes. Raise `LoadError`."""
    reader = _Reader(text, shown)
    node = reader.value(0)
    reader.skip()
    if reader.at < len(text):
        raise reader.wrong()
    if reader.problems:
        raise LoadError(reader.problems)
    return node


class _Reader:
    """Goes through a text once; `at` is the next character."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown
        self.at = 0
        self.count = 0
        self.problems: list[Problem] = []
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def value(self, depth: int) -> Node:
        """Read the next value. Raise `LoadError`."""
        self.skip()
        self.count += 1
        place = self.place()
        if depth > MAX_DEPTH:
            raise failure(place, "load.too-deep", limit=MAX_DEPTH)
        if self.count > MAX_NODES:
            raise failure(place, "load.too-many", limit=MAX_NODES)
        match self.text[self.at : self.at + 1]:
            case "{":
                return self._mapping(Mapping(place), depth)
            case "[":
                return self._items(Items(place), depth)
            case '"':
                return Scalar(place, self._string(), plain=False)
            case _:
                return Scalar(place, self._word())

    def skip(self) -> None:
        """Go to the next character that is no white space."""
        self.at = cast("re.Match[str]", _SPACE.match(self.text, self.at)).end()

    def place(self, at: int | None = None) -> Location:
        """Return where the next character stands, or another."""
        index = self.at if at is None else at
        line = bisect_right(self.starts, index)
        return Location(self.shown, line, index - self.starts[line - 1] + 1)

    def wrong(self) -> LoadError:
        """Return the error that something else should stand here."""
        if not self.text.strip():
            return failure(self.place(0), "load.empty")
        return failure(self.place(), "load.json-syntax")

    def _mapping(self, node: Mapping, depth: int) -> Mapping:
        for _ in self._entries("}"):
            key = Scalar(self.place(), self._string(), plain=False)
            self.skip()
            self._take(":")
            value = self.value(depth + 1)
            if key.text in node.pairs:
                line = node.pairs[key.text][0].location.line
                message = Message.of("load.duplicate-key", key=key.text, line=line)
                self.problems.append(Problem(key.location, message))
            else:
                node.pairs[key.text] = (key, value)
            node.size += value.size
        return node

    def _items(self, node: Items, depth: int) -> Items:
        for _ in self._entries("]"):
            node.items.append(self.value(depth + 1))
            node.size += node.items[-1].size
        return node

    def _entries(self, end: str) -> Iterator[None]:
        """Stop before each entry; the commas between them and the end are read here."""
        self.at += 1
        self.skip()
        more = not self._is_at(end)
        while more:
            yield
            self.skip()
            more = not self._is_at(end)
            if more:
                self._take(",")
                self.skip()
        self.at += 1

    def _is_at(self, mark: str) -> bool:
        return self.text.startswith(mark, self.at)

    def _string(self) -> str:
        place = self.place()
        if not self._is_at('"'):
            raise self.wrong()
        try:
            text, self.at = _DECODER.raw_decode(self.text, self.at)
        except JSONDecodeError as error:
            self.at = min(error.pos, len(self.text))
            raise self.wrong() from error
        if lone := _SURROGATE.search(text):
            raise failure(place, "load.character", point=f"U+{ord(lone[0]):04X}")
        return str(text)

    def _word(self) -> str:
        match = _WORD.match(self.text, self.at)
        if not match:
            raise self.wrong()
        self.at = match.end()
        return match[0]

    def _take(self, mark: str) -> None:
        if not self._is_at(mark):
            raise self.wrong()
        self.at += 1
