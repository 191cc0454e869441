"""Fields of an activity: as printed in a language, and as values that no language changes."""

from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, joined
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.plan import FIELDS, Activity, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText, Wording


def printed(activity: Activity, name: str, language: str) -> Wording:
    """Return a field as printed."""
    value = getattr(activity, name)
    match value:
        case When(period=period, text=text, location=location):
            shown = text.get(language) or (capitalised(say_period(period, language)) if period else "")
            return Wording(language, shown, _place(text, language, location))
        case Term(text=text, location=location):
            return Wording(language, text.get(language), _place(text, language, location))
        case tuple() if value:
            parts = [term.text.get(language) for term in value]
            return Wording(language, joined([p for p in parts if p], language), value[0].location)
    return Wording(language, "")


def _place(text: LocalText, language: str, location: Location) -> Location:
    found = text.find(language)
    return found.location if found and found.location != NOWHERE else location


def values(activity: Activity, name: str) -> tuple[object, ...]:
    """Return a field as values that no language changes, nothing where a part of it is no such value."""
    value = getattr(activity, name)
    match value:
        case When(period=period) if period is not None:
            return period.meaning
        case Term(key=key) if key:
            return (key,)
        case tuple() if value and all(term.key for term in value):
            return tuple(sorted(term.key for term in value))
    return ()


def agreement(one: Activity, two: Activity) -> float:
    """Return the share of the fields of two activities that hold the same values."""
    same = [
        bool(values(one, name)) and values(one, name) == values(two, name)
        for name in FIELDS
        if getattr(one, name) or getattr(two, name)
    ]
    return sum(same) / len(same) if same else 0.0
