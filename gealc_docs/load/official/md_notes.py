"""Footnotes of Markdown: `[^1]` in the text, `[^1]: …` below it, with the lines they go on in."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import EMPTY, Footnote, Text, joined
from gealc_docs.load.official.signs import footnote

_FOOTNOTE = re.compile(r" {0,3}\[\^([^\]\s]+)\]:\s*")
_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_INDENTED = re.compile(r" {4}|\t")
# What no footnote goes on in: another one, a heading, an item, a row, a quote.
_OTHER = re.compile(r"\s{0,3}(?:\[\^|#|[-*+]\s|\d{1,9}[.)]\s|\||>)")


def without_footnotes(lines: Sequence[Text]) -> tuple[list[Text], list[Footnote]]:
    """Return the lines without footnotes, empty where these stood, and with their signs in mind; and the footnotes."""
    found = dict(_found(lines))
    names = list(dict.fromkeys(found.values()))
    texts = {name: _text([lines[i] for i, own in found.items() if own == name]) for name in names}
    keys = {name: key for key, name in enumerate(names)}
    rest = [EMPTY if index in found else _without_signs(line, keys) for index, line in enumerate(lines)]
    order = dict.fromkeys(m[1] for line in lines for m in _REFERENCE.finditer(line.text) if m[1] in keys)
    counted = {name: str(number) for number, name in enumerate({**order, **keys}, 1)}
    signs = {name: name for name in names} if all(map(str.isdigit, names)) else counted
    return rest, [footnote(keys[name], signs[name], texts[name]) for name in names if texts[name]]


def _found(lines: Sequence[Text]) -> Iterator[tuple[int, str]]:
    """Go through (index, name) of the lines of footnotes."""
    name, gap = "", False
    for index, line in enumerate(lines):
        if match := _FOOTNOTE.match(line.text):
            name, gap = match[1], False
            yield index, name
        elif not line.text.strip():
            gap = True
        elif name and (_INDENTED.match(line.text) or not (gap or _OTHER.match(line.text))):
            yield index, name
        else:
            name = ""


def _text(lines: Sequence[Text]) -> Text:
    return joined(line.cut(match.end() if (match := _FOOTNOTE.match(line.text)) else 0) for line in lines)


def _without_signs(line: Text, keys: dict[str, int]) -> Text:
    for match in reversed([match for match in _REFERENCE.finditer(line.text) if match[1] in keys]):
        line = line.without(*match.span(), keys[match[1]])
    return line
