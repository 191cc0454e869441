"""Words that narrow cells of a tagged PDF have broken, told by the space that ends every line where a word does.

Programs that tag their files write that space even where there was no room for it.
"""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from gealc_docs.load.official.pdf.runs import Run
from gealc_docs.load.official.pdf.tag import Tag

_CELLS = frozenset({"TD", "TH"})
# So many lines must end in a space.
_FEWEST_SPACED = 5
# A shorter piece may be a word on a line of its own.
_SHORTEST = 6


def join_broken(tree: Tag) -> None:
    """Put a mark that joins two lines after each line of a cell that is the first piece of a broken word."""
    ends = [end for leaf in _leaves(tree) for end in _line_ends(leaf)]
    spaced = sum(last.text.endswith(" ") for _, last, _ in ends)
    broken = [(parts, last) for parts, last, after in ends if _is_broken(last, after)]
    if spaced < max(_FEWEST_SPACED, len(broken)):
        return
    for parts, last in broken:
        index = next(i for i, part in enumerate(parts) if part is last)
        parts.insert(index + 1, replace(last, text="", left=last.right, soft=True))


def _leaves(tag: Tag) -> Iterator[Tag]:
    """Go through the innermost blocks of all cells, those with text of their own or with inline tags alone."""
    for cell in _cells(tag):
        stack = [cell]
        while stack:
            block = stack.pop()
            inner = [part for part in block.parts if isinstance(part, Tag)]
            if len(inner) < len(block.parts) or all(part.kind == "Span" for part in inner):
                yield block
            else:
                stack += inner


def _cells(tag: Tag) -> Iterator[Tag]:
    if tag.kind in _CELLS:
        yield tag
    else:
        for part in tag.parts:
            if isinstance(part, Tag):
                yield from _cells(part)


def _pieces(tag: Tag) -> Iterator[tuple[list[Tag | Run], Run]]:
    """Go through the pieces of text of a block that have words, each with the list it stands in."""
    for part in tag.parts:
        if isinstance(part, Tag):
            yield from _pieces(part)
        elif part.text:
            yield tag.parts, part


def _line_ends(leaf: Tag) -> Iterator[tuple[list[Tag | Run], Run, Run]]:
    """Go through the last pieces of the lines of a block that are full to less than a letter, and what follows each.

    A line that is the first piece of a word is that piece alone.
    """
    pieces = list(_pieces(leaf))
    right = max((run.right for _, run in pieces), default=0.0)
    starts = True
    for (parts, run), (_, after) in itertools.pairwise(pieces):
        same = abs(run.baseline - after.baseline) < run.size / 2 and run.page == after.page
        if not same and (run.text.endswith(" ") or (starts and run.right > right - run.size)):
            yield parts, run, after
        starts = not same


def _is_broken(last: Run, after: Run) -> bool:
    word = last.text
    return word.isalpha() and len(word) >= _SHORTEST and after.text[:1].islower()
