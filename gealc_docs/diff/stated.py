"""What a text states outright: numbers, days, denials, names. A change of these is news in any language."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.token import Kind, Token, plain
from gealc_docs.diff.tokens import tokens

# Where nearly all words bear a capital, as in titles, a capital tells no name.
LEAST_SMALL = 0.25
_WORD = re.compile(r"[^\W\d_]{2,}")
_STARTS = re.compile(r"(?:^|[.!?:;•\n])[\s\"'“”«»¿¡(\[–—-]*$")


def folded(text: str) -> str:
    """Return a text in the form that the places of its tokens count in."""
    return unicodedata.normalize("NFKC", text)


@lru_cache(maxsize=5_000)
def states_other(before: str, after: str, language: str) -> bool:
    """Tell whether one wording states a number, day, denial or name that the other does not; years may roll."""
    ours, theirs = tokens(before, language), tokens(after, language)
    if _values(ours, language) != _values(theirs, language):
        return True
    words = [{plain(lexicon(language).stem(token.key)) for token in side} for side in (ours, theirs)]
    named = [_names(text, side, language) for text, side in ((before, ours), (after, theirs))]
    return bool(named[0] - words[1] or named[1] - words[0])


def _values(found: tuple[Token, ...], language: str) -> Counter[str]:
    """Return what is no matter of wording: numbers but years and editions, days and months, denials, countries."""
    known = lexicon(language).stated | lexicon(language).countries
    return Counter(t.key for t in found if not t.rolls and (t.kind is not Kind.WORD or t.key in known))


def _names(text: str, found: tuple[Token, ...], language: str) -> frozenset[str]:
    """Return the stems of acronyms and of words that bear a capital inside a sentence."""
    if not capitals_tell(text, language):
        return frozenset()
    known, whole = lexicon(language), folded(text)
    named = (t for t in found if t.kind is Kind.WORD and (acronym(whole, t) or proper(whole, t)))
    return frozenset(plain(known.stem(token.key)) for token in named)


@lru_cache(maxsize=20_000)
def capitals_tell(text: str, language: str) -> bool:
    """Tell whether a capital marks a name in a text: enough of the words that carry meaning bear none."""
    known = lexicon(language)
    found = _WORD.findall(text)
    first = 1 if found and found[0][0].isupper() else 0
    words = [word for word in found[first:] if word.casefold() not in known.function_words]
    small: int = sum(word[0].islower() for word in words)
    return small > LEAST_SMALL * len(words)


def acronym(whole: str, token: Token) -> bool:
    """Tell whether a token of a folded text is written in capitals."""
    raw = whole[token.start : token.end]
    return len(raw) > 1 and raw.isupper()


def proper(whole: str, token: Token) -> bool:
    """Tell whether a token of a folded text bears a capital inside a sentence."""
    return whole[token.start].isupper() and not _STARTS.search(whole[: token.start])
