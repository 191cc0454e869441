"""Numbers of headings and of the items of lists in pages."""

import re
from typing import Any

from gealc_docs.model.numbering import roman

_ITEM = "li"
# The number of a heading, which LibreOffice writes right before its words: `3.1.2Regional workshop`, `a)Regional …`.
_NUMBER = r"\(?(?:\d{1,3}(?:\.\d{1,2})+[.)]?|(?:\d{1,3}|[IVXLC]{1,7}|[ivx]{1,5}|[A-Za-z])[.)]|\d{1,2})"
_GLUED = re.compile(rf"\s*{_NUMBER}(?=[^\W\d_](?:[^\W\d_]|\s)|[«“\"¿¡(])")
_ALONE = re.compile(rf"\s*{_NUMBER}(?=\Z)")


def part_glued(root: Any) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Put a space between the number of each heading and its words, in a page of LibreOffice."""
    for heading in root.xpath("//h1|//h2|//h3|//h4|//h5|//h6") if _is_of_libreoffice(root) else ():
        own = heading.text or ""
        found = _ALONE.match(own) or _GLUED.match(own)
        after = "".join(heading.itertext())[found.end() :][:1] if found else ""
        # `2do. encuentro` is an ordinal: no number of one level stands before a small letter.
        if found and after and (re.search(r"\d\.\d", found[0]) or not after.islower()):
            heading.text = f"{own[: found.end()]} {own[found.end() :]}"


def _is_of_libreoffice(root: Any) -> bool:  # noqa: ANN401  # as above
    named = root.xpath("//meta[translate(@name, 'G', 'g')='generator']/@content")
    return any("LibreOffice" in name for name in named)


def mark_of_item(element: Any) -> str:  # noqa: ANN401  # as above
    """Return the number, letter or bullet of an item of a list, "" of anything else."""
    parent = element.getparent()
    if element.tag != _ITEM or parent is None or parent.tag not in {"ol", "ul"}:
        return ""
    if parent.tag == "ul":
        return "•"
    number = _place(element, parent)
    match parent.get("type", ""):
        case "a" | "A" as first:
            return f"{chr(ord(first) + (number - 1) % 26)})"
        case "i" if number > 0:
            return f"{roman(number).lower()}."
        case "I" if number > 0:
            return f"{roman(number)}."
    return f"{number}."


def outline_numbers(root: Any) -> dict[Any, str]:  # noqa: ANN401  # lxml's elements are untyped
    """Return item → number with those of the levels above, `3.1.2`, for items numbered by digits on every level.

    Only for pages of LibreOffice: it closes its lists after each heading and opens them again around the next; where a
    list starts with an inner one, what comes after that goes on counting from before.
    """
    if not _is_of_libreoffice(root):
        return {}
    counts: list[int] = []
    found: dict[Any, str] = {}
    for item in root.iter(_ITEM):
        levels = list(item.iterancestors("ol", "ul", "td", "body"))
        lists = levels[: next((i for i, above in enumerate(levels) if above.tag in {"td", "body"}), len(levels))]
        if not lists or any(one.tag == "ul" or one.get("type", "1") != "1" for one in lists):
            continue
        before = counts[len(lists) - 1 : len(lists)]
        goes_on = bool(before) and lists[0].get("start") is None and next(lists[0].iterchildren()).tag != _ITEM
        number = before[0] + 1 if goes_on else _place(item, lists[0])
        counts = [*[*counts, *[1] * len(lists)][: len(lists) - 1], number]
        if len(lists) > 1 or goes_on:
            found[item] = ".".join(map(str, counts)) + "." * (len(lists) == 1)
    return found


def _place(item: Any, own: Any) -> int:  # noqa: ANN401  # as above
    """Return an item's number in its own list."""
    start = own.get("start", "1")
    value = item.get("value", "")
    before = sum(1 for _ in item.itersiblings(_ITEM, preceding=True))
    return int(value) if value.isdigit() else (int(start) if start.isdigit() else 1) + before
