"""Notes that stand in the text itself, below a section or at the end, told by the signs that lead to them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.blocks import Block, Document, Footnote, Paragraph, Table, Text
from gealc_docs.load.official.fields import split_fields
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.signs import BACK, bare, footnote, without_arrow
from gealc_docs.load.official.units import starts_something

_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}"
_STARS = r"(?:\*{1,3}|[†‡])"
# After a word, a number or a stop, as in `países[2]` or `países. ²`, and before no letter; `m²` is a measure.
_IN_TEXT = re.compile(
    r"""(?<=[\w.,;:)”»"%])(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])\s?"""
    rf"(?:(?<!\d\s)\[\d{{1,2}}\]|(?<!\bm)(?<!\b[kcm]m)(?<!\d\s){_RAISED})(?![\w/])"
    # `(1)` mostly starts an item: a sign has no space before it, or a stop after it.
    r"""|(?<=[\w.,;:”»"])\(\d{1,2}\)(?![\w/(])|(?<=[^\W\d_])\s\(\d{1,2}\)(?=\s*(?:[.,;:]|$))"""
    rf"""|(?<=[\w.)”»"]){_STARS}(?![\w*])|(?<=\w)\s?\({_STARS}\)"""
    # `regional1`, `BID.2`: text that lost which digits were raised.
    r"""|(?:(?<=[^\W\d_A-Z]{3})|(?<=[^\W\d_][.,;:)”»"]))\d{1,2}(?=[\s.,;:)”»"]|$)"""
)
_NOTE = re.compile(
    rf"(\[\d{{1,2}}\]|{_RAISED})[.:)]?(?:\s+(?=\S)|(?=[^\W\d_]))|(\(\d{{1,2}}\)|{_STARS}|\({_STARS}\))\s*(?=[^\W\d_]|\d{{4}})"
    r"|\d{1,2}\s+(?=[A-ZÀ-Þ“«])"
)

# Before a number that is a sign without being raised or in brackets.
_GLUED = "_"
_OWN_NUMBER = re.compile(r"\[?\d{1,2}[.)\]]\s*")
# A raised number after a stop is a sign wherever its note may be.
_AFTER_STOP = re.compile(r"(?<=[.,;:)”»\"])\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?![\w/])")


def without_endnotes(document: Document) -> Document:
    """Return a document with the notes in its text among its footnotes, and their signs no more than kept in mind."""
    back = [i for i, text in _starts(document) if BACK.search(text)]
    notes = _notes(document) | {i: str(number) for number, i in enumerate(back, 1)}
    led = _led(document, notes)
    known = {*led.values(), *back}
    if not known and not _AFTER_STOP.search(document.text):
        return document
    first = max((note.key for note in document.footnotes), default=-1) + 1
    keys = {index: key for key, index in enumerate(sorted(known), first)}
    blocks: list[Block] = []
    found: dict[int, Paragraph] = {}
    open_ = -1
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and index in known:
            if index in back and blocks and _is_number(blocks[-1]):
                blocks.pop()
            found[index] = block
            open_ = index if block.wrapped and index not in back else -1
        elif open_ in found and isinstance(block, Paragraph) and _goes_on(block):
            found[open_] = replace(block, text=glued(found[open_].text, block.text))
        else:
            open_ = -1
            own = {sign: keys[note] for (at, sign), note in led.items() if at == index}
            blocks.append(_each(block, partial(_without_signs, keys=own)))
    made = (_footnote(keys[i], notes[i], block.text, leads_back=i in back) for i, block in found.items())
    return replace(document, blocks=tuple(blocks), footnotes=(*document.footnotes, *made))


def _goes_on(line: Paragraph) -> bool:
    """Whether a line may go on with the one above it."""
    return line.wrapped and not line.gap and not any(starts_something(line.text.text, one) for one in readable())


def _notes(document: Document) -> dict[int, str]:
    """Return the index of each paragraph that may be a note → its sign as `_sign` has it."""
    found = {i: _sign(match[0]) for i, text in _starts(document) if (match := _NOTE.match(text))}
    return {i: sign for i, sign in found.items() if sign.isdigit() or not _is_item(document, i, found)}


def _is_item(document: Document, index: int, found: Mapping[int, str]) -> bool:
    """Whether a paragraph that begins with `(1)`, `1` or `*` is an item: beside others, with labels in it or below."""
    if not found[index][1:].isdigit() and found[index] in {found.get(index - 1), found.get(index + 1)}:
        return True
    texts = (b.text for b in document.blocks[index : index + 2] if isinstance(b, Paragraph))
    return any(split_fields(text, language)[1] for text in texts for language in readable())


def _led(document: Document, notes: Mapping[int, str]) -> dict[tuple[int, str], int]:
    """Return (index of a block, sign in it) → index of the note it leads to: the next one, by a number any other.

    `(1)`, and a number that is not raised, lead to notes only where nothing but notes begins so.
    """
    led: dict[tuple[int, str], int] = {}
    for index, block in enumerate(document.blocks):
        for sign in _signs(block):
            own = [i for i, other in notes.items() if other == sign and i != index]
            after = next((i for i in own if i > index), None)
            if after is not None or (own and sign.isdigit()):
                led[index, sign] = own[-1] if after is None else after
    items = {i: _sign(match[0])[0] for i, text in _starts(document) if (match := _NOTE.match(text))}
    wrong = {kind for i, kind in items.items() if kind in {"(", _GLUED} and i not in led.values()}
    return {(at, sign): i for (at, sign), i in led.items() if sign[0] not in wrong}


def _footnote(key: int, sign: str, text: Text, *, leads_back: bool) -> Footnote:
    """Return a note of the text as a footnote, its sign as it is printed."""
    match = (_OWN_NUMBER if leads_back else _NOTE).match(text.text)
    words = without_arrow(text.cut(match.end() if match else 0))
    return footnote(key, sign if leads_back or not match else match[0].strip().rstrip(".:"), words)


def _is_number(block: Block) -> bool:
    """Whether a paragraph is the number of a note alone."""
    return isinstance(block, Paragraph) and bool(_OWN_NUMBER.fullmatch(block.text.text))


def _starts(document: Document) -> Iterator[tuple[int, str]]:
    """Go through (index, text) of the paragraphs."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and not block.level:
            yield index, block.text.text


def _sign(printed: str) -> str:
    """Return a sign without brackets and in plain digits; `(` before one in round ones, `_` before one not raised."""
    sign = bare(printed.strip(" .:"))
    kind = "(" if "(" in printed else _GLUED if printed.strip().isascii() and "[" not in printed else ""
    return f"{kind}{sign}" if sign.isdigit() else sign


def _signs(block: Block) -> Iterator[str]:
    """Go through the signs in a block."""
    texts = [block.text] if isinstance(block, Paragraph) else [cell.text for row in block.rows for cell in row]
    return (_sign(match[0]) for text in texts for match in _IN_TEXT.finditer(text.text))


def _each(block: Block, change: Callable[[Text], Text]) -> Block:
    """Return a block with each of its texts changed."""
    if isinstance(block, Paragraph):
        return replace(block, text=change(block.text))
    return Table(tuple(tuple(replace(cell, text=change(cell.text)) for cell in row) for row in block.rows))


def _without_signs(text: Text, keys: Mapping[str, int]) -> Text:
    """Return a text without the signs of known notes, kept in mind, and without any raised number after a stop."""
    after_stop = {match.span() for match in _AFTER_STOP.finditer(text.text)}
    for match in reversed(list(_IN_TEXT.finditer(text.text))):
        if (key := keys.get(_sign(match[0]))) is not None:
            text = text.without(*match.span(), key)
        elif match.span() in after_stop:
            text = text.part(0, match.start()).followed_by(text.part(match.end()), "")
    return text
