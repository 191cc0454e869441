"""Words of a text, each with its place."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTER = r"[^\W\d_][\u0300-\u036f]*"  # an accent may be a character of its own
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’](?:{_LETTER})+)?")
_SENTENCE_START = re.compile(r"(?:^|[.:;!?¿¡“”\"«(–—]\s*)$")


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
    found = []
    for match in _WORD.finditer(text):
        word = re.sub(r"['’]s?$", "", match[0])
        initial = bool(_SENTENCE_START.search(text[max(0, match.start() - 4) : match.start()]))
        found.append(
            Token(
                word,
                unicodedata.normalize("NFC", word.lower().replace("’", "'")),
                match.start(),
                match.start() + len(word),
                initial,
            )
        )
    return tuple(found)


@lru_cache(maxsize=50_000)
def folded(word: str) -> str:
    """Return a word in lower case without accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
