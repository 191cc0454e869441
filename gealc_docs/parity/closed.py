"""Closed classes of a language: `closed.yaml`, made ready for look-up."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel.dates import get_day_names, get_month_names

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import FIRST, find
from gealc_docs.languages.periods import HOURS, MONTHS
from gealc_docs.languages.words import locale


@cache
def _data(language: str) -> Mapping[str, Any]:
    """Return what `closed.yaml` holds, nothing for a class it lacks."""
    path = find(language, "closed.yaml")
    loaded: Mapping[str, Any] = read_data(path) or {} if path else {}
    return (
        loaded if language == FIRST else {name: _filled(loaded.get(name), like) for name, like in _data(FIRST).items()}
    )


def _filled(own: Any, like: Any) -> Any:  # noqa: ANN401  # what YAML holds
    """Return a class with nothing for what only the first language's has: lists by name stay lists by name."""
    if isinstance(like, Mapping) and all(isinstance(value, list) for value in like.values()):
        return {name: [] for name in like} | (own or {})
    return own or type(like)()


@cache
def has_closed(language: str) -> bool:
    """Whether a language has its closed classes: without them, its numbers and negations cannot be told."""
    return find(language, "closed.yaml") is not None


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for whole words or phrases, the longest first, whatever their case."""
    ordered = sorted(set(words), key=len, reverse=True)
    body = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    return re.compile(rf"(?<![^\W_])(?:{body})(?![^\W_])" if body else r"(?!)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Closed:
    """The closed classes of one language, as patterns and look-up tables."""

    language: str
    cardinals: Mapping[str, int]
    scales: Mapping[str, int]
    ordinals: Mapping[str, int]
    weak: Mapping[str, int]
    joiners: frozenset[str]
    months: Mapping[str, int]
    months_short: Mapping[str, int]
    function_words: frozenset[str]
    telltale: frozenset[str]
    patterns: Mapping[str, Mapping[str, re.Pattern[str]]]
    period_words: Mapping[str, str]
    period_letters: Mapping[str, str]
    suffixes: tuple[str, ...]
    nationalities: Mapping[str, str]
    not_countries: frozenset[str]
    opposites: Mapping[str, str]
    roles: Mapping[str, frozenset[str]]
    articles: frozenset[str]
    contractions: Mapping[str, str]
    light: frozenset[str]
    feminine: frozenset[str]
    uncounted: frozenset[str]
    distributive: frozenset[str]
    doubling: frozenset[str]
    fractions: Mapping[str, int]
    months_of: Mapping[str, int]
    units: Mapping[str, str]
    hours_of: Mapping[str, int]
    currencies: Mapping[str, str]
    forms: tuple[tuple[str, str], ...]
    conjugated: tuple[tuple[str, str], ...]
    numbered: frozenset[str]
    scales_alone: frozenset[str]
    definite: frozenset[str]
    decades: tuple[str, ...]
    decade_ends: tuple[str, ...]
    tens_joined: bool
    month_first: bool
    counted_periods: Mapping[str, str]
    frequency_stems: Mapping[str, Sequence[str]]
    clock: re.Pattern[str]
    clock_before: frozenset[str]
    clock_after: Mapping[str, int | None]
    generic: frozenset[str]
    weekdays: Mapping[str, int]
    repeating: frozenset[str]
    denials: frozenset[str]
    permits: frozenset[str]
    asking: frozenset[str]
    month_verbs: frozenset[str]
    abstract_endings: tuple[str, ...]
    titles: frozenset[str]
    feminine_plurals: tuple[str, ...]
    feminine_endings: tuple[str, ...]
    feminine_joined: frozenset[str]
    masculine_endings: tuple[str, ...]
    women_endings: tuple[str, ...]
    firms: frozenset[str]
    number_signs: frozenset[str]
    parts: Mapping[str, int]
    out_of: frozenset[str]
    apart: frozenset[str]
    countries: Mapping[str, Sequence[str]]

    def named(self, group: str, name: str) -> re.Pattern[str]:
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
    "connection",
    "both",
    "contrasts",
    "adding",
    "part_of_time",
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
    patterns = {
        group: {name: pattern(_with_digits(words, data["cardinals"])) for name, words in data.get(group, {}).items()}
        for group in _GROUPS
    }
    patterns["single"] = {name: pattern(data.get(name, ())) for name in _SINGLE}
    women = data.get("women") or {}
    months = {name.lower(): number for number, name in get_month_names("wide", locale=locale(language)).items()}
    return Closed(
        language=language,
        cardinals=data["cardinals"],
        scales=data["scales"],
        ordinals=data["ordinals"],
        weak=data["weak_numbers"],
        joiners=frozenset(data["joiners"]),
        months=months,
        months_short=_short_months(language, months),
        function_words=frozenset(data["function_words"].split()),
        telltale=frozenset(data["telltale"]),
        patterns=patterns,
        period_words={word: unit for unit, words in data["periods"].items() for word in words},
        period_letters=data["period_letters"],
        suffixes=tuple(data["ordinal_suffixes"]),
        nationalities=_nationalities(data),
        not_countries=frozenset(data["not_country_names"]),
        roles={name: frozenset(words) for name, words in data["roles"].items()},
        articles=frozenset(data["articles"]),
        contractions=data["contractions"],
        light=frozenset(data["light"]),
        feminine=frozenset(data["feminine"]),
        uncounted=frozenset(data["uncounted"]),
        distributive=frozenset(data["distributive"]),
        doubling=frozenset(data["doubling"]),
        repeating=frozenset(data.get("repeating", ())),
        denials=frozenset(data.get("denials", ())),
        permits=frozenset(data.get("permits", ())),
        asking=frozenset(data.get("asking", ())),
        month_verbs=frozenset(data.get("month_verbs", ())),
        abstract_endings=tuple(data.get("abstract_endings", ())),
        feminine_plurals=tuple(women.get("plurals", ())),
        feminine_endings=tuple(women.get("own_lemmas", ())),
        masculine_endings=tuple(women.get("masculine", ())),
        women_endings=tuple(women.get("of_women", ())),
        feminine_joined=frozenset(women.get("pairs", ())),
        firms=frozenset(women.get("firms", ())),
        titles=frozenset(data.get("titles", ())),
        number_signs=frozenset(data.get("number_signs", ())),
        parts=data.get("parts", {}),
        out_of=frozenset(data.get("out_of", ())),
        apart=frozenset(data.get("apart", ())),
        countries=data.get("countries", {}),
        fractions=data["fractions"],
        months_of=_sizes(data, MONTHS),
        units={word: unit for unit, words in data.get("units", {}).items() for word in words},
        hours_of=_sizes(data, HOURS),
        currencies=data.get("currencies", {}),
        forms=tuple((ending, lemma) for ending, lemma in data.get("forms") or (("s", ""),)),
        conjugated=tuple((end, verb) for verb, ends in data.get("conjugated", {}).items() for end in ends),
        numbered=frozenset(data.get("numbered", ())),
        scales_alone=frozenset(data.get("scales_alone", ())),
        definite=frozenset(data.get("definite", ())),
        decades=tuple(f" {words}" for words in data.get("decades", ())),
        decade_ends=tuple(data.get("decade_ends", ())),
        tens_joined=bool(data.get("tens_joined")),
        month_first=bool(data.get("month_first")),
        counted_periods=data.get("counted_periods", {}),
        frequency_stems=data.get("frequency_stems", {}),
        clock=_clock(data.get("clock") or {}),
        clock_before=frozenset((data.get("clock") or {}).get("before", ())),
        clock_after=(data.get("clock") or {}).get("after", {}),
        generic=frozenset(data.get("generic", ())),
        weekdays={name.lower(): number for number, name in get_day_names("wide", locale=locale(language)).items()},
        opposites={word: name for name, words in data["opposites"].items() for word in words},
    )


def denies(word: str, language: str, known: Callable[[str, str], bool]) -> bool:
    """Whether a word denies by itself: by how it begins, or by a prefix or an ending on a word that is known."""
    beginnings = tuple(_data(language).get("denying", {}).get("beginnings", ()))
    return word.startswith(beginnings) or any(
        len(bare) >= _BARE and known(bare, language) for bare in bared(word, language)
    )


def bared(word: str, language: str) -> Iterator[str]:
    """Go through what a word may be without a prefix or an ending that denies."""
    data = _data(language).get("denying", {})
    prefixes, looks, endings = (data.get(name, ()) for name in ("turning", "not_prefixes", "endings"))
    if not word.startswith(tuple(looks)):
        yield from (word.removeprefix(prefix) for prefix in prefixes if word.startswith(prefix))
    yield from (word.removesuffix(ending) for ending in endings if word.endswith(ending))


@cache
def reflexive(language: str) -> re.Pattern[str]:
    """Return what finds the pronoun at the end of a reflexive infinitive (`quejarse`); nothing where there is none."""
    data = _data(language).get("reflexive") or {"pronoun": "(?!)", "after": [""]}
    ends = "|".join(end + data["pronoun"] for end in data["after"])
    return re.compile(rf"{data['pronoun']}\b(?<=\w(?:{ends}))")


def _sizes(data: Mapping[str, Any], sizes: Mapping[str, int]) -> dict[str, int]:
    """Return how large the units of time are that words name."""
    return {word: sizes[unit] for unit, words in data.get("units", {}).items() if unit in sizes for word in words}


_BARE = 4  # letters of a word that a prefix denies


def _short_months(language: str, months: Mapping[str, int]) -> Mapping[str, int]:
    """Return months as CLDR shortens them and by their first four letters (`sept`), those that are whole left aside."""
    short = get_month_names("abbreviated", locale=locale(language)).items()
    found = {name.lower().rstrip("."): number for number, name in short}
    found |= {name[:4]: number for name, number in months.items()}
    return {name: number for name, number in found.items() if name not in months}


def _clock(data: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of hours of the day, `10:00`, `10 a.m.`, with the groups hour, minutes, after, late."""
    after = "|".join(re.escape(word) for word in sorted(data.get("after", ()), key=len, reverse=True)) or "(?!)"
    minutes = rf":(?P<minutes>[0-5]\d)(?!\d)(?:\s*(?P<late>{after})(?!\w))?"
    dotted = rf"\.(?P<dotted>[0-5]\d)\s*(?P<later>{after})(?!\w)"
    return re.compile(
        rf"(?<![\w.:,/-])(?P<hour>[01]?\d|2[0-4])(?:{minutes}|{dotted}|\s*(?P<after>{after})(?!\w))", re.IGNORECASE
    )


def _with_digits(phrases: Iterable[str], cardinals: Mapping[str, int]) -> Iterator[str]:
    """Go through phrases, and those with a number in digits too: `every two years`, `every 2 years`."""
    for phrase in phrases:
        yield phrase
        words = phrase.split()
        if len(words) > 1 and any(cardinals.get(word, 0) > 1 for word in words):
            yield " ".join(str(cardinals.get(word, word)) for word in words)


def _nationalities(data: Mapping[str, Any]) -> dict[str, str]:
    """Return ISO codes by adjective in lower case."""
    endings = data["nationality_endings"]
    return {f"{stem}{ending}": code for code, stem in data["nationalities"].items() for ending in endings}
