"""Patterns that find the words and phrases of a closed class."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Forms:
    """What finds whole words or phrases, whatever their case; a text without all words of any is not searched."""

    body: str
    words: Mapping[str, Sequence[frozenset[str]]] = field(compare=False)  # of each phrase, by its first one

    @cached_property
    def found(self) -> re.Pattern[str]:
        """The pattern, compiled once a text may have any of them."""
        return re.compile(self.body, re.IGNORECASE)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Go through all places where they stand."""
        return self.found.finditer(text) if self._may_be_in(text) else iter(())

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return all places where they stand."""
        return [match.span() for match in self.found.finditer(text)] if self._may_be_in(text) else []

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first place where they stand, in a part of a text."""
        return self.found.search(text, start, len(text) if end is None else end) if self._may_be_in(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return whether they stand at a place."""
        return self.found.match(text, start) if self._may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return whether a text is one of them."""
        return self.found.fullmatch(text)

    def _may_be_in(self, text: str) -> bool:
        """Whether a text has all words of any of them: mostly it has not, and to look for words is quick."""
        runs = _runs(text)
        return any(words <= runs for first in self.words.keys() & runs for words in self.words[first])


@lru_cache(maxsize=4096)
def _runs(text: str) -> frozenset[str]:
    """Return the letters and digits that stand together in a text; "" is in every text."""
    return frozenset({"", *_RUN.findall(text.lower())})


def pattern(words: Iterable[str], denial: str = "", pronouns: Iterable[str] = (), unless: str = "") -> Forms:
    """Return a pattern for whole words or phrases, the longest first, whatever their case.

    After a phrase's denial a pronoun may stand: `no alcancen`, `no la alcancen`; what it is `unless` may not follow it.
    """
    ordered = sorted(dict.fromkeys(words), key=len, reverse=True)
    bodies = (re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in ordered)
    body = _denied(bodies, denial, pronouns, unless) if denial else "|".join(bodies)
    return Forms(rf"(?<![^\W_])(?:{body})(?![^\W_])" if body else r"(?!)", _by_first(ordered))


def _denied(bodies: Iterable[str], denial: str, pronouns: Iterable[str], unless: str) -> str:
    """Return the pattern of phrases; in those that begin with a denial a pronoun may stand, and not all may follow."""
    inserted = rf"{denial}\s+(?:(?:{'|'.join(pronouns)})\s+)?"
    found: dict[bool, list[str]] = {True: [], False: []}
    for body in bodies:
        rest = re.sub(rf"^{denial}\\s\+", "", body)
        found[rest != body].append(rest)
    denied = [rf"{inserted}(?:{'|'.join(found[True])}){unless}"] if found[True] else []
    return "|".join([*denied, *found[False]])  # what may follow is told once: it is long


def _by_first(phrases: Iterable[str]) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return the letters and digits that stand together in each phrase, by the first of them; "" where it has none."""
    found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for phrase in phrases:
        runs = _RUN.findall(phrase.lower()) or [""]
        found[runs[0]].append(frozenset(runs))
    return dict(found)


def with_digits(phrases: Iterable[str], cardinals: Mapping[str, int]) -> Iterator[str]:
    """Go through phrases, and those with a number in digits too: `every two years`, `every 2 years`."""
    for phrase in phrases:
        yield phrase
        words = phrase.split()
        if len(words) > 1 and any(cardinals.get(word, 0) > 1 for word in words):
            yield " ".join(str(cardinals.get(word, word)) for word in words)
