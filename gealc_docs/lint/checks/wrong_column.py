"""A value that belongs in another field: a date as lead, a venue as product."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import words
from gealc_docs.lint.subject import Check, Hit, Subject, in_activity
from gealc_docs.model.finding import Severity
from gealc_docs.model.message import Message
from gealc_docs.model.period import Frequency, Openness, Period
from gealc_docs.model.plan import FIELDS, Activity, When
from gealc_docs.model.term import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.model.location import Location
    from gealc_docs.model.text import LocalText
    from gealc_docs.model.vocabulary import Vocabulary

_PARTIES = "parties"
_FAMILIES = {
    "venues": "venue",
    "products": "product",
    "resources": _PARTIES,
    "leads": _PARTIES,
    "organisations": _PARTIES,
}
_OF_FIELD = {"venue": "venue", "product": "product", "resources": _PARTIES, "lead": _PARTIES, "date": "date"}


def look(subject: Subject) -> Iterator[Hit]:
    """Look at the texts that a plan spells out itself: keys are checked as they are read."""
    for place in subject.plan.activities():
        for name in FIELDS:
            for text, location in _literals(place[1], name):
                kind = _family(text, subject.vocabulary, subject.plan.year)
                if kind and kind != _OF_FIELD[name]:
                    said = next((w.text for w in text), "")
                    meant = Message.of(f"lint.wrong-column.{kind}")
                    message = Message.of("lint.wrong-column", text=said, kind=meant)
                    yield in_activity(subject, place, name, message, location)


def _literals(activity: Activity, name: str) -> Iterator[tuple[LocalText, Location]]:
    value = getattr(activity, name)
    for item in value if isinstance(value, tuple) else (value,):
        if (isinstance(item, Term) and item.literal) or (isinstance(item, When) and item.text):
            yield item.text, item.location


def _family(text: LocalText, vocabulary: Vocabulary, year: int) -> str:
    """Return what a text is by every wording it has, "" where that is open."""
    kinds = {_kind(wording.text, wording.language, vocabulary, year) for wording in text}
    return kinds.pop() if len(kinds) == 1 else ""


def _kind(text: str, language: str, vocabulary: Vocabulary, year: int) -> str:
    folded = _fold(text)
    if folded in _open(language):
        return ""
    if folded in _periods(language, year):
        return "date"
    named = [{_fold(form) for form in entry.forms(language)} for entry in vocabulary.entries.values()]
    entries = [entry for entry, forms in zip(vocabulary.entries.values(), named, strict=True) if folded in forms]
    if any(folded in forms and forms & _open(language) for forms in named):  # `por definir`, as `a definir`
        return ""
    families = {_FAMILIES.get(entry.kind, "") for entry in entries}
    return families.pop() if len(families) == 1 else ""


def _fold(text: str) -> str:
    """Return a text in small letters, without the stops of abbreviations: `2do. semestre`."""
    return " ".join(re.sub(r"(?<=\w)\.(?=\s)", "", text.casefold()).strip(" .").split())


@cache
def _open(language: str) -> frozenset[str]:
    """Return what any field may say while it is not decided."""
    return frozenset(_fold(words(language)["periods"][str(openness)]) for openness in Openness)


@cache
def _periods(language: str, year: int) -> frozenset[str]:
    """Return every way of writing the semesters, quarters and months about a year, and the frequencies."""
    points = [
        "",
        *(f"-S{n}" for n in (1, 2)),
        "-S1..S2",
        *(f"-Q{n}" for n in range(1, 5)),
        *(f"-{n:02}" for n in range(1, 13)),
    ]
    notations = [f"{y}{point}" for y in (year - 1, year, year + 1) for point in points] + [str(f) for f in Frequency]
    periods = [Period.parse(notation) for notation in notations]
    said = {
        say_period(period, language, style=style, year=y)
        for period in periods
        for style in ("long", "short")
        for y in (None, year)
    }
    return frozenset(map(_fold, said))


CHECK = Check("wrong-column", Severity.ERROR, look)
