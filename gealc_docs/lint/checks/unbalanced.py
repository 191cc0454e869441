"""Quotation marks and brackets that are opened and not closed, or the reverse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.languages.words import check_words
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIRS = ("()", "[]", "{}", "“”", "«»")
_LABEL = re.compile(r"(?:^|(?<=[\s;,:]))(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,4})\)")


def look(subject: Subject) -> Iterator[Hit]:
    """Look for each mark that has no partner."""
    for passage in subject.passages:
        pairs = (*_PAIRS, *check_words(passage.language).get("pairs", ()))
        for place in _alone(passage.text, pairs):
            mark = passage.text[place]
            yield in_passage(passage, Message.of("lint.unbalanced", mark=mark), (place, place + 1))


def _alone(text: str, pairs: tuple[str, ...]) -> list[int]:
    """Return the places of marks without partner; the labels of a list, such as `a)`, need none."""
    labels = {match.end() - 1 for match in _LABEL.finditer(text) if "(" not in text[: match.start()][-1:]}
    opened: list[int] = []
    alone: list[int] = []
    closing = {pair[1]: pair[0] for pair in pairs}
    for place, mark in enumerate(text):
        if mark in closing.values():
            opened.append(place)
        elif mark in closing:
            partner = next((p for p in reversed(opened) if text[p] == closing[mark]), None)
            if partner is not None:
                opened.remove(partner)
            elif place not in labels:
                alone.append(place)
    straight = [p for p, mark in enumerate(text) if mark == '"']
    odd = straight[-1:] if len(straight) % 2 else []
    return sorted([*alone, *opened, *odd])


CHECK = Check("unbalanced", Severity.ERROR, look)
