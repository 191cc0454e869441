"""Blocks to units of meaning: heads (what has a mark or stands as a heading), labelled values, and plain text."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from gealc_docs.languages.labels import folded, synonyms
from gealc_docs.languages.notation import any_of
from gealc_docs.load.official.blocks import EMPTY, Block, Paragraph, Table, Text, one_line
from gealc_docs.load.official.fields import (
    ACTIVITY,
    AREA,
    UNKNOWN,
    Labelled,
    almost,
    label_of,
    named,
    split_fields,
    unknown_label,
)
from gealc_docs.load.official.lines import unwrapped
from gealc_docs.load.official.marks import Mark, counted_mark, heading_marks, marks, objective_mark
from gealc_docs.load.official.tables.turned import upright

_TITLE_WORDS = 25
# A number without a stop, as a title may have; then the space after it.
_BARE_DIGITS = re.compile(r"(\d{1,2})\s+(?=[^\W\d_])")
_INNER = re.compile(r"(\d{1,2})\.\d{1,2}\.?\s")
_BARE_NUMBER = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,5})(\s+)(?=[^\W\d_])")


@dataclass(slots=True)
class Head:
    """What may head a section, an area or an activity. `marks`: what its mark may be, the likeliest first."""

    title: Text
    style: str
    marks: tuple[Mark, ...] = ()
    level: int = 0
    place: Text = field(default_factory=lambda: Text(""))
    # A second mark printed after the first.
    doubled: str = ""
    # The heading over it in a table.
    column: str = ""


@dataclass(frozen=True, slots=True)
class Plain:
    """A paragraph of text, or a heading without a mark (`level` not 0)."""

    text: Text
    level: int = 0
    strong: bool = False


Unit = Head | Labelled | Plain | Table


def units(blocks: Sequence[Block], language: str) -> list[Unit]:
    """Return the units of a document in order."""
    counted = _counted(blocks)
    joined = unwrapped(
        blocks,
        lambda line: (
            starts_something(line, language) or ((mark := counted_mark(line)) is not None and mark.style in counted)
        ),
    )
    series = _series(joined, language)
    bare = _bare_series(joined)
    return [
        unit
        for index, block in enumerate(joined)
        for unit in _units(block, language, series, is_title=index in bare or _sets_apart(block, language))
    ]


def _bare_series(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of titles with a bare number that count up, where others are numbered below them.

    `1 Introduction`, `2 Work areas`, `2.1 Data`: the stops that tell a number from a date are only in the latter.
    """
    found: dict[int, int] = {}
    for index, block in enumerate(blocks):
        match = _BARE_DIGITS.match(block.text.text) if isinstance(block, Paragraph) and not block.level else None
        if match and isinstance(block, Paragraph) and is_title_like(block.text.text[match.end() :]):
            found[index] = int(match[1])
    counts = list(found.values()) == list(range(1, len(found) + 1)) and len(found) > 1
    texts = (block.text.text for block in blocks if isinstance(block, Paragraph))
    inner = {int(match[1]) for text in texts if (match := _INNER.match(text))}
    return frozenset(found) if counts and inner and inner <= {*found.values()} else frozenset()


def _counted(blocks: Sequence[Block]) -> frozenset[str]:
    """Return the styles of marks of any words that count up at the starts of lines: `Key Result 1.1:`."""
    found: dict[str, list[tuple[int, ...]]] = {}
    for block in blocks:
        if isinstance(block, Paragraph) and (mark := counted_mark(block.text.text)):
            found.setdefault(mark.style, []).append(mark.values)
    return frozenset(style for style, values in found.items() if len(values) > 1 and _count_up(values))


def _series(blocks: Sequence[Block], language: str) -> frozenset[str]:
    """Return the styles of marks of any words that count up, and all stand over a table, a number or a label."""
    found: dict[str, list[tuple[int, ...]]] = {}
    broken = set()
    for block, after in itertools.zip_longest(blocks, blocks[1:]):
        mark = counted_mark(block.text.text) if isinstance(block, Paragraph) else None
        before, own = split_fields(block.text, language) if isinstance(block, Paragraph) else (EMPTY, [])
        if mark and is_title_like(before.text.rstrip(" .;,")):
            found.setdefault(mark.style, []).append(mark.values)
            if not own and not (after and _is_headed(after, language)):
                broken.add(mark.style)
    return frozenset(style for style, values in found.items() if len(values) > 1 and _count_up(values)) - broken


def _count_up(values: Sequence[tuple[int, ...]]) -> bool:
    """Whether numbers of one depth count up from one; in deeper ones each last part goes on or starts again."""
    if len(values[0]) == 1:
        return list(values) == [(n + 1,) for n in range(len(values))]
    steps = (
        after[-1] == 1 + before[-1] if after[:-1] == before[:-1] else after[-1] == 1 and after > before
        for before, after in itertools.pairwise(values)
    )
    return values[0][-1] == 1 and len({*map(len, values)}) == 1 and all(steps)


def _is_headed(block: Block, language: str) -> bool:
    """Whether a block may stand right below a title: a table, what has a number or a label."""
    if isinstance(block, Table):
        return True
    before, fields = split_fields(block.text, language)
    return (bool(fields) and not before) or any(mark.values for mark in marks(block.text.text, language))


def starts_something(line: str, language: str) -> bool:
    """Whether a line starts with a mark or a label."""
    if next(marks(line, language), None) or objective_mark(line, language):
        return True
    before, found = split_fields(Text(line), language)
    return bool(found and not before)


def _units(block: Block, language: str, series: frozenset[str], *, is_title: bool) -> Iterator[Unit]:
    if isinstance(block, Table):
        yield upright(block, language)
        return
    text = one_line(block.text)
    if not text.text.strip("-–—_=*·. "):
        return
    found = tuple((heading_marks if block.level or is_title else marks)(text.text, language))
    if not found and (counted := counted_mark(text.text)) and counted.style in series:
        found = (counted,)
    if found and found[0].style.startswith("bullet") and (inner := _mark_inside(text, found[0], language)):
        text, found = inner
    if found and not _is_prose_mark(text.text, found[0]):
        yield from _marked(text, found, block, language)
    else:
        yield from _unmarked(text, block, language)


def _sets_apart(block: Block, language: str) -> bool:
    """Whether a text is a title by a wide space after a bare number, or by a section's title: `1   Lines of work`."""
    if isinstance(block, Table):
        return False
    match = _BARE_NUMBER.match(block.text.text) if block.gap else None
    title = block.text.text[match.end() :] if match else ""
    return bool(match and (match[1] != " " or section_kind(title, language)) and is_title_like(title))


def _mark_inside(text: Text, bullet: Mark, language: str) -> tuple[Text, tuple[Mark, ...]] | None:
    """Return a text without its bullet, where a number stands after it, and the marks that may be; else None."""
    body = text.cut(bullet.end)
    found = tuple(mark for mark in marks(body.text, language) if mark.values)
    return (body, found) if found and found[0].style.startswith(("decimal-", "word-")) else None


def _is_prose_mark(text: str, mark: Mark) -> bool:
    """Whether what looks like a mark is all of a line, as a page's number is, or a dash in a text."""
    return not text[mark.end :].strip() and mark.style in {"decimal-1", "roman", "small-roman"}


def _marked(text: Text, found: tuple[Mark, ...], block: Paragraph, language: str) -> Iterator[Unit]:
    body = text.cut(found[0].end)
    # A number before a label alone makes it a title: `III. Presupuesto`.
    numbered = bool(found[0].values) and bool(label_of(body.text, language))
    is_title = (bool(section_kind(body.text, language)) or numbered) and not body.text.endswith(":")
    before, fields = (body, []) if is_title else split_fields(body, language)
    if fields and not before and fields[0].name in {ACTIVITY, AREA}:
        yield Head(fields[0].value, f"label-{fields[0].name}", found, block.level, text)
        yield from fields[1:]
        return
    if fields and not before:
        yield from fields
        return
    title, doubled = _undoubled(before, found[0], language)
    yield Head(title, found[0].style, found, block.level, text, doubled)
    yield from fields


def _undoubled(title: Text, first: Mark, language: str) -> tuple[Text, str]:
    """Return a title without a second number that was left before it, and that number."""
    again = next(marks(title.text, language), None)
    if again and again.style == first.style and again.style.startswith("decimal") and title.text[again.end :]:
        return title.cut(again.end), again.printed
    return title, ""


def _unmarked(text: Text, block: Paragraph, language: str) -> Iterator[Unit]:
    is_title = section_kind(text.text, language) or (block.level and label_of(text.text, language))
    if is_title and not text.text.endswith(":"):
        yield Plain(text, block.level, block.strong)
        return
    if mark := objective_mark(text.text, language):
        yield Head(text.cut(mark.end), mark.style, (mark,), block.level, text)
        return
    before, fields = split_fields(text, language)
    if before:
        yield from _opening(before, block, language)
    for found in fields:
        if found.name == ACTIVITY and found.value:
            yield Head(found.value, "label-activity", place=found.printed)
        elif found.name != ACTIVITY:
            yield found


def _opening(text: Text, block: Paragraph, language: str) -> Iterator[Unit]:
    label = unknown_label(text)
    if label and label_of(label.printed.text, language) == AREA:
        yield Head(label.value, "label-area", level=block.level, place=label.printed)
        return
    if (
        label
        and not block.level
        and (name := named(almost(label.printed.text, language) or label.printed.text, language))
    ):
        yield replace(label, name=name)
        return
    if label and not block.level and len(label.value.text.split()) <= _TITLE_WORDS:
        yield Labelled(UNKNOWN, label.printed, label.value)
        return
    yield Plain(text, block.level, block.strong)


def section_kind(title: str, language: str) -> str:
    """Return `background`, `purpose`, `areas` or `contents` where a title says so, else ""."""
    known = synonyms(language, "sections")
    wanted = folded(title).strip(" .:")
    # `Axes and activities`: two names of the same.
    return known.get(wanted, "") or (
        "areas" if {known.get(part, "") for part in _and().split(wanted)} == {"areas"} else ""
    )


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of('and')}|&)\s+")


def is_title_like(text: str) -> bool:
    """Whether a line could be a title: short, capitalised, no sentence."""
    words = text.split()
    return (0 < len(words) <= _TITLE_WORDS and text[:1].isupper() and text[-1:] not in ".;:,") or text.isupper()
