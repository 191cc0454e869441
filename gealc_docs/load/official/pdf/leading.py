"""How far apart the lines of a paragraph stand on the pages of an untagged PDF: more space parts paragraphs."""

import itertools
import statistics
from collections.abc import Iterable, Sequence

from gealc_docs.load.official.pdf.words import Line

# In heights of a line: more space than this parts paragraphs, where nothing tells the space between lines.
_GAP = 0.6
# So much more space than between lines does so.
_MORE = 0.25


def widest_gap(pages: Iterable[Sequence[Line]]) -> float:
    """Return how much space, in heights of a line, may be between two lines of one paragraph.

    Lines that go on in small letters tell the usual space: a plan may be set with one and a half, or two.
    """
    pairs = (pair for page in pages for pair in itertools.pairwise(page))
    inside = [space_above(*pair) for pair in pairs if _goes_on(*pair)]
    return statistics.median_low(inside) + _MORE if inside else _GAP


def space_above(before: Line, line: Line) -> float:
    """Return the space between two lines, in heights of the smaller one."""
    return (line.top - before.bottom) / min(line.height, before.height)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether a line goes on with a paragraph: right below, as large, starting with a word in small letters."""
    alike = line.size == before.size and abs(line.left - before.left) < line.height
    whole = len(line.pieces) == len(before.pieces) == 1  # no columns
    below = line.top > (before.top + before.bottom) / 2
    return alike and whole and below and line.text[:2].isalpha() and line.text[0].islower()
