"""Titles that are the same in one language and differ in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.marks import is_open
from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """Look for a title whose original was worded otherwise in another place."""
    original = subject.plan.original
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for passage in subject.passages:
        source = passage.segment.text.get(original)
        if passage.segment.field != "title" or not passage.segment.number or passage.language == original or not source:
            continue
        if is_open(source) or is_open(passage.text):
            continue
        key = (passage.language, _fold(source))
        first, number = seen.setdefault(key, (passage.text, passage.segment.number))
        if _fold(first) != _fold(passage.text):
            message = Message.of("lint.twin-titles", source=source, other=first, number=number)
            yield _hit(passage, message)


def _hit(passage: Passage, message: Message) -> Hit:
    return in_passage(passage, message, (0, len(passage.text)))


def _fold(text: str) -> str:
    """Return a title without what no wording is: a number before it, its capitals, its final stop."""
    return re.sub(r"^[\d.()]+\s", "", " ".join(text.casefold().split())).rstrip(" .")


CHECK = Check("twin-titles", Severity.WARNING, look)
