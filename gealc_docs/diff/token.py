"""One token of a text: a word or a number."""

import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass
from enum import StrEnum

# All ways to say "and" are one word.
AND = "&"
SHORTEST, LONGEST = 2, 6


class Kind(StrEnum):
    """What a token is: an *edition* is the ordinal of a series of events, such as XVI or 11th."""

    WORD = "word"
    NUMBER = "number"
    ORDINAL = "ordinal"
    EDITION = "edition"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `key` is what is compared, `value` the number it tells, `start` and `end` its place in the text."""

    kind: Kind
    key: str
    value: int
    start: int
    end: int

    @property
    def rolls(self) -> bool:
        """Tell whether it may change only because the year does."""
        return self.kind in (Kind.YEAR, Kind.EDITION)


def plain(word: str) -> str:
    """Return a word without accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def without_glosses(found: list[Token], text: str, empty: Container[str]) -> Iterator[Token]:
    """Leave out acronyms in brackets after what they are short for: "working group (WG)" says "working group"."""
    for k, token in enumerate(found):
        raw = text[token.start : token.end]
        bracketed = text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 1] == "()"
        if not (bracketed and raw.isupper() and SHORTEST <= len(raw) <= LONGEST):
            yield token
            continue
        words = [before.key for before in found[:k] if before.key not in empty and before.key != AND]
        if plain("".join(word[0] for word in words[-len(raw) :])) != plain(raw.casefold()):
            yield token
