"""Words that a narrow cell of a PDF has broken without a hyphen: `interoperabil` over `ity`."""

import itertools
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gealc_docs.load.official.lines import compounds_in
from gealc_docs.load.official.listed_words import listed_words, small_words
from gealc_docs.load.official.pdf.rules import Grid
from gealc_docs.load.official.pdf.words import Line, Word
from gealc_docs.model.location import Location

# The place of a line, and the words of it that stand in a cell.
Part = tuple[Location, Sequence[Word]]
# By column, the last line of the cell at a table's end, and how far right it may reach.
Tails = Mapping[int, tuple[Sequence[Word], float]]

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
_EXACT = 0.3
# In sizes of type: no space is narrower.
_NARROWEST = 0.2


def tails_of(grid: Grid, parts: Mapping[tuple[int, int], Sequence[Part]], ends: Sequence[float]) -> Tails:
    """Return the last line of each cell in a table's last row."""
    last = {column: grid.owner[len(grid.rows) - 2, column] for column in range(len(grid.columns) - 1)}
    return {column: (parts[cell][-1][1], ends[column]) for column, cell in last.items() if cell in parts}


def inner_ends(grid: Grid, parts: Mapping[tuple[int, int], Sequence[Part]]) -> list[float]:
    """Return how far right words may reach in each column: as far from its edge as they stand from its left one."""
    ends = []
    for column in range(len(grid.columns) - 1):
        own = [words for (_, at), lines in parts.items() if at == column for _, words in lines]
        margin = min((words[0].left - grid.columns[column] for words in own), default=0.0)
        ends.append(grid.columns[column + 1] - max(margin, 0.0) if own else math.inf)
    return ends


def space_of(lines: Sequence[Line]) -> float:
    """Return how wide a space is, in sizes of type, where a file has one after the last word of a line too; else 0.

    Where there was room for it, its lack says then that the word goes on.
    """
    if sum(piece.words[-1].spaced for line in lines for piece in line.pieces) < _FEWEST_SPACED:
        return 0.0
    pairs = (pair for line in lines for piece in line.pieces for pair in itertools.pairwise(piece.words))
    wide = [(after.left - before.right) / before.size for before, after in pairs if before.spaced]
    return max(statistics.median(wide), _NARROWEST) if wide else _NARROWEST


@dataclass(frozen=True, slots=True)
class Spelling:
    """What tells the words of a file: those it has inside its lines, these and our lists', and how wide a space is."""

    compounds: frozenset[str]
    known: frozenset[str]
    space: float

    def breaks(self, before: Sequence[Word], after: Sequence[Word], end: float) -> bool:
        """Whether the first line of a cell, which reaches to `end`, ends in the middle of a word."""
        spaces = self.space > 0
        return (
            is_cut(before, after, end, self.space)
            or is_broken(before, after, end, self.compounds, spaces=spaces)
            or (spaces and seems_broken(before, after, end, self.known))
            or is_listed(before, after, end, self.known)
        )

    def broken(self, tails: Tails, parts: Mapping[tuple[int, int], Sequence[Part]], row: int) -> set[int]:
        """Return the columns where a row goes on with a word that the page before ended in the middle of."""
        heads = {column: parts[row, column][0][1] for column in tails if (row, column) in parts}
        return {column for column, words in heads.items() if self.breaks(tails[column][0], words, tails[column][1])}

    def may_break(self, before: Sequence[Word], after: Sequence[Word], end: float) -> bool:
        """Whether it may do so, where nothing tells it surely."""
        return may_be_broken(before, after, end, self.known)


def spelling_of(lines: Sequence[Line]) -> Spelling:
    """Return what the lines of a file show of its words."""
    compounds = compounds_in(piece.text for line in lines for piece in line.pieces)
    return Spelling(compounds, compounds | listed_words(), space_of(lines))


def is_cut(before: Sequence[Word], after: Sequence[Word], end: float, space: float) -> bool:
    """Whether a line of one word has room for the space that the file writes after words, none for the next letter."""
    first, second = before[0], after[0]
    alone = len(before) == 1 and first.text.isalpha() and len(first.text) >= _LONG and second.text[:1].islower()
    room = end - first.right
    return alone and not first.spaced and space > 0 and space * first.size + _EXACT < room < second.first


def is_broken(
    before: Sequence[Word], after: Sequence[Word], end: float, known: frozenset[str], *, spaces: bool = False
) -> bool:
    """Whether a line is one word with no room for another letter, and the next line goes on in small letters.

    `spaces`: where two words stand, the file has a space after the first.
    """
    first, second = before[0], after[0]
    halves = first.text.strip(_AROUND).casefold(), second.text.strip(_AROUND).casefold()
    if len(before) != 1 or not halves[0].isalnum() or not second.text[:1].islower() or len(first.text) < _LONG:
        return False
    fits = end - second.first < first.right <= end + _SLACK
    if "".join(halves) in known:
        return fits and not {*halves} <= known
    # Without the whole word elsewhere only a letter that is no word by itself is surely the rest of one.
    small = halves[1] in small_words() and not (spaces and not first.spaced)
    return fits and len(halves[1]) == 1 and halves[0] not in known and not small


def seems_broken(before: Sequence[Word], after: Sequence[Word], end: float, known: frozenset[str]) -> bool:
    """Whether a full line is one long word that is not known, without the space after it, and a few letters follow."""
    first, second = before[0], after[0]
    halves = first.text.strip(_AROUND).casefold(), second.text.strip(_AROUND).casefold()
    alone = len(before) == 1 and halves[0].isalnum() and second.text[:1].islower() and not first.spaced
    fits = end - second.first < first.right <= end + _SLACK
    rest = 1 < len(halves[1]) <= _SHORTEST_WORD and halves[1] not in small_words()
    return alone and fits and rest and len(first.text) >= _LONGER and halves[0] not in known


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
    return fits and len(halves[0]) > _LONG and not {*halves} & (known | small_words())
