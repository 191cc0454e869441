"""The lexicon of two languages: how far a word of one may stand for a word of the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from gealc_docs.parity.closed import bared, closed, reflexive
from gealc_docs.parity.lexicon import apertium
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.classes import classes
from gealc_docs.parity.lexicon.cognates import alike, root
from gealc_docs.parity.lexicon.dictionaries import Dictionaries, Said
from gealc_docs.parity.lexicon.entry import LEAST_ROOT, Entry, roots, truer, without_ending
from gealc_docs.parity.lexicon.thesaurus import ANY, antonyms, synonyms, vague, wider
from gealc_docs.parity.lexicon.wordlist import WordList, word_list
from gealc_docs.parity.tokens import folded

_SORTS = {"n": "noun", "vblex": "verb", "adj": "adj", "adv": "adv"}  # of dictionaries and thesaurus
SAME, DERIVED, NEAR, FAINT = 1.0, 0.8, 0.6, 0.55
_MOST = 50_000


@dataclass
class Lexicon:
    """Readings and translations of all words met so far in two languages; made by `build`."""

    source: str
    target: str
    listed: WordList
    readings: dict[str, dict[str, tuple[Reading, ...]]] = field(default_factory=dict)
    translations: dict[str, dict[Reading, frozenset[str]]] = field(default_factory=dict)
    complete: bool = False
    stamp: str = ""  # tells the installed dictionaries from others
    failed: bool = False  # whether one of them did, so that something may be wrong
    asked: dict[str, set[str]] = field(default_factory=dict)
    _known: dict[tuple[str, str], float] = field(default_factory=dict)
    _parts: dict[tuple[str, str], tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]] = field(
        default_factory=dict
    )
    _entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    _meanings: dict[str, frozenset[str]] = field(default_factory=dict)

    def lemmas(self, word: str, language: str) -> frozenset[str]:
        """Return the lemmas of a word in lower case, the word among them."""
        return self.entry(word, language).lemmas

    def foreign(self, word: str, language: str) -> frozenset[str]:
        """Return all lemmas of the other language that may stand for a word."""
        return self.entry(word, language).foreign

    def knows(self, word: str, language: str) -> bool:
        """Whether the word has any translation, so that its absence tells something."""
        return bool(self.entry(word, language).foreign)

    def listed_alone(self, word: str) -> bool:
        """Whether our list has a source word as it stands."""
        return word in self.listed.words

    def listed_in(self, word: str, language: str) -> bool:
        """Whether our list has a form of a word of that language: `marinas`, in no dictionary of English."""
        return not self.lemmas(word, language).isdisjoint(self._own(language).words)

    def in_dictionary(self, word: str, language: str) -> bool:
        """Whether the word is one of that language."""
        return word in self.readings.get(language, {}) or (not self.complete and self.knows(word, language))

    def entry(self, word: str, language: str) -> Entry:
        """Return what is known of a word."""
        key = (word, language)
        if key not in self._entries:
            readings = self.readings.get(language, {}).get(word, ())
            lemmas = frozenset(r.lemma for r in readings)
            lemmas |= (lemmas or self._infinitives(word, language)) | without_ending(word, language) | {word}
            lemmas |= {reflexive(language).sub("", lemma) for lemma in lemmas}
            other = self.target if language == self.source else self.source
            sorts = frozenset(_SORTS[r.tags[0]] for r in readings if r.tags and r.tags[0] in _SORTS)
            self._entries[key] = Entry(word, lemmas, self._foreign(word, lemmas, language), language, other, sorts)
        return self._entries[key]

    def _own(self, language: str) -> WordList:
        """Return our word list from a language to the other."""
        return self.listed if language == self.source else word_list(self.target, self.source)

    def _infinitives(self, word: str, language: str) -> frozenset[str]:
        """Return the listed verbs that a word may be a form of, for words that no dictionary knows."""
        verbs = (word.removesuffix(end) + verb for end, verb in closed(language).conjugated if word.endswith(end))
        return frozenset(verb for verb in verbs if verb in self._own(language).words)

    def _foreign(self, word: str, lemmas: frozenset[str], language: str) -> frozenset[str]:
        own = self._own(language)
        found = {text for lemma in lemmas for text in own.words.get(lemma, ())}
        known = self.translations.get(language, {})
        found |= {text for r in self.readings.get(language, {}).get(word, ()) for text in known.get(r, ())}
        if not found:
            found = {text for stem in roots(lemmas) for text in own.families.get(stem, ())}
        return frozenset(found)

    def related(self, one: str, two: str) -> float:
        """Return how sure it is that source word `one` and target word `two` mean the same, 0 to 1."""
        key = (one, two)
        if key not in self._known:
            self._known[key] = self._related(self.entry(one, self.source), self.entry(two, self.target))
        return self._known[key]

    def in_part(self, one: str, two: str) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]]]:
        """Return the translations of several words of one word that the other is a part of, into either language.

        They explain it only where their other words stand there too: `fiscal` is no `public` without `prosecutor`.
        """
        key = (one, two)
        if key not in self._parts:
            ours, theirs = self.entry(one, self.source), self.entry(two, self.target)
            barred = self._barred(ours, theirs)
            self._parts[key] = (
                frozenset() if barred else frozenset(row for row in ours.several if theirs.lemmas & set(row)),
                frozenset() if barred else frozenset(row for row in theirs.several if ours.lemmas & set(row)),
            )
        return self._parts[key]

    def _related(self, one: Entry, two: Entry) -> float:
        said = one.whole & two.lemmas or two.whole & one.lemmas
        if self._barred(one, two) or (not said and self._apart(one, two)):
            return 0.0
        if said or folded(one.word) == folded(two.word):
            return SAME
        if one.foreign_roots & two.roots or two.foreign_roots & one.roots:
            return DERIVED
        known = bool(one.whole and two.whole)
        if any(self._alike(a, b, known=known) for a in one.lemmas for b in two.lemmas) and not truer(one, two):
            return DERIVED if one.foreign else SAME
        if (near := self._near(one, two)) and not self.opposed(one.word, two.word):
            return near
        return DERIVED if self._denied(one, two) or self._denied(two, one) else 0.0

    def _alike(self, one: str, two: str, *, known: bool) -> bool:
        """Whether two lemmas are cognates; they begin alike where both have translations and share none."""
        return alike(one, two) and (not known or root(one)[:LEAST_ROOT] == root(two)[:LEAST_ROOT])

    def denied(self, one: str, two: str) -> tuple[bool, bool]:
        """Whether a source word denies by its form what a target word says, and the other way round."""
        ours, theirs = self.entry(one, self.source), self.entry(two, self.target)
        known = ours.foreign & theirs.lemmas or theirs.foreign & ours.lemmas
        return (False, False) if known else (self._denied(ours, theirs), self._denied(theirs, ours))

    def _denied(self, one: Entry, two: Entry) -> bool:
        """Whether a word without its prefix or ending that denies stands for another: `unaccompanied`, `acompañado`."""
        return any(
            bare in two.foreign or root(bare) in two.foreign_roots
            for bare in one.bare
            if self.in_dictionary(bare, one.language) and self._turned(one, bare)
        )

    def _turned(self, one: Entry, bare: str) -> bool:
        """Whether a word means the opposite of what is left without its prefix, by its translations: not `impuesta`."""
        if not one.whole:  # nothing is known but its form
            return True
        plain, other = self.entry(bare, one.language), self.target if one.language == self.source else self.source
        denying = closed(other).denying_beginnings
        return any(
            text.startswith(denying)
            or plain.foreign & set(bared(text, other))
            or plain.foreign_roots & {root(rest) for rest in bared(text, other)}
            or antonyms(text, other) & plain.foreign
            for text in one.whole
        )

    def _near(self, one: Entry, two: Entry) -> float:
        """Return how sure it is that a translation of one word and the other are synonyms: by one way, hardly."""
        sorts = one.sorts & two.sorts
        ways = sum(self._synonyms(word, two, sorts) for word in one.single if not vague(word, self.target))
        ways += sum(not two.lemmas.isdisjoint(self.listed.words.get(word, ())) for word in one.synonyms(ANY))
        return NEAR if ways > 1 else FAINT if ways else 0.0

    def _synonyms(self, word: str, other: Entry, sorts: frozenset[str]) -> bool:
        """Whether a target word and another one are synonyms, as the entry of either says."""
        return word in other.synonyms(sorts) or not other.lemmas.isdisjoint(synonyms(word, self.target, sorts))

    def _meant(self, one: Entry) -> frozenset[str]:
        """Return what our list has for the synonyms of a source word."""
        if one.word not in self._meanings:
            rows = (self.listed.words.get(word, ()) for word in one.synonyms(ANY))
            self._meanings[one.word] = frozenset().union(*rows)
        return self._meanings[one.word]

    def wider(self, one: str, two: str) -> bool:
        """Whether one of a source and a target word is the more general one: `viajero`, `passenger`."""
        ours, theirs = self.entry(one, self.source), self.entry(two, self.target)
        kinds = ours.lemmas & closed(self.source).generic or theirs.lemmas & closed(self.target).generic
        if (
            kinds or self._barred(ours, theirs) or self._apart(ours, theirs) or self.opposed(one, two)
        ):  # a kind (`país`) is wider than too much
            return False
        sorts = ours.sorts & theirs.sorts
        return any(wider(word, language, sorts) & others for word, others, language in self._sides(ours, theirs))

    def apart(self, one: str, two: str) -> bool:
        """Whether a source and a target word are members of one class that never stand for each other."""
        return self._apart(self.entry(one, self.source), self.entry(two, self.target))

    def _apart(self, one: Entry, two: Entry) -> bool:
        return classes(self.source, self.target).apart(one.lemmas, two.lemmas)

    def opposed(self, one: str, two: str) -> bool:
        """Whether a translation of one of a source and a target word is the opposite of the other."""
        ours, theirs = self.entry(one, self.source), self.entry(two, self.target)
        if any(pair in self.listed.opposites for pair in product(_sense(ours), _sense(theirs))):
            return True
        if ours.lemmas & closed(self.source).light or theirs.lemmas & closed(self.target).light:  # `llegar`, `go`
            return False
        return any(antonyms(word, language) & others for word, others, language in self._sides(ours, theirs))

    def _sides(self, one: Entry, two: Entry) -> Iterator[tuple[str, frozenset[str], str]]:
        """Go through words of one language that stand for one of two words, with those of the other, both ways."""
        for words, others, language in (
            (one.foreign, two.lemmas, self.target),
            (two.lemmas, one.foreign, self.target),
            (two.foreign, one.lemmas, self.source),
            (one.lemmas, two.foreign, self.source),
        ):
            yield from ((word, others, language) for word in words if " " not in word)

    def _barred(self, one: Entry, two: Entry) -> bool:
        """Whether two words are listed as ones that never stand for each other, alike as they are."""
        return any((a, b) in self.listed.false_friends for a in one.lemmas for b in two.lemmas) or any(
            (one.word, b) in self.listed.distinct for b in two.lemmas
        )

    def number(self, word: str, language: str) -> str:
        """Return `sg` or `pl` where all readings of a word as a noun agree on it, else nothing."""
        readings = self.readings.get(language, {}).get(word, ())
        if (
            not readings
            and language == self.target
            and word[-1:] == "s"
            and word[-2:] != "ss"
            and self.knows(word[:-1], language)
        ):
            return "pl"
        nouns = [r for r in readings if r.tags[:1] == ("n",)]
        found = {tag for r in nouns for tag in r.tags if tag in {"sg", "pl", "sp"}}
        return found.pop() if len(found) == 1 else ""

    def ask(self, words: Iterable[str], folder: Path, codes: tuple[str, str]) -> None:
        """Ask the dictionaries for words that have not been asked for; begin anew once there are too many."""
        if sum(map(len, self.asked.values())) > _MOST:
            for store in (self.asked, self.readings, self.translations):
                store.clear()
            self._forget()
        known, stamps = set(words), list[str]()
        for language, a, b in ((self.source, *codes), (self.target, *codes[::-1])):
            wanted = sorted(known | {other for word in known for other in _besides(word, language)} - {""})
            dictionaries = Dictionaries(folder / f"{a}-{b}.automorf.bin", folder / f"{a}-{b}.autobil.bin")
            if new := [word for word in wanted if word not in self.asked.get(language, ())]:
                self._learn(language, dictionaries.look_up(new))
            self.failed |= dictionaries.failed
            stamps.append(dictionaries.stamp)
        self.complete, self.stamp = bool(self.readings.get(self.source)), " ".join(stamps)

    def _learn(self, language: str, said: Mapping[str, Said]) -> None:
        self.readings.setdefault(language, {}).update({word: tuple(of) for word, of in said.items() if of})
        known = self.translations.setdefault(language, {})
        for of in said.values():
            known |= of
        self.asked.setdefault(language, set()).update(said)
        if any((word, language) in self._entries for word in said):  # it was met before it was asked for
            self._forget()

    def _forget(self) -> None:
        """Forget what was worked out of the words, not what is known of them."""
        for store in (self._known, self._parts, self._entries, self._meanings):
            store.clear()


def _besides(word: str, language: str) -> Iterator[str]:
    """Go through what else is asked of a word: it without what denies, or without the `s` of more than one."""
    yield from bared(word, language)
    yield word.removesuffix("s")


def build(source: str, target: str, source_words: Iterable[str], target_words: Iterable[str]) -> Lexicon:
    """Return the lexicon of two languages, ready for the words of two documents."""
    found = apertium.find_pair(source, target)
    if found is None:
        return Lexicon(source, target, word_list(source, target))
    folder, one, two = found
    lexicon = _shared(source, target, folder)
    lexicon.ask({*source_words, *target_words}, folder, (one, two))
    return lexicon


@cache
def _shared(source: str, target: str, _folder: Path) -> Lexicon:
    """Return the one lexicon of a process for two languages, so that a word is asked for once."""
    return Lexicon(source, target, word_list(source, target))


def _sense(entry: Entry) -> frozenset[str]:
    """Return the senses of a word that have an opposite."""
    known = closed(entry.language).opposites
    return frozenset(known[lemma] for lemma in entry.lemmas if lemma in known)
