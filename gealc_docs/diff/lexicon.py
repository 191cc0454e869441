"""What a language knows about words when plans are compared: numbers, ordinals, empty words, stems."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from gealc_docs.languages.classes import classes
from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import FIRST, find
from gealc_docs.languages.words import locale, words

# The closed classes whose words are often alike and never the same: julio and junio, mensual and bimensual.
_FIXED = ("frequencies", "negation", "quantifiers", "modality", "time_order", "virtual", "onsite")


# Codes of regions of the world are longer.
ISO_CODE = 2


@dataclass(frozen=True)
class Lexicon:
    """The words of `languages/XX/comparison.yaml` and `closed.yaml`, folded to lower case.

    `fixed` are words of closed classes: months, days, frequencies, negations, countries. One is never another one
    misspelt. `stated` are those of them that no rewording explains: days, months, denials. `halves`
    name a half for sure, `shares` find a third, a quarter. `head_last`: what qualifies a noun stands before it.
    """

    language: str
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    suffixes: frozenset[str]
    conjunctions: frozenset[str]
    empty: frozenset[str]
    undecided: frozenset[str]
    function_words: frozenset[str]
    fixed: frozenset[str]
    countries: frozenset[str]
    stated: frozenset[str]
    halves: frozenset[str]
    shares: Mapping[str, re.Pattern[str]]
    stem: Callable[[str], str]
    head_last: bool


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, the first language's for one that has none."""
    path = find(language, "comparison.yaml")
    if path is None:
        return lexicon(FIRST)
    known = language
    data = read_data(path)
    own = classes(language)
    days, countries = frozenset(_names_of_days(language)), frozenset(_names_of_countries(language))
    cardinals = {**own.get("cardinals", {}), **own.get("scales", {})}
    return Lexicon(
        known,
        {word: value for word, value in cardinals.items() if word not in data["empty_words"]} | data["numbers"],
        data["ordinals"],
        frozenset(data["ordinal_suffixes"]),
        frozenset(data["conjunction"]),
        frozenset(data["empty_words"]),
        frozenset([*data["undecided"], words(known)["periods"]["tbd"].casefold()]),
        frozenset([*data["empty_words"], *str(own.get("function_words", "")).split()]),
        days | countries | frozenset(_words_in([own.get(name) for name in _FIXED])),
        countries,
        days | frozenset(_words_in(own.get("negation"))),
        frozenset(data.get("halves", ())),
        {name: _either(forms) for name, forms in data.get("shares", {}).items()},
        cache(_stemmer(data["stemmer"], data.get("plurals", ()))),
        bool(data.get("head_last")),
    )


def _either(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some phrases."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


def _stemmer(name: str, plurals: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """Return what stems a word; plurals that stemmers take for other words (mujer, mujeres) are first made singular."""
    stem = snowballstemmer.stemmer(name).stemWord
    endings = [(re.compile(ending), singular) for ending, singular in plurals]

    def singular_stem(word: str) -> str:
        found = (ending.sub(singular, word) for ending, singular in endings if ending.search(word))
        return str(stem(next(found, word)))

    return singular_stem


def _names_of_days(language: str) -> Iterator[str]:
    """Go through the names of months and weekdays."""
    names = locale(language)
    for table in (names.months["format"]["wide"], names.days["format"]["wide"]):
        yield from (str(name).casefold() for name in table.values())


def _names_of_countries(language: str) -> Iterator[str]:
    """Go through the names of countries that are one word; words of longer names mean other things too."""
    apart = {name.casefold() for name in classes(language).get("not_country_names", ())}
    for code, name in locale(language).territories.items():
        if len(code) == ISO_CODE and code.isalpha() and name.isalpha() and name.casefold() not in apart:
            yield name.casefold()


def _words_in(found: object) -> Iterator[str]:
    """Go through the single words in lists of forms."""
    if isinstance(found, str):
        yield from () if " " in found else (found.casefold(),)
    elif isinstance(found, Mapping):
        yield from (word for value in found.values() for word in _words_in(value))
    elif isinstance(found, list):
        yield from (word for value in found for word in _words_in(value))
