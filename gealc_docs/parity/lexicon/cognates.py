"""Cognates: words of two languages that are alike because they are one word by origin."""

from functools import lru_cache

from rapidfuzz.fuzz import ratio

from gealc_docs.parity.lexicon.looks import looks
from gealc_docs.parity.tokens import folded

# Lengths of roots and per cents of likeness, found on word lists.
_LEAST, _PREFIX, _TAIL, _SHORT = 4, 5, 2, 6
_RATIO_SHORT, _RATIO = 86, 80


@lru_cache(maxsize=100_000)
def root(word: str) -> str:
    """Return what is left of a word without its ending and the spelling of its language."""
    plain, look = folded(word), looks()
    for length in range(min(look.longest, len(plain) - _LEAST), 0, -1):
        if plain[-length:] in look.endings:
            plain = plain[:-length]
            break
    if plain.startswith("es") and len(plain) > _LEAST and plain[2] in look.leading_e:
        plain = plain[1:]
    for old, new in look.spellings:
        plain = plain.replace(old, new)
    return plain


@lru_cache(maxsize=200_000)
def alike(one: str, two: str) -> bool:
    """Tell whether two words are cognates by their look."""
    first, second = root(one), root(two)
    if min(len(first), len(second)) < _LEAST or first[0] != second[0]:
        return folded(one) == folded(two)
    short, long = sorted((len(first), len(second)))
    if short >= _PREFIX and first[:short] == second[:short] and long - short <= _TAIL:
        return True
    return ratio(first, second) >= (_RATIO_SHORT if short <= _SHORT else _RATIO)
