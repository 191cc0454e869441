"""The words of a language: `language.yaml`, and what CLDR knows through Babel."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import yaml
from babel import Locale
from babel.lists import format_list

from gealc_docs.languages.catalogue import FOLDER

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def words(language: str) -> Mapping[str, Any]:
    """Return what `language.yaml` holds. Raise `FileNotFoundError` for a language there is not."""
    text = (FOLDER / language / "language.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506  # both loaders are the safe ones
    return loaded


@cache
def locale(language: str) -> Locale:
    """Return the CLDR locale that `language.yaml` names, the language's own where there is none."""
    named = (FOLDER / language / "language.yaml").exists()
    return Locale.parse(words(language)["locale"] if named else language)


def proofing(language: str) -> str:
    """Return the language tag that office programs check spelling by: `es-MX`."""
    return str(words(language).get("proofing") or str(locale(language)).replace("_", "-"))


def country_name(code: str, language: str) -> str:
    """Return a country's name by ISO code, the code itself where CLDR has none."""
    return str(locale(language).territories.get(code, code))


def language_name(code: str, language: str) -> str:
    """Return the name of a language, mid-sentence: `español` or `Spanish`."""
    return str(locale(language).languages.get(code, code))


def joined(items: Sequence[str], language: str) -> str:
    """Join items as prose does: `a, b y c`, `a e hijos`."""
    return format_list(list(items), locale=locale(language))


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it is."""
    return text[:1].upper() + text[1:]


def check_words(language: str) -> Mapping[str, Any]:
    """Return what `checks.yaml` holds: the words that checks need; nothing where a language has no such file."""
    return _optional(language, "checks.yaml")


def standing_words(language: str) -> Mapping[str, Any]:
    """Return what `standing.yaml` holds: the words that tell what is done once; nothing where there is no such file."""
    return _optional(language, "standing.yaml")


@cache
def _optional(language: str, name: str) -> Mapping[str, Any]:
    path = FOLDER / language / name
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER) or {} if path.exists() else {}  # noqa: S506  # the safe ones
