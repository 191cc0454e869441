"""Evidence: what is known about a pair once both wordings have been read and aligned."""

import math
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import product

from gealc_docs.model.finding import Severity
from gealc_docs.parity.align import Alignment, Said, align, content, how_sure, members
from gealc_docs.parity.amounts import in_order_of, known_units, times, years_named
from gealc_docs.parity.exchanged_verbs import without_exchanged
from gealc_docs.parity.expressed import both_express, only_turns
from gealc_docs.parity.facts import without_equal
from gealc_docs.parity.half import Half
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.lexicon.phrases import Found, matched, of_one_concept, phrases
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Pair, Span
from gealc_docs.parity.phrased import only_denies, within
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.shares import shares
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.spelt import named_before, spelt_out_of
from gealc_docs.parity.terms import Row, TermsIn
from gealc_docs.parity.tokens import Token, tokens

_FEW = 3  # words left over where the rest of a pair corresponds
_FREE = 0.5  # from here on a document is more likely free prose than a plan
_MOST_LEFT = 6.0  # of one pair, so that one that is no translation does not speak for the document


@dataclass
class Evidence:
    """A pair with the facts of both sides and the alignment of their words."""

    pair: Pair
    scene: Scene
    weighed: list[tuple[float, bool]] = field(default_factory=list)  # what was weighed by the document's freedom

    @cached_property
    def source_facts(self) -> list[Fact]:
        """The facts of the source wording."""
        return self.scene.source.read(self.pair.source.text)

    @cached_property
    def target_facts(self) -> list[Fact]:
        """The facts of the target wording."""
        return in_order_of(self.scene.target.read(self.pair.target.text), self.source_facts)

    @cached_property
    def left(self) -> float:
        """How much is left over: of each word the more, the more translations are known that ought to be there."""
        lexicon = self.scene.lexicon
        known = (
            len(lexicon.foreign(token.lower, half.reader.language))
            for row, half in zip(self.unexplained, self.halves, strict=True)
            for token in row
            if not lexicon.lemmas(token.lower, half.reader.language) & half.words.light
        )
        return min(_MOST_LEFT, sum(math.log1p(count) for count in known))

    @cached_property
    def halves(self) -> tuple[Half, Half]:
        """Both sides, source first."""
        one, two = self.pair.source.text, self.pair.target.text
        return Half(one, self.scene.source, self.source_facts), Half(two, self.scene.target, self.target_facts)

    @property
    def freedom(self) -> float:
        """How freely the other pairs of the document are translated: 0, word by word, to 1."""
        return self.scene.usual.freedom(self.left, self.alignment.size)

    @property
    def literal(self) -> bool:
        """Whether the translation is close enough that a small word more or less tells something."""
        return self.freedom < _FREE

    @property
    def doubt(self) -> Severity:
        """How grave is what in free prose mostly is how something is put: a remark there, a warning elsewhere."""
        return Severity.WARNING if self.literal else Severity.INFO

    @property
    def tight(self) -> bool:
        """Whether so much of the pair is explained that one thing more on one side is no turn of phrase."""
        return self.literal and len(self.lost) + len(self.gained) <= _FEW

    @cached_property
    def unmatched(self) -> tuple[list[Fact], list[Fact]]:
        """The facts of either side that the other side lacks.

        Not numbers and rates of a phrase that both have (`antevíspera`, `two days before`), nor peoples told there.
        """
        facts = without_equal(self.source_facts, self.target_facts), without_equal(self.target_facts, self.source_facts)
        return tuple(  # type: ignore[return-value]  # two sides give two
            [
                fact
                for fact in facts[k]
                if not (fact.kind in {"number", "frequency"} and within(fact, self.pair.texts[k], self.phrased[k]))
                and not (fact.weak and self._worded(fact, k))
            ]
            for k in (0, 1)
        )

    @cached_property
    def phrased(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where the words start of either side that belong to phrases which both sides have."""
        one, two = (frozenset(s for pair in self.phrase_pairs for s in pair[side].starts) for side in (0, 1))
        return one, two

    def _worded(self, fact: Fact, side: int) -> bool:
        """Whether a word of the other side stands for the word of a fact (`francés`, in no list of nationalities)."""
        texts, related = self.pair.texts, self.scene.lexicon.related
        word = texts[side][fact.start : fact.end].lower()
        others = (t.lower for t in tokens(texts[1 - side]))
        return any(related(*ordered(side, word, other)) >= SAME for other in others)

    @cached_property
    def _phrases(self) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
        """The phrases that either side has."""
        scene = self.scene
        lists = phrases(scene.source.language, scene.target.language)
        readers, texts = scene.readers, self.pair.texts
        return tuple(  # type: ignore[return-value]  # two lists give two
            tuple(own.find(text, partial(scene.lexicon.lemmas, language=reader.language)))
            for own, text, reader in zip(lists, texts, readers, strict=True)
        )

    @cached_property
    def phrase_pairs(self) -> list[tuple[Found, Found]]:
        """The phrases of both sides that stand for each other, be it one word of substance against several."""
        found = [(a, b) for a, b in matched(*self._phrases) if not (self._single(a, b) or only_denies(a, b, self))]
        return without_exchanged(found, self.halves, self.scene.lexicon)

    @cached_property
    def _word_pairs(self) -> frozenset[tuple[int, int]]:
        """Where words start that a list of phrases says to stand for each other: these are aligned as words are."""
        return frozenset(
            (a.words[0].start, b.words[0].start) for a, b in of_one_concept(*self._phrases) if self._single(a, b)
        )

    def _single(self, one: Found, two: Found) -> bool:
        small = self.scene.source.words.function_words, self.scene.target.words.function_words
        return all(len(f.words) == 1 and f.words[0].lower not in s for f, s in zip((one, two), small, strict=True))

    @cached_property
    def idioms(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where the words start of phrases of some words of substance: a small word there says nothing by itself."""
        found: tuple[set[int], set[int]] = (set(), set())
        small = self.scene.source.words.function_words, self.scene.target.words.function_words
        for pair in self.phrase_pairs:
            if all(sum(t.lower not in own for t in phrase.words) > 1 for own, phrase in zip(small, pair, strict=True)):
                for starts, phrase in zip(found, pair, strict=True):
                    starts.update(t.start for t in phrase.words)
        return frozenset(found[0]), frozenset(found[1])

    @cached_property
    def explained(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where the words start that phrases and closed classes explain which both sides have."""
        ours = {t.start for one, _ in self.phrase_pairs for t in one.words}
        theirs = {t.start for _, two in self.phrase_pairs for t in two.words}
        ours |= self.spans_of_time[0]
        theirs |= self.spans_of_time[1]
        texts = self.pair.source.text, self.pair.target.text
        ours |= years_named(texts[0], self.scene.source, self.source_facts, self.target_facts)
        theirs |= years_named(texts[1], self.scene.target, self.target_facts, self.source_facts)
        sides = (texts[0], self.scene.source), (texts[1], self.scene.target)
        ours |= known_units(*sides, self.source_facts, self.target_facts) | named_before(*texts)
        theirs |= known_units(*sides[::-1], self.target_facts, self.source_facts) | named_before(texts[1], texts[0])
        for mine, yours in ((self.spelt[0], theirs), (self.spelt[1], ours)):
            yours.update(t.start for row in mine.values() for t in row)
        return frozenset(ours | self._shared_classes[0]), frozenset(theirs | self._shared_classes[1])

    @cached_property
    def spelt(self) -> tuple[dict[int, tuple[Token, ...]], dict[int, tuple[Token, ...]]]:
        """The words by which the other side spells out an acronym, by where the acronym starts; of both sides."""
        known = self.scene.lexicon.listed.acronyms
        one, two = ([f for f in facts if f.kind == "acronym"] for facts in self.unmatched)
        return (
            spelt_out_of(one, known, self.pair.target.text),
            spelt_out_of(two, [(b, a) for a, b in known], self.pair.source.text),
        )

    @cached_property
    def _shared_classes(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where the words start of quantifiers, duties and orders in time that both sides express."""
        return both_express(self.pair.texts, (self.scene.source.words, self.scene.target.words), self.parts)

    @cached_property
    def spans_of_time(self) -> tuple[frozenset[int], frozenset[int]]:
        """Where the numbers and units start of times that both sides say, be it in other units: `24 months`."""
        one, two = (list(times(half.text, half.reader, half.facts)) for half in self.halves)
        same = [(a, b) for a in one for b in two if a[0] == b[0]]
        return frozenset(k for a, _ in same for k in a[1:]), frozenset(k for _, b in same for k in b[1:])

    @cached_property
    def parts(self) -> tuple[list[tuple[Span, int]], list[tuple[Span, int]]]:
        """Where each side names a part of the whole, and how many per cent that is: `la mitad`, `50 %`."""
        one, two = (shares(half.text, half.facts, half.reader) for half in self.halves)
        return one, two

    def as_share(self, fact: Fact, *, turned: bool) -> bool:
        """Whether the other side says a part of the whole that a fact belongs to in another way."""
        own, other = self.parts[::-1] if turned else self.parts
        return any(a <= fact.start < b and share in {s for _, s in other} for (a, b), share in own)

    @cached_property
    def alignment(self) -> Alignment:
        """The words of substance, linked."""
        scene = self.scene
        ours, theirs = self.explained
        source = content(self.pair.source.text, self.source_facts, scene.source.words, ours)
        target = content(self.pair.target.text, self.target_facts, scene.target.words, theirs)
        joined = (
            members(self.pair.source.text, source, scene.source.words),
            members(self.pair.target.text, target, scene.target.words),
        )
        return align(source, target, scene.lexicon, joined, self._word_pairs, self._words_said)

    @cached_property
    def _words_said(self) -> Said:
        """All words of either side and their lemmas."""
        one, two = (
            frozenset(w for t in tokens(half.text) for w in self.scene.lexicon.lemmas(t.lower, half.reader.language))
            for half in self.halves
        )
        return one, two

    @cached_property
    def denied(self) -> tuple[list[Span], list[Span]]:
        """The words of either side that deny by their form what the word linked to them says: `unaccompanied`."""
        row = self.alignment
        found: tuple[list[Span], list[Span]] = ([], [])
        for i, j, _ in row.links:
            words = row.source[i], row.target[j]
            for k, denies in enumerate(self.scene.lexicon.denied(*(word.lower for word in words))):
                if denies and not self._has_own(words[k], turned=k == 1):
                    found[k].append((words[k].start, words[k].end))
        return found

    def _has_own(self, token: Token, *, turned: bool) -> bool:
        """Whether some other word on the other side stands for a word as it is: `desconectar` beside `conectar`."""
        related = self.scene.lexicon.related
        others = tokens((self.pair.source if turned else self.pair.target).text)
        return any((related(o.lower, token.lower) if turned else related(token.lower, o.lower)) >= SAME for o in others)

    @cached_property
    def unexplained(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """Words of substance of either side that nothing in the other explains, not even its small words or facts."""
        return (
            tuple(t for t in self.alignment.lost if not (self._explained(t, 0) or only_turns(t, *self.halves))),
            tuple(t for t in self.alignment.gained if not (self._explained(t, 1) or only_turns(t, *self.halves[::-1]))),
        )

    @property
    def lost(self) -> tuple[Token, ...]:
        """Source words left over, but parts of terms that the document teaches."""
        return self._beside_terms(0)

    @property
    def gained(self) -> tuple[Token, ...]:
        """Target words left over, but parts of terms that the document teaches."""
        return self._beside_terms(1)

    def on_topic(self, token: Token, side: int) -> bool:
        """Whether a word is what the document is about."""
        return self.terms_in.key(token, side) in self.scene.terms.topics[side]

    def _beside_terms(self, side: int) -> tuple[Token, ...]:
        row, terms, address = self.unexplained[side], self.scene.terms, self.pair.address
        alone = not self.unexplained[1 - side]
        return tuple(t for t in row if not terms.explain(self.terms_in.key(t, side), side, address, alone=alone))

    @cached_property
    def words(self) -> Row:
        """The words by which the document teaches its terms."""
        row = self.alignment
        linked = [(row.source[i], row.target[j]) for i, j in row.pairs]
        linked += [pair for a, b in self.phrase_pairs for pair in product(a.words, b.words)]
        small = self.scene.source.words.function_words, self.scene.target.words.function_words
        told = [pair for pair in linked if all(t.lower not in own for t, own in zip(pair, small, strict=True))]
        both = [one for one, _ in told], [two for _, two in told]
        return self.terms_in.row(self.pair.address, (row.source, row.target), self.unexplained, both)

    @cached_property
    def terms_in(self) -> TermsIn:
        """How the words of either side are told apart as terms."""
        return TermsIn(self.scene.lexicon, (self.scene.source.language, self.scene.target.language))

    def _explained(self, token: Token, side: int) -> bool:
        """Whether any word of the other side may stand for one, but those that stand for other members of its row."""
        taken = self.alignment.beyond(token, side)
        row, own = self.alignment, token.lower
        ends = [((row.target[j], row.source[i]), (row.source[i], row.target[j]))[side] for i, j, _ in row.links]
        linked = {there.start: here.lower for there, here in ends}  # what stands for another word stands for no second
        texts = self.pair.target.text, self.pair.source.text
        others = [t.lower for t in tokens(texts[side]) if t.start not in taken and linked.get(t.start, own) == own]
        pairs = (ordered(side, token.lower, o) for o in others)
        return any(how_sure(*pair, self.scene.lexicon, self._words_said) >= SAME for pair in pairs)
