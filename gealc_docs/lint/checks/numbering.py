"""Numbers as printed: doubled, skipped, out of place, or standing in a title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gealc_docs.lint.subject import Check, Hit, Subject, in_passage
from gealc_docs.model.finding import Severity, Side
from gealc_docs.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gealc_docs.model.plan import Activity, Area

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_IN_TITLE = re.compile(r"\s*\(?\d+(?:\.\d+)+[.)]*(?=\s)|\s*\d+\)(?=\s)")


def look(subject: Subject) -> Iterator[Hit]:
    """Look at the areas, the activities of each, and the titles."""
    yield from _sequence(subject, subject.plan.areas, "", "")
    for area in subject.plan.areas:
        parts = _parts(area.number)
        yield from _sequence(subject, area.activities, ".".join(map(str, parts)), area.id)
    for passage in subject.passages:
        if passage.segment.field == "title" and (match := _IN_TITLE.match(passage.text)):
            yield in_passage(passage, Message.of("lint.numbering.title", number=match[0].strip()), match.span())


def _parts(number: str) -> tuple[int, ...]:
    match = _NUMBER.search(number)
    return tuple(map(int, match[0].split("."))) if match else ()


def _sequence(subject: Subject, items: Sequence[Area | Activity], base: str, parent: str) -> Iterator[Hit]:
    """Tell each number that does not follow from the one before it."""
    seen: set[tuple[int, ...]] = set()
    last = 0
    for item in items:
        parts = _parts(item.number)
        if not parts:
            continue
        code = _fault(parts, seen, last, base)
        if code:
            message = Message.of(code, number=item.number, due=f"{base}.{last + 1}".strip("."))
            sides = tuple(Side(w.language, w.text, w.location) for w in item.title)
            address = subject.address(*filter(None, (parent, item.id)), "number")
            yield Hit(message, address, item.number, "number", item.location, sides)
        seen.add(parts)
        last = max(last, parts[-1]) if code != "lint.numbering.parent" else last + 1


def _fault(parts: tuple[int, ...], seen: set[tuple[int, ...]], last: int, base: str) -> str:
    if parts in seen:
        return "lint.numbering.doubled"
    if base and ".".join(map(str, parts[:-1])) != base:
        return "lint.numbering.parent"
    if parts[-1] < last:
        return "lint.numbering.order"
    return "lint.numbering.skipped" if parts[-1] != last + 1 else ""


CHECK = Check("numbering", Severity.ERROR, look)
