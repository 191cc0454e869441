"""Marks of what is still to be written: `TODO` for a whole value, `[por escribir: qué]` inside a text."""

import re
from collections.abc import Iterator
from functools import cache

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.words import words
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.place import TO_DO
from gealc_docs.model.text import LocalText, Wording


def mark(language: str, hint: str = "") -> str:
    """Return the mark as a text of a language shows it."""
    said = str(words(language).get("open", {}).get("mark", TO_DO))
    return f"[{said}: {hint}]" if hint else f"[{said}]"


def marked(hint: str = "", location: Location = NOWHERE) -> LocalText:
    """Return a text that is one mark in every language."""
    return LocalText(tuple(Wording(language, mark(language, hint), location) for language in available()))


def is_open(text: str) -> bool:
    """Whether a whole value is a mark, in brackets or without."""
    return bool(_whole().fullmatch(text.strip()) or _inside().fullmatch(text.strip()))


def unfinished(text: str) -> bool:
    """Whether a text is a mark or holds one."""
    return is_open(text) or bool(_inside().search(text))


def hint_of(text: str) -> str:
    """Return what the first mark of a text says is missing, "" where it says nothing."""
    match = _whole().fullmatch(text.strip()) or _inside().search(text)
    return (match["hint"] or "").strip() if match else ""


def open_spans(text: str) -> Iterator[tuple[int, int]]:
    """Go through the places of marks inside a text."""
    return (match.span() for match in _inside().finditer(text))


def shown(text: str, language: str) -> str:
    """Return a text with its marks as its language writes them; a whole value that is a mark gets brackets."""
    if whole := _whole().fullmatch(text.strip()):
        return mark(language, (whole["hint"] or "").strip())
    return _inside().sub(lambda match: mark(language, (match["hint"] or "").strip()), text)


@cache
def _either() -> str:
    known = (words(language).get("open", {}) for language in available())
    said = {word for entry in known for word in (entry.get("mark", ""), *entry.get("also", ())) if word}
    return "|".join([TO_DO, *(f"(?i:{re.escape(word)})" for word in sorted(said, key=len, reverse=True))])


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{_either()})(?:\s*[:–—-]\s*(?P<hint>[^\[\]]*))?[.…]*")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"\[\s*(?:{_either()})\s*(?:[:–—-]\s*(?P<hint>[^\[\]]*))?\]")
