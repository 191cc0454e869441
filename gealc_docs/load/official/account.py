"""An account of words: of those that stand in some texts, which stand nowhere in what was made of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.marks import roman_value
from gealc_docs.model.location import Location

# Signs of notes are raised digits, which stand for no number of the text.
_WORD = re.compile(r"[^\W\d_]{2,}|(?<![\d¹²³⁰⁴-⁹])[0-9]{2,}")
_RAISED = re.compile(r"[¹²³⁰⁴-⁹]+")
# A word is broken into so many pieces at most.
_MOST_PIECES = 4

Told = tuple[Location, str]


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, folded; without single signs and Roman numbers, as marks have them."""
    return [word for word in _WORD.findall(folded(_RAISED.sub(" ", text))) if not roman_value(word)]


class Account:
    """Takes the words of what was made away from those of the texts: at their places first, then wherever they are."""

    def __init__(self, texts: Sequence[Text], reaching: Collection[tuple[int, str]] = ()) -> None:
        """Open it with the texts of a document in order, and (line, text) of cells that reach over others."""
        self.texts = texts
        self.left = [Counter(words(text.text)) for text in texts]
        self._excused: defaultdict[int, set[str]] = defaultdict(set)
        self._whole = Counter((text.location.line, text.text) for text in texts)
        self._reaching = reaching
        self._there: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self._once: Counter[tuple[Location, str]] = Counter()

    def excuse(self, index: int, known: Collection[str]) -> None:
        """Leave some words of a text out of account."""
        for word in self.left[index].keys() & known:
            del self.left[index][word]
            self._excused[index].add(word)

    def take(self, printed: Iterable[Told], told: Iterable[Told], beside: Iterable[Told]) -> None:
        """Take away what became structure, what is told in values, and what is told `beside` these.

        A text of a cell that reaches over several rows stands in several values: it counts as often as in the document.
        """
        for place, text in printed:
            self._there[place.line].update(words(text))
        for place, text in told:
            self._once[place, text] += 1
            again = (place.line, text) in self._reaching and self._once[place, text] > max(
                1, self._whole[place.line, text]
            )
            if not again:
                self._there[place.line].update(words(text))
        for place, text in dict.fromkeys(beside):
            if (place, text) not in self._once:
                self._there[place.line].update(words(text))
        self._take_at_places()
        self._take_anywhere()

    def _take_at_places(self) -> None:
        for index, text in enumerate(self.texts):
            for line in dict.fromkeys(place.line for _, place in text.marks):
                _settle(self.left[index], self._there[line])

    def _take_anywhere(self) -> None:
        rest: Counter[str] = Counter()
        for there in self._there.values():
            rest.update(there)
        for left in self.left:
            _settle(left, rest)
        self._take_pieces(rest)

    def _take_pieces(self, rest: Counter[str]) -> None:
        """Take away the pieces of words that were put together; some may be words that are excused: `en-tre`."""
        pieces = list(self._pieces()) if any(own.total() for own in self.left) else []
        start = 0
        while start < len(pieces):
            size = next((n for n in range(_MOST_PIECES, 1, -1) if rest[_whole(pieces[start : start + n])] > 0), 1)
            size = size if any(self.left[index][word] > 0 for index, word in pieces[start : start + size]) else 1
            if size > 1:
                rest[_whole(pieces[start : start + size])] -= 1
                for index, word in pieces[start : start + size]:
                    self.left[index][word] -= self.left[index][word] > 0
            start += size

    def _pieces(self) -> Iterator[tuple[int, str]]:
        """Go through (index of the text, word) of what is left or excused, in order."""
        for index, text in enumerate(self.texts):
            own = Counter(self.left[index])
            for word in words(text.text) if own.total() or self._excused[index] else ():
                if own[word] > 0 or word in self._excused[index]:
                    own[word] -= 1
                    yield index, word

    def missing(self, index: int) -> list[tuple[int, int]]:
        """Return (start, end) of the runs of words of a text that are left."""
        left = {word for word, count in self.left[index].items() if count > 0}
        text = self.texts[index]
        pieces = re.finditer(r"\S+", text.text) if left else ()
        runs = groupby(pieces, key=lambda piece: not left.isdisjoint(words(piece[0])))
        spans = [[piece.span() for piece in run] for lacks, run in runs if lacks]
        return [(span[0][0], span[-1][1]) for span in spans]


def _settle(left: Counter[str], told: Counter[str]) -> None:
    """Take away from both what both have."""
    both = left & told
    left.subtract(both)
    told.subtract(both)


def _whole(pieces: Sequence[tuple[int, str]]) -> str:
    return "".join(word for _, word in pieces)
