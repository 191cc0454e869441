"""Acronyms that the other side spells out: `OPS`, `Pan American Health Organization`."""

import re
from collections.abc import Iterable

from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.tokens import Token, folded, tokens

_MORE = 2  # words of a name that its acronym may leave out


def spelt_out(acronyms: Iterable[str], text: str) -> tuple[Token, ...]:
    """Return the words of the first name in a text whose initials make one of the acronyms; none if there is none."""
    row = [
        token
        for token in tokens(text)
        if token.text[0].isupper() and (len(token.text) == 1 or not token.text.isupper())
    ]
    for acronym in acronyms:
        letters = acronym.lower()
        for start, first in enumerate(row):
            fits = folded(first.text)[0] == letters[:1]
            if fits and (found := _name(row[start : start + len(letters) + _MORE], letters, text)):
                return found
    return ()


def spelt_out_of(acronyms: Iterable[Fact], known: Iterable[tuple[str, str]], text: str) -> dict[int, tuple[Token, ...]]:
    """Return the words that spell acronyms out in the other text, by where each starts; `known` are pairs of them."""
    pairs = tuple(known)
    rows = {f.start: spelt_out([f.value, *(b for a, b in pairs if a == f.value)], text) for f in acronyms}
    return {start: row for start, row in rows.items() if row}


def _name(row: list[Token], letters: str, text: str) -> tuple[Token, ...]:
    """Return the words up to the one that completes the letters, where nothing parts them but small words."""
    left, used = letters, list[Token]()
    for token in row:
        if used and any(c in ".;:()" for c in text[used[-1].end : token.start]):
            return ()
        used.append(token)
        if folded(token.text)[0] == left[:1]:
            left = left[1:]
        if not left:
            return tuple(used)
    return ()


_NAMED = re.compile(r"((?:[A-ZÁÉÍÓÚÑ][\w-]+\s+(?:\w{1,3}\s+){0,2})+)\(([A-Z]{3,})\)")


def named_before(text: str, other: str) -> set[int]:
    """Return where the words of a name start that its acronym follows, where the other side has the acronym only."""
    spans = [m.span(1) for m in _NAMED.finditer(text) if m[2] in other and f"({m[2]})" not in other]
    return {t.start for t in tokens(text) if any(a <= t.start < b for a, b in spans)}
