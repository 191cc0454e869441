"""Fields as they are printed, per language."""

from collections.abc import Iterable
from dataclasses import replace

from gealc_docs.languages.periods import say_period
from gealc_docs.languages.words import capitalised, joined
from gealc_docs.model.plan import Activity, When
from gealc_docs.model.term import Term
from gealc_docs.model.text import EMPTY, LocalText, Wording


def say_date(date: When | None, languages: Iterable[str]) -> LocalText:
    """Write a date out in some languages; a text keeps those it has."""
    if date is None:
        return EMPTY
    if date.period is None:
        return date.text
    return LocalText(tuple(Wording(lang, capitalised(say_period(date.period, lang))) for lang in languages))


def say_terms(terms: tuple[Term, ...], languages: Iterable[str]) -> LocalText:
    """Write terms out as they are printed, with a capital."""
    return LocalText(tuple(replace(said, text=capitalised(said.text)) for said in joined_terms(terms, languages)))


def joined_terms(terms: tuple[Term, ...], languages: Iterable[str]) -> LocalText:
    """Join terms in the languages that all of them have, else in those that any has."""
    wanted = tuple(languages)
    found = [lang for lang in wanted if all(term.text.find(lang) for term in terms)] or wanted[:1]
    said = ((lang, joined([term.text.best(lang).text for term in terms], lang)) for lang in found)
    return LocalText(tuple(Wording(lang, text) for lang, text in said)) if terms else EMPTY


def in_sentence(activity: Activity, name: str, languages: Iterable[str]) -> LocalText:
    """Write a field out as it stands inside a sentence: periods and terms without a capital of their own."""
    value = getattr(activity, name)
    match value:
        case None:
            return EMPTY
        case When(period=period) if period is not None:
            return LocalText(tuple(Wording(lang, say_period(period, lang)) for lang in languages))
        case When():
            return value.text
        case Term():
            return joined_terms((value,), languages)
        case _:
            return joined_terms(value, languages)


def say_field(activity: Activity, name: str, languages: Iterable[str]) -> LocalText:
    """Write a field out."""
    value = getattr(activity, name)
    match value:
        case None:
            return EMPTY
        case When():
            return say_date(value, languages)
        case Term():
            return say_terms((value,), languages)
        case _:
            return say_terms(value, languages)
