"""Hunspell dictionaries through Enchant, where they are installed; what they said before is kept by content."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Protocol

from gealc_docs.languages.kept import Kept, digest
from gealc_docs.languages.words import locale, words

_HUNSPELL = Path("/usr/share/hunspell")
_SPELT = Kept("spelling", 100_000)
_RIGHT = b"1"


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


@dataclass(frozen=True)
class Remembering:
    """A dictionary that is loaded only for words no run has asked for, since that takes longer than all else."""

    language: str
    stamp: str  # "" where nothing tells it from others, so that nothing can be kept
    _known: dict[str, bytes] = field(default_factory=dict)

    def look_up(self, asked: Iterable[str]) -> None:
        """Look words up at once; `check` then tells of each."""
        names = {word: digest(self.stamp, word) for word in asked if word not in self._known}
        kept = self._get(names.values())
        self._known.update((word, kept[name]) for word, name in names.items() if name in kept)
        new = [word for word in names if word not in self._known]
        if new and (dictionary := _loaded(self.language)):
            self._known.update((word, _RIGHT if dictionary.check(word) else b"") for word in new)
            self._keep({names[word]: self._known[word] for word in new})

    def check(self, word: str) -> bool:
        """Whether a word is known."""
        self.look_up([word])
        return self._known.get(word, _RIGHT) == _RIGHT

    def suggest(self, word: str) -> Sequence[str]:
        """Return known words like it, the likeliest first."""
        name = digest(self.stamp, "like", word)
        if name in (kept := self._get([name])):
            return kept[name].decode().splitlines()
        dictionary = _loaded(self.language)
        found = dictionary.suggest(word) if dictionary else ()
        self._keep({name: "\n".join(found).encode()} if dictionary else {})
        return found

    def _get(self, names: Collection[str]) -> Mapping[str, bytes]:
        return _SPELT.get(names) if self.stamp and names else {}

    def _keep(self, values: Mapping[str, bytes]) -> None:
        if self.stamp and values:
            _SPELT.keep(values)


@cache
def speller(language: str) -> Remembering | None:
    """Return a dictionary for a language, None where none is installed."""
    stamp = _stamp(language)
    there = digest(stamp, "there")
    if not (stamp and _SPELT.get([there])):
        if _loaded(language) is None:
            return None
        if stamp:
            _SPELT.keep({there: _RIGHT})
    return Remembering(language, stamp)


@cache
def _loaded(language: str) -> Speller | None:
    """Load the dictionaries of a language: its locale's, and those it names; None where none is installed."""
    try:
        import enchant  # noqa: PLC0415  # fails to import where the C library is missing: spelling is then not checked
    except ImportError:
        return None
    names: dict[str, str] = {}
    for name in _wished(language):
        if _file(name) not in names and enchant.dict_exists(name):
            names[_file(name)] = name
    return _Several(tuple(enchant.Dict(name) for name in names.values())) if names else None


def _wished(language: str) -> list[str]:
    """Return the names of the dictionaries of a language that would do."""
    code = locale(language)
    return [f"{code.language}_{code.territory}", *words(language).get("spelling", ())]


def _stamp(language: str) -> str:
    """Return what tells the dictionaries of a language, and what the user adds to them, from others."""
    config = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111  # no home, no error
    own = Path(os.environ.get("ENCHANT_CONFIG_DIR") or Path(config, "enchant"))
    files = [f"{name}.{ending}" for name in _wished(language) for ending in ("dic", "aff", "exc")]
    paths = [folder / name for folder in (_HUNSPELL, own, own / "hunspell") for name in files]
    told = [(path, path.stat()) for path in (*paths, own / "enchant.ordering") if path.is_file()]
    known = any(path.parent == _HUNSPELL for path, _ in told)
    return digest(language, *(f"{path} {file.st_size} {file.st_mtime_ns}" for path, file in told)) if known else ""


def _file(name: str) -> str:
    """Return what tells whether two dictionaries are one: on Debian those of most countries are links to Spain's."""
    return str((_HUNSPELL / f"{name}.dic").resolve())
