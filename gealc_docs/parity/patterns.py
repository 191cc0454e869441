"""Patterns that find the words and phrases of a closed class."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Forms:
    """What finds whole words or phrases, whatever their case; a text without the first word of any is not searched."""

    body: str
    firsts: frozenset[str]

    @cached_property
    def found(self) -> re.Pattern[str]:
        """The pattern, compiled once a text may have any of them."""
        return re.compile(self.body, re.IGNORECASE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Go through all places where they stand."""
        return iter(()) if self.firsts.isdisjoint(_runs(text)) else self.found.finditer(text)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return all places where they stand."""
        if self.firsts.isdisjoint(_runs(text)):  # as nearly always
            return []
        return [match.span() for match in self.found.finditer(text)]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first place where they stand, in a part of a text."""
        if self.firsts.isdisjoint(_runs(text)):
            return None
        return self.found.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return whether they stand at a place."""
        return None if self.firsts.isdisjoint(_runs(text)) else self.found.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return whether a text is one of them."""
        return self.found.fullmatch(text)


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[str]:
    """Return the letters and digits that stand together in a text; "" is in every text."""
    return frozenset({"", *_RUN.findall(text.lower())})


def pattern(words: Iterable[str], denial: str = "", pronouns: Iterable[str] = ()) -> Forms:
    """Return a pattern for whole words or phrases, the longest first, whatever their case.

    After a phrase's denial a pronoun may stand: `no alcancen`, `no la alcancen`.
    """
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    bodies = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    if denial:
        inserted = rf"{denial}\s+(?:(?:{'|'.join(pronouns)})\s+)?"
        bodies = (re.sub(rf"^{denial}\\s\+", lambda _: inserted, body) for body in bodies)
    body = "|".join(bodies)
    return Forms(rf"(?<![^\W_])(?:{body})(?![^\W_])" if body else r"(?!)", frozenset(map(_first, ordered)))


def _first(phrase: str) -> str:
    """Return the letters and digits that a phrase begins with; "" where it begins with a sign."""
    begun = _RUN.match(phrase.lower())
    return begun[0] if begun else ""


def with_digits(phrases: Iterable[str], cardinals: Mapping[str, int]) -> Iterator[str]:
    """Go through phrases, and those with a number in digits too: `every two years`, `every 2 years`."""
    for phrase in phrases:
        yield phrase
        words = phrase.split()
        if len(words) > 1 and any(cardinals.get(word, 0) > 1 for word in words):
            yield " ".join(str(cardinals.get(word, word)) for word in words)
