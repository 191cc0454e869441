"""The lexicon of two languages: how far a word of one may stand for a word of the other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gealc_docs.parity.lexicon import apertium
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.cognates import alike, root
from gealc_docs.parity.lexicon.memory import remembered
from gealc_docs.parity.lexicon.thesaurus import synonyms
from gealc_docs.parity.lexicon.wordlist import WordList, word_list
from gealc_docs.parity.tokens import folded

SAME, DERIVED, NEAR = 1.0, 0.8, 0.6


@dataclass
class Lexicon:
    """Readings and translations of all words of one run; made by `build`."""

    source: str
    target: str
    listed: WordList
    readings: dict[str, dict[str, tuple[Reading, ...]]] = field(default_factory=dict)
    translations: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    complete: bool = False
    _known: dict[tuple[str, str], float] = field(default_factory=dict)
    _lemmas: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    _foreign: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def lemmas(self, word: str, language: str) -> frozenset[str]:
        """Return the lemmas of a word in lower case, the word among them."""
        key = (word, language)
        if key not in self._lemmas:
            known = frozenset(r.lemma for r in self.readings.get(language, {}).get(word, ()))
            self._lemmas[key] = known | {word} | _plain(word, language)
        return self._lemmas[key]

    def knows(self, word: str, language: str) -> bool:
        """Whether the word has any translation, so that its absence tells something."""
        return bool(self.foreign(word, language))

    def in_dictionary(self, word: str, language: str) -> bool:
        """Whether the word is one of that language."""
        return word in self.readings.get(language, {}) or (not self.complete and self.knows(word, language))

    def foreign(self, word: str, language: str) -> frozenset[str]:
        """Return all lemmas of the other language that may stand for a word."""
        key = (word, language)
        if key not in self._foreign:
            found: set[str] = set()
            for lemma in self.lemmas(word, language):
                found |= self.translations.get(language, {}).get(lemma, frozenset())
                found |= self.listed.words.get(lemma, frozenset()) if language == self.source else frozenset()
            if language == self.target:
                found |= {s for lemma in self.lemmas(word, language) for s in self._turned.get(lemma, ())}
            self._foreign[key] = frozenset(part for text in found for part in (text, *text.split()))
        return self._foreign[key]

    def related(self, one: str, two: str) -> float:
        """Return how sure it is that source word `one` and target word `two` mean the same, 0 to 1."""
        key = (one, two)
        if key not in self._known:
            self._known[key] = self._related(one, two)
        return self._known[key]

    def _related(self, one: str, two: str) -> float:
        ones, twos = self.lemmas(one, self.source), self.lemmas(two, self.target)
        if any((a, b) in self.listed.false_friends for a in ones for b in twos):
            return 0.0
        if folded(one) == folded(two) or self.foreign(one, self.source) & twos or self.foreign(two, self.target) & ones:
            return SAME
        if alike(one, two) or any(alike(a, b) for a in ones for b in twos):
            return SAME if not self.knows(one, self.source) else DERIVED
        if any(_kin(a, b) for a in self.foreign(one, self.source) for b in twos) or any(
            _kin(a, b) for a in self.foreign(two, self.target) for b in ones
        ):
            return DERIVED
        return NEAR if self._near(one, twos) else 0.0

    def _near(self, one: str, twos: frozenset[str]) -> bool:
        """Whether a translation of `one` and one of `twos` are synonyms."""
        wanted = {word for word in self.foreign(one, self.source) if " " not in word}
        return any(synonyms(word, self.target) & wanted for word in twos) or any(
            synonyms(word, self.target) & twos for word in wanted
        )

    @property
    def _turned(self) -> Mapping[str, frozenset[str]]:
        return word_list(self.target, self.source).words

    def number(self, word: str, language: str) -> str:
        """Return `sg` or `pl` where all readings of a word as a noun agree on it, else nothing."""
        readings = self.readings.get(language, {}).get(word, ())
        nouns = [r for r in readings if r.tags[:1] == ("n",)]
        found = {tag for r in nouns for tag in r.tags if tag in {"sg", "pl", "sp"}}
        return found.pop() if len(found) == 1 else ""


def build(source: str, target: str, source_words: Iterable[str], target_words: Iterable[str]) -> Lexicon:
    """Make the lexicon for the words of two documents."""
    lexicon = Lexicon(source, target, word_list(source, target))
    found = apertium.find_pair(source, target)
    if found is None:
        return lexicon
    folder, one, two = found
    for language, words, a, b in ((source, source_words, one, two), (target, target_words, two, one)):
        memory = remembered(folder / f"{a}-{b}.automorf.bin", folder / f"{a}-{b}.autobil.bin")
        readings = memory.readings(sorted(set(words)))
        content = {reading for row in readings.values() for reading in row if reading.lemma}
        lexicon.readings[language] = readings
        lexicon.translations[language] = memory.translations(sorted(content, key=repr))
    lexicon.complete = bool(lexicon.readings[source])
    return lexicon


_PLURALS = {"es": ("es", "s"), "en": ("ies", "es", "s", "ing", "ed")}


def _plain(word: str, language: str) -> frozenset[str]:
    """Return what a word may be without its ending, for words that no dictionary knows."""
    least = 4
    return frozenset(
        word.removesuffix(end)
        for end in _PLURALS.get(language, ("s",))
        if word.endswith(end) and len(word) - len(end) >= least
    )


def _kin(one: str, two: str) -> bool:
    """Whether two words of one language are of one family: `strengthen`, `strengthening`."""
    least = 4
    return min(len(one), len(two)) > least and root(one) == root(two)
