"""Typography: spaces, dashes, dots and quotation marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gealc_docs.languages.words import either
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULES = (
    ("lint.typography.double-space", re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")),
    ("lint.typography.space-before", re.compile(r"(?<=\w)\s+(?=[,;:.!?](?:\s|$))")),
    ("lint.typography.dash", re.compile(r"(?<=\s)--?(?=\s)")),
    ("lint.typography.dots", re.compile(r"(?<!\.)\.{3}(?!\.)")),
    ("lint.typography.quotes", re.compile(r"\"[^\"]*\"")),
    ("lint.typography.slash", re.compile(r"(?<=[^\W\d_])\s+/\s+(?=[^\W\d_])")),
    ("lint.typography.invisible", re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]")),
)


@cache
def _broken_word(language: str) -> re.Pattern[str]:
    """Return the pattern of a hyphen inside a word with a space after it; some words may stand there."""
    return re.compile(rf"(?<=[^\W\d_])-\s+(?!(?:{either(language, 'suspended')})\b)(?=[^\W\d_])")


def look(subject: Subject) -> Iterator[Hit]:
    """Look for each habit once a wording, marking every place."""
    for passage in subject.passages:
        for code, pattern in (*_RULES, ("lint.typography.broken-word", _broken_word(passage.language))):
            spans = [match.span() for match in pattern.finditer(passage.text)]
            if spans:
                yield in_passage(passage, Message.of(code), *spans)


CHECK = Check("typography", Severity.INFO, look)
