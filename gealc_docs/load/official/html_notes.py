"""What stands beside the text of a web page: footnotes with their signs, running headers and footers."""

import re
from collections.abc import Iterator
from typing import Any

# The sign of a note: a number or a letter, an asterisk or a dagger, perhaps in brackets.
_SIGN = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡]{1,3})[\])]?")
_ITEMS = frozenset({"p", "li", "div", "aside", "dd", "tr"})
# Word processors that export a page mark its head and foot so.
_RUNNING = frozenset({"header", "footer"})


def taken_out(main: Any) -> tuple[list[Any], list[Any]]:  # noqa: ANN401  # lxml's elements are untyped
    """Take the notes with their signs, and what runs over every page, out of a page; return both."""
    running = [e for e in main.iter("div") if e.get("title") in _RUNNING]
    notes = list(_notes(main))
    for element in (*notes, *running):
        _drop(element)
    return notes, running


def _notes(main: Any) -> Iterator[Any]:  # noqa: ANN401  # as above
    """Go through the notes that a raised sign links to; the signs are taken out."""
    places = {name: e for e in main.iter() for name in (e.get("id"), e.get("name")) if name and isinstance(e.tag, str)}
    taken: set[Any] = set()
    for link in list(main.iter("a")):
        target = places.get((link.get("href") or "").removeprefix("#"))
        if target is None or not _is_sign(link):
            continue
        note = next((e for e in (target, *target.iterancestors()) if e.tag in _ITEMS), None)
        if note is None or note is main or link in note.iter():
            continue
        _drop(link)
        if note not in taken and not any(parent in taken for parent in note.iterancestors()):
            taken.add(note)
            yield note


def _is_sign(link: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a link is the sign of a note: raised, or said to be one."""
    text = "".join(link.itertext()).strip()
    raised = any(e.tag == "sup" for e in (*link.iterancestors(), *link.iterchildren()))
    named = "note" in " ".join((link.get("class") or "", link.get("role") or "", link.get("epub:type") or ""))
    return bool(_SIGN.fullmatch(text)) and (raised or named)


def _drop(element: Any) -> None:  # noqa: ANN401  # as above
    """Take an element out, with the raised mark that holds nothing else; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag == "a" and parent.tag == "sup" and not _has_words(parent, element):
        _drop(parent)
        return
    element.drop_tree()


def _has_words(parent: Any, without: Any) -> bool:  # noqa: ANN401  # as above
    """Whether an element has text besides that of a child."""
    whole = "".join(parent.itertext()).strip()
    return whole != "".join(without.itertext()).strip()
