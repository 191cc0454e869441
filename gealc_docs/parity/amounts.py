"""Numbers with what they count: times in other units, currencies by sign, the word `year` before one."""

import re
from collections.abc import Iterator

from gealc_docs.parity.facts import Reader
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.tokens import tokens


def known_units(own: tuple[str, Reader], other: tuple[str, Reader], facts: list[Fact], others: list[Fact]) -> set[int]:
    """Return where units start that the other side writes as a sign (`dólares`, `$`) or leaves out (`over 16`)."""
    (text, reader), (there, _) = own, other
    row = tokens(text)
    units = {t.start for t in row if reader.words.currencies.get(t.lower, there + t.text) in there}
    bare = {f.value for f in others if f.kind == "number" and not re.match(r"[\s-]*\w", there[f.end :])}
    after = {f.end + 1 for f in facts if f.kind == "number" and f.value in bare}
    return units | {t.start for t in row if t.lower in reader.words.months_of and t.start in after}


def times(text: str, reader: Reader, facts: list[Fact]) -> Iterator[tuple[tuple[str, int], int, int]]:
    """Go through times: how many months, or hours, where the number and where its unit starts."""
    row = {token.start: token for token in tokens(text)}
    for fact in facts:
        unit = row.get(fact.end + 1)
        if fact.kind != "number" or not fact.value.isdigit() or not unit:
            continue
        for name, sizes in (("months", reader.words.months_of), ("hours", reader.words.hours_of)):
            if unit.lower in sizes:
                yield (name, int(fact.value) * sizes[unit.lower]), fact.start, unit.start


def years_named(text: str, reader: Reader, facts: list[Fact]) -> set[int]:
    """Return where a word for `year` starts that only says what the number after it is: `el año 2024`."""
    starts = {f.start for f in facts if f.kind == "number" and len(f.value) == len("2024") and f.value.isdigit()}
    return {t.start for t in tokens(text) if t.lower in reader.words.months_of and t.end + 1 in starts}
