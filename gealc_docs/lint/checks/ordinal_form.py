"""Ordinals that are no ordinal: `12st`, `3do`, `XV1 Reunión`, `XIIII Assembly`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from gealc_docs.languages.words import check_words, either
from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.numbering import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANONICAL = frozenset(roman(value) for value in range(1, 90))
# Roman letters, with the digit or small letter that looks like one among them
_ROMAN = re.compile(r"(?<![\w./-])(?=[IVXL1l]*[IVX])[IVXL1l]{2,}(?![\w-])")
_LIKE = str.maketrans({"1": "I", "l": "I"})
_LONG = 4  # letters that no acronym is made of by chance


def look(subject: Subject) -> Iterator[Hit]:
    """Look for endings that do not belong to their number, and for Roman numerals that are none."""
    for passage in subject.passages:
        endings, bodies = _endings(passage.language), _bodies(passage.language)
        for match in endings.finditer(passage.text) if endings else ():
            if match[2].lower() not in _allowed(match[1], passage.language):
                yield in_passage(passage, Message.of("lint.ordinal-form", text=match[0]), match.span())
        for match in _ROMAN.finditer(passage.text):
            if _is_damaged(match[0], bodies.match(passage.text, match.end()) is not None):
                yield in_passage(passage, Message.of("lint.ordinal-form", text=match[0]), match.span())


def _is_damaged(word: str, before_meeting: bool) -> bool:  # noqa: FBT001  # what follows is a fact
    """Whether letters are meant as a Roman numeral and are none."""
    if word in _CANONICAL or word.isdigit():
        return False
    mixed = word.translate(_LIKE) in _CANONICAL and sum(letter in "IVXL" for letter in word) > 1
    return before_meeting or mixed or (len(word) >= _LONG and set(word) <= set("IVX"))


def _rules(language: str) -> dict[str, Any]:
    return {str(number): endings for number, endings in check_words(language).get("ordinal_endings", {}).items()}


@cache
def _endings(language: str) -> re.Pattern[str] | None:
    """Return the pattern of a number with any ending of the language; None where it has none."""
    known = sorted({ending for endings in _rules(language).values() for ending in endings})
    return re.compile(rf"(?<![\w.,])(\d{{1,3}})({'|'.join(known)})(?!\w)", re.IGNORECASE) if known else None


def _allowed(digits: str, language: str) -> list[str]:
    """Return the endings of a number: by its last two digits where they have a rule, else by the last."""
    rules = _rules(language)
    found: list[str] = rules.get(digits[-2:].lstrip("0") or "0") or rules.get(digits[-1]) or rules["else"]
    return found


@cache
def _bodies(language: str) -> re.Pattern[str]:
    """Return the pattern of a meeting's name after a number."""
    names = "|".join(name for names in check_words(language).get("bodies", {}).values() for name in names)
    apart = either(language, "and")
    return re.compile(rf"\s+(?:(?!(?:{apart})\b)[\w-]+\s+){{0,4}}?(?:{names})" if names else r"(?!)", re.IGNORECASE)


CHECK = Check("ordinal-form", Severity.ERROR, look)
