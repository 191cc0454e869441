"""Ordinals written as another one was: XVI → XVII, 11th → 12th, novena → décima."""

import re

from gealc_docs.languages.words import check_words, locale
from gealc_docs.model.numbering import roman

_MARKED = re.compile(r"(?P<digits>\d+)(?P<rest>.*)", re.DOTALL)
_FORMS = ("one", "two", "few", "other")  # what CLDR calls the forms of English ordinals, in the order of their marks


def written_like(was: str, ordinal: int, language: str) -> str:
    """Return an ordinal in the notation of another."""
    if match := _MARKED.fullmatch(was):
        return f"{ordinal}{_mark(match['rest'], ordinal, language)}"
    if was.isupper() and re.fullmatch(r"[IVXLC]+", was):
        return roman(ordinal)
    spelt = check_words(language).get("ordinals", ())
    if ordinal > len(spelt):
        return roman(ordinal)
    word = str(spelt[ordinal - 1])
    return word[0].upper() + word[1:] if was[:1].isupper() else word


def _mark(was: str, ordinal: int, language: str) -> str:
    """Return what follows the digits: the mark that CLDR's form of the ordinal asks for, else what stood there."""
    marks = check_words(language).get("ordinal_marks", ())
    if was.casefold() not in marks or len(marks) != len(_FORMS):
        return was
    return str(marks[_FORMS.index(locale(language).ordinal_form(ordinal))])
