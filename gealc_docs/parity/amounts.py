"""Numbers with what they count: times in other units, currencies by sign, the word `year` before one."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from gealc_docs.languages.periods import PARTS_OF_YEAR
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
    return units | {t.start for t in row if t.lower in reader.words.times.months_of and t.start in after}


def times(text: str, reader: Reader, facts: list[Fact]) -> Iterator[tuple[tuple[str, int], int, int]]:
    """Go through times: how many months, or minutes, where the number or `half` and where its unit starts."""
    row = tokens(text)
    starts = {token.start: token for token in row}
    for fact in facts:
        if fact.kind == "period" and fact.value in PARTS_OF_YEAR:  # `primer semestre`, `the first six months`
            yield ("months", PARTS_OF_YEAR[fact.value]), fact.start, fact.start
        unit = starts.get(fact.end + 1)
        if fact.kind == "number" and fact.value.isdigit() and unit:
            yield from ((size, fact.start, unit.start) for size in _time(Fraction(int(fact.value)), unit.lower, reader))
    for share, after in pairwise(row):
        unit = starts.get(after.end + 1) if after.lower in reader.words.articles else after  # `half an hour`
        if reader.words.numbers.fractions.get(share.lower) == _HALF and unit:
            yield from ((size, share.start, unit.start) for size in _time(Fraction(1, 2), unit.lower, reader))


_HALF, _MINUTES = 50, 60  # per cent, of an hour


def _time(count: Fraction, unit: str, reader: Reader) -> Iterator[tuple[str, int]]:
    """Go through how many months, or minutes, a number of units is, where that is a whole number."""
    words = reader.words
    sizes = (("months", words.times.months_of.get(unit, 0)), ("minutes", words.times.hours_of.get(unit, 0) * _MINUTES))
    for name, size in (*sizes, ("minutes", int(words.units.get(unit) == "min"))):
        if size and (count * size).denominator == 1:
            yield name, int(count * size)


def years_named(text: str, reader: Reader, facts: list[Fact]) -> set[int]:
    """Return where a word for `year` starts that only says what the number after it is: `el año 2024`."""
    starts = {f.start for f in facts if f.kind == "number" and len(f.value) == len("2024") and f.value.isdigit()}
    return {t.start for t in tokens(text) if t.lower in reader.words.times.months_of and t.end + 1 in starts}
