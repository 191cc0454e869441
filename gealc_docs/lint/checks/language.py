"""A wording that is in another language than it is declared to be."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.labels import labels
from gealc_docs.languages.words import check_words
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[“«\"(][^”»\")]*[”»\")]")
_FEW = 2


def look(subject: Subject) -> Iterator[Hit]:
    """Count the commonest words of each language; one that leads by far is the language written in."""
    for passage in subject.passages:
        counts = _counts(passage.text)
        other = max(counts, key=lambda language: counts[language])
        own = counts.get(passage.language, 0)
        if not _common(passage.language):
            continue  # a language whose words are not known cannot be told from another
        if other != passage.language and counts[other] >= _FEW and counts[other] > 2 * own:
            message = Message.of("lint.language", declared=passage.language, found=other)
            yield in_passage(passage, message, (0, len(passage.text)))


def _counts(text: str) -> dict[str, int]:
    found = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", text))]
    return {language: sum(word in _common(language) for word in found) for language in available()}


@cache
def _common(language: str) -> frozenset[str]:
    """Return a language's commonest words."""
    return frozenset(check_words(language).get("common") or labels(language).get("stopwords", ()))


CHECK = Check("language", Severity.ERROR, look)
