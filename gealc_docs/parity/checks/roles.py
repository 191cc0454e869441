"""Who does what to whom: two names or words that changed places."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.asked import asked
from gealc_docs.parity.belonging import belonging_exchanged
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.modifiers import modifiers_exchanged
from gealc_docs.parity.moved_modifiers import modifier_moved
from gealc_docs.parity.numbers import once_on_both
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.relations import opposed_relations
from gealc_docs.parity.roles import Both, Item, crossing, done_for, exchanged, governors, turned_back
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.sorts import light
from gealc_docs.parity.subjects import done_to, subject_replaced, subjects_exchanged
from gealc_docs.parity.tokens import Token

RANK, FINAL = 6, False
KINDS = (Kind("roles", Severity.WARNING, "dictionary"),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find two parts that have each other's role, or one that something goes to here and comes from there."""
    by = governors(evidence)
    if not evidence.scene.lexicon.complete:  # what part of speech a word is, no list tells: only names are compared
        if known := exchanged(evidence, by, _names(evidence), ()):
            yield _exchanged(evidence, *known)
        return
    every = _row(evidence)
    yield from _relations(evidence, by, every)
    row = [item for item in every if not _phrased(evidence, by, item, least=2)]
    if two := _changed_places(evidence, by, row):
        yield _exchanged(evidence, *two)
    elif evidence.literal and (two_words := modifiers_exchanged(evidence) or modifier_moved(evidence, by)):
        yield _turned(evidence, *two_words)
    else:
        yield from _given_back(evidence, by, every, row)


def _changed_places(evidence: Evidence, by: Both, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two parts of which each has the other's role on the target side."""
    heavy = [item for item in row if not _light(evidence, by, item)]
    found = crossing(evidence, by, heavy) or exchanged(evidence, by, _names(evidence), row)
    found = found or exchanged(evidence, by, _numbers(evidence), row)
    if not found:
        found = belonging_exchanged(evidence, by, heavy)
    found = found or asked(evidence, row) or subjects_exchanged(evidence, row)
    actors = (two for two in subject_replaced(evidence, by, row) if all(_acts(evidence, one) for one in two))
    return found or next(actors, None)


def _light(evidence: Evidence, by: Both, item: Item) -> bool:
    """Whether a noun says little by itself: `todo tipo de datos`, `data of all types`."""
    return any(
        light(token, reader, evidence.scene.lexicon)
        for governors, span, reader in zip(by, item, evidence.scene.readers, strict=True)
        for token in governors.row
        if token.start == span[0]
    )


def _given_back(evidence: Evidence, by: Both, every: Sequence[Item], row: Sequence[Item]) -> Iterator[Finding]:
    """Find one that something goes to here and comes from there, or for whom it is done that does it there."""
    by_whom = (item for item in every if item in row or not _phrased(evidence, by, item, least=2))
    doers = [item for item in done_for(evidence, by, list(by_whom)) if _acts(evidence, item)]
    for one, two in (*turned_back(evidence, by, row), *done_to(evidence, by, row), *doers):
        source, target = evidence.pair.source.text, evidence.pair.target.text
        message = Message.of(
            "parity.meaning-differs", source=_with_governor(source, one), target=_with_governor(target, two)
        )
        yield evidence.pair.finding("roles", evidence.doubt, message, (one,), (two,))


def _relations(evidence: Evidence, by: Both, row: Sequence[Item]) -> Iterator[Finding]:
    """Find a preposition that excludes the one of the other side, between words that correspond."""
    pair = evidence.pair
    for one, two, item in opposed_relations(evidence, by, row):
        source, target = pair.source.text[one[0] : item[0][1]], pair.target.text[two[0] : item[1][1]]
        message = Message.of("parity.meaning-differs", source=source, target=target)
        yield pair.finding("meaning", Severity.WARNING, message, (one,), (two,))
        return


def _phrased(evidence: Evidence, by: Both, item: Item, least: int = 1) -> bool:
    """Whether what governs a noun belongs to phrases that stand for each other: `con cargo al`, `from`.

    Of so many words at least, on one side: `por` and `for` do so by themselves.
    """
    one, two = (governors.place(span) for governors, span in zip(by, item, strict=True))
    long = ((a, b) for a, b in evidence.phrase_pairs if max(len(a.words), len(b.words)) >= least)
    phrases = (({t.start for t in a.words}, {t.start for t in b.words}) for a, b in long)
    return any(one in ours and two in theirs for ours, theirs in phrases)


def _with_governor(text: str, span: Span) -> str:
    """Return a noun with the words before it back to its preposition."""
    before = text[: span[0]].split()
    return " ".join([*before[-2:], text[slice(*span)]])


def _exchanged(evidence: Evidence, first: Item, second: Item) -> Finding:
    pair = evidence.pair
    one, two = (pair.source.text[slice(*span)] for span, _ in (first, second))
    message = Message.of("parity.roles", one=one, two=two)
    severity = Severity.WARNING if _acts(evidence, first) and _acts(evidence, second) else evidence.doubt
    return pair.finding("roles", severity, message, (first[0], second[0]), (first[1], second[1]))


def _turned(evidence: Evidence, first: Item, second: Item) -> Finding:
    """Return the finding of two words of which each says of its noun what the other one should."""
    one, two = (evidence.pair.source.text[slice(*span)] for span, _ in (first, second))
    message = Message.of("parity.modifiers", one=one, two=two)
    spans = (first[0], second[0]), (first[1], second[1])
    return evidence.pair.finding("roles", Severity.WARNING, message, *spans)


def _acts(evidence: Evidence, item: Item) -> bool:
    """Whether a noun names someone who acts (`employer`, `Nicaragua`): then who does what is no matter of style."""
    words = [text[slice(*span)] for text, span in zip(evidence.pair.texts, item, strict=True)]
    pairs = zip(words, evidence.scene.readers, strict=True)
    return all(word[:1].isupper() for word in words) or all(
        any(lemma.endswith(reader.words.doers) or lemma in reader.words.acting for lemma in lemmas)
        for word, reader in pairs
        if (lemmas := evidence.scene.lexicon.lemmas(word.lower(), reader.language))
    )


def _row(evidence: Evidence) -> list[Item]:
    """Return all that is linked for sure, in the order of the source."""
    alignment = evidence.alignment
    row: list[Item] = [
        (_span(alignment.source[i]), span)
        for i in dict.fromkeys(i for i, _, strength in alignment.links if strength >= DERIVED)
        if (span := _one_span(evidence, [j for k, j, _ in alignment.links if k == i], i))
    ]
    row += _phrase_heads(evidence)
    return sorted({*row, *_names(evidence)})


def _phrase_heads(evidence: Evidence) -> Iterator[Item]:
    """Go through the phrases that stand for each other as their heads: the first noun, or the last in English."""
    scene = evidence.scene
    for phrases in evidence.phrase_pairs:
        one, two = (
            [t for t in found.words if t.lower not in reader.words.function_words and _is_noun(t, reader, scene)]
            for found, reader in zip(phrases, scene.readers, strict=True)
        )
        begins = [
            found.words[0].lower in reader.words.roles["prepositions"]
            for found, reader in zip(phrases, scene.readers, strict=True)
        ]
        if one and two and begins[0] == begins[1]:  # `a cargo de` is no noun where `run by` stands for it
            heads = _head(one, scene.source), _head(two, scene.target)
            yield _span(heads[0]), _span(heads[1])


def _head(nouns: list[Token], reader: Reader) -> Token:
    """Return the noun of a phrase that the others belong to: the last one where nouns stand before what they say."""
    return nouns[-1] if reader.words.roles["adjuncts"] else nouns[0]


def _is_noun(token: Token, reader: Reader, scene: Scene) -> bool:
    readings = scene.lexicon.readings.get(reader.language, {}).get(token.lower, ())
    return any(r.tags[:1] == ("n",) for r in readings) or (token.named and not readings)


def _names(evidence: Evidence) -> list[Item]:
    """Return the names of countries and bodies that stand once on either side."""
    row: list[Item] = []
    known = evidence.scene.lexicon.listed.acronyms
    for kind in ("country", "organisation", "acronym"):
        ours = [f for f in evidence.source_facts if f.kind == kind]
        theirs = [f for f in evidence.target_facts if f.kind == kind]
        for fact in ours:
            same = [f for f in theirs if f.value == fact.value or (fact.value, f.value) in known]
            if len(same) == 1 and sum(f.value == fact.value for f in ours) == 1:
                row.append(((fact.start, fact.end), (same[0].start, same[0].end)))
    return sorted(row)


def _numbers(evidence: Evidence) -> list[Item]:
    """Return the numbers that stand once on either side."""
    both = once_on_both(evidence.source_facts, evidence.target_facts)
    return sorted(((one.start, one.end), (two.start, two.end)) for one, two in both)


def _one_span(evidence: Evidence, places: list[int], own: int) -> Span | None:
    """Return the characters of the words linked to one source word, neighbours linked to no other word."""
    row, text = evidence.alignment.target, evidence.pair.target.text
    if any(k != own and j in places for k, j, _ in evidence.alignment.links):
        return None
    words = sorted((row[j] for j in places), key=lambda token: token.start)
    apart = any(text[one.end : two.start].strip() for one, two in pairwise(words))
    return None if apart else (words[0].start, words[-1].end)


def _span(token: Token) -> Span:
    return token.start, token.end
