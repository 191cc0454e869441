"""Numbers of a text as values: digits, words, Roman numerals, ordinals, scales."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.number_words import NumberWords
from gealc_docs.parity.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Fact:
    """A value found in a text. A weak one need not have a counterpart: its word may be put otherwise."""

    kind: str
    value: str
    start: int
    end: int
    weak: bool = False


_DIGITS = re.compile(
    r"(?<![\w.,/@-])(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d])|\d+)(?:[.,]\d+)?(?![\d/@])"
    r"|(?<=[-–$€(/])\d+(?:[.,]\d+)?(?![\d/@])"
)
_ROMAN = re.compile(r"(?<![\w.-])(?=[IVX])(X{0,3}(?:IX|IV|V?I{0,3}))(?![\w]|\.\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_NEXT_WORD = re.compile(r"[\s–-]*([^\W\d_]+)")


def numbers(text: str, words: Closed) -> list[Fact]:
    """Return all numbers of a text as facts of kind `number`."""
    found = [*_digits(text, words), *_roman(text, words)]
    taken = [(fact.start, fact.end) for fact in found]
    spelt = (fact for fact in _spelt(text, words) if not any(fact.start < e and s < fact.end for s, e in taken))
    return sorted((_in_century(text, fact, words.numbers) for fact in (*found, *spelt)), key=lambda fact: fact.start)


_DECADES = {str(tens) for tens in range(20, 100, 10)}


def _in_century(text: str, fact: Fact, words: NumberWords) -> Fact:
    """Return a decade of the last century as its year: `los años sesenta`, `the 60s`."""
    said = text[: fact.start].lower().rstrip(" '’").endswith(tuple(words.decades))
    ended = not words.decade_ends or text.startswith(words.decade_ends, fact.end)
    return replace(fact, value=f"19{fact.value}") if fact.value in _DECADES and said and ended else fact


def is_year(fact: Fact) -> bool:
    """Whether a number is that of a year that plans speak of."""
    return fact.value.isdigit() and 1900 <= int(fact.value) <= 2100  # noqa: PLR2004  # from then on, until then


def once_on_both(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Go through the numbers that each side says once, but years: these stand anywhere in a sentence."""
    sides = [[f for f in side if f.kind == "number" and not f.weak and not is_year(f)] for side in (ours, theirs)]
    one, two = (Counter(fact.value for fact in side) for side in sides)
    both = {value for value in one.keys() & two.keys() if one[value] == 1 == two[value]}
    for fact in (fact for fact in sides[0] if fact.value in both):
        yield fact, next(other for other in sides[1] if other.value == fact.value)


def show(value: Fraction) -> str:
    """Write a value canonically."""
    return str(value.numerator) if value.denominator == 1 else str(float(value))


def parse_digits(text: str) -> Fraction:
    """Read digits with separators: three digits after one make thousands, else decimals, as after a nought."""
    match = re.fullmatch(r"([1-9]\d{0,2}(?:[.,\u00a0\u202f ]\d{3})+)(?:[.,](\d+))?|(\d+)(?:[.,](\d+))?", text)
    if not match:
        return Fraction(re.sub(r"\D", "", text) or "0")
    whole = re.sub(r"\D", "", match[1] or match[3])
    decimals = match[2] or match[4] or ""
    return Fraction(f"{whole}.{decimals}" if decimals else whole)


def _digits(text: str, words: Closed) -> Iterator[Fact]:
    for match in _DIGITS.finditer(text):
        value, end = parse_digits(match[0]), match.end()
        suffix = re.match(rf"\.?(?:{'|'.join(map(re.escape, words.numbers.suffixes))})(?![^\W_])\.?", text[end:])
        if suffix and len(match[0]) < 3:  # noqa: PLR2004  # ordinals of three digits do not occur
            end += suffix.end()
        value, end = _scaled(text, value, end, words.numbers)
        yield Fact("number", show(value), match.start(), end)


def _scaled(text: str, value: Fraction, end: int, words: NumberWords) -> tuple[Fraction, int]:
    """Multiply by the scale words that follow: `100 000 millones`, `100 billion`, `2 mil millones`."""
    while (match := _NEXT_WORD.match(text, end)) and match[1].lower() in words.scales:
        value *= words.scales[match[1].lower()]
        end = match.end()
    return value, end


def _roman(text: str, words: Closed) -> Iterator[Fact]:
    for match in _ROMAN.finditer(text):
        if match[1] and _is_roman(text, match, words):
            yield Fact("number", str(roman_value(match[1])), match.start(), match.end())


def _is_roman(text: str, match: re.Match[str], words: Closed) -> bool:
    """Tell a lone letter that counts from a pronoun or an initial: it stands before a name or a period."""
    if len(match[1]) > 1:
        return True
    after = _NEXT_WORD.match(text, match.end())
    before = text[: match.start()].rstrip().lower()
    follows = after is not None and (
        after[1][0].isupper() or after[1].lower() in words.times.periods.keys() | words.times.counted.keys()
    )
    return follows or before.endswith(tuple(words.numbers.numbered)) or bool(re.search(r"[ivx]\s?[-–]$", before))


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral."""
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def _spelt(text: str, words: Closed) -> Iterator[Fact]:
    """Read numbers in words; a word in capitals among others is an acronym (`DOS`)."""
    row = tuple(t for t in tokens(text) if text.isupper() or not (t.text.isupper() and len(t.text) > 1))
    index, known = 0, words.numbers
    while index < len(row):
        value, used = _phrase(row, index, words)
        if used == 0:
            yield from _single(row[index], known)
            index += 1
            continue
        unit = _unit_joined(text, row, index + used, int(value), known) if value % 10 == 0 else 0
        value, used = value + unit, used + (unit > 0)
        last = row[index + used - 1]
        joined = row[index].lower in known.ordinals and re.match(r"-[^\W\d_]", text[last.end :])  # `second-hand`
        weak = used == 1 and (row[index].lower in known.weak or bool(joined))
        yield Fact("number", str(value), row[index].start, last.end, weak)
        index += used


def _single(token: Token, words: NumberWords) -> Iterator[Fact]:
    if token.lower in words.weak:
        yield Fact("number", str(words.weak[token.lower]), token.start, token.end, weak=True)


def _phrase(row: tuple[Token, ...], index: int, words: Closed) -> tuple[int, int]:
    """Return the value of the longest number phrase at a place, and how many words it takes (0: none)."""
    if part := _part(row, index, words):
        return part
    total, current, used, look = 0, 0, 0, index
    known = words.numbers
    while look < len(row):
        word = row[look].lower
        if used and word in known.joiners and look + 1 < len(row) and _joins(current, row[look + 1].lower, known):
            look += 1
            continue
        added = (0, 1) if look == index and _one(row, index, words) else None
        added = added or _add(total, current, word, known, started=used > 0)
        if added is None:
            break
        total, current = added
        look += 1
        used = look - index
        if word in known.ordinals:
            unit = _unit_after(current, row[look].lower if look < len(row) else "", known)
            return total + current + unit, used + (unit > 0)
    return (total + current, used) if used else (0, 0)


def _part(row: tuple[Token, ...], index: int, words: Closed) -> tuple[int, int] | None:
    """Return the value of a part of a scale and how many words it takes: `medio millón`, `half a billion`."""
    share = words.numbers.fractions.get(row[index].lower, 0)
    after = [t.lower for t in row[index + 1 : index + 3]]
    skipped = after[:1] and after[0] in words.articles
    scale = words.numbers.scales.get(after[1] if skipped and len(after) > 1 else (after or [""])[0])
    return (scale * share // 100, 3 if skipped else 2) if scale and 0 < share < 100 else None  # noqa: PLR2004  # per cent


def _one(row: tuple[Token, ...], index: int, words: Closed) -> bool:
    """Whether a word before a scale is one of it: `un millón`, `one billion`, `a thousand`, `per million`."""
    scaled = index + 1 < len(row) and row[index + 1].lower in words.numbers.scales
    word = row[index].lower
    return scaled and (words.numbers.cardinals.get(word) == 1 or word in words.articles or word in words.distributive)


def _unit_after(current: int, word: str, words: NumberWords) -> int:
    """Return the units that follow an ordinal of tens, 0 if none: `septuagésimo tercer`."""
    tens = current % 10 == 0 and current >= 20  # noqa: PLR2004  # decimal places
    unit = words.ordinals.get(word, words.weak.get(word, 0)) if tens else 0
    return unit if unit < 10 else 0  # noqa: PLR2004  # as above


def _unit_joined(text: str, row: tuple[Token, ...], index: int, value: int, words: NumberWords) -> int:
    """Return the units of an ordinal that a hyphen joins to its tens, 0 if none: `twenty-first`."""
    if index >= len(row) or value % 100 < 20 or text[row[index - 1].end : row[index].start] != "-":  # noqa: PLR2004  # decimal places
        return 0
    unit = words.weak.get(row[index].lower, 0)
    return unit if unit < 10 else 0  # noqa: PLR2004  # as above


def _joins(current: int, word: str, words: NumberWords) -> bool:
    value = words.cardinals.get(word, words.ordinals.get(word))
    if value is None:
        return False
    tens = current % 100 >= 20 and current % 10 == 0 and value < 10  # noqa: PLR2004  # decimal places
    return (tens and words.tens_joined) or (current >= 100 and current % 100 == 0 and value < 100)  # noqa: PLR2004  # decimal places


def _add(total: int, current: int, word: str, words: NumberWords, *, started: bool) -> tuple[int, int] | None:
    """Return the running total with one more word, or nothing where the phrase ends before it."""
    if scale := words.scales.get(word):
        if 0 < total < scale:  # `mil millones`, `dos mil quinientos millones`
            return (total + current) * scale, 0
        return (total + max(current, 1) * scale, 0) if started or word in words.scales_alone else None
    value = words.cardinals.get(word, words.ordinals.get(word))
    if value is None or (not started and word in words.weak):
        return None
    if value == 100 and 0 < current < 10:  # noqa: PLR2004  # `two hundred`
        return total, current * 100
    hundreds, tens = current % 100 == 0 and value < 100, current % 10 == 0 and current % 100 >= 20 and value < 10  # noqa: PLR2004  # decimal places
    fits = current == 0 or hundreds or tens
    return (total, current + value) if fits else None
