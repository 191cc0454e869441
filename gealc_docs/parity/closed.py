"""Closed classes of a language: `closed.yaml`, made ready for look-up."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from gealc_docs.languages.classes import classes
from gealc_docs.languages.folders import FIRST, find
from gealc_docs.parity.number_words import NumberWords, number_words
from gealc_docs.parity.patterns import Forms, pattern, with_digits
from gealc_docs.parity.place_words import PlaceWords, place_words
from gealc_docs.parity.time_words import TimeWords, time_words
from gealc_docs.parity.women_words import WomenWords, women_words
from gealc_docs.parity.written import as_written, by_word


@cache
def _data(language: str) -> Mapping[str, Any]:
    """Return the closed classes of a language, nothing for one that only the first language has."""
    own = classes(language)
    return own if language == FIRST else {name: _filled(own.get(name), like) for name, like in _data(FIRST).items()}


def _filled(own: Any, like: Any) -> Any:  # noqa: ANN401  # what YAML holds
    """Return a class with nothing for what only the first language's has: lists by name stay lists by name."""
    if isinstance(like, Mapping) and all(isinstance(value, list) for value in like.values()):
        return {name: [] for name in like} | (own or {})
    return own or type(like)()


@cache
def has_closed(language: str) -> bool:
    """Whether a language has its closed classes: without them, its numbers and negations cannot be told."""
    return find(language, "closed.yaml") is not None


@dataclass(frozen=True, slots=True)
class Closed:
    """The closed classes of one language, as patterns and look-up tables."""

    language: str
    numbers: NumberWords
    times: TimeWords
    places: PlaceWords
    women: WomenWords
    function_words: frozenset[str]
    telltale: frozenset[str]
    patterns: Mapping[str, Mapping[str, Forms]]
    opposites: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    articles: frozenset[str]
    contractions: Mapping[str, str]
    light: frozenset[str]
    uncounted: frozenset[str]
    uncounted_endings: tuple[str, ...]
    counted_nouns: frozenset[str]  # words with such an ending that are counted: `meeting`
    institutions: frozenset[str]
    distributive: frozenset[str]
    doubling: frozenset[str]
    units: Mapping[str, str]
    currencies: Mapping[str, str]
    forms: tuple[tuple[str, str], ...]
    conjugated: tuple[tuple[str, str], ...]
    definite: frozenset[str]
    generic: frozenset[str]
    repeating: frozenset[str]
    refraining: frozenset[str]
    equative: frozenset[str]
    ages: frozenset[str]
    utmost: frozenset[str]
    denials: frozenset[str]
    permits: frozenset[str]
    asking: frozenset[str]
    abstract_endings: tuple[str, ...]
    action_endings: tuple[str, ...]
    titles: frozenset[str]
    ability_endings: tuple[str, ...]
    no_ability: frozenset[str]
    doers: tuple[str, ...]
    acting: frozenset[str]
    publishers: frozenset[str]
    parts: Mapping[str, int]
    out_of: frozenset[str]
    apart: frozenset[str]
    counted_limits: frozenset[str]
    denying_beginnings: tuple[str, ...]
    affirming_beginnings: tuple[str, ...]  # of words that only begin like those

    def named(self, group: str, name: str) -> Forms:
        """Return one pattern by its group and name."""
        return self.patterns[group][name]


_GROUPS = (
    "frequencies",
    "openness",
    "quantifiers",
    "modality",
    "time_order",
    "degree",
    "aspect",
    "age",
    "connection",
    "both",
    "contrasts",
    "adding",
    "part_of_time",
    "how_often",
    "wealth",
    "extent",
    "times",
    "joined",
    "whose",
    "rank",
    "proviso",
    "ends",
    "rates",
    "company",
    "attempt",
    "relations",
    "duty",
    "of_two",
    "reach",
)
_SINGLE = (
    "virtual",
    "onsite",
    "negation",
    "negation_exempt",
    "percent",
    "quantifier_exempt",
    "degree_exempt",
    "time_exempt",
    "bounds",
    "deadlines",
    "permission",
    "restricting",
    "purposes",
    "universal",
    "opening_cause",
    "openness_exempt",
)


@cache
def closed(language: str) -> Closed:
    """Read the closed classes of a language; empty ones where it has none."""
    data = _data(language)
    parts = {
        "language": language,
        "numbers": number_words(data),
        "times": time_words(data, language),
        "places": place_words(data),
        "women": women_words(data),
    }
    return Closed(**(as_written(Closed, data) | _from_file(data) | parts))


def _from_file(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a class has to be turned round for, or that are named otherwise than it."""
    return {
        "function_words": frozenset(data["function_words"].split()),
        "patterns": _patterns(data),
        "opposites": by_word(data["opposites"]),
        "roles": {name: frozenset(words) for name, words in data["roles"].items()},
        "denying_beginnings": tuple(data.get("denying", {}).get("beginnings", ())),
        "affirming_beginnings": tuple(data.get("denying", {}).get("not_beginnings", ())),
        "units": by_word(data.get("units", {})),
        "forms": tuple((ending, lemma) for ending, lemma in data.get("forms") or (("s", ""),)),
        "conjugated": tuple((end, verb) for verb, ends in data.get("conjugated", {}).items() for end in ends),
    }


def _patterns(data: Mapping[str, Any]) -> dict[str, dict[str, Forms]]:
    """Return patterns by group and name; those that stand alone make the group `single`."""
    clitics = data.get("clitics") or {}
    denial, pronouns = clitics.get("after", ""), clitics.get("pronouns", ())
    found = {
        group: {
            name: pattern(with_digits(words, data["cardinals"]), denial, pronouns, _undone(clitics))
            for name, words in data.get(group, {}).items()
        }
        for group in _GROUPS
    }
    return found | {"single": {name: pattern(data.get(name, ())) for name in _SINGLE}}


def _undone(clitics: Mapping[str, Any]) -> str:
    """Return what may not follow a limit with a denial: a verb, which it says was not done (`no alcanzaron a ver`)."""
    verbs = "|".join(clitics.get("done", ()))
    return rf"(?!(?:\s+{clitics['to']})?\s+\w+(?:{verbs})\b)" if verbs else ""


def denies(word: str, language: str, known: Callable[[str, str], bool]) -> bool:
    """Whether a word denies by itself: by how it begins, or by a prefix or an ending on a word that is known."""
    words = closed(language)
    begins = word.startswith(words.denying_beginnings) and not word.startswith(words.affirming_beginnings)
    return begins or any(len(bare) >= _BARE and known(bare, language) for bare in bared(word, language))


def bared(word: str, language: str) -> Iterator[str]:
    """Go through what a word may be without a prefix or an ending that denies."""
    data = _data(language).get("denying", {})
    prefixes, looks, endings = (data.get(name, ()) for name in ("turning", "not_prefixes", "endings"))
    if not word.startswith(tuple(looks)):
        yield from (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))
    yield from (word.removesuffix(ending) for ending in endings if word.endswith(ending))


def turning(language: str) -> frozenset[str]:
    """Return the prefixes that turn a word into its opposite: `non`, `des`."""
    return frozenset(_data(language).get("denying", {}).get("turning", ()))


@cache
def reflexive(language: str) -> re.Pattern[str]:
    """Return what finds the pronoun at the end of a reflexive infinitive (`quejarse`), or nothing."""
    data = _data(language).get("reflexive") or {"pronoun": "(?!)", "after": [""]}
    ends = "|".join(end + data["pronoun"] for end in data["after"])
    return re.compile(rf"{data['pronoun']}\b(?<=\w(?:{ends}))")


_BARE = 4  # letters of a word that a prefix denies
