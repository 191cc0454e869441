"""A document's list of contents: told by its repeating, later, what the document holds."""

import re
from collections import Counter
from collections.abc import Sequence

from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Block, Paragraph, Text
from gealc_docs.load.official.units import section_kind

_PAGE = re.compile(r"[\s.·…_]*\d{1,3}\s*$")
# A page's number set apart: only a list of contents has such lines under its heading.
_APART = re.compile(r"(?:\t|(?:[.·…_]\s?){3,}\s*|\s{3,})\d{1,3}\s*$")
# Numbers may be lost, or stand with other stops, in the list or in the headings.
_START = re.compile(r"(?:[-–•*▪●]\s+)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])\s*[.):–-]*\s+)?")
_LEADERS = re.compile(r"(?:[.·…_]\s?){4,}\s*\d{1,3}\s*$")


def without_contents(blocks: Sequence[Block], language: str) -> tuple[list[Block], list[Text]]:
    """Return the blocks without a list of contents, and the list: its heading, the entries that stand again later."""
    left: list[Text] = []
    texts = [_plain(block) for block in blocks]
    times = Counter(texts)
    result: list[Block] = []
    listing = False
    for block, text in zip(blocks, texts, strict=True):
        if isinstance(block, Paragraph) and section_kind(block.text.text, language) == "contents":
            listing = True
            left.append(block.text)
        elif (
            listing and isinstance(block, Paragraph) and (not text or times[text] > 1 or _APART.search(block.text.text))
        ):
            times[text] -= 1
            left += [block.text] if block.text else []
        elif isinstance(block, Paragraph) and _LEADERS.search(block.text.text) and times[text] > 1:
            left.append(block.text)
        else:
            listing = False
            result.append(block)
    return result, left


def _plain(block: Block) -> str:
    """Return a paragraph's words without its own number before them and a page's after them."""
    if not isinstance(block, Paragraph):
        return ""
    words = folded(_PAGE.sub("", block.text.text)).strip(" .")
    return words[end:] if (end := _matched(words)) < len(words) else words


def _matched(words: str) -> int:
    found = _START.match(words)
    return found.end() if found else 0
