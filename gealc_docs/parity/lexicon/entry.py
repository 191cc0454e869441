"""What is known of one word in a lexicon of two languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gealc_docs.parity.closed import Closed, bared, closed
from gealc_docs.parity.lexicon.cognates import alike, root
from gealc_docs.parity.lexicon.thesaurus import ANY, synonyms, vague

LEAST_ROOT = 5  # letters of a word whose root tells a family


@dataclass(frozen=True)
class Entry:
    """What is known of one word: its lemmas, its translations into another language, the roots of both."""

    word: str
    lemmas: frozenset[str]
    translations: frozenset[str]
    language: str
    other: str
    sorts: frozenset[str] = ANY  # the parts of speech it may be, as the thesaurus names them
    _near: dict[tuple[str, frozenset[str]], frozenset[str]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def several(self) -> tuple[tuple[str, ...], ...]:
        """Its translations of several words."""
        return tuple(tuple(text.split()) for text in self.translations if " " in text and text[:3] != "no ")

    @cached_property
    def foreign(self) -> frozenset[str]:
        """All translations, and the words of those of several."""
        return self.translations.union(*self.several)

    @cached_property
    def whole(self) -> frozenset[str]:
        """The translations that may stand for it alone: those of one word, and the heads of longer ones."""
        return self.single.union(head for words in self.several if (head := _head(words, closed(self.other))))

    @cached_property
    def single(self) -> frozenset[str]:
        """The translations of one word."""
        return frozenset(text for text in self.translations if " " not in text)

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of its lemmas that are long enough to tell a family."""
        return roots(self.lemmas)

    @cached_property
    def foreign_roots(self) -> frozenset[str]:
        """The roots of its translations."""
        return roots(self.whole)

    def synonyms(self, sorts: frozenset[str]) -> frozenset[str]:
        """Return the synonyms of its lemmas in its own language, as any of some parts of speech."""
        key = "own", sorts
        if key not in self._near:
            self._near[key] = _synonyms(self.lemmas, self.language, sorts)
        return self._near[key]

    def reach(self, sorts: frozenset[str]) -> frozenset[str]:
        """Return the synonyms of its translations that have one meaning enough, as any of some parts of speech."""
        key = "foreign", sorts
        if key not in self._near:
            clear = (word for word in self.single if not vague(word, self.other))
            self._near[key] = _synonyms(clear, self.other, sorts)
        return self._near[key]

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """What it may be without a prefix or an ending that denies, where that is long enough to tell a word."""
        return tuple(bare for bare in bared(self.word, self.language) if len(bare) >= LEAST_ROOT)


def _synonyms(words: Iterable[str], language: str, sorts: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(synonyms(word, language, sorts) for word in words))


def _head(words: Sequence[str], known: Closed) -> str:
    """Return the word that tells a phrase: what stands before its preposition, the last of it in English."""
    small = known.function_words
    first = next((k for k, word in enumerate(words) if word in small), len(words))
    if not first or words[-1] in small:  # `a cargo de`, `take in`
        return ""
    return words[first - 1] if known.roles["adjuncts"] else words[0]


def roots(words: Iterable[str]) -> frozenset[str]:
    """Return the roots of words long enough to tell a family: `strengthen`, `strengthening`."""
    return frozenset(root(word) for word in words if len(word) >= LEAST_ROOT)


def without_ending(word: str, language: str) -> frozenset[str]:
    """Return what a word may be without its ending, for words that no dictionary knows."""
    least = 4
    return frozenset(
        word.removesuffix(end) + lemma
        for end, lemma in closed(language).forms
        if word.endswith(end) and len(word) - len(end) + len(lemma) >= least
    )


def truer(one: Entry, two: Entry) -> bool:
    """Whether either word has a cognate of its own, and the other is none of it: `consolidación`, `consolation`."""
    return bool(one.whole and two.whole) and (_has_own(one, two) or _has_own(two, one))


def _has_own(one: Entry, two: Entry) -> bool:
    """Whether a translation of a word looks like it, and none of the other word's does."""
    roots = {root(lemma) for lemma in one.lemmas}
    family = any(alike(text, lemma) for text in two.whole for lemma in one.lemmas)
    return not family and any(root(text) in roots for text in one.whole)
