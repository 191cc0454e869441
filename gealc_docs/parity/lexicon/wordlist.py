"""Our own word lists: `languages/lexicons/SOURCE-TARGET.yaml`, and the concepts of `SOURCE-TARGET.txt`, one a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import yaml

from gealc_docs.languages.folders import find
from gealc_docs.parity.lexicon.cognates import root

_SHORT = 5  # letters; the root of a shorter word tells no family


@dataclass(frozen=True)
class WordList:
    """Lemmas that may stand for each other, acronyms, false friends and opposites of two languages.

    `families` holds the same translations by the root of the lemma.
    """

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
        path = find("lexicons", f"{one}-{two}.yaml")
        if path:
            concepts = find("lexicons", f"{one}-{two}.txt")
            lines = concepts.read_text(encoding="utf-8").splitlines() if concepts else []
            return _read(path.read_text(encoding="utf-8"), _concepts(lines), 1 if turned else 0)
    return WordList()


def _concepts(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return the lemmas of both languages, a concept each."""
    return [(one, two) for line in lines if line[:1] != "#" for one, _, two in [line.partition(" : ")]]


def _read(text: str, concepts: Sequence[tuple[str, str]], first: int) -> WordList:
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both loaders are the safe ones
    words: dict[str, set[str]] = {}
    for sides in (*data["words"], *concepts):
        for word in sides[first].split():
            words.setdefault(word, set()).update(sides[1 - first].split())
    opposites = frozenset((one, two) for one, two in data["opposites"])
    families: dict[str, set[str]] = {}
    for word, others in words.items():
        if len(word) > _SHORT:
            families.setdefault(root(word), set()).update(others)
    return WordList(
        {word: frozenset(others) for word, others in words.items()},
        {stem: frozenset(others) for stem, others in families.items()},
        frozenset(_turned(*pair.split(), first=first) for pair in data["acronyms"]),
        frozenset(_turned(a, b, first=first) for a, b in data["false_friends"].items()),
        frozenset(_turned(a, b, first=first) for a, b in data["distinct"].items()),
        opposites | {(b, a) for a, b in opposites},
    )


def _turned(one: str, two: str, *, first: int) -> tuple[str, str]:
    """Return a pair of words with that of the source first."""
    return (two, one) if first else (one, two)
