"""The line that names the assembly a plan is put to: ordinal, name, and the place that may stand after the name."""

import re
from dataclasses import dataclass
from functools import cache

from gealc_docs.languages.labels import folded, labels
from gealc_docs.languages.notation import alternatives, any_of
from gealc_docs.load.official.blocks import EMPTY, Text
from gealc_docs.load.official.marks import roman_value
from gealc_docs.load.recognise import Recogniser

# What may part a name from the place after it.
_PARTS = re.compile(r"\s*[,(]|\s[-–—|·]\s|[.:;](?=\s+[^\W\d_])")
_TEN = 10
_EDGES = " .,;:·|–—-()/"


@dataclass(frozen=True, slots=True)
class Named:
    """An assembly as a line names it: `before` is what stands before its ordinal, `place` what after its name."""

    ordinal: int | None
    name: Text
    before: Text = EMPTY
    place: Text = EMPTY


def named(line: Text, terms: Recogniser, language: str) -> Named:
    """Take a line that names an assembly apart."""
    value, start, end = _numbered(line.text) or _worded(line.text, language)
    if not value:
        return Named(None, line.stripped(_EDGES))
    before, body = line.cut(0, start), line.cut(end)
    if sign := _sign().search(before.text):
        # `Annual Assembly No. 19 of the network`: the name stands around its number.
        before, body = EMPTY, before.cut(0, sign.start()).followed_by(body)
    cut = _name_end(body, terms, language)
    place = body.cut(cut).stripped(_EDGES)
    return Named(value, body.cut(0, cut).stripped(_EDGES), before.stripped(_EDGES), place)


def _numbered(text: str) -> tuple[int, int, int] | None:
    """Return an ordinal in digits or Roman numbers, its start and end; None where there is none."""
    for found in _ordinal().finditer(text):
        if value := roman_value(found[1]) or (int(found[1]) if found[1].isdigit() else 0):
            return value, found.start(), found.end()
    return None


@cache
def _ordinal() -> re.Pattern[str]:
    """Return the pattern of an ordinal in digits or Roman numbers before a word: `15.ª Reunión`, `XV Asamblea`."""
    # No ending stands after fifty or a hundred in Roman numbers: `La`, `Da` are words.
    endings = rf"(?:\s*(?:[ªº°.]|(?<![LC])(?:{any_of('ordinal-endings')})))?"
    return re.compile(rf"(?<!\w)([IVXLC]+|\d{{1,2}}){endings}\.?\s+(?=[^\W\d])")


@cache
def _sign() -> re.Pattern[str]:
    """Return the pattern of what stands before a number, `No.`, at the end of a text."""
    return re.compile(rf"\s+(?:{any_of('number-signs')})\s*$", re.IGNORECASE)


def _worded(text: str, language: str) -> tuple[int, int, int]:
    """Return an ordinal in words right before what an assembly is called, its start and end; 0 where there is none."""
    known = _ordinals(language)
    names = [folded(str(name)) for name in labels(language)["masthead"]["assembly"]]
    words = list(re.finditer(r"[^\W\d_]+", text))
    for first, last in ((i, i + n) for n in (2, 1) for i in range(len(words) - n + 1)):
        value = known.get("".join(folded(word[0]) for word in words[first:last]), 0)
        if value and folded(text[words[last - 1].end() :]).startswith(tuple(names)):
            return value, words[first].start(), words[last - 1].end()
    return 0, 0, 0


@cache
def _ordinals(language: str) -> dict[str, int]:
    """Return the ordinal words of a language, folded and without spaces, with their values."""
    data = labels(language)["masthead"].get("ordinals", {})
    whole = {folded(str(w)): int(n) for n, words in data.get("whole", {}).items() for w in words}
    tens = [(folded(str(w)), int(n)) for n, words in data.get("tens", {}).items() for w in words]
    units = [(word, value) for word, value in whole.items() if value < _TEN]
    return {ten + unit: many + one for ten, many in tens for unit, one in units} | whole


def _name_end(text: Text, terms: Recogniser, language: str) -> int:
    """Return where a name ends: at the first sign of a break after which a place may be.

    That is no small letter, not the network's name, and no other meeting held together with it.
    """
    names = alternatives(str(name) for name in labels(language)["masthead"]["assembly"])
    meetings = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    cuts = [match.start() for match in _PARTS.finditer(text.text)]
    for cut, end in zip(cuts, [*cuts[1:], len(text.text)], strict=False):
        part = text.cut(cut, end).stripped(_EDGES).text
        if part and not (part[0].islower() or terms.is_name(part, language) or meetings.search(part)):
            return cut
    return len(text.text)
