"""Numbers with what they count: times in other units, currencies by sign or code, the word `year` before one, dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from babel.numbers import get_currency_symbol

from gealc_docs.languages.periods import PARTS_OF_YEAR
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens


def known_units(own: tuple[str, Reader], other: tuple[str, Reader], facts: list[Fact], others: list[Fact]) -> set[int]:
    """Return where units start that the other side writes as a sign (`dólares`, `$`) or leaves out (`over 16`)."""
    (text, reader), (there, _) = own, other
    row, signs = tokens(text), there + "".join(currency_sign(code) for code in _CODE.findall(there))
    units = {t.start for t in row if reader.words.currencies.get(t.lower, signs + t.text) in signs}
    bare = {f.value for f in others if f.kind == "number" and not re.match(r"[\s-]*\w", there[f.end :])}
    after = {f.end + 1 for f in facts if f.kind == "number" and f.value in bare}
    return units | {t.start for t in row if t.lower in reader.words.times.months_of and t.start in after}


def _ages(text: str, reader: Reader, facts: Sequence[Fact], others: Sequence[Fact]) -> set[int]:
    """Return where words start that only say that years are of age, of a number that both sides have.

    So `the age of eighteen` is `los dieciocho años`.
    """
    known = {f.value for f in others if f.kind == "number"}
    near = [f for f in facts if f.kind == "number" and f.value in known]
    found = (token for token in tokens(text) if token.lower in reader.words.ages)
    return {t.start for t in found if any(_beside(text, (t.start, t.end), (f.start, f.end)) for f in near)}


def _beside(text: str, one: Span, two: Span) -> bool:
    """Whether at most two words stand between two places: `18 years of age`."""
    first, second = sorted((one, two))
    return len(text[first[1] : second[0]].split()) <= _BETWEEN


_BETWEEN = 2
_CODE = re.compile(r"(?<!\w)[A-Z]{3}(?=\s?\d)|(?<=\d\s)[A-Z]{3}(?!\w)")


def currency_sign(code: str) -> str:
    """Return the sign of a currency, `$` of `USD`; the last letter of the code where there is no such currency."""
    return get_currency_symbol(code, locale="en")[-1:]


def in_order_of(facts: list[Fact], others: Sequence[Fact]) -> list[Fact]:
    """Return facts whose dates in digits are read day first or month first, as the other side has them: `9/10/2024`."""
    known = {(fact.kind, fact.value) for fact in others}
    found = list(facts)
    for k, (day, month) in enumerate(pairwise(facts)):
        written = day.kind == "number" and month.kind == "month" and month.start == day.end == month.end - 1
        turned = {("number", month.value), ("month", day.value)}
        if written and turned <= known and ("month", month.value) not in known:
            found[k : k + 2] = replace(day, value=month.value), replace(month, value=day.value)
    return found


_Time = tuple[tuple[str, *tuple[int, ...]], int, int]  # what it is, where it says so


def times(text: str, reader: Reader, facts: list[Fact]) -> Iterator[_Time]:
    """Go through times: how many months, or minutes, where the number or `half` and where its unit starts."""
    yield from _parts_of_year(text, reader, facts)
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


def _parts_of_year(text: str, reader: Reader, facts: Sequence[Fact]) -> Iterator[_Time]:
    """Go through parts of a year as their first and last month, and where what says so starts: `July to December`."""
    for one, two in pairwise(facts):
        between = text[one.end : two.start].strip(" .º°ª-–—").lower()
        number, unit = (one, two) if two.kind == "period" else (two, one)
        size = PARTS_OF_YEAR.get(unit.value, 0) if unit.kind == "period" and number.kind == "number" else 0
        if size and not between and number.value.isdigit() and 1 <= int(number.value) <= _YEAR // size:
            last = size * int(number.value)
            yield ("year", last - size + 1, last), one.start, two.start
        if one.kind == two.kind == "month" and (not between or between in reader.words.roles["goals"]):
            yield ("year", int(one.value), int(two.value)), one.start, two.start


_YEAR = 12  # months
_HALF, _MINUTES = 50, 60  # per cent, of an hour


def _time(count: Fraction, unit: str, reader: Reader) -> Iterator[tuple[str, int]]:
    """Go through how many months, or minutes, a number of units is, where that is a whole number."""
    words = reader.words
    sizes = (("months", words.times.months_of.get(unit, 0)), ("minutes", words.times.hours_of.get(unit, 0) * _MINUTES))
    for name, size in (*sizes, ("minutes", int(words.units.get(unit) == "min"))):
        if size and (count * size).denominator == 1:
            yield name, int(count * size)


def years_named(text: str, reader: Reader, facts: Sequence[Fact], others: Sequence[Fact]) -> set[int]:
    """Return where words start that only say what number is a year, or years of age: `el año 2024`, `the age of 18`."""
    starts = {f.start for f in facts if f.kind == "number" and len(f.value) == len("2024") and f.value.isdigit()}
    years = {t.start for t in tokens(text) if t.lower in reader.words.times.months_of and t.end + 1 in starts}
    return years | _ages(text, reader, facts, others)
