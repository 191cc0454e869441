"""What says something of which noun: two modifiers of one sentence that changed places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.governors import BREAK
from gealc_docs.parity.lexicon.lexicon import DERIVED, Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.sorts import kinds
from gealc_docs.parity.tokens import Token, tokens

_Item = tuple[Span, Span]
_Link = tuple[int, int]  # where two words start that stand for each other
_NO_NOUN = -1
_LONG = 30  # links of a pair: beyond, its nouns are told by what governs them


@dataclass(frozen=True, slots=True)
class _Modifier:
    """Two linked words that say something of a noun, and where the nouns start, -1 where one goes without saying."""

    words: tuple[Token, Token]
    heads: _Link

    @property
    def link(self) -> _Link:
        """Where the two words start."""
        return self.words[0].start, self.words[1].start

    @property
    def item(self) -> _Item:
        """The characters of the two words."""
        return (self.words[0].start, self.words[0].end), (self.words[1].start, self.words[1].end)


def modifiers_exchanged(evidence: Evidence) -> tuple[_Item, _Item] | None:
    """Return two words of which each says here of its noun what the other one says there.

    Where a noun goes without saying or is said twice (`compulsory visits for X and voluntary visits for Y`), the words
    between the two, the same on both sides, tell that the rest has kept its order.
    """
    links = [link for link in _single(evidence) if len(evidence.alignment.links) <= _LONG]
    every = (_Modifier(words, heads) for words in links if (heads := _heads(evidence, words)))
    found = sorted(every, key=lambda modifier: modifier.link)
    for one, two in combinations(found, 2):
        crossed = one.link[1] > two.link[1]
        if crossed and _exchanged(evidence, links, one, two) and _one_sentence(evidence, one, two):
            return one.item, two.item
    return None


def _single(evidence: Evidence) -> list[tuple[Token, Token]]:
    """Return the words, in order, that surely stand for one word only and are said once on either side."""
    row = evidence.alignment
    sure = [(row.source[i], row.target[j]) for i, j, strength in row.links if strength >= DERIVED]
    sure += [*_modal(evidence), *_phrased(evidence)]
    linked = Counter(t.start for pair in sure for t in pair[:1]), Counter(t.start for pair in sure for t in pair[1:])
    said = _said(evidence)
    return [
        pair
        for pair in sure
        if all(linked[k][token.start] == said[k][token.lower] == 1 for k, token in enumerate(pair))
    ]


def _phrased(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the words of phrases that stand for each other: alone (`en papel`, `paper`), or by what they mean."""
    small = evidence.scene.source.words.function_words, evidence.scene.target.words.function_words
    for pair in evidence.phrase_pairs:
        one, two = ([t for t in found.words if t.lower not in own] for found, own in zip(pair, small, strict=True))
        if len(one) == len(two) == 1:
            yield one[0], two[0]
        elif len(one) == len(two):
            related = evidence.scene.lexicon.related
            yield from ((a, b) for a, b in product(one, two) if related(a.lower, b.lower) >= DERIVED)


def _modal(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the words for a duty and a permission that either side has one of: `obligatoria`, `compulsory`."""
    patterns = evidence.scene.source.words.patterns["modality"], evidence.scene.target.words.patterns["modality"]
    for name in patterns[0]:
        one, two = (
            [t for t in tokens(text) if found[name].fullmatch(t.text)]
            for text, found in zip(_texts(evidence), patterns, strict=True)
        )
        if len(one) == len(two) == 1:
            yield one[0], two[0]


def _said(evidence: Evidence) -> tuple[Counter[str], Counter[str]]:
    """Return how often each word stands on either side."""
    one, two = (Counter(t.lower for t in tokens(text)) for text in _texts(evidence))
    return one, two


def _texts(evidence: Evidence) -> tuple[str, str]:
    return evidence.pair.source.text, evidence.pair.target.text


def _exchanged(evidence: Evidence, links: Sequence[tuple[Token, Token]], one: _Modifier, two: _Modifier) -> bool:
    """Whether the nouns of two words in another order are exchanged, or those that cannot be told seem to be."""
    same = _same(evidence)
    if one.heads in same or two.heads in same:
        return False
    crosswise = (one.heads[0], two.heads[1]), (two.heads[0], one.heads[1])
    if all(pair in same for pair in crosswise):
        return True
    if all(_told(evidence, head, side) for m in (one, two) for side, head in enumerate(m.heads)):
        return False
    between = [
        (one.link[0] < a.start < two.link[0], two.link[1] < b.start < one.link[1])
        for a, b in links
        if not {a.start, b.start} & {*one.heads, *two.heads}
    ]
    return ((True, True) in between and all(a == b for a, b in between)) or _changed(evidence, one, two)


def _changed(evidence: Evidence, one: _Modifier, two: _Modifier) -> bool:
    """Whether both sides say, of one noun, what takes the place of what: `replace the paper form by a digital one`."""
    starts = min(one.link[0], two.link[0]), min(one.link[1], two.link[1])
    words = evidence.scene.source.words, evidence.scene.target.words
    return all(
        own.named("contrasts", "changed").search(text, 0, start)
        for own, text, start in zip(words, _texts(evidence), starts, strict=True)
    )


def _same(evidence: Evidence) -> frozenset[_Link]:
    """Return where words start that stand for each other, alone or in phrases, be they said twice."""
    row = evidence.alignment
    found = {(row.source[i].start, row.target[j].start) for i, j, _ in row.links}
    for one, two in evidence.phrase_pairs:
        found |= {(a.start, b.start) for a, b in product(one.words, two.words)}
    return frozenset(found)


def _told(evidence: Evidence, head: int, side: int) -> bool:
    """Whether a noun is there, and stands in its text once."""
    text = _texts(evidence)[side]
    word = next((token.lower for token in tokens(text) if token.start == head), "")
    return bool(word) and _said(evidence)[side][word] == 1


def _heads(evidence: Evidence, words: tuple[Token, Token]) -> _Link | None:
    """Return where the nouns start that two linked words say something of; nothing where one of them does not."""
    readers = evidence.scene.source, evidence.scene.target
    found = [
        _head(text, token, reader, evidence.scene.lexicon)
        for text, token, reader in zip(_texts(evidence), words, readers, strict=True)
    ]
    return None if found[0] is None or found[1] is None else (found[0], found[1])


def _head(text: str, token: Token, reader: Reader, lexicon: Lexicon) -> int | None:
    """Return where the noun starts that a word says something of, -1 where it goes without saying."""
    row = tokens(text)
    index = next(k for k, other in enumerate(row) if other.start == token.start)
    if reader.words.roles["adjuncts"]:
        return _noun_after(text, row, index, reader, lexicon)
    return _noun_before(text, row, index, reader, lexicon)


def _noun_after(text: str, row: Sequence[Token], index: int, reader: Reader, lexicon: Lexicon) -> int | None:
    """Return where the last noun starts of the run of words that one begins: `booking` of `compulsory booking`."""
    run = list(_run(text, row[index:], reader))[1:]
    nouns = [token.start for token in run if "n" in kinds(token, reader, lexicon)]
    if run:
        return (nouns or [run[-1].start])[-1]
    after = row[index + 1].lower if index + 1 < len(row) and text[row[index].end] == " " else ""
    elided = after in reader.words.roles["standing_for"] or (after and kinds(row[index], reader, lexicon) == {"adj"})
    return _NO_NOUN if elided else None


def _noun_before(text: str, row: Sequence[Token], index: int, reader: Reader, lexicon: Lexicon) -> int | None:
    """Return where the noun starts that an adjective follows, or that a bare noun belongs to by a preposition."""
    before = row[:index][::-1]
    if not before or text[before[0].end : row[index].start] != " ":
        return None
    sorts = kinds(row[index], reader, lexicon)
    if before[0].lower in reader.words.roles["prepositions"] and "n" in sorts:
        before = before[1:]
    elif "adj" not in sorts and not ("n" in sorts and "n" in kinds(before[0], reader, lexicon)):  # `bombas diésel`
        return None
    run = list(_run(text, before, reader))
    nouns = [token.start for token in run if "n" in kinds(token, reader, lexicon)] + [t.start for t in run[-1:]]
    return next(iter(nouns), _NO_NOUN)


def _run(text: str, row: Iterable[Token], reader: Reader) -> Iterator[Token]:
    """Go through the words of a row, in either direction, as long as they are of substance and nothing parts them."""
    last: Token | None = None
    small = reader.words.function_words | reader.words.roles["standing_for"]
    for token in row:
        between = text[min(last.end, token.end) : max(last.start, token.start)] if last else ""
        if token.lower in small or between.rstrip() not in {
            "",
            *reader.words.roles["possessives"],
        }:
            return
        yield token
        last = token


def _one_sentence(evidence: Evidence, one: _Modifier, two: _Modifier) -> bool:
    """Whether two words stand in one sentence."""
    first, second = sorted((one.item[0], two.item[0]))
    return not BREAK.search(evidence.pair.source.text[first[1] : second[0]])
