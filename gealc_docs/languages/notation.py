"""Small words and signs that documents use in whatever language: those of every language that can be read.

A plan in English names its bodies in Spanish, and its numbers as its author's office does: nobody keeps them apart.
"""

import re
from collections.abc import Iterable
from functools import cache

from gealc_docs.languages.labels import folded, labels, readable


@cache
def any_of(*groups: str) -> str:
    """Return the words of groups of `labels.yaml`, in all languages, as alternatives of a pattern."""
    return alternatives(
        str(word) for language in readable() for group in groups for word in labels(language).get(group, ())
    )


def alternatives(words: Iterable[str]) -> str:
    """Return the pattern of any of some words, with accents or without; one that fits nothing where there is none."""
    return "|".join(sorted({re.escape(f) for w in words for f in (w, folded(w))}, key=len, reverse=True)) or "(?!)"
