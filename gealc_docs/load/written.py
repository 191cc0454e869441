"""Values as YAML text in the way of the plans: short ones in one line, long texts folded."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from gealc_docs.load.dump import can_fold, lone_scalar, scalar

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value]"

WIDTH = 110
_LONG = 90


def entry(value: Value, indent: int, *, used: int = 0, style: str | None = None) -> list[str]:
    """Return what follows a key or a dash at `indent`, the first line beginning with its space.

    `used` characters of the first line are taken; `style` is how YAML marked the text that stood here before.
    """
    if isinstance(value, str | int):
        return _text(str(value), indent, style)
    short = " " + inline(value)
    if not value or (_is_flat(value) and used + len(short) <= WIDTH):
        return [short]
    return ["", *block(value, indent + 2)]


def block(value: Sequence[Value] | Mapping[str, Value], indent: int) -> list[str]:
    """Return the lines of a list or a mapping, a line or more to each item."""
    pad = " " * indent
    if isinstance(value, Mapping):
        return [line for key, item in value.items() for line in _under(f"{pad}{scalar(key)}:", item, indent)]
    return [line for item in value for line in _dashed(item, pad, indent)]


def inline(value: Value) -> str:
    """Return a value in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, str | int):
        return scalar(str(value))
    return "[" + ", ".join(map(inline, value)) + "]"


def _under(head: str, value: Value, indent: int) -> list[str]:
    first, *rest = entry(value, indent, used=len(head))
    return [head + first, *rest]


def _dashed(value: Value, pad: str, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        first, *rest = block(value, indent + 2)
        yield f"{pad}- {first.lstrip()}"
        yield from rest
    elif isinstance(value, str | int):
        first, *rest = entry(value, indent)
        yield f"{pad}-{first}"
        yield from rest
    else:
        yield f"{pad}- {inline(value)}"


def _is_flat(value: Sequence[Value] | Mapping[str, Value]) -> bool:
    items = value.values() if isinstance(value, Mapping) else value
    return all(isinstance(item, str | int) for item in items)


def _text(text: str, indent: int, style: str | None) -> list[str]:
    """Return a text in the style that stood here, else plain, folded or quoted as it needs."""
    words = text.split(" ")
    foldable = bool(text) and can_fold(text, words)
    if foldable and (style == ">" or (style in {None, "|"} and len(text) > _LONG)):
        return [" >-", *_folded(words, " " * (indent + 2))]
    if style == "'" and text.isprintable():
        return [" '" + text.replace("'", "''") + "'"]
    shown = lone_scalar(text)
    return [f' "{shown}"' if style == '"' and shown == text else f" {shown}"]


def _folded(words: list[str], pad: str) -> Iterator[str]:
    line = pad + words[0]
    for word in words[1:]:
        if len(line) + len(word) + 1 > WIDTH:
            yield line
            line = pad + word
        else:
            line += f" {word}"
    yield line
