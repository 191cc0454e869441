"""A PDF page's characters to words, and words to lines."""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.characters import RAISED, located_at
from gealc_docs.model.location import Location

_WORD_GAP = 0.22
# So far back stand the second letter of a ligature, and an accent over the letter before it.
_BACK = 1.2
# Wider than a space between words, even where lines are stretched to one width.
_PIECE_GAP = 0.75
# What the library gives for a hyphen at the end of a line.
_HYPHENS = frozenset("\x02\ufffe\u00ad")
_BOLD_NAMES = ("bold", "black", "heavy", "semib", "demi")
_SMALL = 0.8
# The sign of a note is at least so much smaller than the text, and stands at least so much higher, in heights.
_SMALLER = 0.9
_RAISE = 0.15
_STARS = frozenset({"*", "**", "***", "†", "‡"})
# The room for a font's letters is at least so high, in sizes; what is taken above the line and below where it is not.
_LEAST_HEIGHT, _ABOVE, _BELOW = 0.95, 0.9, 0.22


@dataclass(slots=True)
class Word:
    """A word; measures in points, `top` and `bottom` count down from the page's top. `glued`: no space before it.

    `first` is the width of its first character; `spaced`: the file has a space after it; `signs`: those of footnotes
    that stood after it, as `sign_at` writes them.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool
    glued: bool = False
    first: float = 0.0
    spaced: bool = False
    signs: str = ""

    @property
    def height(self) -> float:
        """Height of its box."""
        return max(self.bottom - self.top, 1.0)


@dataclass(slots=True)
class Line:
    """Words that stand side by side, from the left; `limit` is where their column of text ends, 0 for the page."""

    words: list[Word]
    limit: float = 0.0

    @property
    def text(self) -> str:
        """Its words; a wide gap is a space."""
        return text_of(self.words)

    @property
    def main(self) -> Word:
        """The first word of its usual size."""
        tallest = max(word.height for word in self.words)
        return next(word for word in self.words if word.height > tallest * _SMALL)

    @property
    def top(self) -> float:
        """Distance of its upper edge from the page's top."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Distance of its lower edge from the page's top."""
        return max(word.bottom for word in self.words)

    @property
    def height(self) -> float:
        """Height of its tallest word."""
        return max(word.height for word in self.words)

    @property
    def left(self) -> float:
        """Where it starts."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @property
    def size(self) -> float:
        """Size of most of its characters."""
        sizes: dict[float, int] = {}
        for word in self.words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def pieces(self) -> "list[Line]":
        """Its parts between wide gaps."""
        return self.parts(_PIECE_GAP)

    def parts(self, gap: float) -> "list[Line]":
        """Return its parts between gaps wider than a share of the letters' height."""
        parts: list[Line] = []
        for word in self.words:
            if parts and word.left - parts[-1].right <= word.height * gap:
                parts[-1].words.append(word)
            else:
                parts.append(Line([word]))
        return parts


def text_of(words: Sequence[Word]) -> str:
    """Return words as text; what is raised above the line as raised digits."""
    return "".join(_spaced(words))


def text_at(words: Sequence[Word], place: Location) -> Text:
    """Return words as a text that knows its place and the signs of footnotes."""
    return located_at("".join(text + word.signs for text, word in zip(_spaced(words), words, strict=True)), place)


def _spaced(words: Sequence[Word]) -> Iterator[str]:
    """Go through words as `text_of` has them, each with the space before it."""
    tallest = max((word.height for word in words), default=0)
    for index, word in enumerate(words):
        text = word.text.translate(RAISED) if is_raised(word, tallest, words) else word.text
        yield text if not index or word.glued else f" {text}"


def is_raised(word: Word, tallest: float, beside: Sequence[Word]) -> bool:
    """Whether a word is a number or a star smaller and higher than those beside it: the sign of a note."""
    if not (word.text.isdigit() or word.text in _STARS) or word.height > tallest * _SMALLER:
        return False
    lowest = max(other.bottom for other in beside)
    return word.bottom < lowest - tallest * _RAISE


def lines_of(page: Any, apart: Callable[[Word], bool] = lambda _: False) -> list[Line]:  # noqa: ANN401  # the library is untyped
    """Return a page's lines from top to bottom. `apart`: which characters make words of their own."""
    text_page = page.get_textpage()
    try:
        return _lines(list(_words(text_page, page.get_height(), apart)))
    finally:
        text_page.close()


def _words(text_page: Any, height: float, apart: Callable[[Word], bool]) -> Iterator[Word]:  # noqa: ANN401  # as above
    """Go through the words in the order of the file: a space, a jump or another size ends one."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    current: Word | None = None
    spaced, alone = True, False
    for index in range(text_page.count_chars()):
        character = text_page.get_text_range(index, 1)
        if not character or character in "\r\n":
            continue
        if not character.strip():
            spaced = True
            if current and not pdfium.FPDFText_IsGenerated(text_page.raw, index):
                current.spaced = True
            continue
        left, bottom, right, top = _box(text_page, index)
        new = Word(
            "-" if character in _HYPHENS else character, left, right, height - top, height - bottom, 0, bold=False
        )
        alone, was_alone = apart(new), alone
        beside = current is not None and _is_beside(current, new) and alone == was_alone
        if current and beside and not spaced and _is_as_tall(current, new) and not _ends_sign(current, new):
            _grow(current, new)
            continue
        if current:
            yield current
        new.glued = beside and not spaced
        new.first = right - left
        new.size, new.bold = _font(text_page, index)
        current, spaced = new, False
    if current:
        yield current


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:  # noqa: ANN401  # as above
    """Return left, bottom, right and top of a character with the room its font has for all; of the baseline where not.

    A font that does not tell how high it is gives each letter the height of its ink: digits would stand above a comma.
    """
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    left, bottom, right, top = text_page.get_charbox(index, loose=True)
    size = _size(text_page, index)
    if top - bottom >= size * _LEAST_HEIGHT:
        return left, bottom, right, top
    x, y = ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetCharOrigin(text_page.raw, index, x, y):
        return left, bottom, right, top
    return left, y.value - size * _BELOW, right, y.value + size * _ABOVE


def _size(text_page: Any, index: int) -> float:  # noqa: ANN401  # as above
    """Return the size of a character in points."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    matrix = pdfium.FS_MATRIX()
    scale = 1.0
    if pdfium.FPDFText_GetMatrix(text_page.raw, index, matrix):
        scale = (matrix.c**2 + matrix.d**2) ** 0.5
    return float(pdfium.FPDFText_GetFontSize(text_page.raw, index) * (scale or 1.0))


def _is_beside(last: Word, new: Word) -> bool:
    """Whether a character goes on right after a word."""
    overlap = min(last.bottom, new.bottom) - max(last.top, new.top)
    gap = new.left - last.right
    tallest = max(last.height, new.height)
    return overlap > min(last.height, new.height) * 0.5 and -tallest * _BACK < gap <= tallest * _WORD_GAP


def _is_as_tall(last: Word, new: Word) -> bool:
    return _SMALL < new.height / last.height < 1 / _SMALL


def _ends_sign(last: Word, new: Word) -> bool:
    """Whether the sign of a note starts or ends between two characters."""
    if last.text.isdigit() == new.text.isdigit():
        return False
    sign, other = (new, last) if new.text.isdigit() else (last, new)
    return sign.bottom < other.bottom - other.height * _RAISE and sign.height < other.height * _SMALLER


def _grow(word: Word, new: Word) -> None:
    word.text += new.text
    word.right = max(word.right, new.right)
    word.top, word.bottom = min(word.top, new.top), max(word.bottom, new.bottom)


def _font(text_page: Any, index: int) -> tuple[float, bool]:  # noqa: ANN401  # as above
    """Return the size of a character in points, to the nearest half, and whether it is bold."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # only PDFs need it

    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page.raw, index, buffer, 128, flags)
    name = buffer.value.decode("utf-8", "replace").lower()
    return round(_size(text_page, index) * 2) / 2, any(part in name for part in _BOLD_NAMES)


def _lines(words: Sequence[Word]) -> list[Line]:
    """Return the lines words stand on: a word belongs to a line that covers half of its height."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda w: ((w.top + w.bottom) / 2, w.left)):
        line = next((line for line in lines[:-4:-1] if _is_on(word, line)), None)
        if line:
            line.words.append(word)
        else:
            lines.append(Line([word]))
    for line in lines:
        line.words.sort(key=lambda w: w.left)
    return sorted(lines, key=lambda line: (line.main.top + line.main.bottom) / 2)


def _is_on(word: Word, line: Line) -> bool:
    tallest = max(line.words, key=lambda w: w.height)
    overlap = min(word.bottom, tallest.bottom) - max(word.top, tallest.top)
    smaller, larger = sorted((word.height, tallest.height))
    middle = abs(word.top + word.bottom - tallest.top - tallest.bottom) / 2
    return overlap > smaller * 0.5 and (middle < larger * 0.4 or smaller < larger * _SMALL)
