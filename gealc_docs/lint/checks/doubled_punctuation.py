"""Punctuation marks that stand twice or contradict each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = re.compile(r"([.,;:!?¿¡])(?:\s*[.,;:!?¿¡])+")
_FINE = re.compile(
    r"\.{3}[,;:.!?]?|[!?]{2,3}|[¿¡]{2}|\.\s*[,;:?!¿¡]|[!?…]+\s*[¿¡,;:.]|[,;:]\s*[¿¡]|[.:]\s*\.\.\.|…[,.;:]"
)


def look(subject: Subject) -> Iterator[Hit]:
    """Look for runs of marks that are no ellipsis, no stop of an abbreviation, no Spanish opening mark."""
    for passage in subject.passages:
        for match in _MARKS.finditer(passage.text):
            if not _FINE.fullmatch(match[0]) and not _part_of_path(passage.text, match):
                yield in_passage(passage, Message.of("lint.doubled-punctuation", marks=match[0]), match.span())


def _part_of_path(text: str, match: re.Match[str]) -> bool:
    return text[match.end() : match.end() + 1] == "/"


CHECK = Check("doubled-punctuation", Severity.ERROR, look)
