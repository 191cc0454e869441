"""The words by which official documents label their parts: `labels.yaml` of a language."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from gealc_docs.languages.catalogue import FOLDER


@cache
def readable() -> tuple[str, ...]:
    """Return the languages documents can be read in; more than those we publish in."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/labels.yaml")))


@cache
def labels(language: str) -> Mapping[str, Any]:
    """Return what `labels.yaml` holds, every scalar as a text: `no` and `on` are words here."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (FOLDER / language / "labels.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506  # both loaders make nothing but texts
    return loaded


def folded(text: str) -> str:
    """Return a text as words are compared: lower case, without accents, white space made one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.replace("º", "°")) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


@cache
def synonyms(language: str, group: str) -> Mapping[str, str]:
    """Return folded synonym → name for a group of `labels.yaml`; the first name that lists a word keeps it."""
    found: dict[str, str] = {}
    for name, word in _pairs(labels(language)[group]):
        found.setdefault(folded(word), name)
    return found


def _pairs(group: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    return ((name, word) for name, words in group.items() for word in words)
