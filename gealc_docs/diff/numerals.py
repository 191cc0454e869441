"""Numbers as they are written: with separators of thousands, and in several words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gealc_docs.diff.token import AND, Kind, Token

HUNDRED, THOUSAND = 100, 1000
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:([., ])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?")
_BETWEEN = re.compile(r"[\s-]*")


def amount(digits: str) -> tuple[str, int]:
    """Return a number in digits in one notation, with its value: 3.000, 3,000 and 3 000 are 3000; 2,5 is 2.5."""
    if match := _GROUPED.fullmatch(digits):
        whole = re.sub(r"\D", "", match[1])
        said = f"{whole}.{match[3]}" if match[3] else whole
    else:
        said = digits.replace(",", ".")
    return said, int(re.sub(r"\D", "", said))


def spelt_out(found: Iterable[Token], text: str) -> Iterator[Token]:
    """Join the words of one number: "two thousand five hundred", "treinta y cinco", "20 million"."""
    row = list(found)
    start = 0
    while start < len(row):
        run = _run(row, start, text)
        value, used = _read(run) if len(run) > 1 else (0, 1)
        if used > 1:
            yield replace(row[start], kind=Kind.NUMBER, key=f"#{value}", value=value, end=row[start + used - 1].end)
        else:
            yield row[start]
        start += used


def _run(row: Sequence[Token], start: int, text: str) -> list[Token]:
    """Return the number words from a place on with the "and" between them; digits may only stand first."""
    run: list[Token] = []
    for token in row[start:]:
        apart = run and not _BETWEEN.fullmatch(text[run[-1].end : token.start])
        digits = text[token.start].isdigit() and (run or "." in token.key)
        if apart or digits or not (token.kind is Kind.NUMBER or (run and token.key == AND)):
            break
        run.append(token)
    return run


def _read(run: Sequence[Token]) -> tuple[int, int]:
    """Return the value of the number that a run begins with, and how many tokens it takes."""
    total = current = used = 0
    joined = False
    for k, token in enumerate(run):
        if token.key == AND:
            joined = True
            continue
        step = _step(total, current, token.value, joined=joined)
        if k and step is None:
            break
        total, current = step or (0, token.value)
        used, joined = k + 1, False
    return total + current, used


def _step(total: int, current: int, value: int, *, joined: bool) -> tuple[int, int] | None:
    """Return total and current group with one more word, or None where it begins another number."""
    scale = value >= HUNDRED and not str(value).strip("10") and str(value).count("1") == 1
    if scale and value >= THOUSAND and not joined:
        if current:
            return total + current * value, 0
        return (total * value, 0) if 0 < total < value else None
    if scale and not joined and 1 < current < HUNDRED // 10:
        return total, current * HUNDRED
    if scale and not joined and current == 1:
        return total, HUNDRED
    room = 10 ** (len(str(current)) - len(str(current).rstrip("0"))) if current else (total and THOUSAND)
    fits = value < room and (current == 0 or current >= 20)  # noqa: PLR2004  # below twenty each number is one word
    return (total, current + value) if fits else None
