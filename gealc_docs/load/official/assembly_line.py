"""The line that names the assembly a plan is put to: ordinal, name, and the place that may stand after the name."""

import re
from dataclasses import dataclass

from gealc_docs.load.official.blocks import EMPTY, Text
from gealc_docs.load.official.marks import roman_value
from gealc_docs.load.recognise import Recogniser

_ORDINAL = re.compile(r"(?<!\w)([IVXLC]+|\d{1,2})(?:\s*(?:[ªº°.ao]|st|nd|rd|th|va|ma|ta|ra|da|na))?\.?\s+(?=[^\W\d])")
_SIGN = re.compile(r"\s+(?:N\.?\s?[º°o]\.?|Nro\.?|No\.|#)\s*$", re.IGNORECASE)
# What may part a name from the place after it.
_PARTS = re.compile(r"\s*[,(]|\s[-–—|·]\s|[.:;](?=\s+[^\W\d_])")
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
    ordinal = _ORDINAL.match(line.text) or _ORDINAL.search(line.text)
    value = (roman_value(ordinal[1]) or (int(ordinal[1]) if ordinal[1].isdigit() else 0)) if ordinal else 0
    if not ordinal or not value:
        return Named(None, line.stripped(_EDGES))
    before, body = line.cut(0, ordinal.start()), line.cut(ordinal.end())
    if sign := _SIGN.search(before.text):
        # `Annual Assembly No. 19 of the network`: the name stands around its number.
        before, body = EMPTY, before.cut(0, sign.start()).followed_by(body)
    cut = _name_end(body, terms, language)
    place = body.cut(cut).stripped(_EDGES)
    return Named(value, body.cut(0, cut).stripped(_EDGES), before.stripped(_EDGES), place)


def _name_end(text: Text, terms: Recogniser, language: str) -> int:
    """Return where a name ends: at the first sign of a break after which neither the network nor a small letter is."""
    cuts = [match.start() for match in _PARTS.finditer(text.text)]
    for cut, end in zip(cuts, [*cuts[1:], len(text.text)], strict=False):
        part = text.cut(cut, end).stripped(_EDGES).text
        if part and not part[0].islower() and not terms.is_name(part, language):
            return cut
    return len(text.text)
