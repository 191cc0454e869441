"""Which items really changed their order, and which numbers only follow."""

import hashlib
from bisect import bisect_left
from collections.abc import Sequence

# Beyond the sum of the names of any row.
_STAYS = 64

Row = Sequence[tuple[int, str]]


def out_of_order(row: Row) -> set[int]:
    """Return the positions that moved: the fewest whose removal leaves the old places in ascending order.

    `row` gives each item's old place and a name that tells it from others. Of several such choices the one that keeps
    most items where they stood, then the names decide, never the direction of the comparison, so that the way back
    tells the same; two neighbours that only swapped both moved.
    """
    places = [place for place, _ in row]
    if places == sorted(places):
        return set()
    rank = {place: k for k, place in enumerate(sorted(places))}
    kept = _longest(places, [_tie(name, stays=rank[place] == k) for k, (place, name) in enumerate(row)])
    moved = set(range(len(row))) - kept
    return moved | {partner for k in moved if (partner := _swapped(places, k)) is not None}


def name_of(old_key: str, new_key: str, old: int, new: int) -> str:
    """Return a name for a pair of items, the same whichever plan is the older one."""
    return "|".join([*sorted((old_key, new_key)), *map(str, sorted((old, new)))])


def _tie(name: str, *, stays: bool) -> int:
    """Return a number for a name, the same in every run, above all others for an item that stands where it stood."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=6).digest(), "big") + (stays << _STAYS)


def _longest(places: Sequence[int], ties: Sequence[int]) -> set[int]:
    """Return the positions of a longest ascending subsequence, of several the one whose ties sum highest."""
    layers = _lengths(places)
    best: list[tuple[int, int]] = []
    for k, place in enumerate(places):
        before = [(best[i][0], i) for i in range(k) if layers[i] == layers[k] - 1 and places[i] < place]
        total, previous = max(before, default=(0, -1))
        best.append((total + ties[k], previous))
    longest = max(layers, default=0)
    ends = [(total, k) for k, (total, _) in enumerate(best) if layers[k] == longest]
    position = max(ends, default=(0, -1))[1]
    kept: set[int] = set()
    while position >= 0:
        kept.add(position)
        position = best[position][1]
    return kept


def _lengths(places: Sequence[int]) -> list[int]:
    """Return for each position the length of the longest ascending subsequence that ends there."""
    tails: list[int] = []
    found: list[int] = []
    for place in places:
        length = bisect_left(tails, place)
        tails[length:] = [place, *tails[length + 1 :]]
        found.append(length + 1)
    return found


def _swapped(places: Sequence[int], k: int) -> int | None:
    """Return the one item that an item crossed, if that one crossed no other: the two swapped places."""
    crossed = _crossed(places, k)
    return crossed[0] if len(crossed) == 1 and _crossed(places, crossed[0]) == [k] else None


def _crossed(places: Sequence[int], k: int) -> list[int]:
    return [i for i, place in enumerate(places) if (i < k) is (place > places[k]) and i != k]


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
