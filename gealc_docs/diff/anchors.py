"""What texts of two languages must share, however they are translated: countries, names, how much they join."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from rapidfuzz import fuzz

from gealc_docs.diff.concepts import known_words, met
from gealc_docs.diff.lexicon import ISO_CODE, lexicon
from gealc_docs.diff.stated import acronym, capitals_tell, folded, proper
from gealc_docs.diff.token import AND, Kind, Token, plain
from gealc_docs.diff.tokens import stems, tokens
from gealc_docs.languages.classes import classes
from gealc_docs.languages.words import locale
from gealc_docs.model.text import Wording

# Names of one place in two languages begin alike or have so much (per cent) of their letters in common.
BEGINNING, LETTERS = 4, 60


def countries_differ(old: Wording, new: Wording) -> bool:
    """Tell whether one of two texts names a country that the other does not, nor its people."""
    ours, theirs = (_countries(said.text, said.language) for said in (old, new))
    return bool(ours ^ theirs)


@lru_cache(maxsize=10_000)
def _countries(text: str, language: str) -> frozenset[str]:
    """Return the codes of the countries that a text names, or the people or things of."""
    pattern, codes = _country_names(language)
    named = {codes[plain(match[0].casefold())] for match in pattern.finditer(text)}
    peoples, whole = _peoples(language), folded(text)
    # "Ibero-American" is of no one country.
    alone = (token for token in tokens(text, language) if whole[token.start - 1 : token.start] != "-")
    return frozenset(named | {peoples[word] for token in alone if (word := plain(token.key)) in peoples})


@cache
def _country_names(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return what finds the names of countries, and the code of each."""
    known = classes(language)
    apart = set(known.get("not_country_names", ()))
    codes = {str(name): code for code, name in locale(language).territories.items() if _is_country(code)}
    codes |= {name: code for code, names in known.get("countries", {}).items() for name in names}
    codes = {name: code for name, code in codes.items() if name not in apart}
    either = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)"), {plain(name.casefold()): code for name, code in codes.items()}


def _is_country(code: str) -> bool:
    return len(code) == ISO_CODE and code.isalpha() and code not in {"EU", "UN", "EZ", "ZZ"}


@cache
def _peoples(language: str) -> Mapping[str, str]:
    """Return the codes of countries by the words for their people and things."""
    known = classes(language)
    endings = known.get("nationality_endings", ())
    return {
        plain(f"{stem}{ending}"): code for code, stem in known.get("nationalities", {}).items() for ending in endings
    }


def names_differ(old: Wording, new: Wording) -> bool:
    """Tell whether one of two texts bears a proper name that the other has nothing like."""
    return bool(_lone_names(old, new) or _lone_names(new, old))


def places_differ(old: Wording, new: Wording) -> bool:
    """Tell whether two texts that each name a place name others: other countries, or words of which no list tells."""
    countries = [_countries(said.text, said.language) for said in (old, new)]
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return True
    return bool(_lone_words(old, new) and _lone_words(new, old))


def _lone_words(said: Wording, other: Wording) -> frozenset[str]:
    """Return the words of a text, as stems, that no list holds and no word of the other resembles; no acronyms."""
    text = _country_names(said.language)[0].sub(lambda match: " " * len(match[0]), folded(said.text))
    row = (token for token in tokens(text, said.language) if token.kind is Kind.WORD and not acronym(text, token))
    known = lexicon(said.language)
    words = frozenset(plain(known.stem(token.key)) for token in row if token.key not in known.function_words)
    return _unmet(words, said.language, other)


def _lone_names(said: Wording, other: Wording) -> frozenset[str]:
    """Return the names in a text, as stems, that no word of the other resembles."""
    return _unmet(frozenset(_names(said.text, said.language)), said.language, other)


def _unmet(named: frozenset[str], language: str, other: Wording) -> frozenset[str]:
    """Return the stems that no list holds and no word of another text resembles or may stand for."""
    found = named - known_words((language, tuple(named)))
    theirs = stems(other.text, other.language)
    words = {*theirs, *(plain(token.key) for token in tokens(other.text, other.language))}
    found = frozenset(name for name in found if not any(_resemble(name, word) for word in words))
    return found - met(found, language, (other.language, theirs))


def _names(text: str, language: str) -> Iterator[str]:
    """Go through the stems of words with a capital; countries, peoples and days are compared apart."""
    if not capitals_tell(text, language):
        return
    known, whole = lexicon(language), folded(text)
    apart = known.fixed | known.function_words
    countries = " ".join(match[0].casefold() for match in _country_names(language)[0].finditer(text)).split()
    for token in tokens(text, language):
        if token.key in apart or token.key in countries or plain(token.key) in _peoples(language):
            continue
        if _is_name(whole, token):
            yield plain(known.stem(token.key))


def _is_name(whole: str, token: Token) -> bool:
    # Acronyms are translated: BID, IDB.
    return token.kind is Kind.WORD and proper(whole, token) and not acronym(whole, token)


def _resemble(name: str, word: str) -> bool:
    return name[:BEGINNING] == word[:BEGINNING] or fuzz.ratio(name, word) >= LETTERS


def joins(said: Wording) -> int:
    """Count how often a text joins things: by "and", and by the commas of a list that ends in one."""
    text = _country_names(said.language)[0].sub(lambda match: "_" * len(match[0]), said.text)
    row = tokens(text, said.language)
    ands = sum(token.key == AND and text[token.end : token.end + 1] != "-" for token in row)
    after = (next((token for token in row if token.start >= k), None) for k in _commas(text))
    return ands + sum(token is not None and token.key != AND for token in after) if ands else 0


def _commas(text: str) -> Iterator[int]:
    """Go through the places right after the commas between words."""
    return (match.end() for match in re.finditer(r",(?!\d)", text))
