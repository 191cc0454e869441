"""The language of a document and of a passage, by its commonest words; that of its labels, where it is another."""

import re
from collections import Counter
from collections.abc import Iterator

from gealc_docs.languages.folders import FIRST
from gealc_docs.languages.labels import folded, labels, readable, stopwords_in, synonyms
from gealc_docs.load.official.blocks import Document, Table

# No letters after a figure: `2do` holds no Portuguese word.
_WORD = re.compile(r"(?<!\w)[^\W\d_]+")
_BEFORE_COLON = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:[ /][^\W\d_]+){0,4})\s*:")
# So many words make a passage; so many common words in passages tell the language of the prose.
_PASSAGE = 8
_TELLING = 15
# So many labels more than twice those of the prose's language show that labels have a language of their own.
_MORE_LABELS = 3
# What a letter counts for that one of the languages has and the others seldom: less than a word.
_LETTER = 0.5


def languages_of(document: Document) -> str:
    """Return the language of a document; where its labels are in another, both: `en+es`, the prose's first."""
    prose = _prose_language(document)
    found = Counter(language for label in _labels_in(document) for language in _languages_of_label(label))
    best = max(sorted(found), key=lambda language: found[language], default=prose)
    return prose if found[best] < 2 * found[prose] + _MORE_LABELS else f"{prose}+{best}"


def _prose_language(document: Document) -> str:
    """Return the language that the passages clearly have, else that of the whole."""
    whole = language_of(document.text)
    passages = " ".join(line for line in document.text.splitlines() if len(line.split()) >= _PASSAGE)
    scores = {language: stopwords_in(passages, language) for language in readable()}
    best = max(sorted(scores), key=lambda language: scores[language])
    return best if scores[best] >= max(_TELLING, 2 * scores[whole]) else whole


def _labels_in(document: Document) -> Iterator[str]:
    """Go through what may be a label: what stands before a colon, and the cells of a table's first rows."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (cell.text.text for row in block.rows[:2] for cell in row)
        else:
            yield from (match[1] for match in _BEFORE_COLON.finditer(block.text.text))


def _languages_of_label(text: str) -> Iterator[str]:
    """Go through the languages that have the text, or its last words, for a label."""
    words = folded(text).strip(" .:").split()
    ends = {" ".join(words[start:]) for start in range(len(words))}
    return (language for language in readable() if ends & synonyms(language, "labels").keys())


def language_of(text: str) -> str:
    """Return the language whose commonest words are most of a text; the first of `es`, `en` where nothing tells."""
    counts = Counter(_WORD.findall(text.casefold()))
    bare = Counter(_WORD.findall(folded(text)))
    letters = Counter(text.casefold())
    scores = {
        language: _score(language, counts, bare)
        + _LETTER * sum(letters[letter] for letter in labels(language)["letters"])
        for language in sorted(readable(), key=lambda x: x != FIRST)
    }
    return max(scores, key=lambda language: scores[language])


def _score(language: str, counts: Counter[str], bare: Counter[str]) -> float:
    """Count words that only few languages share for more."""
    data = labels(language)
    own = {str(word) for word in data["stopwords"]}
    shared = {str(word) for other in readable() if other != language for word in labels(other)["stopwords"]}
    marks = {folded(str(word)) for words in data["labels"].values() for word in words if len(str(word)) > 3}  # noqa: PLR2004  # short ones are ambiguous
    common = sum(counts[word] * (0.5 if word in shared else 1) for word in own)
    return common + 0.5 * sum(bare[word] for word in marks)
