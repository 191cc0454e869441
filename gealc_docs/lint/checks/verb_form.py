"""A bare verb after a form of “be”, as in “to be add”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.words import check_words
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


def look(subject: Subject) -> Iterator[Hit]:
    """Look for verbs that need their participle; only languages that list such verbs are checked."""
    for passage in subject.passages:
        rule = check_words(passage.language).get("verb_after_be")
        if rule:
            pattern = rf"\b(?:{'|'.join(rule['be'])})\s+({'|'.join(rule['verbs'])})(?![\w-])"
            for match in re.finditer(pattern, passage.text, re.IGNORECASE):
                yield in_passage(passage, Message.of("lint.verb-form", words=match[0]), match.span())


CHECK = Check("verb-form", Severity.ERROR, look)
