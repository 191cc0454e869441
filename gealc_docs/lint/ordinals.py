"""Ordinals of meetings in prose: `XVI Reunión Anual`, `11th Annual Meeting`, `Third Ministerial Meeting`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gealc_docs.languages.words import check_words, either

_ROMAN = r"[IVXL]+"
_NEAR = 30  # letters after the name of a meeting
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting named with its ordinal; `span` covers the ordinal, `end` is where the name ends."""

    kind: str
    ordinal: int
    span: tuple[int, int]
    end: int


def meetings(text: str, language: str) -> Iterator[Meeting]:
    """Go through the meetings of known series that a text names with an ordinal."""
    for kind, pattern in _patterns(language):
        for match in pattern.finditer(text):
            if _is_ours(text, match, language) and (ordinal := _value(match, language)):
                yield Meeting(kind, ordinal, match.span("ordinal"), match.end())


def _is_ours(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a meeting is the network's: written as a name, or followed by the network's."""
    network = check_words(language)["network"]
    return match["name"][0].isupper() or network in text[match.end() : match.end() + _NEAR].casefold()


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = check_words(language)
    marks = "|".join(words.get("ordinal_marks", ()))
    spelt = "|".join(re.escape(word) for word in sorted(words.get("ordinals", ()), key=len, reverse=True))
    roman = rf"(?P<roman>(?-i:{_ROMAN})(?!\w))"
    digits = rf"(?P<digits>\d{{1,3}})(?:<sup>)?(?:{marks})?(?:</sup>)?"
    ordinal = rf"(?P<ordinal>{roman}|{digits}|(?P<spelt>{spelt}))"
    between = rf"\s+(?:(?!(?:{either(language, 'and')})\b)[\w-]+\s+){{0,4}}?"
    return tuple(
        (kind, re.compile(rf"(?<![\w]){ordinal}{between}(?P<name>{'|'.join(names)})", re.IGNORECASE))
        for kind, names in words.get("bodies", {}).items()
    )


def _value(match: re.Match[str], language: str) -> int:
    if match["digits"]:
        return int(match["digits"])
    if match["roman"]:
        return _from_roman(match["roman"])
    spelt = [word.lower() for word in check_words(language)["ordinals"]]
    return spelt.index(match["spelt"].lower()) + 1


def _from_roman(letters: str) -> int:
    values = [_VALUES[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
