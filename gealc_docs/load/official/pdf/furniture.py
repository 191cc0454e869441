"""What stands on the pages of a PDF beside the text: running headers and footers, page numbers."""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

from gealc_docs.languages.labels import readable
from gealc_docs.load.official.blocks import Text
from gealc_docs.load.official.fields import split_fields
from gealc_docs.load.official.marks import SYMBOL, marks

_EDGE_LINES = 3
# Of the first page so many lines make the masthead, words of which running heads repeat.
_HEAD_LINES = 8
_SHORTEST = 6
_FEWEST_PAGES = 2
_PAGE_NUMBER = re.compile(r"\W*(?:[^\W\d]{1,7}\.?\s*)?(\d{1,3})[^\w.]*")
_PAGE_OF_PAGES = re.compile(r".*?(?<!\d)(?P<page>\d{1,3})\s*(?:/|[^\W\d]{2,3})\s*(\d{1,3})\W*")
_BETWEEN_DASHES = re.compile(r"\s*([-–—])\s?(?P<page>\d{1,3})\s?\1\s*")
_AFTER_A_DASH = re.compile(r".{3,80}\s[–—|·]\s*(?:p[^\W\d_]{0,6}\.?\s*)?(\d{1,3})", re.IGNORECASE)
# With a stop it ends a sentence: `areas 1 and` / `2.`.
_BARE_NUMBER = re.compile(r"[^\w.]*\d{1,3}[^\w.]*")


class Placed(Protocol):
    """A line of a page: its words, and how far down it stands."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def top(self) -> float:
        """How far down it stands."""


P = TypeVar("P", bound=Placed)


def without_furniture(pages: Sequence[list[P]], fixed: Collection[int] = ()) -> list[list[P]]:
    """Return the pages without the lines that stand at the edge of most of them, numbers apart alike.

    `fixed`: the ids of lines that are none, as the headings of a table are that goes on.
    """
    head = [line.text for page in pages[:1] for line in itertools.takewhile(_is_apart, page[:_HEAD_LINES])]
    seen = Counter(key for page in pages for key in {_key(line) for line in _edge(page)})
    least = max(2, (len(pages) + 1) // 2)
    result = []
    for number, page in enumerate(pages, 1):
        running = [
            id(line) not in fixed
            and (
                _is_page_number(line, number, len(pages))
                or _is_numbered_foot(line, page, number)
                or _is_running(line, seen[_key(line)], least)
                or (number > 1 and _is_apart(line) and _repeats(line.text, head))
                or ((number > 1 or line in page[-_EDGE_LINES:]) and _is_symbol(line.text))
            )
            for line in page
        ]
        first = next((i for i, runs in enumerate(running[:_EDGE_LINES]) if not runs), min(_EDGE_LINES, len(page)))
        last = next((i for i, runs in enumerate(running[: -_EDGE_LINES - 1 : -1]) if not runs), _EDGE_LINES)
        result.append(page[first : max(first, len(page) - last)])
    return result


def _is_symbol(text: str) -> bool:
    """Whether a line is a document's symbol; one part alone may be a code that ends a value: `ATN/OC-18000`."""
    return text.count("/") > 1 and bool(SYMBOL.fullmatch(text))


def _is_page_number(line: Placed, number: int, total: int) -> bool:
    """Whether a line is `7`, `- 7 -`, `Page 7`, or ends in `7/12` or `7 de 12`."""
    if _BARE_NUMBER.fullmatch(line.text):
        return True
    if match := _PAGE_OF_PAGES.fullmatch(line.text):
        return int(match[2]) == total and int(match[1]) == number
    match = _PAGE_NUMBER.fullmatch(line.text)
    return match is not None and int(match[1]) == number


def _is_numbered_foot(line: Placed, page: Sequence[Placed], number: int) -> bool:
    """Whether a line is a page's last one, or first, and ends in a dash and the page's number: `Work plan – 1`."""
    match = _AFTER_A_DASH.fullmatch(line.text) if line in (page[0], page[-1]) else None
    return match is not None and int(match[1]) == number and _is_apart(line)


def page_starts(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines that start a page, told by lines as `Page 2 of 5` or `– 2 –` that count up."""
    found = [(n, m) for n, line in enumerate(lines, 1) if (m := _PAGE_OF_PAGES.fullmatch(line)) and _is_beside(line)]
    alike = len({int(match[2]) for _, match in found}) == 1
    if not found:
        found = [(n, m) for n, line in enumerate(lines, 1) if (m := _BETWEEN_DASHES.fullmatch(line))]
        alike = True
    counted = [int(match["page"]) for _, match in found]
    if len(found) < _FEWEST_PAGES or counted != list(range(1, len(found) + 1)) or not alike:
        return set()
    above = sum(bool(line.strip()) for line in lines[: found[0][0] - 1])
    return {number + (above >= _EDGE_LINES) for number, _ in found}


def _is_beside(line: str) -> bool:
    return not any(_is_content(line.strip(), language) for language in readable())


def _is_running(line: Placed, times: int, least: int) -> bool:
    """Whether a line at the edge of a page is no part of the text, which may also repeat: an activity, its fields."""
    return times >= least and _is_apart(line)


def _is_apart(line: Placed) -> bool:
    """Whether a line is no activity, area or field in any language."""
    return not any(_is_content(line.text, language) for language in readable())


def _repeats(text: str, head: Sequence[str]) -> bool:
    """Whether a line is made of lines of the masthead alone."""
    rest = text
    for line in sorted(head, key=len, reverse=True):
        rest = rest.replace(line, "") if len(line) >= _SHORTEST else rest
    return rest != text and not re.search(r"[^\W\d_]", rest)


def _is_content(text: str, language: str) -> bool:
    mark = next(marks(text, language), None)
    body = text[mark.end :] if mark else text
    _, fields = split_fields(Text(body), language)
    return any(field.value for field in fields) or bool(mark and mark.values and body.strip())


def _edge(page: Sequence[P]) -> list[P]:
    return [*page[:_EDGE_LINES], *page[-_EDGE_LINES:]]


def _key(line: Placed) -> tuple[str, int]:
    """Return what a running line has in common on all its pages: its words, numbers apart, and its place."""
    return re.sub(r"\d+", "#", line.text), round(line.top / 4)
