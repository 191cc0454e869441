"""The words by which official documents label their parts: `labels.yaml` of a language.

Where a language is asked for, several may be named, joined by `+`: those of an edition that prints its labels in one
language and its prose in another (`en+es`: English prose under Spanish labels). The first named goes before the others.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

import yaml

from gealc_docs.languages.folders import find, languages_with


@cache
def readable() -> tuple[str, ...]:
    """Return the languages documents can be read in; more than those we publish in."""
    return tuple(sorted(languages_with("labels.yaml")))


def each(language: str) -> tuple[str, ...]:
    """Return the languages that are named."""
    return tuple(language.split("+"))


@cache
def labels(language: str) -> Mapping[str, Any]:
    """Return what `labels.yaml` holds, every scalar as a text: `no` and `on` are words here."""
    first, *others = each(language)
    if others:
        return _merged(labels(first), labels("+".join(others)))
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    path = find(language, "labels.yaml")
    text = path.read_text(encoding="utf-8") if path else "{}"
    loaded: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506  # both loaders make nothing but texts
    return loaded


def stopwords_in(text: str, language: str) -> int:
    """Count a language's commonest words in a text."""
    own = frozenset(labels(language)["stopwords"])
    return sum(word in own for word in re.findall(r"(?<!\w)[^\W\d_]+", text.casefold()))


def passage_language(text: str, language: str) -> str:
    """Return which of the named languages a passage is in: the first, unless its words clearly tell another."""
    first, *others = each(language)
    scores = {one: stopwords_in(text, one) for one in others}
    best = max(scores, key=lambda one: scores[one], default=first)
    return best if others and scores[best] > 2 * stopwords_in(text, first) + 1 else first


def _merged(first: Mapping[str, Any], second: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the words of both; of two single values the first."""
    result = dict(second) | dict(first)
    for key in first.keys() & second.keys():
        if isinstance(first[key], Mapping):
            result[key] = _merged(first[key], second[key])
        elif isinstance(first[key], list):
            result[key] = list(dict.fromkeys([*first[key], *second[key]]))
    return result


@lru_cache(maxsize=65_536)  # whoever reads a document asks this of each line a dozen times
def folded(text: str) -> str:
    """Return a text as words are compared: lower case, without accents, white space made one."""
    bare = text if text.isascii() else _bare(text)
    return " ".join(bare.casefold().split())


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text.replace("º", "°")) if not unicodedata.combining(c))


@cache
def synonyms(language: str, group: str) -> Mapping[str, str]:
    """Return folded synonym → name for a group of `labels.yaml`; the first name that lists a word keeps it."""
    found: dict[str, str] = {}
    for one in each(language):
        for name, word in _pairs(labels(one)[group]):
            found.setdefault(folded(word), name)
    return found


def _pairs(group: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((name, word) for name, words in group.items() for word in words)


def other_names(keys: Iterable[str]) -> dict[str, str]:
    """Return what people call our keys, in any language, and the key each word means."""
    wanted = set(keys)
    found = (
        (word, key)
        for language in readable()
        for key, words in labels(language)["labels"].items()
        if key in wanted
        for word in words
    )
    return dict(found)
