"""Words that a narrow cell of a PDF has broken without a hyphen: `interoperabil` over `ity`."""

import math
from collections.abc import Mapping, Sequence
from functools import cache

from gealc_docs.languages.labels import labels, readable
from gealc_docs.load.official.pdf_rules import Grid
from gealc_docs.load.official.pdf_words import Word

# The number of a line, and the words of it that stand in a cell.
Part = tuple[int, Sequence[Word]]

# No shorter word is broken.
_LONG = 3
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


def is_broken(before: Sequence[Word], after: Sequence[Word], end: float, known: frozenset[str]) -> bool:
    """Whether a line is one word with no room for another letter, and the next line goes on in small letters."""
    if len(before) != 1 or not before[0].text.isalnum() or not after[0].text[:1].isalnum():
        return False
    first, second = before[0], after[0]
    halves = first.text.casefold(), second.text.strip(".,;:").casefold()
    if second.text[:1].isupper() or len(first.text) < _LONG:
        return False
    fits = end - second.first < first.right <= end + _SLACK
    if "".join(halves) in known:
        return fits and not {*halves} <= known
    # Without the whole word elsewhere only a letter that is no word by itself is surely the rest of one.
    return fits and len(halves[1]) == 1 and halves[0] not in known and halves[1] not in _small_words()


@cache
def _small_words() -> frozenset[str]:
    """Return the words that titles are made of besides those that tell them apart, in all languages."""
    return frozenset(str(word) for language in readable() for word in labels(language)["stopwords"])
