"""Lines to paragraphs: what a page's width has broken is put together again."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from gealc_docs.languages.labels import labels, readable
from gealc_docs.load.official.blocks import Block, Paragraph, Table, Text
from gealc_docs.load.official.fields import label_of, unknown_label
from gealc_docs.load.official.files import MAX_PARAGRAPH
from gealc_docs.load.official.listed_words import listed_words, small_words
from gealc_docs.load.recognise_dates import recognise_period

_ENDS = '.:;!?”"»)'
_STOPS = ".:;!?"
# A text that has a longer line than this is not broken by width.
_LONGEST_BROKEN = 140
_SHORTEST_WIDTH = 60
# So many lines must come near the width, or it is none.
_FEWEST_FULL = 3
_FULL = 0.72
# One in so many lines has an empty one above it where such part the paragraphs.
_FEWEST_GAPS = 5
# Lines end at about one width: in so much of it there was room for a word that fits.
_NEARLY = 0.85
_FEW_WORDS = 4
_ANY_YEAR = 2000
_FEWEST_LABELS = _LONGEST_LABEL = 5
# Only so much of a line's end is looked at: texts of thousands of lines are put together too.
_LONGEST_WORD = 80
# What looks like a mark and ends a sentence: `in areas 1 and` / `2.`.
_LAST_NUMBER = re.compile(r"\d{1,4}[.)]?")


def unwrapped(blocks: Sequence[Block], starts: Callable[[str], bool]) -> list[Block]:
    """Join lines that go on in the next one. `starts` tells whether a line starts something new: a mark, a label."""
    width = _width(blocks)
    labelled = _labels_alone(blocks)
    recurring = _recurring(blocks)
    compounds = compounds_in(_texts(blocks))
    result: list[Block] = []
    last_line = ""
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        before = result[-1] if result else None
        if (
            isinstance(before, Paragraph)
            and isinstance(block, Paragraph)
            and len(before.text.text) < MAX_PARAGRAPH
            and not {before.text.text, block.text.text} & recurring
            and not (
                labelled and _is_label(before.text.text) and not _is_label(f"{before.text.text} {block.text.text}")
            )
            and (_goes_on(before, block, last_line, width, starts) or _ends_short(last_line, block, after, starts))
        ):
            result[-1] = replace(before, text=glued(before.text, block.text, compounds), full=block.full)
        else:
            result.append(block)
        last_line = "" if isinstance(block, Table) else block.text.text
    return result


def _recurring(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the short lines that stand several times in a document, as labels do: none is a piece of a sentence."""
    lines = (block.text.text for block in blocks if isinstance(block, Paragraph) and block.wrapped)
    short = (
        line for line in lines if len(line.split()) <= _LONGEST_LABEL and line[:1].isupper() and line[-1:] not in _STOPS
    )
    return frozenset(line for line, count in Counter(short).items() if count > 1)


def _labels_alone(blocks: Sequence[Block]) -> bool:
    """Whether so many lines are a label and no more that its value stands on the next line, and is no rest of it."""
    return sum(isinstance(block, Paragraph) and _is_label(block.text.text) for block in blocks) >= _FEWEST_LABELS


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell.text.text for row in block.rows for cell in row)
        else:
            yield block.text.text


def _width(blocks: Sequence[Block]) -> int:
    """Return the width lines are broken at, 0 where they are not.

    Where no empty lines part the paragraphs, several lines are full, and some go on in small letters.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.wrapped]
    lengths = sorted(len(line.text.text) for line in lines)
    pairs = itertools.pairwise(blocks)
    below = [block.gap for above, block in pairs if isinstance(above, Paragraph) and isinstance(block, Paragraph)]
    parted = sum(below) * _FEWEST_GAPS >= len(below)
    fewest = 1 if parted else _FEWEST_FULL
    if not parted and not any(_starts_small(line.text.text) for line in lines):
        return 0
    if not lengths or lengths[-1] > _LONGEST_BROKEN or lengths[-1] < _SHORTEST_WIDTH:
        return 0
    width = lengths[max(0, len(lengths) * 98 // 100 - 1)]
    full = sum(length >= width * _FULL for length in lengths)
    return width if full >= fewest and width >= _SHORTEST_WIDTH else 0


def _goes_on(before: Paragraph, after: Paragraph, last: str, width: int, starts: Callable[[str], bool]) -> bool:
    """Whether a line goes on in the next one."""
    if not (before.wrapped and after.wrapped) or after.level != before.level:
        return False
    if _is_label(before.text.text) and (before.gap or after.gap):
        return False
    if starts(after.text.text) and not _ends_label(before, after, last, width):
        return _is_full(before, after, last, width) and _is_cut_off(after, last)
    return _goes_on_in_text(before, after, last, width) if before.full is None else _goes_on_page(before, after, last)


def _ends_short(last: str, line: Paragraph, after: Block | None, starts: Callable[[str], bool]) -> bool:
    """Whether a few words with a final stop end what a mark or a label started on the line before, without a stop."""
    few = line.full is None and len(line.text.text.split()) <= _FEW_WORDS and line.text.text.endswith(".")
    opens = starts(line.text.text) or unknown_label(line.text) is not None
    inside = few and line.wrapped and not line.gap and not line.level and not opens
    followed = isinstance(after, Paragraph) and not after.gap and starts(after.text.text)
    return inside and followed and last[-1:] not in _ENDS and starts(last)


def _is_label(text: str) -> bool:
    """Whether a text is a label and no more, with a capital, so that its value may stand on the next line."""
    return text[:1].isupper() and any(label_of(text, language) for language in readable())


def _ends_label(before: Paragraph, after: Paragraph, last: str, width: int) -> bool:
    """Whether a label in small letters may be the end of one that the line before, which is full, started."""
    worded = re.match(r"[^\W\d_]{2}", after.text.text)  # no mark: `c)`
    return bool(worded) and _is_full(before, after, last, width) and after.text.text[:1].islower() and not after.gap


def _is_full(before: Paragraph, after: Paragraph, last: str, width: int) -> bool:
    """Whether there was no room on a line for the first word of the next."""
    if before.full is None:
        return bool(width) and len(last) + _first_word(after.text.text) > width
    return before.full


def _is_cut_off(after: Paragraph, last: str) -> bool:
    """Whether a line that seems to start something is the rest of the one before: a number, a dash after a label."""
    text = after.text.text
    if _LAST_NUMBER.fullmatch(text):
        return last[-1:] not in _ENDS
    word = last.rsplit(maxsplit=1)[-1]
    return text.startswith(("– ", "— ", "- ")) and any(label_of(word, language) for language in readable())


def _goes_on_in_text(before: Paragraph, after: Paragraph, last: str, width: int) -> bool:
    """Whether a line goes on in the next one, where only the numbers of their characters are known."""
    text = after.text.text
    if before.text.text.endswith("-") and text[:1].islower() and not after.gap:
        return True
    if text[:1].islower() or text[:1] in "(,;":
        full = bool(width) and len(last) + _first_word(text) > width
        return last[-1:] not in _ENDS or (not after.gap and ((full and last[-1:] in ":;") or last[-1:] in ')”"»'))
    if after.turned and len(before.text.text) > _SHORTEST_WIDTH:
        return last[-1:] not in _ENDS
    if _closes(before.text.text, text) and not after.gap:
        return True
    if after.gap or not width:
        return False
    room = width * (1 if last[-1:] in ".:!?" else _NEARLY)
    return len(last) >= width * _FULL and len(last) + _first_word(text) > room


def _closes(before: str, after: str) -> bool:
    """Whether a bracket that a line leaves open is closed in the next."""
    return before.rfind("(") > before.rfind(")") and 0 < after.find(")") < (after.find("(") + 1 or len(after)) + 1


def _goes_on_page(before: Paragraph, after: Paragraph, last: str) -> bool:
    """Whether a line of a page, whose place and width are known, goes on in the next."""
    if before.strong != after.strong or (after.gap and not after.turned):
        return False
    open_ = last[-1:] not in _STOPS
    if after.turned:
        return open_ and (bool(before.full) or _starts_small(after.text.text))
    return bool(before.full) or (_starts_small(after.text.text) and open_)


def _starts_small(text: str) -> bool:
    """Whether a text starts with a small letter, perhaps after a quote."""
    return text.lstrip("“«\"'‘(")[:1].islower()


def _first_word(text: str) -> int:
    """Return how much room the first word of a line would have taken on the line before."""
    return len(text.split(" ", 1)[0]) + 1


_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONG_HALF = 4


def compounds_in(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that texts have inside their lines, with a hyphen or without: no halves of broken ones."""
    inside = (re.sub(r"^\s*\S+|(?<![^\W\d_])[^\W\d_]+-\s*$", "", text) for text in texts)
    whole = (word for text in inside for word in _COMPOUND.findall(text))
    return frozenset(word.casefold() for word in whole)


@cache
def _first_halves() -> frozenset[str]:
    """Return the words that keep a hyphen after them, in all languages."""
    return frozenset(str(word) for language in readable() for word in labels(language)["compounds"])


def glued(before: Text, after: Text, known: frozenset[str] = frozenset()) -> Text:
    """Return two lines as one, a word that was broken at the end of the first put together again.

    A hyphen stays where it belongs to the word: that is among the `known` ones, starts with one letter or with a word
    that leads compounds, or both halves of it are known and the whole is not.
    """
    tail = before.text[-_LONGEST_WORD:]
    first = re.search(r"(?<![^\W\d_])([^\W\d_]+(?:-[^\W\d_]+)*)-$", tail)
    letter = bool(first) and before.text[-3:-2].strip() == "" and after.text[:1].isalpha()
    if not first or not (after.text[:1].islower() or letter):
        dashed = re.search(r"\w[/–]$", tail) or (re.search(r"\w$", tail) and re.match(r"–\w", after.text))
        return before.followed_by(after, "" if dashed else " ")
    second = re.match(r"[^\W\d_]+", after.text)
    halves = first[1].casefold(), second[0].casefold() if second else ""
    # `e-govern-ment`: what is broken may be a part of a compound.
    inside = "-" in first[1] and halves[0].rsplit("-")[-1] + halves[1] not in known | listed_words()
    if len(first[1]) == 1 or inside or _is_compound(*halves, known):
        return before.followed_by(after, "")
    return before.cut(0, len(before.text) - 1).followed_by(after, "")


@cache
def _second_halves() -> frozenset[str]:
    """Return the words that keep a hyphen before them, in all languages."""
    return frozenset(str(word) for language in readable() for word in labels(language).get("compound-ends", ()))


def _is_compound(first: str, second: str, known: frozenset[str]) -> bool:
    """Whether two halves with a hyphen between them make a word."""
    if f"{first}-{second}" in known or first in _first_halves() or second in _second_halves():
        return True
    if any(recognise_period(f"{first}-{second}", language, _ANY_YEAR) for language in readable()):
        return True  # `enero-marzo`
    both = {first, second} <= known and min(len(first), len(second)) >= _LONG_HALF
    return (both and first + second not in known) or _are_listed(first, second)


def _are_listed(first: str, second: str) -> bool:
    """Whether two halves are words of our lists, no small ones, and the whole is none: `one-stop`."""
    listed = listed_words()
    return {first, second} <= listed and not {first, second} & small_words() and first + second not in listed
