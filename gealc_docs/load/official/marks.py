"""Marks at the start of a line: `3.1.2)`, `IV.`, `b)`, `•`, `Actividad 2:`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gealc_docs.languages.labels import folded, labels
from gealc_docs.languages.notation import alternatives, any_of

_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# No part after the first has three digits: `12.500` is an amount.
_COMPOSITE = re.compile(r"\(?(\d{1,3}(?:\s?\.\s?\d{1,2}(?!\d))+)(?:\s*(?:\.-|[.)\]:]|[-–—](?=\s))+\s*|\s+|$)")
# Parts of several kinds, one of them digits: `I.1`, `2.1.a`, `B.3`.
_MIXED = re.compile(
    r"\(?((?=[^\s)]*\d)(?:\d{1,3}|[IVX]{1,5}|[A-Za-z])(?:\.(?:\d{1,2}|[IVX]{1,5}|[ivx]{1,4}|[A-Za-z])(?![^\W_]))+)"
    r"(?:\s*(?:\.-|[.)\]:]|[-–—](?=\s))+\s*|\s+|$)"
)
# A number that a tracked change has moved, as LibreOffice prints it.
_CHANGED = re.compile(r"\[(\d{1,3})\.\]\s+(?=\S)")
_ROMAN_MARK = re.compile(r"\(?([IVXLC]{1,7}|[ivx]{1,5})(?:\s*(?:\.-|[.)\]])|\s+[-–—])(?:\s*[-–—](?=\s))?(?:\s+|$)")
_LETTER = re.compile(r"\(?([A-Za-z])(?:\)|\.-|\.(?=\s))\s*|([A-Z])\s+[-–—]\s+(?=\S)")
# A letter and digits in one: `A1.`, `B2.3)`, `P1-A2.`.
_LETTER_AND_DIGITS = re.compile(
    r"\(?([A-Z]{1,3}\d{1,2}(?:\.\d{1,2}|[.-][A-Z]{1,3}\d{1,2})*)(?:\s*(?:\.-|[.)\]:]|\s[-–—](?=\s))+\s*)(?=\S)"
)
_FEW_WORDS = r"([^\W\d_]{2,}(?:\s[^\W\d_]+){0,3})"
# The role of words whose level only what stands below tells.
_LEVEL = "level"
# That of words for what stands after all areas.
ANNEX = "annex"
_BARE = re.compile(r"(\d{1,2}|[IVX]{1,5})\s+(?=[^\W\d_])")
_BULLET = re.compile(r"([•·▪◦‣●○■□–—*►➢✓✔▶\uf0b7\uf0a7-]|o(?=\s))\s+")

# A document symbol as the United Nations and the OAS write them: `RG/AA.15/doc.3/21`, `A/RES/70/1`.
SYMBOL = re.compile(r"(?=.*\d)[A-Z][\w.-]*(?:/[\w.()-]+){1,8}(?: (?:rev|corr|add)\. ?\d+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its style, the numbers it holds, how it is printed, and where the text after it starts.

    `role` is `section`, `area`, `activity` or `annex` where a word says so.
    """

    style: str
    values: tuple[int, ...]
    printed: str
    end: int
    role: str = ""


def marks(text: str, language: str) -> Iterator[Mark]:
    """Go through what the start of a text may be, the likeliest first."""
    if (match := _worded(language).match(text)) and not _is_mention(match, role := _roles(language)[folded(match[1])]):
        yield Mark(f"word-{folded(match[1])}", values_of(match[2]), match[2], match.end(), role.removeprefix(_LEVEL))
    if match := _MIXED.match(text) or _COMPOSITE.match(text) or _LETTER_AND_DIGITS.match(text):
        printed = re.sub(r"\s", "", match[1])
        values = values_of(printed)
        letters = re.match("[A-Z]{2,}(?=[0-9])", printed)
        values = values_of(printed[letters.end() :]) if letters else values
        # `2.0` stands above `2.1`.
        values = values[:1] if values[1:] == (0,) else values
        kind = f"letters-{letters[0]}" if letters else "decimal"
        yield Mark(f"{kind}-{len(values)}", values, printed, match.end())
    elif (match := _CHANGED.match(text) or _simple().match(text)) and not _unit(language).match(text, match.end()):
        yield Mark("decimal-1", (int(match[1]),), match[1], match.end())
    if (match := _ROMAN_MARK.match(text)) and (value := roman_value(match[1])):
        case = "roman" if match[1].isupper() else "small-roman"
        yield Mark(case, (value,), match[1], match.end())
    if match := _LETTER.match(text):
        letter = match[1] or match[2]
        case = "letter" if letter.isupper() else "small-letter"
        yield Mark(case, (ord(letter.lower()) - ord("a") + 1,), letter, match.end())
    if match := _BULLET.match(text):
        yield Mark(f"bullet-{match[1]}", (), "", match.end())


def _is_mention(match: re.Match[str], role: str) -> bool:
    """Whether a word and number open a sentence about what they name: `Activity 1.2 will also be open to all.`."""
    if role == ANNEX and match.string.rstrip().endswith("."):
        return True
    bare = match.string[match.end(2) : match.end()].isspace()
    return bare and match[1][0].isupper() and match.string[match.end() :][:1].islower()


def objective_mark(text: str, language: str) -> Mark | None:
    """Return the mark `Objetivo 2:`, None where a text does not start with one."""
    match = _objective(language).match(text)
    return Mark("word-objective", values_of(match[1]), match[1], match.end()) if match else None


def counted_mark(text: str) -> Mark | None:
    """Return a mark of any words and a number, `Key Result Area 2: …`; only a series of them shows that it is one."""
    match = _words().match(text)
    if not match or not match[1][0].isupper():
        return None
    return Mark(f"word-{folded(match[1])}", values_of(match[2]), match[2], match.end())


def bare_mark(text: str) -> Mark | None:
    """Return the mark that a text of any words and a number is, `Ficha 1.1`; None where it is no such text."""
    match = _words_alone().fullmatch(text)
    return Mark(f"word-{folded(match[1])}", values_of(match[2]), match[2], match.end(2), "activity") if match else None


def heading_marks(text: str, language: str) -> Iterator[Mark]:
    """Go through what the start of a heading may be: there a number needs no stop after it."""
    known = list(marks(text, language))
    yield from known
    if not known and (match := _any_word().match(text)):
        yield Mark(f"word-{folded(match[1])}", values_of(match[2]), match[2], match.end())
    match = _BARE.match(text)
    if not match or text[match.end()].islower():
        return  # a date has a number too: `20 de noviembre`
    if match[1].isdigit():
        yield Mark("decimal-1", (int(match[1]),), match[1], match.end())
    elif (value := roman_value(match[1])) and not _meeting(language).match(text, match.end()):
        yield Mark("roman", (value,), match[1], match.end())


def roman_value(text: str) -> int:
    """Return the value of a Roman number, 0 where it is none."""
    if not text or not _ROMAN.fullmatch(text.upper()):
        return 0
    digits = [_ROMAN_DIGITS[c] for c in text.upper()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def values_of(printed: str) -> tuple[int, ...]:
    """Return the values of a printed number's parts: digits, Roman numbers up to 39, letters."""
    return tuple(_value(part) for part in re.findall(r"\d+|[^\W\d_]+", printed))


def _value(part: str) -> int:
    if part.isdigit():
        return int(part)
    small = roman_value(part) if set(part.upper()) <= set("IVX") else 0
    return small or ord(part[0].lower()) - ord("a") + 1


@cache
def _roles(language: str) -> dict[str, str]:
    return {folded(word): role for role, words in labels(language)["roles"].items() for word in words}


@cache
def _objective(language: str) -> re.Pattern[str]:
    listed = alternatives(str(word) for word in labels(language)["labels"]["objective"])
    return re.compile(rf"(?:{listed})\s+{_sign()}(\d{{1,2}}|[IVX]{{1,5}})\s*[:.)–—-]+\s*(?=\S)", re.IGNORECASE)


@cache
def _unit(language: str) -> re.Pattern[str]:
    """Return the pattern of a part of a year, whose number is no mark: `2º semestre`."""
    words = (str(word) for words in labels(language)["periods"]["units"].values() for word in words)
    return re.compile(rf"(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


@cache
def _meeting(language: str) -> re.Pattern[str]:
    """Return the pattern of what an assembly is called."""
    return re.compile(rf"(?:{alternatives(labels(language)['masthead']['assembly'])})(?!\w)", re.IGNORECASE)


@cache
def _worded(language: str) -> re.Pattern[str]:
    """Return the pattern of `Actividad 2:`, `Área N.º 3.`, `Eje II –`."""
    listed = alternatives(str(word) for words in labels(language)["roles"].values() for word in words)
    number = r"(\d{1,3}(?:\.(?:\d{1,3}|[A-Za-z]\b))*|(?:[IVX]{1,5}|[A-Z])(?:\.\d{1,3})*\b)"
    return re.compile(rf"({listed})\s+{_sign()}{number}\s*(?:[:.)·|–—-]+\s*|\s+|$)", re.IGNORECASE)


def _sign() -> str:
    """Return the pattern of what may stand before a number: `N.º`."""
    return rf"(?:(?:{any_of('number-signs')})\s*)?"


@cache
def _simple() -> re.Pattern[str]:
    """Return the pattern of `3.`, `3)`, `3 –`; not of `2.ª` or `1.er`, which are words."""
    word = rf"\.(?:\s?[ªº]|(?:{any_of('ordinal-endings')})\b)"
    stop = r"(?:\s*(?:\.-|\.\)|[.)\]°º]|\s[-–—:])(?:\s*[-–—](?=\s))?(?:\s+|$|(?=[^\W\d])))"
    return re.compile(rf"\(?(\d{{1,3}})(?!{word}){stop}")


@cache
def _any_word() -> re.Pattern[str]:
    """Return the pattern of what any word and number head: `Subprogramme 3. …`, `Reto II – …`."""
    return re.compile(rf"([^\W\d_]{{4,}})\s+{_sign()}(\d{{1,2}}|[IVX]{{1,5}}|[A-Z])(?:\s*[:.]|\s+[–—-])\s+(?=\S)")


@cache
def _words() -> re.Pattern[str]:
    """Return the pattern of what up to four words and a number head: `Key Result Area 2: …`."""
    number = r"(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])"
    return re.compile(rf"{_FEW_WORDS}\s+{_sign()}{number}(?:\s*[:.]|\s+[–—-])\s+(?=\S)")


@cache
def _words_alone() -> re.Pattern[str]:
    """Return the pattern of up to four words and a number with nothing after them: `Ficha 1.1`."""
    return re.compile(rf"{_FEW_WORDS}\s+{_sign()}(\d{{1,3}}(?:\.\d{{1,3}})*)\W{{0,2}}")
