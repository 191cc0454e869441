"""Automatic numbers of Word paragraphs, which stand in no text: counted here as Word counts them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from gealc_docs.model.numbering import roman

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: its kind of numbers, its text such as `%1.%2)`, and its first number."""

    kind: str
    text: str
    start: int


@dataclass(slots=True)
class _List:
    """A list's levels and how far each has counted."""

    levels: Mapping[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Gives each paragraph its automatic number, in the order of the document."""

    def __init__(self, word: "WordDocument") -> None:
        """Read the document's lists."""
        self.styles = {style.style_id: style.element for style in word.styles}
        part = next((r.target_part for r in word.part.rels.values() if r.reltype.endswith("/numbering")), None)
        root = part.element if part is not None and hasattr(part, "element") else None
        self.lists = _lists(root) if root is not None else {}

    def of(self, element: Any) -> str:  # noqa: ANN401  # lxml's elements are untyped
        """Return the number printed before a paragraph, "" for none; a bullet is `•`."""
        key, level = self._place(element)
        listed = self.lists.get(key)
        if listed is None or level not in listed.levels:
            return ""
        own = listed.levels[level]
        listed.counts[level] = listed.counts.get(level, own.start - 1) + 1
        for deeper in [other for other in listed.counts if other > level]:
            del listed.counts[deeper]
        if own.kind == "bullet":
            return "•"
        return "" if own.kind == "none" else self._printed(listed, own)

    def _printed(self, listed: _List, own: _Level) -> str:
        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            level = listed.levels.get(index, own)
            return _digits(listed.counts.get(index, level.start), level.kind)

        text = re.sub(r"%(\d)", number, own.text).strip()
        return f"{text}." if text and text[-1].isalnum() and "." not in text else text

    def _place(self, element: Any) -> tuple[str, int]:  # noqa: ANN401  # lxml's elements are untyped
        """Return the list a paragraph is in, its own or its style's, and its level."""
        numbering = element.find(f"{_W}pPr/{_W}numPr")
        style = element.find(f"{_W}pPr/{_W}pStyle")
        name = style.get(f"{_W}val") if style is not None else ""
        for _ in range(20):
            if numbering is not None or name not in self.styles:
                break
            numbering = self.styles[name].find(f"{_W}pPr/{_W}numPr")
            based = self.styles[name].find(f"{_W}basedOn")
            name = based.get(f"{_W}val") if based is not None else ""
        if numbering is None:
            return "", 0
        return _value(numbering.find(f"{_W}numId"), ""), int(_value(numbering.find(f"{_W}ilvl"), "0") or 0)


def _lists(root: Any) -> dict[str, _List]:  # noqa: ANN401  # lxml's elements are untyped
    """Return number id → list; lists of the same kind go on counting together."""
    kinds: dict[str, _List] = {}
    for abstract in root.iter(f"{_W}abstractNum"):
        levels = {int(level.get(f"{_W}ilvl", "0")): _level(level) for level in abstract.iter(f"{_W}lvl")}
        kinds[abstract.get(f"{_W}abstractNumId")] = _List(levels)
    found: dict[str, _List] = {}
    for number in root.iter(f"{_W}num"):
        kind = kinds.get(_value(number.find(f"{_W}abstractNumId"), ""))
        if kind is None:
            continue
        starts = {
            int(o.get(f"{_W}ilvl", "0")): int(_value(o.find(f"{_W}startOverride"), "1"))
            for o in number.iter(f"{_W}lvlOverride")
            if o.find(f"{_W}startOverride") is not None
        }
        levels = {i: _Level(x.kind, x.text, starts.get(i, x.start)) for i, x in kind.levels.items()}
        found[number.get(f"{_W}numId")] = _List(levels) if starts else kind
    return found


def _level(element: Any) -> _Level:  # noqa: ANN401  # lxml's elements are untyped
    start = _value(element.find(f"{_W}start"), "1")
    kind = _value(element.find(f"{_W}numFmt"), "decimal")
    return _Level(kind, _value(element.find(f"{_W}lvlText"), ""), int(start) if start.isdigit() else 1)


def _value(element: Any, default: str) -> str:  # noqa: ANN401  # lxml's elements are untyped
    return str(element.get(f"{_W}val", default)) if element is not None else default


def _digits(number: int, kind: str) -> str:
    """Write a number in one of Word's kinds."""
    letter = chr(ord("a") + (number - 1) % 26)
    forms = {"lowerLetter": letter, "upperLetter": letter.upper()}
    if kind in {"lowerRoman", "upperRoman"}:
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    if kind == "decimalZero":
        return f"{number:02}"
    return forms.get(kind, str(number))
