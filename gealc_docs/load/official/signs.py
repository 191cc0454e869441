"""The signs of footnotes as they are kept: before the footnote's words."""

import re

from gealc_docs.load.official.blocks import Footnote, Text
from gealc_docs.load.official.characters import RAISED

# The arrow that leads from a footnote back to its sign, as web pages print it.
BACK = re.compile(r"\s*[↩↑]\ufe0e?\s*$")
_AROUND = "[](). "
_NUMBERS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A kept note that begins with a sign: `² …`, `[2] …`, `(2) …`, `* …`.
_KEPT = re.compile(r"(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|[\[(](\w{1,4})[\])]|([*†‡§]{1,3}))\s")


def footnote(key: int, sign: str, words: Text) -> Footnote:
    """Return a footnote that begins with its sign: a raised number, a letter in brackets, a star without any."""
    printed = f"[{sign}]" if sign.isalpha() else sign.translate(RAISED) if sign.isdigit() else sign
    printed = printed if any(map(str.isalnum, sign)) else bare(sign)
    return Footnote(key, Text(printed, ((0, words.location),)).followed_by(words))


def without_own(words: Text, sign: str) -> Text:
    """Return the words of a footnote without the sign before them."""
    own = re.match(rf"[\[(]?\s*{re.escape(bare(sign))}(?!\d)(?:\s*[.:)\]](?!\d))*\s*", words.text) if sign else None
    return words.cut(own.end()) if own else words


def without_arrow(words: Text) -> Text:
    """Return the words of a footnote without the arrow that leads back to its sign."""
    back = BACK.search(words.text)
    return words.cut(0, back.start()) if back else words


def bare(sign: str) -> str:
    """Return a sign without brackets, in plain digits."""
    return sign.strip(_AROUND).translate(_NUMBERS)


def sign_of(note: str) -> str:
    """Return the sign that a kept note begins with, without brackets; "" where it begins with none."""
    match = _KEPT.match(note)
    return bare(match[0]) if match else ""
