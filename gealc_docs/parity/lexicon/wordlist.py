"""Our own word lists: `languages/lexicons/SOURCE-TARGET.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import yaml

from gealc_docs.languages.folders import find


@dataclass(frozen=True)
class WordList:
    """Lemmas that may stand for each other, acronyms, false friends and opposites of two languages."""

    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    acronyms: frozenset[tuple[str, str]] = frozenset()
    false_friends: frozenset[tuple[str, str]] = frozenset()
    opposites: frozenset[tuple[str, str]] = frozenset()


@cache
def word_list(source: str, target: str) -> WordList:
    """Read the word list of two languages, in whichever order its file names them."""
    for one, two, turned in ((source, target, False), (target, source, True)):
        path = find("lexicons", f"{one}-{two}.yaml")
        if path:
            return _read(path.read_text(encoding="utf-8"), 1 if turned else 0)
    return WordList()


def _read(text: str, first: int) -> WordList:
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both loaders are the safe ones
    words: dict[str, set[str]] = {}
    for sides in data["words"]:
        for word in sides[first].split():
            words.setdefault(word, set()).update(sides[1 - first].split())
    opposites = frozenset((one, two) for one, two in data["opposites"])
    return WordList(
        {word: frozenset(others) for word, others in words.items()},
        frozenset(_turned(*pair.split(), first=first) for pair in data["acronyms"]),
        frozenset(_turned(a, b, first=first) for a, b in data["false_friends"].items()),
        opposites | {(b, a) for a, b in opposites},
    )


def _turned(one: str, two: str, *, first: int) -> tuple[str, str]:
    """Return a pair of words with that of the source first."""
    return (two, one) if first else (one, two)
