"""The acronym of another language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Passage, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gealc_docs.model.vocabulary import Entry, Vocabulary

_ACRONYM = re.compile(r"(?<![\w-])[A-ZÁÉÍÓÚÑ]{2,}(?![\w-])")


def look(subject: Subject) -> Iterator[Hit]:
    """Look for acronyms that are another language's and not this one's."""
    for language in dict.fromkeys(p.language for p in subject.passages):
        foreign = _foreign(subject.vocabulary, language)
        for passage in subject.passages:
            if passage.language == language and not passage.in_capitals:
                yield from _hits(passage, foreign)


def _hits(passage: Passage, foreign: Mapping[str, Entry]) -> Iterator[Hit]:
    for match in _ACRONYM.finditer(passage.text):
        if entry := foreign.get(match[0]):
            own = entry.text.get(passage.language)
            yield in_passage(passage, Message.of("lint.foreign-acronym", word=match[0], own=own), match.span())


def _foreign(vocabulary: Vocabulary, language: str) -> Mapping[str, Entry]:
    """Return terms by the acronyms that only other languages have for them."""
    entries = list(vocabulary.of_kind("organisations", "acronyms", "leads"))
    own = {form for entry in vocabulary.entries.values() for form in (*entry.forms(language), entry.key)}
    return {
        form: entry
        for entry in entries
        if entry.text.get(language)
        for other, form in entry.all_forms()
        if other != language and form not in own and _ACRONYM.fullmatch(form)
    }


CHECK = Check("foreign-acronym", Severity.WARNING, look)
