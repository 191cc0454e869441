"""Redlines: a wording with insertions and deletions, by word, or by sentence where most of it was rewritten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\w+(?:[-'’]\w+)*|\s+|[^\w\s]")
_SENTENCES = re.compile(r"[^.!?;]*(?:[.!?;]+\s*|$)")
REWRITTEN = 0.5
SHORT = 12


class Mark(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    DELETED = "del"
    INSERTED = "ins"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a redline: the old text is all that is not inserted, the new all that is not deleted."""

    mark: Mark
    text: str


def redline(before: str, after: str) -> tuple[Piece, ...]:
    """Mark what was deleted and inserted; both sides rebuild exactly."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) > SHORT and SequenceMatcher(None, old, new, autojunk=False).ratio() < REWRITTEN:
        old, new = _sentences(before), _sentences(after)
    return tuple(_merged(list(_marked(old, new))))


def _sentences(text: str) -> list[str]:
    return [found for found in _SENTENCES.findall(text) if found]


def _marked(old: list[str], new: list[str]) -> Iterator[Piece]:
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            yield Piece(Mark.SAME, "".join(old[a:b]))
            continue
        if b > a:
            yield Piece(Mark.DELETED, "".join(old[a:b]))
        if d > c:
            yield Piece(Mark.INSERTED, "".join(new[c:d]))


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Join changes with only a space or a stop between them, so that phrases are read as phrases."""
    deleted = inserted = ""
    for k, piece in enumerate(pieces):
        between = piece.mark is Mark.SAME and not any(c.isalnum() for c in piece.text)
        if between and (deleted or inserted) and k + 1 < len(pieces):
            deleted, inserted = deleted + piece.text, inserted + piece.text
        elif piece.mark is Mark.DELETED:
            deleted += piece.text
        elif piece.mark is Mark.INSERTED:
            inserted += piece.text
        else:
            yield from _flushed(deleted, inserted)
            deleted = inserted = ""
            yield piece
    yield from _flushed(deleted, inserted)


def _flushed(deleted: str, inserted: str) -> Iterator[Piece]:
    if deleted:
        yield Piece(Mark.DELETED, deleted)
    if inserted:
        yield Piece(Mark.INSERTED, inserted)
