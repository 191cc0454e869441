"""A bundle: a plan's texts for translators, with all that helps to translate them."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """How far the translation of a text has come; one that is half written is new."""

    NEW = "new"
    STALE = "stale"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A translation of a similar text: `score` is the likeness of the sources in percent, `origin` its address."""

    source: str
    target: str
    score: int
    origin: str


@dataclass(frozen=True, slots=True)
class TermHit:
    """A glossary's term in a source, its required translation, and a remark on it."""

    source: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """One text to translate. `id` is its address; `previous` the source a stale translation was made from.

    `place` is where the source is written (file, line); `context` tells what the text is, in the reader's language.
    """

    id: str
    source: str
    target: str = ""
    state: State = State.NEW
    previous: str = ""
    number: str = ""
    context: str = ""
    place: tuple[str, int] = ("", 0)
    terms: tuple[TermHit, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def base(self) -> str:
        """Fingerprint of the translation as it is handed out, to see later who changed it."""
        return fingerprint(self.target)


def fingerprint(text: str) -> str:
    """Return a word that tells one text from another: a letter first, or a spreadsheet takes it for a number."""
    return f"t{hashlib.sha256(text.encode()).hexdigest()[:8]}" if text else "none"


@dataclass(frozen=True, slots=True)
class Entry:
    """A glossary's entry in two languages: the preferred form first; `forbidden` are wrong targets."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    forbidden: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The texts of a plan in two languages. `reader` is the language of what is said to the translator.

    `revised` is when the plan's file was last changed.
    `memory` holds the pairs of all other plans, `glossary` all entries that have both languages.
    """

    year: int
    title: str
    file: str
    source: str
    target: str
    reader: str
    revised: datetime
    units: tuple[Unit, ...] = ()
    memory: tuple[Suggestion, ...] = ()
    glossary: tuple[Entry, ...] = ()
