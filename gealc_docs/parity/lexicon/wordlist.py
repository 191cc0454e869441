"""Our own word lists: `lexicons/SOURCE-TARGET.yaml`, and the concepts, one a line, of `SOURCE-TARGET/words`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find, find_all
from gealc_docs.languages.made import made
from gealc_docs.parity.lexicon.cognates import root

_Lemmas = dict[str, str]  # by each lemma those of the other language that may stand for it
_Side = tuple[_Lemmas, _Lemmas]  # the same by the roots of the lemmas besides
_SHORT = 5  # letters; the root of a shorter word tells no family


class Translations(Mapping[str, frozenset[str]]):
    """The lemmas that may stand for a lemma; put together when asked for, since most never are."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        """Take by each lemma those of all concepts that it has."""
        self._listed = listed

    def __getitem__(self, word: str) -> frozenset[str]:
        """Return the lemmas of all concepts that a lemma has."""
        return frozenset(self._listed[word].split())

    def __iter__(self) -> Iterator[str]:
        """Go through the lemmas."""
        return iter(self._listed)

    def __len__(self) -> int:
        """Count the lemmas."""
        return len(self._listed)


@dataclass(frozen=True)
class WordList:
    """Lemmas that may stand for each other, the same by their roots, acronyms, false friends and opposites."""

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    families: Mapping[str, frozenset[str]] = field(default_factory=dict)
    acronyms: frozenset[tuple[str, str]] = frozenset()
    false_friends: frozenset[tuple[str, str]] = frozenset()
    distinct: frozenset[tuple[str, str]] = frozenset()
    opposites: frozenset[tuple[str, str]] = frozenset()


def has_list(one: str, two: str) -> bool:
    """Whether there is a word list of two languages, so that their dictionaries are of use too."""
    return any(find("lexicons", f"{a}-{b}.yaml") for a, b in ((one, two), (two, one)))


@cache
def word_list(source: str, target: str) -> WordList:
    """Read the word list of two languages, in whichever order its file names them."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        if find("lexicons", f"{one}-{two}.yaml"):
            return _read(one, two, 1 if turned else 0)
    return WordList()


@cache
def _named(one: str, two: str) -> dict[str, Any]:
    path = find("lexicons", f"{one}-{two}.yaml")
    data: dict[str, Any] = read_data(path) if path else {}
    return data


@cache
def _lemmas(one: str, two: str) -> tuple[_Side, _Side]:
    """Return the lemmas of either language with those of the other."""
    return made(f"words {one} {two}", partial(_indexed, one, two))


def _indexed(one: str, two: str) -> tuple[_Side, _Side]:
    concepts = _concepts(one, two)
    ours, theirs = _by_lemma(concepts), _by_lemma((b, a) for a, b in concepts)
    return (ours, _by_root(ours)), (theirs, _by_root(theirs))


def _concepts(one: str, two: str) -> list[tuple[str, str]]:
    """Return the lemmas of both languages, a concept each."""
    paths = find_all(f"lexicons/{one}-{two}/words")
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    listed = [(left, right) for line in lines for left, _, right in [line.partition(" : ")]]
    return [*((a, b) for a, b in _named(one, two).get("words", ())), *listed]


def _by_lemma(concepts: Iterable[tuple[str, str]]) -> _Lemmas:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for words, others in concepts:
        for word in words.split():
            found[word].append(others)
    return {word: " ".join(others) for word, others in found.items()}


def _by_root(lemmas: _Lemmas) -> _Lemmas:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, others in lemmas.items():
        if len(word) > _SHORT:
            found[root(word)].append(others)
    return {stem: " ".join(others) for stem, others in found.items()}


def _read(one: str, two: str, first: int) -> WordList:
    data = _named(one, two)
    opposites = frozenset((a, b) for a, b in data.get("opposites", ()))
    lemmas, families = _lemmas(one, two)[first]
    return WordList(
        Translations(lemmas),
        Translations(families),
        frozenset(_turned(*pair.split(), first=first) for pair in data.get("acronyms", ())),
        frozenset(_turned(a, b, first=first) for a, b in dict(data.get("false_friends", ())).items()),
        frozenset(_turned(a, b, first=first) for a, row in dict(data.get("distinct", ())).items() for b in row.split()),
        opposites | {(b, a) for a, b in opposites},
    )


def _turned(one: str, two: str, *, first: int) -> tuple[str, str]:
    """Return a pair of words with that of the source first."""
    return (two, one) if first else (one, two)
