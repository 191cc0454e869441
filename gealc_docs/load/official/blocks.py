"""Located text, and the blocks a document is made of."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gealc_docs.model.location import NOWHERE, Location

Mark = tuple[int, Location]
# After how many characters the sign of a footnote stood, and the footnote's key.
Sign = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that knows where it was read. A mark gives the place of the character at an offset and those after it.

    The signs of footnotes are no part of it: `signs` tell where they stood.
    """

    text: str
    marks: tuple[Mark, ...] = ((0, NOWHERE),)
    signs: tuple[Sign, ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    def at(self, offset: int) -> Location:
        """Return the place of a character."""
        index = bisect_right(self.marks, offset, key=lambda mark: mark[0]) - 1
        start, place = self.marks[max(index, 0)]
        return replace(place, column=place.column + offset - start) if place.column else place

    @property
    def location(self) -> Location:
        """Where it starts."""
        return self.at(0)

    def part(self, start: int, end: int | None = None) -> "Text":
        """Return a part with the white space around it; a sign between two parts is of both."""
        piece = self.text[start:end]
        stop = start + len(piece)
        inside = [(offset - start, place) for offset, place in self.marks if start < offset < stop]
        signs = tuple((offset - start, key) for offset, key in self.signs if start <= offset <= stop)
        return Text(piece, ((0, self.at(start)), *inside), signs)

    def cut(self, start: int, end: int | None = None) -> "Text":
        """Return a part, without the white space around it."""
        piece = self.text[start:end]
        bare = piece.strip()
        first = start + len(piece) - len(piece.lstrip())
        inside = [(offset - first, place) for offset, place in self.marks if first < offset < first + len(bare)]
        signs = self._signs(start, start + len(piece), first, len(bare)) if self.signs else ()
        return Text(bare, ((0, self.at(first)), *inside), signs)

    def stripped(self, characters: str) -> "Text":
        """Return it without some characters and white space at its ends."""
        left = len(self.text) - len(self.text.lstrip(characters + " "))
        if not self.text.strip(characters):
            return EMPTY
        bare = self.cut(left, len(self.text.rstrip(characters + " ")) or None)
        return replace(bare, signs=self._signs(0, len(self.text), left, len(bare.text))) if self.signs else bare

    def _signs(self, start: int, stop: int, first: int, length: int) -> tuple[Sign, ...]:
        """Return the signs in a part of it, for a text of some length that starts at `first`."""
        return tuple((min(max(at - first, 0), length), key) for at, key in self.signs if start <= at <= stop)

    def without(self, start: int, end: int, key: int) -> "Text":
        """Return it without a part that is the sign of a footnote, which it keeps in mind."""
        before = self.part(0, start)
        return replace(before, signs=(*before.signs, (start, key))).followed_by(self.part(end), "")

    def followed_by(self, other: "Text", glue: str = " ") -> "Text":
        """Return both in one; a hyphen at a line's end is taken away by `glue` "" and a cut text."""
        if not self.text or not other.text:
            return _with_signs_of(self, other) if self.signs or other.signs else self if self.text else other
        shift = len(self.text) + len(glue)
        marks = (*self.marks, *((o + shift, place) for o, place in other.marks))
        signs = (*self.signs, *((o + shift, key) for o, key in other.signs)) if other.signs else self.signs
        return Text(self.text + glue + other.text, marks, signs)


def _with_signs_of(first: Text, second: Text) -> Text:
    """Return the one of two texts that has words, with the signs of both."""
    if first.text:
        return replace(first, signs=(*first.signs, *((len(first.text), key) for _, key in second.signs)))
    return replace(second, signs=(*((0, key) for _, key in first.signs), *second.signs))


EMPTY = Text("")


def joined(texts: Iterable[Text], glue: str = " ") -> Text:
    """Return all texts in one."""
    whole = EMPTY
    for text in texts:
        whole = whole.followed_by(text, glue)
    return whole


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or one line of it where `wrapped`. `level` is that of a heading, 0 for none; `gap`: space above.

    `turned`: it is the first on its page, so that it may go on with a paragraph of the page before.
    `full`: there was no room on it for the next line's first word; None where widths are not known.
    """

    text: Text
    level: int = 0
    gap: bool = True
    wrapped: bool = False
    strong: bool = False
    turned: bool = False
    full: bool | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `merged` repeats the cell beside or above it; `shade` is its colour, "" for none or white."""

    text: Text
    merged: str = ""
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def location(self) -> Location:
        """Where it starts."""
        return next((cell.text.location for row in self.rows for cell in row if cell.text), NOWHERE)


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: the key of its signs in the texts, and its words after the sign as it is kept."""

    key: int
    text: Text


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader made of a file."""

    file: str
    blocks: tuple[Block, ...]
    # Remarks, boxes and the like, that stand in no block.
    asides: tuple[Text, ...] = field(default=())
    # Running headers and footers, page numbers: what stands beside the text and was left out.
    beside: tuple[Text, ...] = field(default=())
    # What is struck out: by hand, or as a change that is tracked.
    struck: tuple[Text, ...] = field(default=())
    # What the reader is not sure of: the code of a doubt, and the text it is about.
    doubts: tuple[tuple[str, Text], ...] = field(default=())
    # What stands in no block either, but has a sign in one.
    footnotes: tuple[Footnote, ...] = field(default=())

    @property
    def texts(self) -> list[Text]:
        """Its paragraphs and the cells that repeat no other, as far as they have text."""
        cells = (
            [cell.text for row in block.rows for cell in row if not cell.merged]
            if isinstance(block, Table)
            else [block.text]
            for block in self.blocks
        )
        return [text for texts in cells for text in texts if text]

    @property
    def text(self) -> str:
        """All its words, for telling the language."""
        pieces = []
        for block in self.blocks:
            if isinstance(block, Table):
                pieces += [cell.text.text for row in block.rows for cell in row]
            else:
                pieces.append(block.text.text)
        return "\n".join(pieces)


_SPACES = re.compile(r"\s+")


def one_line(text: Text) -> Text:
    """Return a text with every run of white space as one space."""
    if not re.search(r"\s\s|[^\S ]", text.text):
        return text
    return joined(text.cut(match.start(), match.end()) for match in re.finditer(r"\S+", text.text))
