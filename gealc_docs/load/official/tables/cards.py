"""Tables that tell of one activity beside its labels or under them, or that only lay out text."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.load.official.blocks import Cell, Text, joined
from gealc_docs.load.official.fields import (
    ACTIVITY,
    AREA,
    END,
    GOAL,
    START,
    UNKNOWN,
    Labelled,
    label_of,
    named,
    split_fields,
)
from gealc_docs.load.official.marks import Mark, marks
from gealc_docs.load.official.units import Head, Plain, Unit
from gealc_docs.model.plan import FIELDS

_NUMBERED = re.compile(r"(?<!\S)(\d{1,2})[.)]\s+(?=[^\W\d_])")
_FEWEST_ITEMS = 2


def field_header(rows: Sequence[tuple[Cell, ...]], language: str) -> list[str]:
    """Return the names in a first row of labels of fields alone, as a table has that tells of one activity; else []."""
    names = [label_of(cell.text.text, language) for cell in rows[0]] if len(rows) > 1 else []
    below = [label_of(row[0].text.text, language) for row in rows[1:]]
    enough = 2
    return names if len(names) >= enough and {*names} <= {*FIELDS, GOAL, START, END} and not any(below) else []


def fields_of(header: Sequence[Cell], row: Sequence[Cell], names: Sequence[str]) -> Iterator[Unit]:
    """Go through the values of a row, each after the label over it."""
    for name, label, cell in zip(names, header, row, strict=False):
        if cell.text and cell.merged != "across":
            yield Labelled(name, label.text, cell.text)


def is_keyed(rows: Sequence[tuple[Cell, ...]], language: str) -> bool:
    """Whether the first column holds labels."""
    labels = [named(row[0].text.text, language) for row in rows]
    return sum(bool(label) for label in labels) * 2 >= len(rows) and all(len(row) > 1 for row in rows)


def keyed(row: Sequence[Cell], language: str) -> Iterator[Unit]:
    """Go through what a row says: a label and its value, or several such pairs side by side."""
    own = [cell for cell in row if not cell.merged]
    pair = 2
    if len(own) > pair and all(label_of(cell.text.text, language) for cell in own[::pair]):
        for start in range(0, len(own), pair):
            yield from keyed(own[start : start + pair], language)
        return
    name = named(row[0].text.text, language)
    value = joined(cell.text for cell in row[1:] if not cell.merged)
    if not name and (head := _head(row[0].text, value, language)):
        yield head
        return
    if not name and not value:
        yield Plain(row[0].text)
        return
    name = name or UNKNOWN
    if name == ACTIVITY and (items := _items(value)):
        for mark, item in items:
            yield Head(item.cut(mark.end), "row", (mark,), place=item)
    elif name in (ACTIVITY, AREA):
        found = tuple(marks(value.text, language))
        yield Head(value.cut(found[0].end) if found else value, f"label-{name}", found, place=value)
    else:
        yield Labelled(name, row[0].text, value)


def _items(value: Text) -> list[tuple[Mark, Text]]:
    """Return the activities that a value lists, `1. … 2. …`, each with its mark; [] where it is one."""
    found: list[re.Match[str]] = []
    for match in _NUMBERED.finditer(value.text):
        if int(match[1]) == len(found) + 1:
            found.append(match)
    if len(found) < _FEWEST_ITEMS or value.text[: found[0].start()].strip():
        return []
    ends = [*(match.start() for match in found[1:]), None]
    marked = (Mark("decimal-1", (n,), str(n), len(match[0])) for n, match in enumerate(found, 1))
    return [(mark, value.cut(match.start(), end)) for mark, match, end in zip(marked, found, ends, strict=True)]


def _head(label: Text, value: Text, language: str) -> Head | None:
    """Return what a row heads whose label is `Activity 1.2`, `1.2` or, over both columns, `1.2 Title`; else None."""
    found = tuple(mark for mark in marks(f"{label.text} ", language) if mark.values)
    if not found or not (value or label.text[found[0].end :].strip()):
        return None
    title = label.cut(found[0].end).followed_by(value)
    return Head(title, f"label-{found[0].role or ACTIVITY}", found, place=label)


def loose(row: tuple[Cell, ...], language: str) -> Iterator[Unit]:
    """Go through the cells of a table that only lays out text."""
    for cell in row:
        if cell.text and not cell.merged:
            before, fields = split_fields(cell.text, language)
            found = tuple(marks(before.text, language))
            if not any(field.value for field in fields):
                # A label alone says nothing of an activity where no column or row is one.
                before, fields = cell.text, []
            if found:
                yield Head(before.cut(found[0].end), found[0].style, found, place=before)
            elif before:
                yield Plain(before)
            yield from fields
