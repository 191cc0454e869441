"""Numbers of the items of nested lists in pages of a word processor, which tell each level's own alone."""

from typing import Any

_ITEM = "li"


def outline_numbers(root: Any) -> dict[Any, str]:  # noqa: ANN401  # lxml's elements are untyped
    """Return item → number with those of the levels above, `3.1.2`, for items numbered by digits on every level.

    Only for pages of LibreOffice: it closes its lists after each heading and opens them again around the next; where a
    list starts with an inner one, what comes after that goes on counting from before.
    """
    named = root.xpath("//meta[translate(@name, 'G', 'g')='generator']/@content")
    if not any("LibreOffice" in name for name in named):
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
