"""Tables with some columns a language and others for both: `Actividad | Activity | Lugar / Venue`."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from gealc_docs.languages.labels import readable, stopwords_in
from gealc_docs.load.official.blocks import Cell, Table, Text, one_line
from gealc_docs.load.official.fields import ACTIVITY, label_of
from gealc_docs.load.recognise_dates import SOME_YEAR, recognise_period

BETWEEN = re.compile(r"\s+[|/]\s+|\s*\n\s*")
_PAIR = 2


@dataclass(frozen=True, slots=True)
class SharedColumns:
    """Two languages, the one of the left columns first, and the columns of a table that either has alone."""

    languages: tuple[str, str]
    own: tuple[frozenset[int], frozenset[int]]

    def table(self, table: Table, language: str) -> Table:
        """Return the table that a language has: its own columns and those for both."""
        index = self.languages.index(language)
        others = self.own[1 - index]
        columns = [column for column in range(len(table.rows[0])) if column not in others]
        return Table(tuple(tuple(self._cell(row[c], index, c) for c in columns if c < len(row)) for row in table.rows))

    def _cell(self, cell: Cell, index: int, column: int) -> Cell:
        parts = [] if column in self.own[index] else _parts(cell.text)
        alike = len(parts) == _PAIR and self._says_one(*(part.text for part in parts))
        return Cell(parts[index], cell.merged, cell.shade) if alike else cell

    def _says_one(self, first: str, second: str) -> bool:
        """Whether two texts say the same in the two languages: labels, dates, or prose of either."""
        left, right = self.languages
        if name := label_of(first, left):
            return name == label_of(second, right)
        period = recognise_period(first, left, SOME_YEAR)
        if period or recognise_period(second, right, SOME_YEAR):
            return period == recognise_period(second, right, SOME_YEAR)
        return stopwords_in(first, left) > stopwords_in(first, right) or (
            stopwords_in(second, right) > stopwords_in(second, left)
        )


def shared_columns(table: Table) -> SharedColumns | None:
    """Return how the columns of a table are shared out by their headings, None where no language has its own."""
    headings = [one_line(cell.text) for cell in table.rows[0]] if table.rows else []
    pairs = itertools.permutations(readable(), _PAIR)
    found = [made for pair in pairs if (made := _shared(headings, pair))]
    return max(found, key=lambda made: len(made.own[0]), default=None)


def _shared(headings: Sequence[Text], pair: tuple[str, ...]) -> SharedColumns | None:
    left, right = pair
    own: tuple[dict[int, str], dict[int, str]] = ({}, {})
    for column, heading in enumerate(headings):
        known = label_of(heading.text, left), label_of(heading.text, right)
        if bool(known[0]) is not bool(known[1]) and len(_parts(heading)) == 1:
            own[0 if known[0] else 1][column] = known[0] or known[1]
    names = [sorted(columns.values()) for columns in own]
    if names[0] != names[1] or ACTIVITY not in names[0] or min(own[0]) > min(own[1]):
        return None
    return SharedColumns((left, right), (frozenset(own[0]), frozenset(own[1])))


def _parts(text: Text) -> list[Text]:
    """Return what stands between strokes or on lines of its own."""
    cuts = [match.span() for match in BETWEEN.finditer(text.text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), None]
    return [text.cut(start, end) for start, end in zip(starts, ends, strict=True)]
