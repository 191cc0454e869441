"""Shapes: what a YAML value must look like. A shape reads nodes into values and tells its JSON Schema.

A shape never raises for a wrong value: it notes a problem and returns None, so that all are told at once.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from gealc_docs.languages.folders import available
from gealc_docs.languages.labels import other_names
from gealc_docs.load.notes import Notes, shortened
from gealc_docs.load.problems import hint
from gealc_docs.load.yaml import Items, Node, Scalar
from gealc_docs.load.yaml import Mapping as MappingNode
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, Any]
# Control characters and what is no character: neither XML nor PDF can hold them. Then those that turn text round: it
# would be printed otherwise than it is written, compared and attached
STRANGE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


class Shape(Protocol[T_co]):
    """Reads a node as a value."""

    def read(self, node: Node, notes: Notes) -> T_co | None:
        """Return the value, or None after noting why it is none."""

    def schema(self) -> Schema:
        """Return the JSON Schema of what `read` takes."""


@dataclass(frozen=True)
class Text:
    """A text that is not empty; white space around it is dropped."""

    pattern: str = ""
    code: str = "load.pattern"

    def read(self, node: Node, notes: Notes) -> str | None:
        """Return the text."""
        if not isinstance(node, Scalar) or node.is_null or not node.text.strip():
            return notes.expected(node, Message.of("load.a-text"))
        text = node.text.strip()
        if strange := STRANGE.search(text):
            return notes.add(node.location, "load.character", point=f"U+{ord(strange[0]):04X}")
        if self.pattern and not re.fullmatch(self.pattern, text):
            return notes.add(node.location, self.code, text=shortened(text))
        return text

    def schema(self) -> Schema:
        """Return a string schema; numbers are texts too, as YAML writes both alike."""
        if self.pattern:
            return {"type": "string", "pattern": f"^(?:{self.pattern})$"}
        return {"type": ["string", "number", "boolean"], "minLength": 1}


SLUG = Text(r"[a-z0-9]+(?:-[a-z0-9]+)*", "load.slug")


@dataclass(frozen=True)
class Integer:
    """A whole number between two bounds, both included."""

    least: int = 0
    most: int = 9999

    def read(self, node: Node, notes: Notes) -> int | None:
        """Return the number."""
        if not isinstance(node, Scalar) or not re.fullmatch(r"[0-9]{1,9}", node.text):
            return notes.expected(node, Message.of("load.a-number", least=self.least, most=self.most))
        value = int(node.text)
        if not self.least <= value <= self.most:
            return notes.add(node.location, "load.out-of-range", value=value, least=self.least, most=self.most)
        return value

    def schema(self) -> Schema:
        """Return an integer schema."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Choice:
    """One of some words. `what` names the thing in messages, as `load.what-WHAT`.

    `also` gives other words that people write, and the one they mean by each.
    """

    words: Collection[str]
    what: str
    also: Callable[[], dict[str, str]] = dict

    def read(self, node: Node, notes: Notes) -> str | None:
        """Return the word."""
        if not isinstance(node, Scalar) or node.is_null:
            return notes.expected(node, Message.of("load.one-of-these", words=", ".join(self.words)))
        if node.text not in self.words:
            what = Message.of(f"load.what-{self.what}")
            return notes.add(
                node.location,
                "load.unknown-word",
                what=what,
                word=shortened(node.text),
                hint=hint(node.text, self.words, self.also()),
            )
        return node.text

    def schema(self) -> Schema:
        """Return an enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list; where `single` is true one value may stand without brackets."""

    item: Shape[T]
    single: bool = False

    def read(self, node: Node, notes: Notes) -> tuple[T, ...] | None:
        """Return all items that could be read."""
        if not isinstance(node, Items):
            if not self.single:
                return notes.expected(node, Message.of("load.expected-list"))
            value = self.item.read(node, notes)
            return None if value is None else (value,)
        values = (self.item.read(item, notes) for item in node.items)
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        """Return an array schema, or the item's where one may stand alone."""
        array: Schema = {"type": "array", "items": self.item.schema()}
        return {"anyOf": [self.item.schema(), array]} if self.single else array


@dataclass(frozen=True)
class MapOf(Generic[T]):
    """A mapping from keys of one shape to values of another, in the order written."""

    key: Shape[str]
    value: Shape[T]

    def read(self, node: Node, notes: Notes) -> tuple[tuple[str, T], ...] | None:
        """Return the pairs that could be read."""
        if not isinstance(node, MappingNode):
            return notes.expected(node, Message.of("load.expected-mapping"))
        pairs = ((self.key.read(key, notes), self.value.read(value, notes)) for key, value in node.pairs.values())
        return tuple((key, value) for key, value in pairs if key is not None and value is not None)

    def schema(self) -> Schema:
        """Return an object schema."""
        key = self.key.schema()
        names = {"propertyNames": key} if {"pattern", "enum"} & key.keys() else {}
        return {"type": "object", "additionalProperties": self.value.schema(), **names}


@dataclass(frozen=True)
class Field:
    """One key of a record. The value goes to argument `target` (else the key, dashes as underscores).

    `example` is a value as one would write it, for who left the key out.
    """

    key: str
    shape: Shape[Any]
    required: bool = False
    target: str = ""
    example: str = "…"

    @property
    def argument(self) -> str:
        """Name of the factory's argument."""
        return self.target or self.key.replace("-", "_")


@dataclass(frozen=True)
class Record(Generic[T]):
    """A mapping with known keys, made into a value by `factory(**values)`.

    `located` hands the place over as `location`; `verify` may note problems that need more than one value.
    It is called even where some values could not be read.
    `name` is the record's name in the schema: its keys are explained by messages `schema.NAME.KEY`.
    """

    name: str
    factory: Callable[..., T]
    fields: tuple[Field, ...]
    located: bool = True
    verify: Callable[[T, MappingNode, Notes], None] | None = None

    def read(self, node: Node, notes: Notes) -> T | None:
        """Return the value."""
        if not isinstance(node, MappingNode):
            what = Message.of("load.expected-keys", keys=", ".join(f.key for f in self.fields))
            return notes.expected(node, what)
        self._check_keys(node, notes)
        values = {f.argument: f.shape.read(n, notes) for f in self.fields if (n := node.get(f.key))}
        if any(f.required and values.get(f.argument) is None for f in self.fields):
            return None
        given = {name: value for name, value in values.items() if value is not None}
        made = self.factory(**given, **({"location": node.location} if self.located else {}))
        if self.verify:
            self.verify(made, node, notes)
        return made

    def _check_keys(self, node: MappingNode, notes: Notes) -> None:
        known = [f.key for f in self.fields]
        for key, _ in node.pairs.values():
            if key.text not in known:
                left = [k for k in known if k not in node.pairs]
                meant = hint(key.text, left, other_names(left))
                if key.text in available():  # a wording that slid out of its text
                    meant = Message.of("load.further-in")
                notes.add(key.location, "load.unknown-key", key=shortened(key.text), hint=meant)
        for f in self.fields:
            if f.required and f.key not in node.pairs:
                notes.add(node.location, "load.missing-key", key=f.key, example=f"{f.key}: {f.example}")

    def schema(self) -> Schema:
        """Return an object schema; descriptions are filled in by whoever publishes it."""
        properties = {f.key: {**f.shape.schema(), "description": f"schema.{self.name}.{f.key}"} for f in self.fields}
        required = [f.key for f in self.fields if f.required]
        schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
        return {**schema, "required": required} if required else schema


@dataclass(frozen=True)
class Either(Generic[T]):
    """One shape for scalars, another for everything else."""

    scalar: Shape[T]
    other: Shape[T]

    def read(self, node: Node, notes: Notes) -> T | None:
        """Return the value."""
        return (self.scalar if isinstance(node, Scalar) else self.other).read(node, notes)

    def schema(self) -> Schema:
        """Return the alternatives."""
        return {"anyOf": [self.scalar.schema(), self.other.schema()]}


@dataclass(frozen=True)
class Made(Generic[T]):
    """A shape whose value is turned into another, with its place: `make(value, location)`."""

    shape: Shape[Any]
    make: Callable[[Any, Location], T]

    def read(self, node: Node, notes: Notes) -> T | None:
        """Return what `make` made."""
        value = self.shape.read(node, notes)
        return None if value is None else self.make(value, node.location)

    def schema(self) -> Schema:
        """Return the inner schema."""
        return self.shape.schema()
