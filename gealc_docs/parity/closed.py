"""Closed classes of a language: `closed.yaml`, made ready for look-up."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, get_origin

from babel.dates import get_day_names, get_month_names

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import FIRST, find
from gealc_docs.languages.periods import HOURS, MONTHS
from gealc_docs.languages.words import locale
from gealc_docs.parity.patterns import Forms, pattern, with_digits


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
    patterns: Mapping[str, Mapping[str, Forms]]
    period_words: Mapping[str, str]
    period_letters: Mapping[str, str]
    suffixes: tuple[str, ...]
    nationalities: Mapping[str, str]
    not_countries: frozenset[str]
    town_names: frozenset[str]  # names of countries in this language that towns have in any: `Granada`
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
    action_endings: tuple[str, ...]
    titles: frozenset[str]
    ability_endings: tuple[str, ...]
    doers: tuple[str, ...]
    publishers: frozenset[str]
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
    counted_limits: frozenset[str]
    denying_beginnings: tuple[str, ...]

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
    "connection",
    "both",
    "contrasts",
    "adding",
    "part_of_time",
    "extent",
    "times",
    "whose",
    "rank",
    "proviso",
    "ends",
    "rates",
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
    return Closed(**(_as_written(data) | _from_file(data) | _from_locale(language) | {"language": language}))


_MADE: Mapping[object, Callable[..., object]] = {frozenset: frozenset, tuple: tuple, Mapping: dict, bool: bool}


def _as_written(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the classes that fields are named after, as the types of these want them."""
    kinds = {field.name: get_origin(field.type) or field.type for field in fields(Closed)}
    return {name: _MADE[kind](data.get(name) or ()) for name, kind in kinds.items() if kind in _MADE}


def _from_file(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a class has to be turned round for, or that are named otherwise than it."""
    women, clock = data.get("women") or {}, data.get("clock") or {}
    return {
        "weak": data["weak_numbers"],
        "function_words": frozenset(data["function_words"].split()),
        "patterns": _patterns(data),
        "period_words": _by_word(data["periods"]),
        "suffixes": tuple(data["ordinal_suffixes"]),
        "nationalities": _nationalities(data),
        "not_countries": frozenset(data["not_country_names"]),
        "town_names": frozenset(data.get("town_names", ())),
        "opposites": _by_word(data["opposites"]),
        "roles": {name: frozenset(words) for name, words in data["roles"].items()},
        "denying_beginnings": tuple(data.get("denying", {}).get("beginnings", ())),
        "months_of": _sizes(data, MONTHS),
        "units": _by_word(data.get("units", {})),
        "hours_of": _sizes(data, HOURS),
        "forms": tuple((ending, lemma) for ending, lemma in data.get("forms") or (("s", ""),)),
        "conjugated": tuple((end, verb) for verb, ends in data.get("conjugated", {}).items() for end in ends),
        "decades": tuple(f" {words}" for words in data.get("decades", ())),
        "clock": _clock(clock),
        "clock_before": frozenset(clock.get("before", ())),
        "clock_after": clock.get("after", {}),
        "feminine_plurals": tuple(women.get("plurals", ())),
        "feminine_endings": tuple(women.get("own_lemmas", ())),
        "masculine_endings": tuple(women.get("masculine", ())),
        "women_endings": tuple(women.get("of_women", ())),
        "feminine_joined": frozenset(women.get("pairs", ())),
        "firms": frozenset(women.get("firms", ())),
    }


def _from_locale(language: str) -> dict[str, Any]:
    """Return what CLDR knows: names of months and of the days of the week."""
    months = {name.lower(): number for number, name in get_month_names("wide", locale=locale(language)).items()}
    days = get_day_names("wide", locale=locale(language)).items()
    return {
        "months": months,
        "months_short": _short_months(language, months),
        "weekdays": {name.lower(): number for number, name in days},
    }


def _by_word(groups: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the name of its group by each word."""
    return {word: name for name, words in groups.items() for word in words}


def _patterns(data: Mapping[str, Any]) -> dict[str, dict[str, Forms]]:
    """Return patterns by group and name; those that stand alone make the group `single`."""
    clitics = data.get("clitics") or {}
    denial, pronouns = clitics.get("after", ""), clitics.get("pronouns", ())
    found = {
        group: {
            name: pattern(with_digits(words, data["cardinals"]), denial, pronouns)
            for name, words in data.get(group, {}).items()
        }
        for group in _GROUPS
    }
    return found | {"single": {name: pattern(data.get(name, ())) for name in _SINGLE}}


def denies(word: str, language: str, known: Callable[[str, str], bool]) -> bool:
    """Whether a word denies by itself: by how it begins, or by a prefix or an ending on a word that is known."""
    return word.startswith(closed(language).denying_beginnings) or any(
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
    """Return what finds the pronoun at the end of a reflexive infinitive (`quejarse`), or nothing."""
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


def _nationalities(data: Mapping[str, Any]) -> dict[str, str]:
    """Return ISO codes by adjective in lower case."""
    endings = data["nationality_endings"]
    return {f"{stem}{ending}": code for code, stem in data["nationalities"].items() for ending in endings}
