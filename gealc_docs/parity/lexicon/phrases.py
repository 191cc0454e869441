"""Phrases that may stand for each other though their words do not: `correo electrónico`, `email`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from gealc_docs.languages.folders import find_all
from gealc_docs.parity.closed import closed
from gealc_docs.parity.tokens import Token

_Words = tuple[str, ...]
_Lemmas = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a text: which concept, and its words."""

    concept: int
    words: tuple[Token, ...]


@dataclass(frozen=True)
class Phrases:
    """The phrases of one language, by their first word and the second, "" where there is none."""

    by_first: Mapping[str, Mapping[str, list[tuple[int, _Words]]]]
    skipped: frozenset[str]
    joined: Mapping[str, str]
    denials: re.Pattern[str]

    def find(self, row: Sequence[Token], lemmas: _Lemmas) -> Iterator[Found]:
        """Find all phrases in the words of a text, overlapping ones too; articles between are passed."""
        kept = [token for token in row if token.lower not in self.skipped]
        forms = [self._forms(token.lower, lemmas) for token in kept]
        for start, first in enumerate(forms):
            after = {"", _GAP} | (forms[start + 1] if start + 1 < len(forms) else frozenset())
            for concept, words in self._begun(first, after):
                if places := _places(words, forms, start):
                    yield Found(concept, tuple(kept[k] for k in places))

    def _begun(self, first: frozenset[str], after: frozenset[str] | set[str]) -> Iterator[tuple[int, _Words]]:
        """Go through the phrases that begin with two words, each given in all its forms."""
        for form in first:
            rows = self.by_first.get(form)
            if rows:
                for second in rows.keys() & after:
                    yield from rows[second]

    def _forms(self, word: str, lemmas: _Lemmas) -> frozenset[str]:
        """Return what a word may be in a phrase; one that denies is only itself: `cannot` is no `can`."""
        own = frozenset({self.joined.get(word, word)})
        return own if self.denials.fullmatch(word) else lemmas(word) | own


_GAP, _WIDEST = "…", 8  # in a phrase, what it is said of: `bring … up to date`; the words that this may have


def _places(words: _Words, forms: Sequence[frozenset[str]], start: int) -> tuple[int, ...]:
    """Return where the words of a phrase stand in a text from a place on; nothing where one is missing."""
    places: list[int] = []
    reach, place = 1, start
    for word in words:
        if word == _GAP:
            reach = _WIDEST
            continue
        found = next((k for k in range(place, min(place + reach, len(forms))) if word in forms[k]), None)
        if found is None:
            return ()
        places.append(found)
        reach, place = 1, found + 1
    return tuple(places)


@cache
def phrases(source: str, target: str) -> tuple[Phrases, Phrases]:
    """Read the phrases of two languages; none where no list names them."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        paths = find_all(f"lexicons/{one}-{two}/phrases")
        if paths:
            lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
            sides = [line.split(" = ") for line in lines if line[:1] != "#"]
            columns = [[side[k] for side in sides] for k in (0, 1)]
            return tuple(  # type: ignore[return-value]  # two columns give two
                _read(columns[k], language)
                for k, language in zip((1, 0) if turned else (0, 1), (source, target), strict=True)
            )
    return _read([], source), _read([], target)


def _read(column: Sequence[str], language: str) -> Phrases:
    found: dict[str, dict[str, list[tuple[int, _Words]]]] = {}
    skipped, joined = closed(language).articles, closed(language).contractions
    for concept, side in enumerate(column):
        for phrase in side.split("|"):
            plain = phrase.lower().replace("-", " ").replace("'s", "").split()
            words = tuple(joined.get(word, word) for word in plain if word not in skipped)
            if words:
                second = words[1] if len(words) > 1 else ""
                found.setdefault(words[0], {}).setdefault(second, []).append((concept, words))
    return Phrases(found, skipped, joined, closed(language).named("single", "negation"))


def matched(ours: Sequence[Found], theirs: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Return the phrases of both sides that stand for each other, the longest first, none overlapping."""
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    pairs = [(a, b) for a in ours for b in theirs if a.concept == b.concept]
    for a, b in sorted(pairs, key=_longest):
        one, two = {t.start for t in a.words}, {t.start for t in b.words}
        if not one & taken[0] and not two & taken[1]:
            taken[0].update(one)
            taken[1].update(two)
            found.append((a, b))
    return found


def _longest(pair: tuple[Found, Found]) -> tuple[int, int, int, int]:
    """Put the longest phrases first, then by place, so that each run finds the same."""
    a, b = pair
    return -len(a.words) - len(b.words), a.words[0].start, b.words[0].start, a.concept
