"""Hunspell dictionaries through Enchant, where they are installed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from gealc_docs.languages.words import locale


class Speller(Protocol):
    """A dictionary of one language."""

    def check(self, word: str) -> bool:
        """Whether a word is known."""

    def suggest(self, word: str) -> Sequence[str]:
        """Return known words like it, the likeliest first."""


@dataclass(frozen=True)
class _Several:
    """Dictionaries of the countries that share a language: a word is right where one of them has it."""

    dictionaries: tuple[Speller, ...]

    def check(self, word: str) -> bool:
        """Whether one of them knows a word."""
        return any(dictionary.check(word) for dictionary in self.dictionaries)

    def suggest(self, word: str) -> Sequence[str]:
        """Return what the first of them suggests."""
        return self.dictionaries[0].suggest(word)


@cache
def speller(language: str) -> Speller | None:
    """Return a dictionary for a language, of its own country or any; None where none is installed."""
    try:
        import enchant  # noqa: PLC0415  # fails to import where the C library is missing: spelling is then not checked
    except ImportError:
        return None
    code = locale(language)
    wished = [f"{code.language}_{place}" for place in (code.territory, "US", "GB", "MX", "ES")]
    names = [name for name in wished if enchant.dict_exists(name)]
    return _Several(tuple(enchant.Dict(name) for name in dict.fromkeys(names))) if names else None
