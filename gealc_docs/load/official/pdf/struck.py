"""Text of a PDF with a line drawn through it: struck out, as a tracked change is printed."""

from collections.abc import Sequence
from typing import Any

from gealc_docs.load.official.pdf.rules import Rule
from gealc_docs.load.official.pdf.words import Line, Word, lines_of, text_of

# How far down a line stands that goes through the letters, in heights of these; one below them underlines.
_HIGHEST, _LOWEST = 0.3, 0.75
# In points: how far a line may fall short of a word.
_SHORT = 1.5


def is_struck(left: float, right: float, top: float, bottom: float, rules: Sequence[Rule]) -> bool:
    """Whether a level line goes through the letters from the first to the last one."""
    high, low = (top + (bottom - top) * share for share in (_HIGHEST, _LOWEST))
    return any(
        rule.level and high < rule.at < low and rule.start <= left + _SHORT and rule.end >= right - _SHORT
        for rule in rules
    )


def lines_without_struck(page: Any, rules: Sequence[Rule]) -> tuple[list[Line], list[str]]:  # noqa: ANN401  # the library is untyped
    """Return the lines of a page without what is struck out, and that."""
    lines = lines_of(page)
    near = [rule for rule in rules if rule.level and any(_crosses(rule, word) for line in lines for word in line.words)]
    if not near:
        return lines, []
    kept: list[Line] = []
    struck: list[str] = []
    for line in lines_of(page, lambda one: _is_out(one, near)):
        out = [word for word in line.words if _is_out(word, near)]
        left = [word for word in line.words if not _is_out(word, near)]
        struck += [text_of(out)] if out else []
        kept += [Line(left, line.limit)] if left else []
    return kept, struck


def _is_out(word: Word, rules: Sequence[Rule]) -> bool:
    return is_struck(word.left, word.right, word.top, word.bottom, rules)


def _crosses(rule: Rule, word: Word) -> bool:
    """Whether a level line goes through some of a word's letters."""
    high, low = (word.top + word.height * share for share in (_HIGHEST, _LOWEST))
    return high < rule.at < low and min(rule.end, word.right) - max(rule.start, word.left) > _SHORT
