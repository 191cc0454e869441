"""Fields of activities as comparable values: terms by key, dates relative to the year of their plan."""

import re
from collections.abc import Hashable
from datetime import date as day
from functools import cache

from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.tokens import compact, lasting, tokens
from gealc_docs.model.period import Frequency, Openness, Period
from gealc_docs.model.plan import FIELDS, Activity, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording

UNDECIDED = "tbd"
# What a value begins with that is a text, no key of the vocabulary.
_WORDED = "="
_TIMES = {Frequency.SEMIANNUAL: 2, Frequency.QUARTERLY: 4, Frequency.BIMONTHLY: 6, Frequency.MONTHLY: 12}


def undecided(text: LocalText) -> bool:
    """Tell whether a text only says that something is not decided yet."""
    return bool(text) and all(compact(tokens(w.text, w.language)) in _undecided(w.language) for w in text)


@cache
def _undecided(language: str) -> frozenset[str]:
    return frozenset(compact(tokens(form, language)) for form in lexicon(language).undecided)


def opened(text: LocalText) -> LocalText:
    """Return a text with every way to say "to be decided" said in one."""
    said = []
    for wording in text:
        known = sorted(lexicon(wording.language).undecided, key=len, reverse=True)
        pattern = r"\b(?:" + "|".join(map(re.escape, known)) + r")\b"
        said.append(Wording(wording.language, re.sub(pattern, UNDECIDED, wording.text, flags=re.IGNORECASE)))
    return LocalText(tuple(said))


def text_key(text: LocalText, languages: tuple[str, ...]) -> str:
    """Return the lasting form of a text in the first language of a list that it has, else of any."""
    wording = next((w for language in languages if (w := text.find(language))), None) or next(iter(text), None)
    return lasting(wording.text, wording.language) if wording else ""


def term_value(term: Term, languages: tuple[str, ...]) -> str:
    """Return what a term means: its key, or its folded text; all ways to leave it open are one value."""
    if undecided(term.text):
        return UNDECIDED
    return term.key or _WORDED + text_key(term.text, languages)


def date_value(date: When, year: int, languages: tuple[str, ...]) -> Hashable:
    """Return what a date means relative to the year of its plan."""
    if date.period is None:
        return UNDECIDED if undecided(date.text) else _WORDED + text_key(date.text, languages)
    return canonical(date.period.shifted(-year + 2000))


def is_text(value: Hashable) -> bool:
    """Tell whether a value, or one of several, is a text: no term of the vocabulary, no period."""
    parts = value if isinstance(value, tuple) else (value,)
    return any(isinstance(part, str) and part.startswith(_WORDED) for part in parts)


def canonical(period: Period) -> Hashable:
    """Return one value for all notations of a period: a range is its first and last day, frequencies are counts."""
    spans = tuple(sorted((span.first, span.last) for span in period.spans))
    times = period.times or (_TIMES.get(period.frequency) if period.frequency else None)
    frequency = None if period.frequency in _TIMES else period.frequency
    if not spans and frequency is None and times is None and period.openness is Openness.TBD:
        return UNDECIDED
    return (spans, frequency, times, period.openness)


def field_value(activity: Activity, name: str, year: int, languages: tuple[str, ...]) -> Hashable:
    """Return the comparable value of one field, None where the activity lacks it."""
    value: Term | When | tuple[Term, ...] | None = getattr(activity, name)
    match value:
        case None | ():
            return None
        case When():
            return date_value(value, year, languages)
        case Term():
            return term_value(value, languages)
        case _:
            return tuple(sorted({term_value(term, languages) for term in value}))


def field_values(activity: Activity, year: int, languages: tuple[str, ...]) -> dict[str, Hashable]:
    """Return the values of all fields the activity has, in the order of `FIELDS`."""
    found = ((name, field_value(activity, name, year, languages)) for name in FIELDS)
    return {name: value for name, value in found if value is not None}


def middle_day(date: When | None, year: int) -> float | None:
    """Return the middle of a date in days since the year of its plan began; None where it names no day."""
    if date is None or date.period is None or not date.period.spans:
        return None
    base = day(year, 1, 1)
    first = min(span.first for span in date.period.spans)
    last = max(span.last for span in date.period.spans)
    return ((first - base).days + (last - base).days) / 2
