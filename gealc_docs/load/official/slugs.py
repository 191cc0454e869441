"""Ids proposed for what a document names only by its title."""

import re
from collections.abc import Iterable

from gealc_docs.languages.labels import folded, labels, readable

_MOST_WORDS = 6


def slug(title: str) -> str:
    """Return a title's words without the small ones, joined by dashes; "item" where nothing is left."""
    small = {folded(word) for language in readable() for word in labels(language)["stopwords"]}
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b", "", folded(title)))
    kept = [word for word in words if word not in small] or words
    return "-".join(kept[:_MOST_WORDS]) or "item"


def unique(wished: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return the ids, those met before with a number after them."""
    seen = set(taken)
    result = []
    for wish in wished:
        number, name = 1, wish
        while name in seen:
            number += 1
            name = f"{wish}-{number}"
        seen.add(name)
        result.append(name)
    return result
