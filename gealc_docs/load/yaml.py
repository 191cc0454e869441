"""YAML as a tree of located nodes, refusing what a plan never needs.

The tree is built from PyYAML's events: that keeps every mark and raw scalar, and bounds depth and size.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from gealc_docs.languages.data import LOADER
from gealc_docs.languages.folders import available
from gealc_docs.load.official.files import form_of
from gealc_docs.load.problems import LoadError, Problem, failure, unreadable
from gealc_docs.load.slips import find_slip, split_lines
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message

MAX_BYTES = 5_000_000
MAX_DEPTH = 40
MAX_NODES = 400_000

_PLAIN_TAGS = frozenset({"!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "map", "seq"))})


@dataclass(slots=True)
class Node:
    """A scalar, a list or a mapping, and where it starts. `size` counts it with everything below it."""

    location: Location
    size: int = field(default=1, kw_only=True)


@dataclass(slots=True)
class Scalar(Node):
    """A text as written; `plain` tells that it stood without quotes."""

    text: str
    plain: bool = True

    @property
    def is_null(self) -> bool:
        """Whether it stands for nothing: empty, `~` or `null`."""
        return self.plain and self.text in {"", "~", "null"}


@dataclass(slots=True)
class Items(Node):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    """A mapping, in the order written."""

    pairs: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """Return the value of a key, if it is there."""
        return self.pairs[key][1] if key in self.pairs else None


def read_yaml(path: Path, shown: str | None = None) -> Node:
    """Read a YAML file into nodes. Raise `LoadError`; `shown` is the file's name in messages."""
    return parse_yaml(read_text(path, shown), shown or str(path))


def is_blank(text: str) -> bool:
    """Whether a text of YAML says nothing: it has comments at most."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def read_text(path: Path, shown: str | None = None) -> str:
    """Read a UTF-8 text of at most `MAX_BYTES`. Raise `LoadError`."""
    where = Location(shown or str(path), 1, 1)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise unreadable(path, where.file, error) from error
    if len(data) > MAX_BYTES:
        raise failure(where, "load.too-large", limit=MAX_BYTES // 1_000_000)
    if form_of(data[:1000]):
        raise failure(where, "load.not-text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Location(where.file, before.count(b"\n") + 1, column)
        raise failure(place, "load.not-utf8", byte=f"0x{data[error.start]:02X}") from error


def parse_yaml(text: str, shown: str) -> Node:
    """Parse a YAML text into nodes. Raise `LoadError`."""
    builder = _Builder(shown)
    try:
        return builder.build(text)
    except yaml.MarkedYAMLError as error:
        raise builder.syntax_error(error, text) from error
    except yaml.reader.ReaderError as error:
        raise _strange(text, shown) from error


def _strange(text: str, shown: str) -> LoadError:
    """Make an error of the first character that YAML does not allow; the parser counts bytes, people characters."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    at, character = (found.start(), found[0]) if found else (0, text[:1])
    place = Location(shown, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return failure(place, "load.character", point=f"U+{ord(character):04X}")


_CAUSES = (
    ("mapping values are not allowed", "load.yaml-colon"),
    ("could not find expected ':'", "load.yaml-missing-colon"),
    ("did not find expected key", "load.yaml-indent"),
    ("did not find expected '-' indicator", "load.yaml-indent"),
    ("block sequence entries are not allowed", "load.yaml-indent"),
    ("found character that cannot start any token", "load.yaml-start"),
    ("found a tab character", "load.yaml-tab"),
    ("found character '\\t'", "load.yaml-tab"),
    ("found unexpected end of stream", "load.yaml-quote"),
    ("did not find expected ',' or", "load.yaml-bracket"),
    ("did not find expected node content", "load.yaml-bracket"),
    ("found undefined alias", "load.yaml-alias"),
)


def _why(problem: str) -> Message:
    """Return the cause in our words for the parser's."""
    code = next((code for start, code in _CAUSES if problem.startswith(start)), None)
    return Message.of(code) if code else Message.of("load.yaml-other", detail=problem)


class _Builder:
    """Builds the tree of one document from events, without recursion."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.anchors: dict[str, Node] = {}
        # texts with a name that nothing has used so far: a lost `&` makes one
        self.unused: dict[str, Location] = {}
        self.stack: list[tuple[Node, str | None, Scalar | None]] = []
        self.root: Node | None = None
        # the last quoted text that runs over lines, and its last line: a lost quote makes one
        self.quoted: tuple[Location, int] | None = None
        self.run_on: Mapping | None = None  # an item that runs on into the next: a lost `- ` makes one

    def build(self, text: str) -> Node:
        """Return the root. Raise `LoadError` with all problems found."""
        lines = split_lines(text)
        for event in self._events(text):
            self._check_comment(event, lines)
            self._take(event)
        for name, place in self.unused.items():
            self._problem(place, "load.yaml-anchor", name=f"&{name}")
        if self.root is None:
            raise failure(Location(self.shown, 1, 1), "load.empty")
        if self.problems:
            raise LoadError(self.problems)
        return self.root

    def syntax_error(self, error: yaml.MarkedYAMLError, text: str) -> LoadError:
        """Tell a parser's error where its cause stands: at the opening quote, the slip or the key that went wrong."""
        mark = error.problem_mark or error.context_mark
        place = Location(self.shown, mark.line + 1, mark.column + 1) if mark else Location(self.shown, 1, 1)
        if self.quoted and self.quoted[1] >= place.line - 1:
            return failure(self.quoted[0], "load.yaml-syntax", why=Message.of("load.yaml-quote"))
        context = error.context_mark
        if context and (error.problem or "").startswith("did not find expected ',' or"):
            return self._open_bracket(place, Location(self.shown, context.line + 1, context.column + 1), text)
        if slip := find_slip(text, place):
            return failure(slip[0], "load.yaml-syntax", why=slip[1])
        if (error.context or "").startswith("while scanning a") and error.context_mark:
            place = Location(self.shown, error.context_mark.line + 1, error.context_mark.column + 1)
        return failure(place, "load.yaml-syntax", why=_why(error.problem or ""))

    def _open_bracket(self, place: Location, opening: Location, text: str) -> LoadError:
        """Tell of a bracket that lines follow, or of a colon inside of brackets."""
        line = split_lines(text)[place.line - 1 : place.line]
        if place.line == opening.line and line[0][place.column - 1 :].startswith(":"):
            return failure(place, "load.yaml-syntax", why=Message.of("load.yaml-colon"))
        return failure(opening, "load.yaml-syntax", why=Message.of("load.yaml-bracket"))

    def _events(self, text: str) -> Iterator[yaml.Event]:
        documents = 0
        for event in yaml.parse(text, Loader=LOADER):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                raise failure(self._place(event), "load.documents")
            yield event

    def _take(self, event: yaml.Event) -> None:
        match event:
            case yaml.ScalarEvent():
                plain = event.style in {None, ""}
                self._remember_quoted(event)
                self._add(Scalar(self._place(event), event.value, plain), event.anchor, event)
            case yaml.AliasEvent():
                self._add_alias(event)
            case yaml.SequenceStartEvent():
                self._open(Items(self._place(event)), event)
            case yaml.MappingStartEvent():
                self._open(Mapping(self._place(event)), event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                node, anchor, _ = self.stack.pop()
                self._add(node, anchor, None)

    def _remember_quoted(self, event: yaml.ScalarEvent) -> None:
        if event.style in {"'", '"'} and event.start_mark and event.end_mark:
            last = event.end_mark.line + 1
            if last > event.start_mark.line + 1:
                self.quoted = (self._place(event), last)

    def _check_comment(self, event: yaml.Event, lines: Sequence[str]) -> None:
        """Note a text that goes on with ` #word`: YAML drops that as a comment, without a word."""
        key = self.stack[-1][2] if self.stack else None
        if key is None or key.text not in available() or not isinstance(event, yaml.ScalarEvent) or event.style:
            return
        rest = lines[event.end_mark.line][event.end_mark.column :] if event.end_mark else ""
        if re.match(r" #\S", rest) and event.start_mark and event.end_mark:
            place = Location(self.shown, event.end_mark.line + 1, event.end_mark.column + 2)
            right = f'{key.text}: "{event.value}{rest.rstrip()}"'
            self._problem(place, "load.yaml-comment", right=right)

    def _open(self, node: Node, event: yaml.NodeEvent) -> None:
        self._check_tag(event)
        if len(self.stack) >= MAX_DEPTH:
            raise failure(node.location, "load.too-deep", limit=MAX_DEPTH)
        self.stack.append((node, event.anchor, None))

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        target = self.anchors.get(event.anchor or "")
        if target is None:
            raise failure(self._place(event), "load.yaml-syntax", why=Message.of("load.yaml-alias"))
        self.unused.pop(event.anchor or "", None)
        self._add(target, None, None)

    def _add(self, node: Node, anchor: str | None, event: yaml.NodeEvent | None) -> None:
        """Put a finished node into the one that is open, or make it the root."""
        if event is not None:
            self._check_tag(event)
        if anchor:
            self.anchors[anchor] = node
            if isinstance(node, Scalar):
                self.unused[anchor] = node.location
        if not self.stack:
            self.root = node
            return
        parent, parent_anchor, key = self.stack[-1]
        parent.size += node.size
        if parent.size > MAX_NODES:
            raise failure(node.location, "load.too-many", limit=MAX_NODES)
        match parent:
            case Items():
                parent.items.append(node)
            case Mapping() if key is None:
                self.stack[-1] = (parent, parent_anchor, self._key(node))
            case Mapping():
                self._pair(parent, key, node)
                self.stack[-1] = (parent, parent_anchor, None)

    def _key(self, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise failure(node.location, "load.key-not-text")
        return node

    def _pair(self, parent: Mapping, key: Scalar | None, value: Node) -> None:
        if key is None:
            return
        if key.text in parent.pairs:
            line = parent.pairs[key.text][0].location.line
            if key.text == "id" and isinstance(value, Scalar):
                self.run_on = parent
                self._problem(key.location, "load.run-on-item", line=line, id=value.text)
            elif parent is not self.run_on:
                self._problem(key.location, "load.duplicate-key", key=key.text, line=line)
        else:
            parent.pairs[key.text] = (key, value)

    def _check_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag and tag not in _PLAIN_TAGS:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._problem(self._place(event), "load.tag", tag=shown)

    def _problem(self, location: Location, code: str, **args: str | int) -> None:
        self.problems.append(Problem(location, Message.of(code, **args)))

    def _place(self, event: yaml.Event) -> Location:
        mark = event.start_mark
        return Location(self.shown, mark.line + 1, mark.column + 1) if mark else Location(self.shown, 1, 1)
