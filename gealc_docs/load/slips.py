"""Slips of the hand in YAML: what a person did in the lines about the place where a parser gave up.

A parser tells where it could not go on, which is often the line after the slip. A slip is looked for in the line it
names, the one after, and those before, and told with the line as it should be.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from gealc_docs.languages.catalogue import catalogue
from gealc_docs.languages.folders import FIRST, available
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message

_BEFORE = 3
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
_KEY = r"(?P<head>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)"
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file by its number, and what its neighbours may tell."""

    number: int
    text: str
    keys: frozenset[str]

    @property
    def indent(self) -> int:
        """How many spaces it starts with."""
        return len(self.text) - len(self.text.lstrip(" "))


Slip = tuple[int, Message]


def split_lines(text: str) -> list[str]:
    """Return the lines of a text as YAML counts them."""
    return _BREAK.split(text)


def find_slip(text: str, place: Location) -> tuple[Location, Message] | None:
    """Return where the slip behind a parser's error is, and what to say of it; None where none is known."""
    lines = split_lines(text)
    keys = _field_names() | {match["key"] for line in lines if (match := re.match(rf"{_KEY}:(?:\s|$)", line))}
    near = [Line(number, lines[number - 1], keys) for number in _near(place.line, lines)]
    for look in _LOOKS:
        for line in near:
            if slip := look(line):
                return Location(place.file, line.number, slip[0] + 1), slip[1]
    return (_no_dash(lines, place) or _indented(near[0], lines, place)) if near else None


def _field_names() -> frozenset[str]:
    """Return the keys that files of plans may hold: those that the schema's messages explain."""
    ids = (str(message.id).split(".") for message in catalogue(FIRST, "schema"))
    return frozenset(parts[2] for parts in ids if len(parts) > 2) | set(available())  # noqa: PLR2004  # schema.RECORD.KEY


def _near(number: int, lines: Sequence[str]) -> Iterator[int]:
    """Go through the lines about one: itself, those before it, the one after."""
    last = min(number, len(lines))
    if last < 1:
        return
    yield last
    before = (n for n in range(last - 1, 0, -1) if lines[n - 1].strip() and not lines[n - 1].lstrip().startswith("#"))
    yield from (n for n, _ in zip(before, range(_BEFORE), strict=False))
    if last < len(lines):
        yield last + 1


def _merge(line: Line) -> Slip | None:
    """A conflict that git left in the file."""
    found = re.match(r"<{7}|={7}$|>{7}", line.text)
    return (0, Message.of("load.slip-merge")) if found else None


def _tab(line: Line) -> Slip | None:
    """A tab in the indentation."""
    found = re.match(r" *\t", line.text)
    return (found.end() - 1, Message.of("load.slip-tab")) if found else None


def _space(line: Line) -> Slip | None:
    """A space of word processors where YAML wants a plain one."""
    found = re.match(rf"[ \t]*[{_SPACES}]", line.text) or re.search(rf":[{_SPACES}]", line.text)
    return (found.end() - 1, Message.of("load.slip-space")) if found else None


def _bullet(line: Line) -> Slip | None:
    """Another sign than a hyphen before an item, or a hyphen without its space."""
    found = re.match(r"(?P<head> *)(?:[–—•·*]|-(?=[A-Za-z_]))\s*(?P<rest>[A-Za-z_][\w-]*:(?:\s.*)?)$", line.text)
    return (len(found["head"]), _right("load.slip-dash", f"- {found['rest']}")) if found else None


def _no_space(line: Line) -> Slip | None:
    """A colon without the space after it."""
    found = re.match(rf"{_KEY}:(?P<rest>[^\s:/].*)$", line.text)
    if not found or found["key"] not in line.keys:
        return None
    return found.start("rest"), _right("load.slip-no-space", f"{found['key']}: {found['rest']}")


def _no_colon(line: Line) -> Slip | None:
    """A key without its colon: a word that is a key elsewhere, or any word at the margin, and no colon behind it."""
    found = re.match(rf"{_KEY}(?P<rest> [^:]*)?$", line.text)
    if not found or (found["key"] not in line.keys and (line.indent or not found["rest"])):
        return None
    right = f"{found['key']}:{found['rest'] or ''}"
    return found.end("key"), _right("load.slip-no-colon", right)


def _after_quote(line: Line) -> Slip | None:
    """More text after a closing quotation mark."""
    found = re.match(
        rf"""{_KEY}:\s+(?P<mark>["'])(?P<said>(?:(?!(?P=mark)).)*)(?P=mark)(?P<rest>\s*[^\s,#\]}}].*)$""", line.text
    )
    if not found or found["rest"].startswith(("'", '"')) or "{" in found["key"]:
        return None
    whole = line.text[found.start("mark") :].rstrip()
    inner = whole[1:-1] if whole.endswith(found["mark"]) else whole
    said = re.sub(r'"([^"]*)"', r"“\1”", inner).replace('"', "”")
    return found.start("rest"), _right("load.slip-after-quote", f'{found["key"]}: "{said}"')


def _curly(line: Line) -> Slip | None:
    """Typographic quotation marks used as YAML's own."""
    found = re.match(rf"{_KEY}:\s+(?P<text>[“”„‘’«](?P<inner>[^“”„‘’«»]*)[“”’»]\s*)$", line.text)
    if not found or ": " not in found["inner"]:
        return None
    return found.start("text"), _right("load.slip-curly", f'{found["key"]}: "{found["inner"]}"')


def _bracket(line: Line) -> Slip | None:
    """A text that begins with a bracket."""
    found = re.match(rf"{_KEY}:\s+(?P<text>(?:\[[^\]]*\]|\{{[^}}]*\}}?)\s*[^\s#].*)$", line.text)
    if not found or re.match(r"\{\s*\w+:", found["text"]):
        return None
    return found.start("text"), _quoted(found["key"], found["text"])


def _sign(line: Line) -> Slip | None:
    """A text that begins with a sign that YAML keeps for itself."""
    found = re.match(rf"{_KEY}:\s+(?P<text>[@`%*&!|>][^\s|>+-].*)$", line.text)
    return (found.start("text"), _quoted(found["key"], found["text"])) if found else None


def _colon(line: Line) -> Slip | None:
    """A text with a colon and a space in it."""
    found = re.match(rf"{_KEY}:\s+(?P<text>[^\s\"'\[{{|>#].*?: .*)$", line.text)
    if not found:
        return None
    at = found.start("text") + found["text"].index(": ")
    return at, _quoted(found["key"], found["text"])


_LOOKS: tuple[Callable[[Line], Slip | None], ...] = (
    _merge,
    _tab,
    _space,
    _bullet,
    _no_space,
    _no_colon,
    _after_quote,
    _curly,
    _bracket,
    _sign,
    _colon,
)


def _indented(line: Line, lines: Sequence[str], place: Location) -> tuple[Location, Message] | None:
    """A line that starts in another column than the keys it belongs with."""
    if not re.match(rf"{_KEY}:(?:\s|$)", line.text):
        return None
    begins, above = line.indent, lines[: line.number - 1]
    if line.text.lstrip().startswith("-"):
        open_ = {column: f"- {key}" for column, key in _open_above(above, _dash)}
    else:
        open_ = dict(_open_above(above, _key))
    if not open_ or begins in open_:
        return None
    column = min(open_, key=lambda known: abs(known - begins))
    columns = {"column": begins + 1, "other": column + 1}
    return Location(place.file, line.number, begins + 1), Message.of("load.slip-indent", like=open_[column], **columns)


def _key(found: re.Match[str]) -> int:
    """Return the column of a key, from 0."""
    return found.start("key")


def _dash(found: re.Match[str]) -> int | None:
    """Return the column of an item's hyphen, from 0; None for a key."""
    return found["head"].find("-") if "-" in found["head"] else None


def _open_above(lines: Sequence[str], begin: Callable[[re.Match[str]], int | None]) -> Iterator[tuple[int, str]]:
    """Go through the columns in which what is still open after these lines begins, from 0, innermost first."""
    least = None
    for text in reversed(lines):
        found = re.match(rf"{_KEY}:(?:\s|$)", text)
        column = begin(found) if found else None
        if found and column is not None and (least is None or column < least):
            least = column
            yield column, found["key"]


def _no_dash(lines: Sequence[str], place: Location) -> tuple[Location, Message] | None:
    """The first item of a list without its hyphen, told by the next one that has it."""
    number = min(place.line, len(lines))
    item = re.match(r"(?P<head> *)- +(?P<key>[\w-]+):", lines[number - 1])
    for above in range(number - 1, 0, -1) if item else ():
        line = lines[above - 1]
        first = re.match(r"(?P<head> +)(?P<rest>(?P<key>[\w-]+):.*)$", line)
        if first and item and first["key"] == item["key"] and len(first["head"]) > len(item["head"]):
            return Location(place.file, above, len(first["head"]) + 1), _right(
                "load.slip-no-dash", f"- {first['rest']}"
            )
        if line.lstrip().startswith("- "):
            return None
    return None


def _quoted(key: str, text: str) -> Message:
    said = text.rstrip().replace("\\", "\\\\").replace('"', '\\"')
    return _right("load.slip-quote", f'{key}: "{said}"')


def _right(code: str, line: str) -> Message:
    """Return a message with the line as it should be."""
    return Message.of(code, right=line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…")
