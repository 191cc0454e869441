"""What a language knows about words when plans are compared: numbers, ordinals, empty words, stems."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import snowballstemmer
import yaml

from gealc_docs.languages.folders import FIRST, find
from gealc_docs.languages.words import words


@dataclass(frozen=True)
class Lexicon:
    """The words of `languages/XX/comparison.yaml`, folded to lower case."""

    language: str
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    suffixes: frozenset[str]
    conjunctions: frozenset[str]
    empty: frozenset[str]
    undecided: frozenset[str]
    stem: Callable[[str], str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, the first language's for one that has none."""
    path = find(language, "comparison.yaml")
    if path is None:
        return lexicon(FIRST)
    known = language
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Lexicon(
        known,
        data["numbers"],
        data["ordinals"],
        frozenset(data["ordinal_suffixes"]),
        frozenset(data["conjunction"]),
        frozenset(data["empty_words"]),
        frozenset([*data["undecided"], words(known)["periods"]["tbd"].casefold()]),
        cache(snowballstemmer.stemmer(data["stemmer"]).stemWord),
    )
