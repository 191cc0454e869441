"""Terms that a document teaches: words that no list knows, left over wherever one and the same word stands there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.tokens import Token

_LEAST = 2  # rows: a single change touches one
_OFTEN, _SHARE = 4, 0.04  # rows, and of all of them, that say what a document is about
_TITLE = "title"
Rows = Mapping[str, set[int]]
Sides = tuple[frozenset[str], frozenset[str]]
_Both = tuple[Sequence[Token], Sequence[Token]]
NO_WORDS: Sides = (frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Row:
    """What a row has on either side: its words of substance, those left over, those that the other side has too.

    `place` is the address of its activity, "" where it is not the title.
    """

    place: str
    said: Sides
    left: Sides
    linked: Sides


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of either side that are part of a term of the document, what it is about, and titles, by activity."""

    words: Sides = NO_WORDS
    topics: Sides = NO_WORDS
    titles: Mapping[str, Sides] = field(default_factory=dict)

    def explain(self, word: str, side: int, address: str, *, alone: bool) -> bool:
        """Whether a word left over is part of a term, or said by both titles of its activity: `Audit opinion`.

        The titles explain it only where it is left over `alone`, with nothing on the other side in its place.
        """
        place, _, last = address.rpartition("/")
        titled = alone and last != _TITLE and word in self.titles.get(place, NO_WORDS)[side]
        return word in self.words[side] or titled


NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class TermsIn:
    """How words of two languages are told apart: by the shortest of their lemmas, which all their forms have.

    `known` are words of which that was found out before.
    """

    lexicon: Lexicon
    languages: tuple[str, str]
    known: Mapping[tuple[str, int], str] = field(default_factory=dict)

    def key(self, token: Token, side: int) -> str:
        """Return what the forms of a word have in common."""
        if found := self.known.get((token.lower, side)):
            return found
        lemmas = self.lexicon.lemmas(token.lower, self.languages[side])
        return min(lemmas, key=lambda lemma: (len(lemma), lemma))

    def row(self, address: str, said: _Both, left: _Both, linked: _Both) -> Row:
        """Return what a row has on either side; what corresponds only where it is a title."""
        place = titled(address)
        return Row(place, self._keys(said), self._keys(left), self._keys(linked if place else ((), ())))

    def _keys(self, sides: _Both) -> Sides:
        return frozenset(self.key(t, 0) for t in sides[0]), frozenset(self.key(t, 1) for t in sides[1])


def titled(address: str) -> str:
    """Return the address of the activity that a row is the title of, "" where it is none."""
    place, _, last = address.rpartition("/")
    return place if last == _TITLE else ""


def learn(rows: Iterable[Row]) -> Terms:
    """Learn from rows, each once however often it is said."""
    unlike = list(dict.fromkeys(rows))
    said, left = _where([row.said for row in unlike]), _where([row.left for row in unlike])
    found = [part for side in (0, 1) for part in _parts(said, left, side)]
    words = tuple(frozenset(word for at, word in found if at == side) for side in (0, 1))
    return Terms(
        (words[0], words[1]), _topics(said, len(unlike)), {row.place: row.linked for row in unlike if row.place}
    )


def _topics(said: tuple[Rows, Rows], rows: int) -> Sides:
    """Return the words of either side that a document says again and again: what it is about."""
    least = max(_OFTEN, _SHARE * rows)
    one, two = (frozenset(word for word, where in side.items() if len(where) >= least) for side in said)
    return one, two


def _where(rows: Sequence[Sides]) -> tuple[Rows, Rows]:
    """Return in which rows each word of either side stands."""
    found: tuple[dict[str, set[int]], dict[str, set[int]]] = (defaultdict(set), defaultdict(set))
    for index, sides in enumerate(rows):
        for side, words in enumerate(sides):
            for word in words:
                found[side][word].add(index)
    return found


def _parts(said: tuple[Rows, Rows], left: tuple[Rows, Rows], side: int) -> Iterator[tuple[int, str]]:
    """Go through words that nothing explains in any of their rows, all of which share a word of the other side.

    The word of the other side is explained too where it is the only one that stands in these rows and no other.
    """
    others = said[1 - side]
    for word, rows in left[side].items():
        if len(rows) >= _LEAST and rows == said[side][word]:
            near = {other: len(where - rows) for other, where in others.items() if rows <= where}
            alone = [other for other, more in near.items() if not more]
            if any(more < len(rows) for more in near.values()):
                yield side, word
                yield from ((1 - side, other) for other in alone[:1] if len(alone) == 1)
