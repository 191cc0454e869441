"""Words that may stand for each other, in one language or in two: they share a line of the lists of words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import permutations
from pathlib import Path

import numpy as np
import snowballstemmer
from rapidfuzz import fuzz
from rapidfuzz.process import cdist
from scipy.sparse import csr_matrix

from gealc_docs.diff.areas import Grid
from gealc_docs.diff.lexicon import lexicon
from gealc_docs.diff.similarity import Rarity
from gealc_docs.diff.token import plain
from gealc_docs.languages.data import read_data
from gealc_docs.languages.folders import find, find_all, languages_with
from gealc_docs.languages.made import made

# Words of two languages that begin alike are one word by origin: interoperability, interoperabilidad. Of words that no
# list holds, so much (per cent) of the letters is enough, in long ones: substation, subestación.
COGNATE, LETTERS, LONG = 5, 75, 6

Stem = tuple[str, str]
Text = tuple[str, tuple[str, ...]]


@cache
def _concepts() -> Mapping[Stem, frozenset[int]]:
    """Return for each (language, stem) the lines that hold it."""
    return made("concepts", lambda: _numbered(_lines()), _stemmers())


@cache
def _synonyms(language: str) -> Mapping[Stem, frozenset[int]]:
    """Return the same of one language alone: what two words share in another language tells less, and takes long."""
    return made(f"synonyms {language}", lambda: _numbered(_own_lines(language)), _stemmers())


def _stemmers() -> Iterator[Path]:
    """Go through the files of the library that tells stems."""
    return Path(snowballstemmer.__file__).parent.glob("*.py")


def _numbered(lines: Iterable[list[tuple[str, str]]]) -> Mapping[Stem, frozenset[int]]:
    found: defaultdict[Stem, set[int]] = defaultdict(set)
    for number, words in enumerate(lines):
        for language, word in words:
            found[language, plain(lexicon(language).stem(word))].add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}


def _lines() -> Iterator[list[tuple[str, str]]]:
    """Go through the lines of all lists as (language, word)."""
    for languages in _pairs():
        for path in find_all(f"lexicons/{'-'.join(languages)}/words"):
            for line in _content(path):
                sides = zip(languages, line.split(" : "), strict=False)
                yield [(language, word) for language, side in sides for word in side.split()]
    for language in languages_with("synonyms.txt"):
        yield from _own_lines(language)


def _own_lines(language: str) -> Iterator[list[tuple[str, str]]]:
    """Go through the lines of words of one language that mean the same."""
    if listed := find(language, "synonyms.txt"):
        yield from ([(language, word) for word in line.split()] for line in _content(listed))


def _pairs() -> Iterator[tuple[str, str]]:
    """Go through all pairs of languages, either one first."""
    return permutations(languages_with("comparison.yaml"), 2)


def _content(path: Path) -> Iterator[str]:
    return (line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")


def shared(old: Sequence[Text], new: Sequence[Text], *, known: Rarity | None = None) -> Grid:
    """Return how much of each two texts (language, stems) says the same, by weight: the lesser share of the two.

    Rarity among them weighs their words, if none is `known`.
    """
    rarity = known or Rarity.of([stems for _, stems in (*old, *new)])
    ours, theirs = _listed(old), _listed(new)
    same = _same(list(ours), list(theirs))
    held = _held(old, ours), _held(new, theirs)
    forth = _weighed(held[0], ours, rarity) @ ((held[1] @ same.T) > 0).T
    back = _weighed(held[1], theirs, rarity) @ ((held[0] @ same) > 0).T
    return np.asarray(np.minimum(forth, back.T))


def known_words(text: Text) -> frozenset[str]:
    """Return the stems of a text that any list holds."""
    return frozenset(stem for stem in text[1] if (text[0], stem) in _concepts())


def met(words: AbstractSet[str], language: str, text: Text) -> frozenset[str]:
    """Return those stems of a language that may stand for one of a text."""
    other, ours, theirs = text[0], sorted(words), sorted(set(text[1]))
    if not ours or not theirs:
        return frozenset()
    same = _same([(language, stem) for stem in ours], [(other, stem) for stem in theirs])
    return frozenset(stem for stem, row in zip(ours, same, strict=True) if bool(row.any()))


@cache
def opposites() -> frozenset[tuple[str, str]]:
    """Return the names of classes of words that are opposites, both ways round."""
    found: set[tuple[str, str]] = set()
    for one, two in _pairs():
        if path := find("lexicons", f"{one}-{two}.yaml"):
            found |= {(a, b) for a, b in read_data(path).get("opposites", ())}
    return frozenset(found | {(b, a) for a, b in found})


def translation(ours: Sequence[Stem], theirs: Sequence[Stem]) -> dict[Stem, str]:
    """Return for each of our stems the one of theirs that is most likely the same, where there is one."""
    known = _concepts()
    same = _same(list(ours), list(theirs))
    found: dict[Stem, str] = {}
    for stem, row in zip(ours, same, strict=True):
        lines = known.get(stem, frozenset())
        either = [theirs[int(k)] for k in np.flatnonzero(row)]
        if either:
            best = max(
                either, key=lambda other: (len(lines & known.get(other, frozenset())), other[1][:1] == stem[1][:1])
            )
            found[stem] = best[1]
    return found


def _listed(texts: Sequence[Text]) -> dict[Stem, int]:
    """Number the stems of some texts."""
    found: dict[Stem, int] = {}
    for language, stems in texts:
        for stem in stems:
            found.setdefault((language, stem), len(found))
    return found


def _held(texts: Sequence[Text], places: Mapping[Stem, int]) -> Grid:
    """Return which text holds which stem."""
    held = np.zeros((len(texts), len(places)), dtype=np.float32)
    for row, (language, stems) in enumerate(texts):
        held[row, [places[language, stem] for stem in stems]] = 1
    return held


def _weighed(held: Grid, places: Mapping[Stem, int], rarity: Rarity) -> Grid:
    """Return the share of its text that each stem bears."""
    weights = held * np.array([rarity.weights.get(stem, rarity.highest) for _, stem in places], dtype=np.float32)
    total = weights.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(weights, total, out=np.zeros_like(weights), where=total > 0))


def _same(ours: list[Stem], theirs: list[Stem]) -> Grid:
    """Tell which stems may stand for each other: the same, words of one line, or one word by origin."""
    spoken = {language for language, _ in (*ours, *theirs)}
    known = _synonyms(*spoken) if len(spoken) == 1 else _concepts()
    lines = [[{*known.get(stem, frozenset()), stem} for stem in side] for side in (ours, theirs)]
    beginnings = [[{word[:COGNATE]} if len(word) >= COGNATE else {word} for _, word in side] for side in (ours, theirs)]
    foreign = np.not_equal.outer([language for language, _ in ours], [language for language, _ in theirs])
    same = _meet(*lines)
    if foreign.any():
        same |= (_meet(*beginnings) | _resemble(ours, theirs)) & foreign
    return np.asarray(same, dtype=np.float32)


def _resemble(ours: list[Stem], theirs: list[Stem]) -> Grid:
    """Tell which long stems have most letters in common, the first one too, where a list holds not both of them."""
    known = _concepts()
    same = np.zeros((len(ours), len(theirs)), dtype=bool)
    places = [[k for k, (_, stem) in enumerate(side) if len(stem) >= LONG] for side in (ours, theirs)]
    if not all(places):
        return same
    texts = [[side[k][1] for k in rows] for side, rows in zip((ours, theirs), places, strict=True)]
    unknown = [
        np.array([side[k] not in known for k in rows]) for side, rows in zip((ours, theirs), places, strict=True)
    ]
    first = np.equal.outer(*(np.array([text[0] for text in side]) for side in texts))
    close = cdist(*texts, scorer=fuzz.ratio, score_cutoff=LETTERS, dtype=np.uint8) > 0
    same[np.ix_(*places)] = close & first & np.logical_or.outer(*unknown)
    return same


def _meet(ours: Sequence[AbstractSet[object]], theirs: Sequence[AbstractSet[object]]) -> Grid:
    """Tell which sets have something in common."""
    columns: dict[object, int] = {}
    for name in (name for side in (ours, theirs) for names in side for name in names):
        columns.setdefault(name, len(columns))
    rows = []
    for side in (ours, theirs):
        ends = [(row, columns[name]) for row, names in enumerate(side) for name in names]
        at = tuple(np.array(ends, dtype=np.int64).reshape(-1, 2).T)
        rows.append(csr_matrix((np.ones(len(ends)), at), shape=(len(side), len(columns))))
    return np.asarray((rows[0] @ rows[1].T).toarray() > 0)
