"""Neighbours: the few wordings of one language that may translate one of the other, found without comparing all.

Words become keys that both languages share: roots of the words a dictionary gives for them, of their look, digits.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.cognates import root
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.tokens import tokens

_DIGITS = re.compile(r"\d+")
_MOST = 6  # neighbours of a wording
_NEAREST = 4  # on each side, of all places that share a key


class Keys:
    """The keys of wordings of both sides, each word looked up once."""

    def __init__(self, scene: Scene) -> None:
        """Take the words of a run."""
        self.scene = scene
        self._source = lru_cache(maxsize=50_000)(lambda word: self._word(word, scene.source))
        self._target = lru_cache(maxsize=50_000)(lambda word: self._word(word, scene.target))

    def source(self, text: str) -> frozenset[str]:
        """Return the keys of a source wording: what its words may become."""
        words = self.scene.source.words.function_words
        found = [self._source(token.lower) for token in tokens(text) if token.lower not in words]
        return frozenset(_DIGITS.findall(text)).union(*found)

    def target(self, text: str) -> frozenset[str]:
        """Return the keys of a target wording: what its words are."""
        words = self.scene.target.words.function_words
        found = [self._target(token.lower) for token in tokens(text) if token.lower not in words]
        return frozenset(_DIGITS.findall(text)).union(*found)

    def _word(self, word: str, reader: Reader) -> frozenset[str]:
        lexicon = self.scene.lexicon
        forms = {word, *lexicon.lemmas(word, reader.language)}
        if reader.language == lexicon.source:
            forms |= {form for form in lexicon.foreign(word, reader.language) if " " not in form}
        return frozenset(root(form) for form in forms if form)


class Index:
    """Wordings by their keys; rare keys weigh more, and of many places with a key only the nearest are looked at."""

    def __init__(self, rows: Sequence[frozenset[str]]) -> None:
        """Take the keys of each wording, in order."""
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            for key in row:
                self.places[key].append(place)
        self.size = len(rows)

    def near(self, keys: Iterable[str], place: int, most: int = _MOST) -> list[int]:
        """Return the places that share most with some keys, those near `place` first among equals."""
        scores: Counter[int] = Counter()
        for key in keys:
            places = self.places.get(key, ())
            weight = log(1 + self.size / len(places)) if places else 0.0
            middle = bisect_left(places, place)
            for other in places[max(0, middle - _NEAREST) : middle + _NEAREST]:
                scores[other] += weight  # type: ignore[assignment]  # a counter adds floats as well
        return sorted(scores, key=lambda other: (-scores[other], abs(other - place)))[:most]
