"""A plan's file in its usual form: keys in order, texts wrapped, quotes where they must be; its meaning stays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import yaml

from gealc_docs.languages.data import LOADER
from gealc_docs.load.comments import Comments
from gealc_docs.load.dump import lone_scalar
from gealc_docs.load.problems import failure
from gealc_docs.load.shape import ListOf, Record
from gealc_docs.load.structure import plan_shape, read_plan
from gealc_docs.load.texts import LocalTextShape
from gealc_docs.load.written import WIDTH, Value, entry, inline
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.location import Location
from gealc_docs.model.vocabulary import Vocabulary

_APART = frozenset({"sections", "areas"})  # keys of the plan with an empty line before them
_IN_ONE_LINE = frozenset({"committee"})  # records that stand in one line where they fit


def tidy(text: str, shown: str, vocabulary: Vocabulary) -> str:
    """Return the text of a plan's file in its usual form. Raise `LoadError` where it is no plan."""
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    before = read_plan(parse_yaml(plain, shown), vocabulary)
    root: Any = yaml.compose(plain, Loader=LOADER)
    comments = Comments(plain, root)
    made = _Tidy(comments).file(root, plan_shape(vocabulary))
    kept = Comments(made, yaml.compose(made, Loader=LOADER)).all
    if read_plan(parse_yaml(made, shown), vocabulary) != before or kept != comments.all:
        raise failure(Location(shown, 1, 1), "load.cannot-edit")
    return made.replace("\n", newline)


@dataclass(frozen=True)
class _Tidy:
    comments: Comments

    def file(self, root: Any, shape: Record[Any]) -> str:  # noqa: ANN401  # PyYAML is half typed
        header = [_hash(text) if text else "" for text in self.comments.header]
        while header and not header[-1]:
            header.pop()
        apart = [""] if header and self.comments.header[-1] == "" else []
        lines = [*header, *apart, *self._record(root, shape, 0), *map(_hash, self.comments.footer)]
        return "\n".join(lines) + "\n"

    def _record(self, node: Any, shape: Record[Any], indent: int, *, listed: bool = False) -> Iterator[str]:  # noqa: ANN401  # as above
        """Go through the lines of a record; where it is `listed`, its place is told by the list."""
        order = {f.key: (at, f.shape) for at, f in enumerate(shape.fields)}
        first = (node.start_mark.line, node.start_mark.column) if listed else None
        for index, (key, value) in enumerate(sorted(node.value, key=lambda pair: order[pair[0].value][0])):
            place = (key.start_mark.line, key.start_mark.column)
            lines = self._pair(key.value, value, order[key.value][1], indent)
            apart = indent == 0 and key.value in _APART
            yield from self._with_comments(lines, None if place == first else place, indent, apart=apart and index > 0)

    def _with_comments(
        self,
        lines: list[str],
        place: tuple[int, int] | None,
        indent: int,
        *,
        apart: bool = False,
        more: Sequence[str] = (),
    ) -> Iterator[str]:
        """Go through the lines of an item with the comments of its place; None where another item tells them.

        `more` are the lines of comments that stand in the item before its first key.
        """
        pad = " " * indent
        if apart or (place and place in self.comments.spaced):
            yield ""
        yield from (pad + _hash(text) for text in (self.comments.above.get(place, ()) if place else ()))
        yield from more
        beside = self.comments.beside.get(place) if place else None
        yield lines[0] + ("" if beside is None else f"  {_hash(beside)}")
        yield from lines[1:]

    def _pair(self, key: str, node: Any, shape: Any, indent: int) -> list[str]:  # noqa: ANN401  # as above, and any shape
        head = " " * indent + f"{key}:"
        if isinstance(shape, Record) and node.value and not self._fits(key, node, head):
            return [head, *self._record(node, shape, indent + 2)]
        if isinstance(shape, ListOf) and isinstance(shape.item, Record | LocalTextShape) and node.value:
            return [head, *self._list(node, shape.item, indent + 2)]
        if isinstance(shape, Record) and node.value:
            return [f"{head} {inline(_data(node))}"]
        if isinstance(node, yaml.ScalarNode):
            return [f"{head} {lone_scalar(node.value.strip())}"]
        first, *rest = self._value(node, indent, len(head))
        return [head + first, *rest]

    def _fits(self, key: str, node: Any, head: str) -> bool:  # noqa: ANN401  # as above
        return key in _IN_ONE_LINE and len(head) + 1 + len(inline(_data(node))) <= WIDTH and not self._remarked(node)

    def _remarked(self, node: Any) -> bool:  # noqa: ANN401  # as above
        """Whether a part of a value has comments of its own, which one line could not hold."""
        if isinstance(node, yaml.MappingNode) and not node.flow_style:
            places = [(key.start_mark.line, key.start_mark.column) for key, _ in node.value]
        elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
            places = [(item.start_mark.line, item.start_mark.column) for item in node.value]
        else:
            return False
        return any(place in self.comments.above or place in self.comments.beside for place in places)

    def _list(self, node: Any, item: Any, indent: int) -> Iterator[str]:  # noqa: ANN401  # as above, and any shape
        """Go through the lines of records or paragraphs, a block each; areas stand apart."""
        for index, child in enumerate(node.value):
            made = self._record(child, item, indent + 2, listed=True) if isinstance(item, Record) else None
            lines = list(made or self._texts(child, indent + 2, listed=True))
            over = list(takewhile(lambda line: not line.strip() or line.lstrip().startswith("#"), lines))
            first, *rest = lines[len(over) :]
            place = (child.start_mark.line, child.start_mark.column)
            apart = index > 0 and isinstance(item, Record) and item.name == "area"
            above = [" " * indent + line.lstrip() for line in over if line.strip()]
            whole = [" " * indent + "- " + first.lstrip(), *rest]
            yield from self._with_comments(whole, place, indent, apart=apart, more=above)

    def _texts(self, node: Any, indent: int, *, listed: bool = False) -> Iterator[str]:  # noqa: ANN401  # as above
        """Go through the lines of a text, one language below the other."""
        first = (node.start_mark.line, node.start_mark.column) if listed else None
        for key, value in node.value:
            place = (key.start_mark.line, key.start_mark.column)
            head = " " * indent + f"{key.value}:"
            start, *rest = self._value(value, indent, len(head))
            yield from self._with_comments([head + start, *rest], None if place == first else place, indent)

    def _value(self, node: Any, indent: int, used: int) -> list[str]:  # noqa: ANN401  # as above
        """Return a value without a shape of its own: a text, a text per language, terms."""
        if isinstance(node, yaml.SequenceNode) and (self._remarked(node) or _holds_texts(node)):
            return ["", *self._items(node, indent + 2)]
        if isinstance(node, yaml.MappingNode) and self._remarked(node):
            return ["", *self._texts(node, indent + 2)]
        return entry(_data(node), indent, used=used)

    def _items(self, node: Any, indent: int) -> Iterator[str]:  # noqa: ANN401  # as above
        for child in node.value:
            place = (child.start_mark.line, child.start_mark.column)
            yield from self._with_comments([f"{' ' * indent}- {inline(_data(child))}"], place, indent)


def _holds_texts(node: yaml.SequenceNode) -> bool:
    """Whether a list of terms spells one out."""
    return len(node.value) > 1 and any(isinstance(item, yaml.MappingNode) for item in node.value)


def _hash(text: str) -> str:
    return f"#{text}" if not text or text[0] in " #!" else f"# {text}"


def _data(node: Any) -> Value:  # noqa: ANN401  # as above
    if isinstance(node, yaml.MappingNode):
        return {key.value: _data(value) for key, value in node.value}
    return [_data(item) for item in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value).strip()
