"""Words that a narrow cell of a PDF has broken without a hyphen: `interoperabil` over `ity`."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from gealc_docs.languages.labels import labels, readable
from gealc_docs.load.official.pdf_rules import Grid
from gealc_docs.load.official.pdf_words import Line, Word
from gealc_docs.model.location import Location

# The place of a line, and the words of it that stand in a cell.
Part = tuple[Location, Sequence[Word]]

# No shorter word is broken.
_LONG = 3
# Where nothing but a lacking space tells that a word is broken, it is longer.
_LONGER = 7
# A column may be just as wide as its longest word, which then has no space after it either; what follows that is
# mostly a word of more letters than the rest of a broken one.
_SHORTEST_WORD = 4
# So many lines must end in a space.
_FEWEST_SPACED = 3
_AROUND = ".,;:()[]«»“”"
# In points: words may reach so far over the end that was measured.
_SLACK = 1.0


def inner_ends(grid: Grid, parts: Mapping[tuple[int, int], Sequence[Part]]) -> list[float]:
    """Return how far right words may reach in each column: as far from its edge as they stand from its left one."""
    ends = []
    for column in range(len(grid.columns) - 1):
        own = [words for (_, at), lines in parts.items() if at == column for _, words in lines]
        margin = min((words[0].left - grid.columns[column] for words in own), default=0.0)
        ends.append(grid.columns[column + 1] - max(margin, 0.0) if own else math.inf)
    return ends


def has_spaces(lines: Iterable[Line]) -> bool:
    """Whether the maker of a file wrote the space after the last word of a line too: then its lack says something."""
    return sum(piece.words[-1].spaced for line in lines for piece in line.pieces) >= _FEWEST_SPACED


def is_broken(
    before: Sequence[Word], after: Sequence[Word], end: float, known: frozenset[str], *, spaces: bool = False
) -> bool:
    """Whether a line is one word with no room for another letter, and the next line goes on in small letters.

    `spaces`: where two words stand, the file has a space after the first.
    """
    first, second = before[0], after[0]
    if len(before) != 1 or not first.text.strip(_AROUND).isalnum():
        return False
    halves = first.text.strip(_AROUND).casefold(), second.text.strip(_AROUND).casefold()
    if not second.text[:1].islower() or len(first.text) < _LONG:
        return False
    fits = end - second.first < first.right <= end + _SLACK
    if "".join(halves) in known:
        return fits and not {*halves} <= known
    if (
        spaces
        and len(first.text) >= _LONGER
        and 1 < len(halves[1]) <= _SHORTEST_WORD
        and halves[1] not in _small_words()
    ):
        return fits and not first.spaced and not {*halves} <= known
    # Without the whole word elsewhere only a letter that is no word by itself is surely the rest of one.
    small = halves[1] in _small_words() and not (spaces and not first.spaced)
    return fits and len(halves[1]) == 1 and halves[0] not in known and not small


def is_listed(before: Sequence[Word], after: Sequence[Word], end: float, listed: frozenset[str]) -> bool:
    """Whether a full line of one word and the first word of the next make one that is listed, and not both are."""
    first, second = before[0], after[0]
    halves = [word.text.strip(_AROUND).casefold() for word in (first, second)]
    fits = len(before) == 1 and not first.spaced and end - second.first < first.right <= end + _SLACK
    return fits and second.text[:1].islower() and "".join(halves) in listed and not {*halves} <= listed


def may_be_broken(before: Sequence[Word], after: Sequence[Word], end: float, known: frozenset[str]) -> bool:
    """Whether a line of one word has no room for another letter, and neither it nor the next one stands elsewhere."""
    first, second = before[0], after[0]
    halves = [word.text.strip(_AROUND).casefold() for word in (first, second)]
    if len(before) != 1 or first.spaced or not second.text[:1].islower() or not all(map(str.isalpha, halves)):
        return False
    fits = end - second.first < first.right <= end + _SLACK
    return fits and len(halves[0]) > _LONG and not {*halves} & (known | _small_words())


@cache
def _small_words() -> frozenset[str]:
    """Return the words that titles are made of besides those that tell them apart, in all languages."""
    return frozenset(str(word) for language in readable() for word in labels(language)["stopwords"])
