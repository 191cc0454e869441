"""The words of a language: `language.yaml`, and what CLDR knows through Babel."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import FIRST, available, find
from gealc_docs.model.text import LocalText, Wording

_OWN = frozenset({"locale", "proofing", "search", "naming", "spelling"})


@cache
def words(language: str) -> Mapping[str, Any]:
    """Return what `language.yaml` holds, the first language's words for those it lacks."""
    own = _optional(language, "language.yaml")
    return own if language == FIRST else _completed(own, words(FIRST))


def _completed(own: Mapping[str, Any], first: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a mapping with what only the other has; what is `_OWN` is each language's own."""
    result = {key: value for key, value in first.items() if key not in _OWN} | dict(own)
    for key in own.keys() & first.keys():
        if isinstance(own[key], Mapping) and isinstance(first[key], Mapping):
            result[key] = _completed(own[key], first[key])
    return result


@cache
def locale(language: str) -> Locale:
    """Return the CLDR locale that `language.yaml` names, else the language's own; the first's where CLDR has none."""
    try:
        return Locale.parse(str(_optional(language, "language.yaml").get("locale") or language))
    except (UnknownLocaleError, ValueError):
        return locale(FIRST)


def proofing(language: str) -> str:
    """Return the language tag that office programs check spelling by: `es-MX`."""
    return str(words(language).get("proofing") or str(locale(language)).replace("_", "-"))


def country_name(code: str, language: str) -> str:
    """Return a country's name by ISO code, the code itself where CLDR has none."""
    own = _optional(language, "language.yaml").get("country_names", {})
    return str(own.get(code) or locale(language).territories.get(code, code))


def country_in_sentence(code: str, language: str) -> str:
    """Return a country's name as it stands inside a sentence: `the Dominican Republic`."""
    article = _optional(language, "language.yaml").get("country_articles", {}).get(code, "")
    return f"{article} {country_name(code, language)}".lstrip()


def language_name(code: str, language: str) -> str:
    """Return the name of a language, mid-sentence: `español` or `Spanish`."""
    return str(locale(language).languages.get(code, code))


def language_names(code: str) -> LocalText:
    """Return the name of a language in every language, for messages."""
    return LocalText(tuple(Wording(reader, language_name(code, reader)) for reader in available()))


def joined(items: Sequence[str], language: str) -> str:
    """Join items as prose does: `a, b y c`, `a e hijos`."""
    return format_list(list(items), locale=locale(language))


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def check_words(language: str) -> Mapping[str, Any]:
    """Return what `checks.yaml` holds: the words that checks need; nothing where a language has no such file."""
    return _optional(language, "checks.yaml")


def either(language: str, name: str) -> str:
    """Return the words of `checks.yaml` under a name as alternatives of a pattern; one that fits nothing for none."""
    return "|".join(check_words(language).get(name, ())) or "(?!)"


@cache
def naming() -> str:
    """Return the language whose titles the ids in plans are made from: the one that says so, else the first."""
    return next((language for language in available() if words(language).get("naming")), FIRST)


def stem_endings(language: str) -> Mapping[str, str]:
    """Return the endings, without accents, that a stemmer knows only with them, and how they are written."""
    endings: Mapping[str, str] = words(language).get("search", {}).get("endings", {})
    return endings


def bodies(language: str) -> Mapping[str, Sequence[str]]:
    """Return what `bodies.yaml` holds: the names of international bodies, by a key that all languages share."""
    return _optional(language, "bodies.yaml")


def standing_words(language: str) -> Mapping[str, Any]:
    """Return what `standing.yaml` holds: the words that tell what is done once; nothing where there is no such file."""
    return _optional(language, "standing.yaml")


@cache
def _optional(language: str, name: str) -> Mapping[str, Any]:
    path = find(language, name)
    return read_data(path) or {} if path else {}
