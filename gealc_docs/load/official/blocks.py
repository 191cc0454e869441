"""Located text, and the blocks a document is made of."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gealc_docs.model.location import NOWHERE, Location

Mark = tuple[int, Location]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that knows where it was read. A mark gives the place of the character at an offset and those after it."""

    text: str
    marks: tuple[Mark, ...] = ((0, NOWHERE),)

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

    def cut(self, start: int, end: int | None = None) -> "Text":
        """Return a part, without the white space around it."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        inside = [(offset - start, place) for offset, place in self.marks if start < offset < start + len(piece)]
        return Text(piece, ((0, self.at(start)), *inside))

    def stripped(self, characters: str) -> "Text":
        """Return it without some characters and white space at its ends."""
        left = len(self.text) - len(self.text.lstrip(characters + " "))
        return self.cut(left, len(self.text.rstrip(characters + " ")) or None) if self.text.strip(characters) else EMPTY

    def followed_by(self, other: "Text", glue: str = " ") -> "Text":
        """Return both in one; a hyphen at a line's end is taken away by `glue` "" and a cut text."""
        if not self.text or not other.text:
            return self if self.text else other
        shift = len(self.text) + len(glue)
        return Text(self.text + glue + other.text, (*self.marks, *((o + shift, place) for o, place in other.marks)))


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
class Document:
    """What a reader made of a file."""

    file: str
    blocks: tuple[Block, ...]
    # Footnotes and the like, that stand in no block.
    asides: tuple[Text, ...] = field(default=())
    # Running headers and footers, page numbers: what stands beside the text and was left out.
    beside: tuple[Text, ...] = field(default=())
    # What is struck out: by hand, or as a change that is tracked.
    struck: tuple[Text, ...] = field(default=())
    # What the reader is not sure of: the code of a doubt, and the text it is about.
    doubts: tuple[tuple[str, Text], ...] = field(default=())

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
