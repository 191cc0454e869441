"""Notes that stand in the text itself, below a section or at the end, told by the signs that lead to them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from gealc_docs.load.official.blocks import Block, Document, Paragraph, Table, Text
from gealc_docs.load.official.lines import glued

_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A sign: `[2]` or `²`.
_SIGN = re.compile(r"\[(\d{1,2})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_NOTE = re.compile(rf"(?:{_SIGN.pattern})[.:)]?\s+(?=\S)")
# After a word or a stop, as in `países[2]` or `países. ²`, and before no other letter; `m²` is a measure.
_IN_TEXT = re.compile(rf"(?<!\bm)(?<!\b[kcm]m)(?<=[^\W\d_]|[.,;:)”»\"])\s?(?:{_SIGN.pattern})(?![\w/])")

# The arrow that leads back to the sign, as web pages print it, and the number of such a note.
_BACK = re.compile(r"\s*↩\ufe0e?\s*$")
_OWN_NUMBER = re.compile(r"\[?\d{1,2}[.)\]]\s*")
# A raised number after a stop is a sign wherever its note may be.
_AFTER_STOP = re.compile(r"(?<=[.,;:)”»\"])\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?![\w/])")


def without_endnotes(document: Document) -> Document:
    """Return a document with the notes in its text among its asides, and without their signs."""
    notes = {_number(match): i for i, text in _starts(document) if (match := _NOTE.match(text))}
    back = [i for i, text in _starts(document) if _BACK.search(text)]
    notes |= {str(number): i for number, i in enumerate(back, 1)}
    known = {number for number, i in notes.items() if i in back or number in _signs(document)}
    if not known and not _AFTER_STOP.search(document.text):
        return document
    blocks: list[Block] = []
    asides: list[Paragraph] = []
    open_ = False
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and index in {notes[number] for number in known}:
            if index in back and blocks and _is_number(blocks[-1]):
                blocks.pop()
            asides.append(replace(block, text=_without_back(block.text)) if index in back else block)
            open_ = block.wrapped and index not in back
        elif open_ and isinstance(block, Paragraph) and block.wrapped and not block.gap:
            asides[-1] = replace(asides[-1], text=glued(asides[-1].text, block.text))
        else:
            open_ = False
            blocks.append(_each(block, lambda text: _without_signs(text, known)))
    return replace(document, blocks=tuple(blocks), asides=(*document.asides, *(note.text for note in asides)))


def _without_back(note: Text) -> Text:
    """Return a note without its number and the arrow that leads back."""
    number = _OWN_NUMBER.match(note.text)
    back = _BACK.search(note.text)
    return note.cut(number.end() if number else 0, back.start() if back else None)


def _is_number(block: Block) -> bool:
    """Whether a paragraph is the number of a note alone."""
    return isinstance(block, Paragraph) and bool(_OWN_NUMBER.fullmatch(block.text.text))


def _starts(document: Document) -> Iterator[tuple[int, str]]:
    """Go through (index, text) of the paragraphs."""
    for index, block in enumerate(document.blocks):
        if isinstance(block, Paragraph) and not block.level:
            yield index, block.text.text


def _number(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).translate(_DIGITS)


def _signs(document: Document) -> set[str]:
    """Return the numbers of the notes that the text leads to."""
    return {_number(match) for match in _IN_TEXT.finditer(document.text)}


def _each(block: Block, change: Callable[[Text], Text]) -> Block:
    """Return a block with each of its texts changed."""
    if isinstance(block, Paragraph):
        return replace(block, text=change(block.text))
    return Table(tuple(tuple(replace(cell, text=change(cell.text)) for cell in row) for row in block.rows))


def _without_signs(text: Text, known: set[str]) -> Text:
    """Return a text without the signs of known notes, and of any after a stop."""
    after_stop = {match.span() for match in _AFTER_STOP.finditer(text.text)}
    matches = _IN_TEXT.finditer(text.text)
    found = [match for match in matches if _number(match) in known or match.span() in after_stop]
    for match in reversed(found):
        after = text.cut(match.end())
        glue = " " if text.text[match.end() : match.end() + 1].isspace() else ""
        text = text.cut(0, match.start()).followed_by(after, glue)
    return text
