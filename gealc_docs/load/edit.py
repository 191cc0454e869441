"""Changing values of a YAML text that people keep by hand: every character outside the change stays as it was.

    text = YamlText.read(path)
    text = text.set(("areas", "open-data", "title", "en"), "Open data")
    text = text.set(("areas", "open-data", "activities", 0, "date"), "2023-S1", after="venue")
    text = text.insert(("areas", "open-data", "activities"), {"id": "workshop", "title": {"es": "…", "en": "…"}})
    text = text.delete(("areas", "open-data", "notes", 0))
    write_whole(path, text.encoded)

A step of a path is a key of a mapping, an index of a list, or the `id` or `address` of a mapping in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import yaml

from gealc_docs.load.marks import NAMES, Place, Tree
from gealc_docs.load.problems import LoadError, failure
from gealc_docs.load.written import WIDTH, Value, block, entry, inline
from gealc_docs.load.yaml import parse_yaml, read_text
from gealc_docs.model.location import Location
from gealc_docs.model.splice import Splice, spliced

if TYPE_CHECKING:
    from pathlib import Path

Step = str | int
Steps = Sequence[Step]
Data = Any  # a dict, list or raw scalar as its text: what YAML holds, checked by `parse_yaml`

_HEADER = re.compile(r"[|>][-+0-9]*([ \t]+#.*)?$", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]+#.*")


@dataclass(frozen=True)
class YamlText:
    """A YAML text; changing it makes another. `shown` is its file's name in messages, `newline` its line ends."""

    text: str
    shown: str = ""
    newline: str = "\n"

    @classmethod
    def read(cls, path: Path, shown: str | None = None) -> YamlText:
        """Read a file. Raise `LoadError` where it is no YAML that plans may hold."""
        return cls.parse(read_text(path, shown), shown or str(path))

    @classmethod
    def parse(cls, text: str, shown: str = "") -> YamlText:
        """Take a text. Raise `LoadError`, also where it uses aliases: a change would reach more than one place."""
        newline = "\r\n" if "\r\n" in text else "\n"
        plain = text.replace("\r\n", "\n")
        parse_yaml(plain, shown)
        made = cls(plain, shown, newline)
        if made._tree.has_aliases:
            raise made._refusal()
        return made

    @property
    def encoded(self) -> bytes:
        """The text as its file holds it."""
        return self.text.replace("\n", self.newline).encode()

    def get(self, path: Steps = ()) -> Data:
        """Return the value at a path, scalars as written; None where there is none."""
        try:
            return self._tree.data(self._tree.find(path).node)
        except KeyError:
            return None

    def set(self, path: Steps, value: Value, after: str | None = None) -> YamlText:
        """Put a value at a path, a new key after the key `after` or at the end. Raise `KeyError` without a parent."""
        expected = self.get()
        _put(expected, path, value)
        return self._checked([self._setting(path, value, after)], expected)

    def set_all(self, values: Mapping[tuple[Step, ...], Value]) -> YamlText:
        """Put many values at once. Raise `KeyError` where a parent is lacking."""
        expected = self.get()
        for path, value in values.items():
            _put(expected, path, value)
        splices = [self._setting(path, value, None) for path, value in values.items()]
        ordered = sorted(splices)
        if all(a.end < b.start for a, b in pairwise(ordered)):
            return self._checked(splices, expected)
        made = self
        for path, value in values.items():
            made = made.set(path, value)
        return made

    def insert(self, path: Steps, *values: Value, at: int | None = None) -> YamlText:
        """Put items into the list at a path, before the item number `at` or at the end. Raise `KeyError`."""
        expected = self.get()
        items = _descend(expected, path)
        if not items:
            return self.set(path, list(values)) if values else self
        index = len(items) if at is None else at
        items[index:index] = [_raw(value) for value in values]
        return self._checked([self._inserting(path, values, index)], expected)

    def delete(self, path: Steps) -> YamlText:
        """Remove a key with its value, or an item of a list, and the comments directly above it. Raise `KeyError`."""
        expected = self.get()
        target = _descend(expected, path[:-1])
        del target[_key(target, path[-1])]
        if not target and len(path) > 1:
            return self.set(path[:-1], target)
        return self._checked([self._deleting(path)], expected)

    @cached_property
    def _tree(self) -> Tree:
        return Tree(self.text)

    def _checked(self, splices: Iterable[Splice], expected: Data) -> YamlText:
        """Apply splices, and make sure that the text now holds what it should. Raise `LoadError` if it does not."""
        made = replace(self, text=spliced(self.text, splices))
        try:
            same = made.get() == expected
        except (LoadError, yaml.YAMLError) as error:
            raise self._refusal() from error
        if not same:
            raise self._refusal()
        return made

    def _refusal(self) -> LoadError:
        return failure(Location(self.shown, 1, 1), "load.cannot-edit")

    def _setting(self, path: Steps, value: Value, after: str | None) -> Splice:
        try:
            place = self._tree.find(path)
        except KeyError:
            return self._adding(path, value, after)
        if place.flow is None:
            return self._replacing(place, value)
        start, end = self._tree.extent(place.node)
        return self._in_flow(place, path, Splice(start, end, inline(value)), value)

    def _adding(self, path: Steps, value: Value, after: str | None) -> Splice:
        """Add a key to a mapping."""
        tree, parent = self._tree, self._tree.find(path[:-1])
        if not isinstance(parent.node, yaml.MappingNode) or not parent.node.value:
            return self._replacing(parent, {str(path[-1]): value})
        keys = [key.value for key, _ in parent.node.value]
        index = keys.index(after) if after in keys else len(keys) - 1
        end = tree.extent(parent.node.value[index][1])[1] or tree.colon(parent.node.value[index][0])
        if parent.node.flow_style:
            added = Splice(end, end, f", {inline({str(path[-1]): value})[1:-1]}")
            return self._in_flow(parent, path, added, value)
        lines = block({str(path[-1]): value}, parent.node.start_mark.column)
        return self._after(tree.end(parent.node, index), lines)

    def _inserting(self, path: Steps, values: Sequence[Value], index: int) -> Splice:
        tree, place = self._tree, self._tree.find(path)
        node = place.node
        if node.flow_style:
            items = ", ".join(map(inline, values))
            if index == 0:
                first = tree.extent(node.value[0])[0]
                return self._in_flow(place, path, Splice(first, first, f"{items}, "), values, index)
            end = tree.extent(node.value[index - 1])[1]
            return self._in_flow(place, path, Splice(end, end, f", {items}"), values, index)
        lines = block(values, node.start_mark.column)
        if index:
            spaced = len(node.value) > 1 and "\n\n" in self.text[tree.end(node, 0) : tree.start(node, 1)]
            return self._after(tree.end(node, index - 1), ["", *lines] if spaced else lines)
        first, start = node.start_mark.index, tree.heading(node.start_mark.index)
        if self.text[tree.line_start(first) : first].strip():  # a list in a list: its first dash follows another
            return Splice(first, first, "\n".join(lines).lstrip() + "\n" + " " * node.start_mark.column)
        return Splice(start, start, "\n".join(lines) + "\n")

    def _after(self, end: int, lines: list[str]) -> Splice:
        """Return lines after the line that a place lies in."""
        place = self._tree.line_end(end)
        return Splice(place, place, "\n" + "\n".join(lines))

    def _replacing(self, place: Place, value: Value) -> Splice:
        """Replace a value in block style; comments in its first or last line go to the first line of the new one."""
        tree, node, head = self._tree, place.node, place.head
        start, end = tree.extent(node)
        if not place.path and isinstance(value, Mapping):
            return Splice(start, end, "\n".join(block(value, 0)))
        style = (node.style or None) if isinstance(node, yaml.ScalarNode) else None
        comment = ""
        if style in {"|", ">"}:
            match = _HEADER.match(self.text, start)
            comment = (match and match[1]) or ""
        elif "\n" in self.text[head:start]:
            comment = self.text[head : tree.line_end(head)].rstrip()
        elif match := _COMMENT.match(self.text, end):
            comment, end = match[0], match.end()
        first, *rest = entry(value, place.indent, used=head - tree.line_start(head), style=style)
        if not place.is_pair and not first and rest:
            first, rest = " " + rest[0].lstrip(), rest[1:]
        return Splice(head, max(head, end), "\n".join([first + comment, *rest]))

    def _in_flow(
        self, place: Place, path: Steps, splice: Splice, value: Value | Sequence[Value], index: int | None = None
    ) -> Splice:
        """Return a change within brackets; where its line grows too long, the outermost brackets become a block."""
        tree = self._tree
        line = self.text[tree.line_start(splice.start) : splice.start] + splice.text
        line += self.text[splice.end : tree.line_end(splice.end)]
        outer = place.flow or place
        if (len(line) <= WIDTH and "\n" not in splice.text) or outer.flow is not None:
            return splice
        data = tree.data(outer.node)
        steps = path[len(outer.path) :]
        if index is None:
            _put(data, steps, value)
        else:
            items = _descend(data, steps)
            items[index:index] = list(value) if isinstance(value, Sequence) else [value]
        return self._replacing(outer, data)

    def _deleting(self, path: Steps) -> Splice:
        tree, place = self._tree, self._tree.find(path)
        parent, index = tree.find(path[:-1]).node, place.index
        if parent.flow_style:
            last = len(parent.value) == 1
            start = tree.start(parent, index) if index == 0 else tree.end(parent, index - 1)
            return Splice(start, tree.start(parent, 1) if index == 0 and not last else tree.end(parent, index), "")
        start, end = tree.start(parent, index), tree.line_end(tree.end(parent, index)) + 1
        before = self.text[tree.line_start(start) : start]
        if before.strip():  # the first key after a dash: the next one takes its place
            following = re.compile(r"[ \t]*").match(self.text, end)
            return Splice(start, following.end() if following else end, "")
        start = tree.heading(start)
        while index and self.text[:start].endswith("\n\n"):
            start -= 1
        return Splice(start, end, "")


def _descend(data: Data, path: Steps) -> Data:
    for step in path:
        data = data[_key(data, step)]
    return data


def _key(data: Data, step: Step) -> Step:
    """Return the key or index that a step stands for. Raise `KeyError` where a list has no item of that name."""
    if not isinstance(data, list):
        return str(step)
    if isinstance(step, int):
        return step
    named = (i for i, item in enumerate(data) if isinstance(item, dict) and step in {item.get(n) for n in NAMES})
    index = next(named, None)
    if index is None:
        raise KeyError(step)
    return index


def _put(data: Data, path: Steps, value: Value) -> None:
    """Put a value at a path of plain data. Raise `KeyError` where its parent is lacking."""
    target = _descend(data, path[:-1])
    if not isinstance(target, dict | list):
        raise KeyError(path)
    key: Any = _key(target, path[-1])
    target[key] = _raw(value)


def _raw(value: Value) -> Data:
    if isinstance(value, Mapping):
        return {key: _raw(item) for key, item in value.items()}
    return str(value) if isinstance(value, str | int) else [_raw(item) for item in value]
