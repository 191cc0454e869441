"""Which items really changed their order, and which numbers only follow."""

from bisect import bisect_left
from collections.abc import Sequence


def out_of_order(places: Sequence[int]) -> set[int]:
    """Return the positions outside the longest increasing subsequence of distinct numbers."""
    tails: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for position, value in enumerate(places):
        length = bisect_left(tails, value)
        tails[length:] = [value, *tails[length + 1 :]]
        before.append(holders[length - 1] if length else -1)
        holders[length:] = [position, *holders[length + 1 :]]
    kept: set[int] = set()
    position = holders[-1] if holders else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return set(range(len(places))) - kept


def last_number(number: str) -> int | None:
    """Return the last part of a printed number: 4 of `3.1.4`; None where there is none."""
    tail = number.rstrip(".)").rpartition(".")[2]
    return int(tail) if tail.isdigit() else None


def gaps(numbers: Sequence[str]) -> set[int]:
    """Return the positions whose printed number does not follow the one before by one (the first must be 1)."""
    found: set[int] = set()
    previous: int | None = 0
    for position, number in enumerate(numbers):
        current = last_number(number)
        if current is not None and previous is not None and current != previous + 1:
            found.add(position)
        previous = current if current is not None else (previous + 1 if previous is not None else None)
    return found
