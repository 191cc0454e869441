"""A document's list of contents: told by its repeating, later, what the document holds."""

import re
from collections import Counter
from collections.abc import Sequence

from gealc_docs.languages.labels import folded
from gealc_docs.load.official.blocks import Block, Paragraph, Text
from gealc_docs.load.official.units import section_kind

_PAGE = re.compile(r"[\s.·…_]*\d{1,3}\s*$")
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
        elif listing and isinstance(block, Paragraph) and (not text or times[text] > 1):
            times[text] -= 1
            left += [block.text] if block.text else []
        elif isinstance(block, Paragraph) and _LEADERS.search(block.text.text) and times[text] > 1:
            left.append(block.text)
        else:
            listing = False
            result.append(block)
    return result, left


def _plain(block: Block) -> str:
    """Return a paragraph's words without a page's number after them."""
    return folded(_PAGE.sub("", block.text.text)).strip(" .") if isinstance(block, Paragraph) else ""
