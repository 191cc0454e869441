"""Lines to paragraphs: what a page's width has broken is put together again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from gealc_docs.load.official.blocks import Block, Paragraph, Table, Text

_ENDS = '.:;!?”"»)'
# A text that has a longer line than this is not broken by width.
_LONGEST_BROKEN = 140
_SHORTEST_WIDTH = 60
# So many lines must come near the width, or it is none.
_FEWEST_FULL = 3
_FULL = 0.72


def unwrapped(blocks: Sequence[Block], starts: Callable[[str], bool]) -> list[Block]:
    """Join lines that go on in the next one. `starts` tells whether a line starts something new: a mark, a label."""
    width = _width(blocks)
    result: list[Block] = []
    last_line = ""
    for block in blocks:
        before = result[-1] if result else None
        if (
            isinstance(before, Paragraph)
            and isinstance(block, Paragraph)
            and _goes_on(before, block, last_line, width, starts)
        ):
            result[-1] = replace(before, text=_glued(before.text, block.text))
        else:
            result.append(block)
        last_line = "" if isinstance(block, Table) else block.text.text
    return result


def _width(blocks: Sequence[Block]) -> int:
    """Return the width lines are broken at, 0 where they are not."""
    lengths = sorted(len(text) for text in _wrapped(blocks))
    if not lengths or lengths[-1] > _LONGEST_BROKEN or lengths[-1] < _SHORTEST_WIDTH:
        return 0
    width = lengths[max(0, len(lengths) * 98 // 100 - 1)]
    return width if sum(length >= width * _FULL for length in lengths) >= _FEWEST_FULL else 0


def _wrapped(blocks: Sequence[Block]) -> Iterator[str]:
    return (block.text.text for block in blocks if isinstance(block, Paragraph) and block.wrapped)


def _goes_on(before: Paragraph, after: Paragraph, last: str, width: int, starts: Callable[[str], bool]) -> bool:
    if not (before.wrapped and after.wrapped) or after.level or before.level or starts(after.text.text):
        return False
    text = after.text.text
    if before.text.text.endswith("-") and text[:1].islower() and not after.gap:
        return True
    if text[:1].islower() or text[:1] in "(,;":
        return last[-1:] not in _ENDS or (not after.gap and last[-1:] in ')”"»')
    if after.turned and len(before.text.text) > _SHORTEST_WIDTH:
        return last[-1:] not in _ENDS
    if after.gap or not width:
        return False
    return len(last) >= width * _FULL and (last[-1:] not in ".:!?" or len(last) + _first_word(text) > width)


def _first_word(text: str) -> int:
    """Return how much room the first word of a line would have taken on the line before."""
    return len(text.split(" ", 1)[0]) + 1


def _glued(before: Text, after: Text) -> Text:
    if before.text.endswith("-") and len(before.text) > 1 and before.text[-2].isalpha() and after.text[:1].islower():
        return before.cut(0, len(before.text) - 1).followed_by(after, "")
    return before.followed_by(after)
