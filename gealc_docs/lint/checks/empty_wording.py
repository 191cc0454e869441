"""Wordings that say nothing, and languages that only some wordings have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import language_name
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Status
from gealc_docs.model.segment import segments
from gealc_docs.model.text import LocalText, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTHING = re.compile(r"[\W_]*|[\W_]*(?:FIXME|XXX+|lorem ipsum.*)[\W_]*", re.IGNORECASE)


def look(subject: Subject) -> Iterator[Hit]:
    """Look for placeholders, then for texts that lack a language most others have."""
    for passage in subject.passages:
        if _NOTHING.fullmatch(passage.text):
            message = Message.of("lint.empty-wording.nothing", text=passage.text)
            yield in_passage(passage, message, (0, len(passage.text)))
    for language in subject.plan.languages:
        if not subject.languages or language in subject.languages:
            yield from _missing(subject, language)


def _missing(subject: Subject, language: str) -> Iterator[Hit]:
    """Tell each text that lacks a language, or once for the plan where most lack it."""
    texts = [s for s in segments(subject.plan) if s.text]
    without = [s for s in texts if not s.text.find(language)]
    if len(without) * 2 > len(texts):
        message = Message.of(
            "lint.empty-wording.most", language=language, name=_name(language), count=len(without), total=len(texts)
        )
        yield Hit(message, subject.address("title"), "", "title", subject.plan.title.location, (), Severity.INFO)
        return
    severity = Severity.WARNING if subject.plan.status is Status.DRAFT else Severity.ERROR
    for segment in without:
        sides = tuple(Side(w.language, w.text, w.location) for w in segment.text)
        message = Message.of("lint.empty-wording.missing", language=language, name=_name(language))
        yield Hit(message, segment.address, segment.number, segment.field, segment.text.location, sides, severity)


def _name(language: str) -> LocalText:
    """Return the name of a language in every language of messages."""
    return LocalText(tuple(Wording(ui, language_name(language, ui)) for ui in available()))


CHECK = Check("empty-wording", Severity.ERROR, look)
