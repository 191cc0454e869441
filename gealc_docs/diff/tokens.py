"""Texts as tokens: words without case, numbers as values, so that notation does not matter."""

import re
import unicodedata
from functools import lru_cache

from gealc_docs.diff.lexicon import Lexicon, lexicon
from gealc_docs.diff.numerals import amount, spelt_out
from gealc_docs.diff.token import AND, Kind, Token, plain, without_glosses
from gealc_docs.model.numbering import roman

# An ordinal up to this counts within one plan ("second webinar"); a higher one counts editions of a yearly event.
WITHIN_PLAN = 4
_PIECE = re.compile(
    r"(?:\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*)(?:\.(?=[ao]\b))?(?P<suffix>[^\W\d_]{1,2}(?![^\W\d_]))?"
    r"|[^\W\d_]+|&"
)
# The sign of a footnote before its words, which counts on by itself: it is no part of what the note says.
_SIGN = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\[\d{1,2}\])\s")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_ROMAN = re.compile(r"[XVIL]+")
_ROMAN_VALUES = {roman(value): value for value in range(1, 90)}


@lru_cache(maxsize=50_000)
def tokens(text: str, language: str) -> tuple[Token, ...]:
    """Split a text into tokens."""
    known = lexicon(language)
    folded = unicodedata.normalize("NFKC", text)
    sign = _SIGN.match(text)
    matches = list(_PIECE.finditer(folded, sign.end() if sign else 0))
    following = [m[0][0].isupper() for m in matches[1:]] + [False] * bool(matches)
    found = [_token(m, before_name, known) for m, before_name in zip(matches, following, strict=True)]
    return tuple(spelt_out(without_glosses(found, folded, known.empty), folded))


def _token(match: re.Match[str], before_name: bool, known: Lexicon) -> Token:  # noqa: FBT001  # what follows is a fact
    raw, place = match[0], match.span()
    word = raw.casefold()
    if raw[0].isdigit():
        return _digits(match, known)
    if raw == "&" or word in known.conjunctions:
        return Token(Kind.WORD, AND, 0, *place)
    if word in known.numbers:
        return Token(Kind.NUMBER, f"#{known.numbers[word]}", known.numbers[word], *place)
    if word in known.ordinals:
        return _ordinal(known.ordinals[word], place)
    if _ROMAN.fullmatch(raw) and raw in _ROMAN_VALUES and (len(raw) > 1 or (before_name and raw != "L")):
        # "VII Ministerial Meeting" is an edition; "phase II" counts within the plan.
        return Token(
            Kind.EDITION if before_name else Kind.ORDINAL, f"@{_ROMAN_VALUES[raw]}", _ROMAN_VALUES[raw], *place
        )
    return Token(Kind.WORD, word, 0, *place)


def _digits(match: re.Match[str], known: Lexicon) -> Token:
    suffix = match["suffix"] or ""
    digits = match[0][: len(match[0]) - len(suffix)].rstrip(".")
    if suffix and suffix.casefold() not in known.suffixes:
        return Token(Kind.WORD, match[0].casefold(), 0, *match.span())
    if suffix:
        return _ordinal(int(re.sub(r"\D", "", digits)), match.span())
    said, value = amount(digits)
    kind = Kind.YEAR if _YEAR.fullmatch(digits) else Kind.NUMBER
    return Token(kind, f"#{said}", value, *match.span())


def _ordinal(value: int, place: tuple[int, int]) -> Token:
    kind = Kind.ORDINAL if value <= WITHIN_PLAN else Kind.EDITION
    return Token(kind, f"@{value}", value, *place)


def compact(found: tuple[Token, ...]) -> str:
    """Join the keys of tokens: spaces, quotes, dashes and stops are gone."""
    return "".join(token.key for token in found)


@lru_cache(maxsize=50_000)
def lasting(text: str, language: str) -> str:
    """Return what stays of a text from year to year: its compact form with years and editions masked."""
    return "".join("*" if token.rolls else token.key for token in tokens(text, language))


@lru_cache(maxsize=50_000)
def stems(text: str, language: str) -> tuple[str, ...]:
    """Return the stems of the words that carry meaning, without accents, in order; all words where none does."""
    known = lexicon(language)
    found = [token.key for token in tokens(text, language) if token.kind is Kind.WORD]
    full = [word for word in found if word not in known.empty and word != AND] or found
    return tuple(plain(known.stem(word)) for word in full)


@lru_cache(maxsize=50_000)
def head(text: str, language: str) -> str:
    """Return the stem of the word that says what kind of thing a title names: "guide" in "Data guide for banks"."""
    known = lexicon(language)
    words = [token for token in tokens(text, language) if token.kind is Kind.WORD or token.key == AND]
    full = [token.key != AND and token.key not in known.empty for token in words]
    first = next((k for k, telling in enumerate(full) if telling), None)
    if first is None:
        return ""
    end = next((k for k in range(first, len(full)) if not full[k]), len(full))
    return plain(known.stem(words[end - 1 if known.head_last else first].key))


def counts(text: str, language: str) -> tuple[int, ...]:
    """Return the numbers a text counts with, in order."""
    return tuple(token.value for token in tokens(text, language) if token.kind is Kind.NUMBER)


def ordinals(text: str, language: str) -> tuple[int, ...]:
    """Return the ordinals that count within a plan."""
    return tuple(token.value for token in tokens(text, language) if token.kind is Kind.ORDINAL)
