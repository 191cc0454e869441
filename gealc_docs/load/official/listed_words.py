"""Words that our lists have: what tells a word from a piece of one on every machine alike."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from gealc_docs.languages.folders import find
from gealc_docs.languages.labels import labels, readable

_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def listed_words() -> frozenset[str]:
    """Return the words of labels, synonyms and countries in all languages, with their plurals."""
    words = {word for language in readable() for text in _texts(language) for word in _WORD.findall(text.casefold())}
    return frozenset(words | {f"{word}{end}" for word in words for end in ("s", "es")})


@cache
def small_words() -> frozenset[str]:
    """Return the words that titles are made of besides those that tell them apart, in all languages."""
    return frozenset(str(word) for language in readable() for word in labels(language)["stopwords"])


def _texts(language: str) -> Iterator[str]:
    yield str(labels(language))
    yield from Locale.parse(language).territories.values()
    yield from Locale.parse(language).months["format"]["wide"].values()
    if path := find(language, "synonyms.txt"):
        yield re.sub(r"(?m)^#.*$", "", path.read_text(encoding="utf-8"))
