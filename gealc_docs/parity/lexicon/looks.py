"""What languages tell of the look of their words, and of the dictionaries that know them: `lexicon.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find, languages_with

_NAME = "lexicon.yaml"


@dataclass(frozen=True)
class Looks:
    """Endings that leave a root, letters that languages write differently, consonants that some put `es` before."""

    endings: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
    leading_e: str

    @cached_property
    def longest(self) -> int:
        """The length of the longest ending."""
        return max(map(len, self.endings), default=0)


@cache
def looks() -> Looks:
    """Return what all languages tell: a root is the same in all of them."""
    told = [of(language) for language in languages_with(_NAME)]
    return Looks(
        frozenset(ending for data in told for ending in data.get("endings", ())),
        tuple(dict.fromkeys((old, new) for data in told for old, new in data.get("spellings", ()))),
        "".join(data.get("leading_e", "") for data in told),
    )


@cache
def of(language: str) -> Mapping[str, Any]:
    """Return what one language tells; nothing where it has no such file."""
    path = find(language, _NAME)
    data: Mapping[str, Any] = read_data(path) or {} if path else {}
    return data


def singular(word: str, language: str) -> str:
    """Return a word without the first plural ending of its language that it has."""
    for ending, rest in of(language).get("plurals", ()):
        if word.endswith(ending):
            return word.removesuffix(ending) + str(rest)
    return word


def stands_alone(word: str, language: str) -> bool:
    """Whether a word's ending makes it say another thing than words of its root: `training`."""
    return word.endswith(tuple(of(language).get("of_its_own", ())))
