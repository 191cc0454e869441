"""What stands beside the text of a web page: footnotes with their signs, running headers and footers."""

import re
from typing import Any

from gealc_docs.load.official.characters import sign_at, without_signs

# The sign of a note: a number or a letter, an asterisk or a dagger, perhaps in brackets.
_SIGN = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡]{1,3})[\])]?")
_ITEMS = frozenset({"p", "li", "div", "aside", "dd", "tr"})
# Word processors that export a page mark its head and foot so.
_RUNNING = frozenset({"header", "footer"})


def taken_out(main: Any) -> tuple[list[tuple[str, Any]], list[Any]]:  # noqa: ANN401  # lxml's elements are untyped
    """Take the notes with their signs, and what runs over every page, out of a page; return both.

    In the place of a sign stands the character for its note.
    """
    running = [e for e in main.iter("div") if e.get("title") in _RUNNING]
    notes = _notes(main)
    for element in (*(note for _, note in notes), *running):
        _drop(element)
    return notes, running


def _notes(main: Any) -> list[tuple[str, Any]]:  # noqa: ANN401  # as above
    """Return the notes that a raised sign links to, each after its sign, which is taken out of the text."""
    found: list[tuple[str, Any]] = []
    places = {name: e for e in main.iter() for name in (e.get("id"), e.get("name")) if name and isinstance(e.tag, str)}
    for link in list(main.iter("a")):
        target = places.get((link.get("href") or "").removeprefix("#"))
        if target is None or not _is_sign(link):
            continue
        note = next((e for e in (target, *target.iterancestors()) if e.tag in _ITEMS), None)
        if note is None or note is main or link in note.iter():
            continue
        around = {note, *note.iterancestors()}
        key = next((index for index, (_, other) in enumerate(found) if other in around), len(found))
        if key == len(found):
            found.append(("".join(link.itertext()).strip(), note))
        _drop(link, sign_at(key))
    return found


def _is_sign(link: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a link is the sign of a note: raised, or said to be one."""
    text = "".join(link.itertext()).strip()
    raised = any(e.tag == "sup" for e in (*link.iterancestors(), *link.iterchildren()))
    named = "note" in " ".join((link.get("class") or "", link.get("role") or "", link.get("epub:type") or ""))
    return bool(_SIGN.fullmatch(text)) and (raised or named)


def _drop(element: Any, sign: str = "") -> None:  # noqa: ANN401  # as above
    """Put a sign in the place of an element, with the raised mark that holds nothing else; what follows it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tag == "a" and parent.tag == "sup" and not _has_words(parent, element):
        _drop(parent, "".join(c for c in "".join(parent.itertext()) if not without_signs(c)) + sign)
        return
    element.tail = sign + (element.tail or "")
    element.drop_tree()


def _has_words(parent: Any, without: Any) -> bool:  # noqa: ANN401  # as above
    """Whether an element has text besides that of a child."""
    whole, own = (without_signs("".join(e.itertext())) for e in (parent, without))
    return bool(whole.replace(own, "", 1).strip("[](),; "))
