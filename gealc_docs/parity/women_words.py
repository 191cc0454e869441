"""How one language says that those it speaks of are women."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class WomenWords:
    """Words and endings by which a text says that people are women."""

    words: frozenset[str]  # `mujer`, `women`
    plurals: tuple[str, ...]  # endings of nouns: `funcionarias`
    own_lemmas: tuple[str, ...]  # endings of feminine nouns that are lemmas of their own: `impresora`
    masculine: tuple[str, ...]  # endings of lemmas whose feminine names women
    of_women: tuple[str, ...]  # endings that name women whatever the lemma: `alcaldesas`
    joined: frozenset[str]  # abbreviations of who names both: `los/as`
    firms: frozenset[str]  # lemmas whose feminine is a firm, a device or another word: `distribuidora`


def women_words(data: Mapping[str, Any]) -> WomenWords:
    """Return what `closed.yaml` holds of women."""
    women = data.get("women") or {}
    return WomenWords(
        words=frozenset(data.get("feminine") or ()),
        plurals=tuple(women.get("plurals", ())),
        own_lemmas=tuple(women.get("own_lemmas", ())),
        masculine=tuple(women.get("masculine", ())),
        of_women=tuple(women.get("of_women", ())),
        joined=frozenset(women.get("pairs", ())),
        firms=frozenset(women.get("firms", ())),
    )
