"""Phrases that may stand for each other though their words do not: `correo electrónico`, `email`."""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from gealc_docs.languages.folders import find_all
from gealc_docs.languages.made import made
from gealc_docs.parity.closed import closed, reflexive
from gealc_docs.parity.patterns import Forms
from gealc_docs.parity.tokens import Token, tokens

_Words = tuple[str, ...]
_Texts = dict[str, str]  # phrases by their first word, a line each, with the number of its concept before it
_Lemmas = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a text: which concept, its words, and its numbers in digits (`24/7`)."""

    concept: int
    words: tuple[Token, ...]
    signs: tuple[Token, ...] = ()

    @property
    def starts(self) -> frozenset[int]:
        """Where its words and numbers start."""
        return frozenset(token.start for token in (*self.words, *self.signs))


class Beginnings:
    """Phrases by their first word and the second, "" where there is none; most are never asked for, so never read."""

    def __init__(self, texts: _Texts) -> None:
        """Take the phrases by their first word."""
        self._texts = texts
        self._read: dict[str, dict[str, list[tuple[int, _Words]]]] = {}

    def get(self, first: str) -> Mapping[str, list[tuple[int, _Words]]]:
        """Return the phrases with a first word, by their second."""
        if first not in self._read:
            rows: dict[str, list[tuple[int, _Words]]] = {}
            for line in self._texts.get(first, "").splitlines():
                concept, *words = line.split()
                rows.setdefault(words[1] if len(words) > 1 else "", []).append((int(concept), tuple(words)))
            self._read[first] = rows
        return self._read[first]


@dataclass(frozen=True)
class Phrases:
    """The phrases of one language."""

    beginnings: Beginnings
    skipped: frozenset[str]
    joined: Mapping[str, str]
    denials: Forms

    def find(self, text: str, lemmas: _Lemmas) -> Iterator[Found]:
        """Find all phrases in a text, overlapping ones too; articles between are passed, the end of a clause is not."""
        kept = [token for token in tokens(text) if token.lower not in self.skipped]
        yield from self._found(text, kept, lemmas)
        if signs := list(_signs(text)):  # else a number is passed: `hace 5 años`
            with_signs = sorted([*kept, *signs], key=lambda token: token.start)
            yield from _with_signs(self._found(text, with_signs, lemmas), frozenset(signs))

    def _found(self, text: str, kept: Sequence[Token], lemmas: _Lemmas) -> Iterator[Found]:
        ends = _ends(text, kept)
        forms = [self._forms(token.lower, lemmas) for token in kept]
        for start, first in enumerate(forms):
            after = {"", _GAP} | (forms[start + 1] if start + 1 < len(forms) else frozenset())
            for concept, words in self._begun(first, after):
                if places := _places(words, forms, start, ends):
                    yield Found(concept, tuple(kept[k] for k in places))

    def _begun(self, first: frozenset[str], after: frozenset[str] | set[str]) -> Iterator[tuple[int, _Words]]:
        """Go through the phrases that begin with two words, each given in all its forms."""
        for form in first:
            rows = self.beginnings.get(form)
            for second in rows.keys() & after:
                yield from rows[second]

    def _forms(self, word: str, lemmas: _Lemmas) -> frozenset[str]:
        """Return what a word may be in a phrase; one that denies is only itself: `cannot` is no `can`."""
        own = frozenset({self.joined.get(word, word)})
        return own if self.denials.fullmatch(word) else lemmas(word) | own


def _with_signs(found: Iterable[Found], signs: frozenset[Token]) -> Iterator[Found]:
    """Go through the phrases that have signs and words, their signs told apart."""
    for phrase in found:
        words = tuple(token for token in phrase.words if token not in signs)
        if words and len(words) < len(phrase.words):
            yield Found(phrase.concept, words, tuple(token for token in phrase.words if token in signs))


def _signs(text: str) -> Iterator[Token]:
    """Go through the numbers in digits and the signs that phrases are written with: `24/7`, `50 %`."""
    return (sign(text, *match.span()) for match in _SIGN.finditer(text))


def sign(text: str, start: int, end: int) -> Token:
    """Return a number in digits, or a sign, of a text as a word of it."""
    return Token(text[start:end], text[start:end], start, end, initial=False)


_SIGN = re.compile(r"\d+|%")
_SLASHED = re.compile(r"(?<=\d)/(?=\d)|(?<=\d)(?=%)")  # `24/7`
_GAP, _WIDEST = "…", 8  # in a phrase, what it is said of: `bring … up to date`; the words that this may have


def _ends(text: str, row: Sequence[Token]) -> frozenset[int]:
    """Return which words no phrase goes on to, as a clause ends before them: `en su caso, de`."""
    return frozenset(k for k, (one, two) in enumerate(pairwise(row), 1) if _CLAUSE_END.search(text, one.end, two.start))


_CLAUSE_END = re.compile(r"[,;:()]|\.\s")


def _places(words: _Words, forms: Sequence[frozenset[str]], start: int, ends: Container[int]) -> tuple[int, ...]:
    """Return where the words of a phrase stand in a text from a place on; nothing where one is missing."""
    places: list[int] = []
    reach, place = 1, start
    for word in words:
        if word == _GAP:
            reach = _WIDEST
            continue
        found = next((k for k in range(place, min(place + reach, len(forms))) if word in forms[k]), None)
        if found is None or (reach == 1 and places and found in ends):
            return ()
        places.append(found)
        reach, place = 1, found + 1
    return tuple(places)


@cache
def phrases(source: str, target: str) -> tuple[Phrases, Phrases]:
    """Read the phrases of two languages; none where no list names them."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        if find_all(f"lexicons/{one}-{two}/phrases"):
            sides = made(f"phrases {one} {two}", partial(_listed, one, two))
            ours, theirs = sides[::-1] if turned else sides
            return _read(ours, source), _read(theirs, target)
    return _read({}, source), _read({}, target)


def _listed(one: str, two: str) -> tuple[_Texts, _Texts]:
    """Return the listed phrases of two languages by their first words."""
    paths = find_all(f"lexicons/{one}-{two}/phrases")
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    sides = [line.split(" = ") for line in lines if line[:1] != "#"]
    ours, theirs = ([side[k] for side in sides] for k in (0, 1))
    return _by_first_word(ours, one), _by_first_word(theirs, two)


def _by_first_word(column: Sequence[str], language: str) -> _Texts:
    """Return the phrases of each concept, `|` between them, by their first word.

    They lose their articles, and what is written in one is put apart.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    skipped, joined = closed(language).articles, closed(language).contractions
    text = _SLASHED.sub(" ", reflexive(language).sub("", "\n".join(column))).lower().replace("-", " ").replace("'s", "")
    for concept, side in enumerate(text.split("\n")):
        for phrase in side.split("|"):
            words = [joined.get(word, word) for word in phrase.split() if word not in skipped]
            if words:
                found[words[0]].append(f"{concept} {' '.join(words)}")
    return {first: "\n".join(lines) for first, lines in found.items()}


def _read(texts: _Texts, language: str) -> Phrases:
    classes = closed(language)
    return Phrases(Beginnings(texts), classes.articles, classes.contractions, classes.named("single", "negation"))


def of_one_concept(ours: Sequence[Found], theirs: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Go through the phrases of both sides that a line of a list says to stand for each other."""
    others: defaultdict[int, list[Found]] = defaultdict(list)
    for two in theirs:
        others[two.concept].append(two)
    return ((one, two) for one in ours for two in others.get(one.concept, ()))


def matched(ours: Sequence[Found], theirs: Sequence[Found]) -> list[tuple[Found, Found]]:
    """Return the phrases of both sides that stand for each other, the longest first, none overlapping."""
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for a, b in sorted(of_one_concept(ours, theirs), key=_longest):
        one, two = {t.start for t in a.words}, {t.start for t in b.words}
        if not one & taken[0] and not two & taken[1]:
            taken[0].update(one)
            taken[1].update(two)
            found.append((a, b))
    return found


def _longest(pair: tuple[Found, Found]) -> tuple[int, int, int, int]:
    """Put the longest phrases first, then by place, so that each run finds the same."""
    a, b = pair
    return -len(a.starts) - len(b.starts), a.words[0].start, b.words[0].start, a.concept
