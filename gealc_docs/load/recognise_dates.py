"""Words to periods: the inverse of `languages/periods.py`, and the many other forms that documents print."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale

from gealc_docs.languages.labels import each, folded, labels
from gealc_docs.load.date_grammar import Token, period_of
from gealc_docs.model.period import Frequency, Openness, Period

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_NUMERIC = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{1,2})[/.-](?:(\d{1,2})[/.-])?(\d{4})")
# A month joined to a day or a year, `15-mar-2018`, `mar-18`; a numeric day with a year of two digits.
_JOINED = re.compile(
    r"(?:(?<![\w/.-])(\d{1,2})[-/.]\s?)?(?<!\w)([^\W\d_]{3,})\.?(?:[-/]|\s?['’])(\d{4}|\d\d)(?![\d/-])"
)
_SHORT_YEAR = re.compile(r"(?<![\w/.-])(\d{1,2}([-/.])\d{1,2}\2)(\d\d)(?![\w/-])")
_FIRST_YEAR = 1000
# Any year will do to see whether words are a date.
SOME_YEAR = 2000
_CODE = re.compile(r"(?:(\d{4})[-\s]?)?([a-z])\s?([1-4])(?:[-\s/]?(\d{4}))?(?!\w)")


@dataclass(frozen=True)
class _Words:
    """Phrases of a language, the longest first, each with the token it stands for."""

    phrases: Mapping[str, Token]
    pattern: re.Pattern[str]
    codes: Mapping[str, str]
    counted: re.Pattern[str]  # the other way round: `1T`, `II S`, `1.er T`
    number: re.Pattern[str]
    day_first: bool


@cache
def _words(language: str) -> _Words:
    data: Mapping[str, Any] = labels(language)["periods"]
    phrases: dict[str, Token] = {}
    for word, token in _phrases(language, data):
        phrases.setdefault(folded(word).rstrip("."), token)
    longest = sorted(phrases, key=len, reverse=True)
    pattern = re.compile("|".join(rf"{re.escape(p)}(?!\w)" if p[-1].isalnum() else re.escape(p) for p in longest))
    codes = {letter: unit for unit, letters in data["codes"].items() for letter in letters}
    ending = f"(?:{'|'.join(map(re.escape, data['endings']))})?"
    counted = re.compile(rf"([1-4]|i{{1,3}}|iv)[.º°]?{ending}\s?([a-z])(?!\w)")
    number = re.compile(rf"(\d{{1,4}}){ending}(?!\w)")
    return _Words(phrases, pattern, codes, counted, number, data["day_first"] == "true")


def _phrases(language: str, data: Mapping[str, Any]) -> Iterator[tuple[str, Token]]:
    """Go through all phrases with their tokens; where two are alike the first counts."""
    for token_kind, names in (("frequency", Frequency), ("openness", Openness)):
        yield from ((word, Token(token_kind, str(name))) for name in names for word in data[name])
    yield from ((word, Token("unit", unit)) for unit, words in data["units"].items() for word in words)
    for kind, group in (("ordinal", "ordinals"), ("count", "counts")):
        yield from ((word, Token(kind, int(number))) for number, words in data[group].items() for word in words)
    yield from ((word, Token("month", number)) for number, word in _months(language, data["months"]))
    for kind, group in (
        ("times", "times"),
        ("between", "between"),
        ("to", "to"),
        ("and", "and"),
        ("filler", "fillers"),
    ):
        yield from ((word, Token(kind, "")) for word in data[group])
    yield from ((word, Token("ordinal", value)) for word, value in _ROMAN.items())


def _months(language: str, more: Mapping[str, list[str]]) -> list[tuple[int, str]]:
    """Return (number, word) of the months, as CLDR writes them in full and short."""
    locale = Locale.parse(language)
    found = [
        (number, word.rstrip("."))
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, word in locale.months[context][width].items()
    ]
    return found + [(int(number), word) for number, words in more.items() for word in words]


def recognise_period(text: str, language: str, year: int = 0) -> Period | None:
    """Return the period a wording stands for, None where it is none. `year` completes `I Half`, 0 for no such year."""
    wanted = folded(text).strip(" .;,:")
    # Data are printed in the language of the labels, which is named last.
    for one in reversed(each(language)):
        tokens = _tokens(_parted(wanted, _words(one), year), _words(one))
        period = period_of(tokens, year) if tokens else None
        if period is not None:
            return period
    return None


def _parted(text: str, words: _Words, year: int) -> str:
    """Return a text with the parts of joined dates apart; two digits are a year only where they are the plan's."""
    short = f"{year % 100:02d}" if year else "–"

    def spaced(match: re.Match[str]) -> str:
        token = words.phrases.get(match[2])
        whole = year if match[3] == short else int(match[3])
        dated = re.search(
            r"(?<![-/'’\d])\d{1,2}(?:\s+\w{1,3})?\s*$", text[: match.start()]
        )  # `15 de marzo-18 de abril`
        if token is None or token.kind != "month" or whole < _FIRST_YEAR or dated:
            return match[0]
        return f"{match[1] or ''} {match[2]} {whole}"

    text = _JOINED.sub(spaced, text)
    return _SHORT_YEAR.sub(lambda m: f"{m[1]}{year}" if m[3] == short else m[0], text)


def _tokens(text: str, words: _Words) -> list[Token] | None:
    """Return the tokens of a folded text; None where a word is no date word."""
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        if text[position] in " .()[],;:" and text[position] != ",":
            if text[position] in "([":
                tokens.append(Token("open", ""))
            position += 1
            continue
        token, length = _next(text, position, words)
        if token is None:
            return None
        tokens.append(token)
        position += length
    return tokens


def _next(text: str, position: int, words: _Words) -> tuple[Token | None, int]:
    if (match := _NUMERIC.match(text, position)) and not text[match.end() : match.end() + 1].isalnum():
        token = _numeric(match, words)
        if token:
            return token, len(match[0])
    if (match := _CODE.match(text, position)) and (unit := words.codes.get(match[2])):
        year = int(match[1] or match[4] or 0)
        return Token("code", unit, int(match[3]), year), len(match[0])
    if (match := words.counted.match(text, position)) and (unit := words.codes.get(match[2])):
        return Token("code", unit, _ROMAN.get(match[1]) or int(match[1])), len(match[0])
    if match := words.pattern.match(text, position):
        token = words.phrases[match[0]]
        end = match.end()
        if not (match[0][0].isdigit() and text[end : end + 1].isdigit()):
            return token, len(match[0])
    if match := words.number.match(text, position):
        number = int(match[1])
        return Token("year" if len(match[1]) == 4 else "number", number), len(match[0])  # noqa: PLR2004  # digits of a year
    return None, 0


def _numeric(match: re.Match[str], words: _Words) -> Token | None:
    """Return the token of `2022-11-18`, `18/11/2022` or `11/2022`."""
    if match[1]:
        return Token("date", int(match[2]), int(match[3] or 0), int(match[1]))
    if not match[5]:
        return Token("date", int(match[4]), 0, int(match[6]))
    first, second = int(match[4]), int(match[5])
    twelve = 12
    if first <= twelve and second <= twelve and first != second and not words.day_first:
        return None
    day, month = (first, second) if second <= twelve else (second, first)
    return Token("date", month, day, int(match[6]))
