"""Letters of another alphabet that look like Latin ones."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = ("CYRILLIC", "GREEK")
# Letters drawn alike, from Unicode's confusables (UTS 39).
_LATIN = str.maketrans(
    "АВСЕНІЈКМОРЅТХУаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανυ",
    "ABCEHIJKMOPSTXYaeopcyxijsdhqwABEZHIKMNOPTYXoavu",
)


def look(subject: Subject) -> Iterator[Hit]:
    """Look for words that mix alphabets or are written in look-alikes only."""
    for passage in subject.passages:
        for match in _WORD.finditer(passage.text):
            meant = match[0].translate(_LATIN)
            if _foreign(match[0]) and not _symbol(match[0]) and (_latin(match[0]) or not _foreign(meant)):
                yield in_passage(passage, Message.of("lint.mixed-scripts", word=match[0], meant=meant), match.span())


def _foreign(word: str) -> bool:
    return any(unicodedata.name(letter, "").startswith(_FOREIGN) for letter in word)


def _symbol(word: str) -> bool:
    """Whether a word is one Greek letter, as formulas and versions have."""
    return len(word) == 1 and unicodedata.name(word, "").startswith("GREEK")


def _latin(word: str) -> bool:
    return any(unicodedata.name(letter, "").startswith("LATIN") for letter in word)


CHECK = Check("mixed-scripts", Severity.ERROR, look)
