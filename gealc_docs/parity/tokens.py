"""Words of a text, each with its place."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTER = r"[^\W\d_][\u0300-\u036f]*"  # an accent may be a character of its own
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’](?:{_LETTER})+)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE_START = re.compile(r"(?:^|[.:;!?¿¡“”\"«(–—]\s*)$")
_PLACE = re.compile(r"[A-ZÁÉÍÓÚÑ][^\W\d_]+, (?:[A-ZÁÉÍÓÚÑ][^\W\d_]+ ?){1,3}(?:$|[,;(])")  # a town and its country


@dataclass(frozen=True, slots=True)
class Token:
    """One word: as written, folded to lower case, and its half-open range of characters."""

    text: str
    lower: str
    start: int
    end: int
    initial: bool

    @property
    def named(self) -> bool:
        """Whether it is capitalised where only names are: inside a sentence."""
        return self.text[0].isupper() and not self.initial


@lru_cache(maxsize=20_000)
def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into words; a possessive 's is no part of its word."""
    return tuple(_token(match, text) for match in _WORD.finditer(text))


def _token(match: re.Match[str], text: str) -> Token:
    word, start = match[0], match.start()
    if not word.isalpha():
        word = _POSSESSIVE.sub("", word)
    lower = word.lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFC", lower.replace("’", "'"))
    return Token(word, lower, start, start + len(word), _begins(text, start))


def _begins(text: str, start: int) -> bool:
    """Whether a word is the first of a sentence or of something quoted; not of a place: `Tacna, Perú`."""
    if text[start - 1 : start] == " " and text[max(0, start - 2) : start - 1].isalnum():  # as nearly always
        return False
    return bool(_SENTENCE_START.search(text[max(0, start - 4) : start])) and not (start == 0 and _PLACE.match(text))


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Return a word in lower case without accents."""
    lower = word.lower()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFD", lower)
    return "".join(c for c in decomposed if not unicodedata.combining(c))
