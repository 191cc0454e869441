"""The same word twice in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.words import check_words
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOUBLED = re.compile(r"(?<![\w-])(?=\w*[^\W\d_])(\w+)\s+\1(?![\w-])", re.IGNORECASE)


def look(subject: Subject) -> Iterator[Hit]:
    """Look for doubled words, apart from those that a language doubles."""
    for passage in subject.passages:
        allowed = check_words(passage.language).get("doubled_allowed", ())
        for match in _DOUBLED.finditer(passage.text):
            if match[1].lower() not in allowed:
                yield in_passage(passage, Message.of("lint.doubled-words", word=match[1]), match.span())


CHECK = Check("doubled-words", Severity.ERROR, look)
