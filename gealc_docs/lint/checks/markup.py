"""Marks of HTML and Markdown, which a plan prints as they stand."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAGS = (
    "a|abbr|b|big|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|small|span|strike|strong"
    "|su[bp]|table|t[dhr]|u|ul"
)
_MARK = re.compile(
    rf"""
      </?(?:{_TAGS})(?:\s+[\w-]+\s*=[^<>]*)?\s*/?>      # <b>, </p>, <a href="…">, <br/>
    | &(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z]\w+);                          # &nbsp;, &#233;
    | (?P<stars>\*\*|__)(?=\S)[^*_]+(?<=\S)(?P=stars)                     # **bold**
    | !?\[[^\[\]]+\]\((?:https?:|mailto:|/|\#)[^()\s]*\)                  # [words](address)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def look(subject: Subject) -> Iterator[Hit]:
    """Look for tags, entities, bold and links as web pages and Markdown write them."""
    for passage in subject.passages:
        for match in _MARK.finditer(passage.text):
            if match[0][0] != "&" or unescape(match[0]) != match[0]:
                yield in_passage(passage, Message.of("lint.markup", mark=match[0]), match.span())


CHECK = Check("markup", Severity.WARNING, look)
