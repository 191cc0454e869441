"""Alignment of words: each content word of one side with the words of the other that explain it."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.lexicon.cognates import alike
from gealc_docs.parity.lexicon.lexicon import DERIVED, SAME, Lexicon
from gealc_docs.parity.linking import Joined, linked
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.settling import Row
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.tokens import Token, tokens

_SURE, WIDER, ASSUMED = 0.8, 0.5, 0.3  # how sure a link is


Said = tuple[frozenset[str], frozenset[str]]  # words and lemmas
NO_ROWS: Joined = (frozenset(), frozenset())


@dataclass(frozen=True)
class Alignment:
    """The content words of two texts and the links between them: (source index, target index, strength)."""

    source: tuple[Token, ...]
    target: tuple[Token, ...]
    links: tuple[tuple[int, int, float], ...]
    joined: Joined = NO_ROWS

    @property
    def rows(self) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
        """The content words of both texts."""
        return self.source, self.target

    def beyond(self, token: Token, side: int) -> frozenset[int]:
        """Return where words of the other side start that stand for the other members of a word's row."""
        row, other = self.rows[side], self.rows[1 - side]
        index = row.index(token)
        members = {a + b - index for a, b in self.joined[side] if index in {a, b}}
        return frozenset(other[link[1 - side]].start for link in self.pairs if link[side] in members)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """The places that are linked, without how sure that is."""
        return tuple((i, j) for i, j, _ in self.links)

    @cached_property
    def lost(self) -> tuple[Token, ...]:
        """Source words that no target word explains."""
        found = {i for i, _, _ in self.links}
        return tuple(token for i, token in enumerate(self.source) if i not in found)

    @cached_property
    def gained(self) -> tuple[Token, ...]:
        """Target words that no source word explains."""
        found = {j for _, j, _ in self.links}
        return tuple(token for j, token in enumerate(self.target) if j not in found)

    @property
    def doubtful(self) -> int:
        """How many words are explained by half: those that may be synonyms at most; of weaker links, both."""
        return sum((strength < _SURE) + (strength <= WIDER) for _, _, strength in self.links)

    @property
    def size(self) -> int:
        """The number of content words on both sides."""
        return len(self.source) + len(self.target)

    @property
    def likeness(self) -> float:
        """The share of content words that are explained; 1 where there are none."""
        return 1 - (len(self.lost) + len(self.gained)) / self.size if self.size else 1.0


def content(text: str, facts: list[Fact], words: Closed, explained: frozenset[int]) -> tuple[Token, ...]:
    """Return the words of substance that are no part of a fact and not explained already, by where they start."""
    return tuple(
        token
        for token in tokens(text)
        if token.lower not in words.function_words
        and len(token.lower) > 1
        and token.start not in explained
        and token.lower not in words.titles
        and not (token.lower in words.numbers.signs and text[token.end : token.end + 3].strip(".º° ").isdigit())
        and not (text[: token.start].endswith("-") and text[token.end :].startswith("-"))  # `Port-au-Prince`
        and not any(fact.start < token.end and token.start < fact.end for fact in facts)
    )


def members(text: str, row: tuple[Token, ...], words: Closed) -> frozenset[tuple[int, int]]:
    """Return the places in a row of words that `and` or `or` joins: `reliable and safe`, `la creación y el uso`."""
    small = words.function_words
    between = (tokens(text[one.end : two.start]) for one, two in pairwise(row))
    return frozenset(
        (k, k + 1)
        for k, inside in enumerate(between)
        if any(t.lower in words.roles["joining"] for t in inside) and all(t.lower in small for t in inside)
    )


def align(  # noqa: PLR0913, PLR0917  # what is known of both sides
    source: tuple[Token, ...],
    target: tuple[Token, ...],
    lexicon: Lexicon,
    joined: Joined = NO_ROWS,
    known: frozenset[tuple[int, int]] = frozenset(),
    said: Said = (frozenset(), frozenset()),
) -> Alignment:
    """Link words one to one by strength, cognates first, in the best company; then what is left to a neighbour's.

    `joined` are the places on either side that are members of one row: one word does not stand for two of them.
    `known` are where words start that a list of phrases says to stand for each other, `said` all words of both sides.
    """
    scored = _scored(source, target, lexicon, known, said)
    links = linked(scored, Row(source, target, lexicon), joined)
    links += _compounds(source, target, links, lexicon)
    links += _prefixed(source, target, links)
    links += _wider(source, target, links, lexicon)
    links += _assumed(source, target, links, lexicon)
    return Alignment(source, target, tuple(sorted(links)), joined)


def _scored(
    source: tuple[Token, ...],
    target: tuple[Token, ...],
    lexicon: Lexicon,
    known: frozenset[tuple[int, int]],
    said: Said,
) -> list[tuple[float, int, int]]:
    """Return what may be linked, with strength below zero: the surest first, cognates, words that may be no other's."""
    found = [
        (SAME if (one.start, two.start) in known else how_sure(one.lower, two.lower, lexicon, said), i, j)
        for i, one in enumerate(source)
        for j, two in enumerate(target)
    ]
    likely = [(strength, i, j) for strength, i, j in found if strength > 0]
    ours, theirs = Counter(i for _, i, _ in likely), Counter(j for _, _, j in likely)

    def order(link: tuple[float, int, int]) -> tuple[float, bool, int, float, int, int]:
        strength, i, j = link
        away = abs(i / len(source) - j / len(target))
        rivals = min(ours[i], theirs[j])
        return -strength, not alike(source[i].lower, target[j].lower), rivals, away, i, j

    return [(-strength, i, j) for strength, i, j in sorted(likely, key=order)]


def how_sure(one: str, two: str, lexicon: Lexicon, said: Said) -> float:
    """Return how sure it is that two words stand for each other, be it as a part of several words that stand there."""
    strength = lexicon.related(one, two)
    if strength < SAME:
        ours, theirs = lexicon.in_part(one, two)
        if ours and any(said[1].issuperset(row) for row in ours):
            return SAME
        if theirs and any(said[0].issuperset(row) for row in theirs):
            return SAME
    return strength


def _name(token: Token) -> bool:
    """Whether a word may be a name: it has a capital, and is not the first of its text, but for a place there."""
    return token.text[0].isupper() and (token.start > 0 or token.named)


def _told(word: str, lexicon: Lexicon) -> bool:
    """Whether a dictionary has translations of a source word, or it is one of the target language (`webinar`)."""
    return lexicon.knows(word, lexicon.source) or lexicon.in_dictionary(word, lexicon.target)


_NEAR, _PART = 2, 3  # words of substance, letters of a part


def _compounds(
    source: tuple[Token, ...], target: tuple[Token, ...], links: list[tuple[int, int, float]], lexicon: Lexicon
) -> list[tuple[int, int, float]]:
    """Link a word left over to the two words of the other side that it is made of: `rainwater`, `agua de lluvia`."""
    found: list[tuple[int, int, float]] = []
    for row, others, turned in ((target, source, False), (source, target, True)):
        side = 0 if turned else 1
        for j in set(range(len(row))) - {link[side] for link in links if link[2] >= DERIVED}:
            language = lexicon.target if turned else lexicon.source
            parts = [
                (i, part)
                for i, token in enumerate(others)
                for part in lexicon.foreign(token.lower, language)
                if len(part) >= _PART and part in row[j].lower
            ]
            made = next(((i, k) for i, a in parts for k, b in parts if row[j].lower.startswith(a + b)), ())
            found += [((j, i) if turned else (i, j)) + (DERIVED,) for i in made]
    return found


def _prefixed(
    source: tuple[Token, ...], target: tuple[Token, ...], links: list[tuple[int, int, float]]
) -> list[tuple[int, int, float]]:
    """Link a word left over to two that a hyphen joins there: `interlaboratorios`, `inter-laboratory`."""
    found: list[tuple[int, int, float]] = []
    for row, others, side in ((source, target, 0), (target, source, 1)):
        left = [k for k in range(len(row)) if all(k != link[side] for link in links)]
        for k, (one, two) in enumerate(pairwise(others)):
            if two.start == one.end + 1 and all(k != link[1 - side] for link in links):
                made = [i for i in left if alike(row[i].lower, one.lower + two.lower)]
                found += [(*ordered(side, i, j), DERIVED) for i in made[:1] for j in (k, k + 1)]
    return found


def _wider(
    source: tuple[Token, ...], target: tuple[Token, ...], links: list[tuple[int, int, float]], lexicon: Lexicon
) -> list[tuple[int, int, float]]:
    """Link a word left over to a more general or more special one that is left over at its place."""
    left = [i for i in range(len(source)) if all(i != a for a, _, _ in links)]
    free = {j for j in range(len(target)) if all(j != b for _, b, _ in links)}
    found: list[tuple[int, int, float]] = []
    for i in left:
        places = {b for a, b, _ in links if abs(a - i) <= _NEAR}
        near = [j for j in free if any(abs(j - b) <= _NEAR for b in places)]
        best = next((j for j in sorted(near) if lexicon.wider(source[i].lower, target[j].lower)), None)
        if best is not None:
            free.discard(best)
            found.append((i, best, WIDER))
    return found


def _assumed(
    source: tuple[Token, ...], target: tuple[Token, ...], links: list[tuple[int, int, float]], lexicon: Lexicon
) -> list[tuple[int, int, float]]:
    """Link a source word that no dictionary knows to the word left over at its place: nothing speaks against it."""
    if not lexicon.complete:
        return []
    left = [i for i in range(len(source)) if all(i != a for a, _, _ in links)]
    free = {j for j in range(len(target)) if all(j != b for _, b, _ in links)}
    found: list[tuple[int, int, float]] = []
    for i in left:
        if _name(source[i]) or _told(source[i].lower, lexicon):
            continue
        beside = {b for a, b, _ in links if abs(a - i) <= _NEAR}
        near = [
            j
            for j in free
            if not _name(target[j])
            and not lexicon.knows(target[j].lower, lexicon.target)
            and any(abs(j - b) <= _NEAR for b in beside)
        ]
        if near:
            best = min(near, key=lambda j: min(abs(j - b) for b in beside))
            free.discard(best)
            found.append((i, best, ASSUMED))
    return found
