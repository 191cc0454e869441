"""Hunspell dictionaries through Enchant, where they are installed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

from gealc_docs.languages.words import locale, words

_HUNSPELL = Path("/usr/share/hunspell")


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
    """Return a dictionary for a language: its locale's, and those it names; None where none is installed."""
    try:
        import enchant  # noqa: PLC0415  # fails to import where the C library is missing: spelling is then not checked
    except ImportError:
        return None
    code = locale(language)
    wished = [f"{code.language}_{code.territory}", *words(language).get("spelling", ())]
    names: dict[str, str] = {}
    for name in wished:
        if _file(name) not in names and enchant.dict_exists(name):
            names[_file(name)] = name
    return _Several(tuple(enchant.Dict(name) for name in names.values())) if names else None


def _file(name: str) -> str:
    """Return what tells whether two dictionaries are one: on Debian those of most countries are links to Spain's."""
    return str((_HUNSPELL / f"{name}.dic").resolve())
