"""Characters as documents hold them → as we compare and print them: one code for each, nothing invisible."""

import re
import unicodedata
from dataclasses import replace

from gealc_docs.load.official.blocks import Text
from gealc_docs.model.location import Location

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = dict.fromkeys("\u00a0\u2007\u202f\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000", " ")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NOTHING = dict.fromkeys(f"\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f{_TURNING}", "")
_REPLACED = {**_LIGATURES, **_SPACES, **_NOTHING, "\u2010": "-", "\u2011": "-"}
# Digits of the signs of notes.
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Where the sign of a footnote stood, readers put a character of this private plane: the first one and its key.
_FIRST_SIGN = 0x100000
_SIGN = re.compile("[\U00100000-\U0010fffd]")
_CLEAN = re.compile(rf"[{re.escape(''.join(_REPLACED))}\u0300-\u036f\x00-\x08\x0b-\x1f\x7f]|{_SIGN.pattern}")
_CONTROL = re.compile(r"[\n\x80-\x9f]")


def located(line: str, file: str, number: int, column: int = 1) -> Text:
    """Return a line of a file with its characters made regular; places count the characters of the file."""
    return located_at(line, Location(file, number, column))


def on_page(line: str, file: str, page: int) -> Text:
    """Return a text of a page as `located` does; a PDF has no lines, its page stands for one."""
    return located_at(line, Location(file, page, 1, ("page", page)))


def located_at(line: str, place: Location) -> Text:
    """Return a text that starts at a place as `located` does."""
    return Text(line, ((0, place),)) if _is_regular(line) else _regular(line, place)


def _is_regular(line: str) -> bool:
    """Whether nothing in a line is to be replaced, as nearly always."""
    if _CLEAN.search(line):
        return False
    return line.isascii() or (not _CONTROL.search(line) and unicodedata.is_normalized("NFC", line))


def _regular(line: str, place: Location) -> Text:
    pieces: list[str] = []
    marks, signs = [(0, place)], []
    length = 0
    for match in re.finditer(r"(?s).[\u0300-\u036f]*", line):
        if _SIGN.match(match[0]):
            signs.append((length, ord(match[0][0]) - _FIRST_SIGN))
            continue
        new = "".join(_REPLACED.get(c, "" if _is_control(c) else c) for c in unicodedata.normalize("NFC", match[0]))
        pieces.append(new)
        length += len(new)
        if len(new) != len(match[0]):
            marks.append((length, replace(place, column=place.column + match.end() - len(signs))))
    return Text("".join(pieces), tuple(marks), tuple(signs))


def sign_at(key: int) -> str:
    """Return the character that stands for the sign of a footnote until a text is made of its line."""
    return chr(_FIRST_SIGN + key)


def without_signs(line: str) -> str:
    """Return a line without the characters that stand for signs of footnotes."""
    return _SIGN.sub("", line)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) == "Cc" and character != "\t"


def regular(text: str) -> str:
    """Return a text with its characters made regular."""
    return _regular(text, Location()).text
