"""Tables set on their side: labels in the first column, an activity in each other one."""

import itertools
from collections.abc import Sequence

from gealc_docs.load.official.blocks import EMPTY, Cell, Table
from gealc_docs.load.official.fields import ACTIVITY, label_of
from gealc_docs.model.plan import FIELDS

# So many labels in the first column, so many activities beside them.
_FEWEST_LABELS, _FEWEST_ACTIVITIES = 3, 2


def upright(table: Table, language: str) -> Table:
    """Return a table with its columns as rows, where each column but the first is an activity; else as it is."""
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    return Table(tuple(_turned(rows))) if _is_turned(rows, language) else table


def _is_turned(rows: Sequence[Sequence[Cell]], language: str) -> bool:
    """Whether labels, each once, stand before all rows, and titles of activities, no labels, in one of them."""
    names = [label_of(row[0].text.text, language) for row in rows if row]
    known = [name for name in names if name in {ACTIVITY, *FIELDS}]
    if names.count(ACTIVITY) != 1 or len(known) < _FEWEST_LABELS or len(known) * 2 <= len(rows):
        return False
    titles = [cell for cell in rows[names.index(ACTIVITY)][1:] if cell.text and not cell.merged]
    others = [cell.text.text for row in rows for cell in row[1:] if not cell.merged]
    labels = any(label_of(text, language) for text in others)
    return len({cell.text.text for cell in titles}) >= _FEWEST_ACTIVITIES and not labels and len(known) == len({*known})


def _turned(rows: Sequence[Sequence[Cell]]) -> Sequence[tuple[Cell, ...]]:
    """Return columns as rows; what reached across reaches down, as one of a text for several activities does."""
    across = {"across": "down", "down": "across"}
    columns = itertools.zip_longest(*rows, fillvalue=Cell(EMPTY))
    return [tuple(Cell(c.text, across.get(c.merged, ""), c.shade) for c in column) for column in columns]
