"""The language of a text, by its commonest words."""

import re
from collections import Counter

from gealc_docs.languages.labels import folded, labels, readable

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """Return the language whose commonest words are most of a text; the first of `es`, `en` where nothing tells."""
    counts = Counter(_WORD.findall(text.casefold()))
    bare = Counter(_WORD.findall(folded(text)))
    scores = {language: _score(language, counts, bare) for language in sorted(readable(), key=lambda x: x != "es")}
    return max(scores, key=lambda language: scores[language])


def _score(language: str, counts: Counter[str], bare: Counter[str]) -> float:
    """Count words that only few languages share for more."""
    data = labels(language)
    own = {str(word) for word in data["stopwords"]}
    shared = {str(word) for other in readable() if other != language for word in labels(other)["stopwords"]}
    marks = {folded(str(word)) for words in data["labels"].values() for word in words if len(str(word)) > 3}  # noqa: PLR2004  # short ones are ambiguous
    common = sum(counts[word] * (0.5 if word in shared else 1) for word in own)
    return common + 0.5 * sum(bare[word] for word in marks)
