"""Matching of two lists: what stands alike under one number, then the rest by content, last what a number still joins.

Time is linear in the length of the lists: each item is compared with a few neighbours, never with all.
"""

import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
Matched = list[tuple[int, int]]
_SURE, _LEAST = 0.75, 0.34
_NEARNESS = 0.05  # what standing at the same place adds
_WINDOW = 3  # places looked at on either side, where a list is too long to look at all
_FEW = 150  # comparisons that are made without looking for neighbours
_SMALL = 40_000  # cells of a matrix


@dataclass(frozen=True)
class Lists(Generic[T]):
    """Two lists to match: how alike two items are (0 to 1), what joins two at once, and who may be a neighbour.

    `near(i)` returns places of the second list that may hold the partner of the first one's item `i`.
    """

    ones: Sequence[T]
    twos: Sequence[T]
    like: Callable[[T, T], float]
    name: Callable[[T], str]
    near: Callable[[int], Iterable[int]]

    def score(self, i: int, j: int) -> float:
        """Return how alike two items are."""
        return self.like(self.ones[i], self.twos[j])


def match(lists: Lists[T], given: Matched | None = None) -> Matched:
    """Pair two lists, in the order of the first; what is `given` is paired already."""
    named = _named(lists)
    rows, columns = {i for i, _ in given or ()}, {j for _, j in given or ()}
    stay = (pair for pair in named if pair[0] not in rows and pair[1] not in columns and _stays(lists, *pair))
    found = [*(given or ()), *stay]
    found += _assigned(lists, found)
    return sorted([*found, *_joined(named, found)])


def sure(lists: Lists[T], matched: Matched) -> Matched:
    """Return the pairs that are so alike that nothing elsewhere will fit better."""
    return [(i, j) for i, j in matched if lists.score(i, j) >= _SURE]


def _named(lists: Lists[T]) -> Matched:
    """Return the pairs that carry the same number; a number that occurs more often joins by order."""
    places: dict[tuple[str, int], int] = {}
    seen: Counter[str] = Counter()
    for j, item in enumerate(lists.twos):
        name = lists.name(item)
        places[name, seen[name]] = j
        seen[name] += 1
    found, seen = [], Counter()
    for i, item in enumerate(lists.ones):
        name = lists.name(item)
        j = places.get((name, seen[name]), -1)
        seen[name] += 1
        if j >= 0:
            found.append((i, j))
    return found


def _stays(lists: Lists[T], i: int, j: int) -> bool:
    """Whether two are alike, and neither of the two fits a neighbour of the other better."""
    score = lists.score(i, j)
    if score < _SURE:
        return False
    rivals = [lists.score(i, k) for k in (j - 1, j + 1) if 0 <= k < len(lists.twos)]
    rivals += [lists.score(k, j) for k in (i - 1, i + 1) if 0 <= k < len(lists.ones)]
    return all(rival <= score for rival in rivals)


def _assigned(lists: Lists[T], found: Matched) -> Matched:
    """Pair what is left by content."""
    rows = _rest(len(lists.ones), (i for i, _ in found))
    columns = _rest(len(lists.twos), (j for _, j in found))
    if not rows or not columns:
        return []
    scores = _scores(lists, rows, columns)
    picked: Matched = []
    for some, others in _parts(scores):
        picked += _best(some, others, scores) if len(some) * len(others) <= _SMALL else _greedy(some, scores)
    return picked


def _scores(lists: Lists[T], rows: list[int], columns: list[int]) -> dict[tuple[int, int], float]:
    """Return how well pairs fit, of all where they are few, else of neighbours only; too little is left out."""
    free = set(columns)
    at = {j: k for k, j in enumerate(columns)}
    few = len(rows) * len(columns) <= _FEW
    found: dict[tuple[int, int], float] = {}
    for place, i in enumerate(rows):
        middle = round(place * len(columns) / len(rows))
        window = columns[max(0, middle - _WINDOW) : middle + _WINDOW + 1]
        for j in columns if few else dict.fromkeys([*(k for k in lists.near(i) if k in free), *window]):
            nearness = _NEARNESS / (1 + abs(place - at[j]))
            if (score := lists.score(i, j) + nearness) >= _LEAST + _NEARNESS:
                found[i, j] = score
    return found


def _parts(scores: Iterable[tuple[int, int]]) -> Iterable[tuple[list[int], list[int]]]:
    """Split what may be paired into parts that have nothing in common."""
    twos: dict[int, list[int]] = defaultdict(list)
    ones: dict[int, list[int]] = defaultdict(list)
    for i, j in scores:
        twos[i].append(j)
        ones[j].append(i)
    seen: set[int] = set()
    for start in twos:
        if start in seen:
            continue
        rows, columns, rest = [], set(), [start]
        seen.add(start)
        while rest:
            i = rest.pop()
            rows.append(i)
            for j in twos[i]:
                if j not in columns:
                    columns.add(j)
                    news = [k for k in ones[j] if k not in seen]
                    seen.update(news)
                    rest += news
        yield sorted(rows), sorted(columns)


def _best(rows: list[int], columns: list[int], scores: dict[tuple[int, int], float]) -> Matched:
    """Pair the rows and columns of a part so that all fit best together."""
    import numpy as np  # noqa: PLC0415  # late: the languages of one plan, paired by its ids, need none of it

    from gealc_docs.model.assignment import best_assignment  # noqa: PLC0415  # as above

    matrix = np.array([[scores.get((i, j), 0.0) for j in columns] for i in rows])
    picked = zip(*best_assignment(-matrix), strict=True)
    return [(rows[a], columns[b]) for a, b in picked if matrix[a, b] > 0]


def _greedy(rows: list[int], scores: dict[tuple[int, int], float]) -> Matched:
    """Pair the rows of a part that is too large, what fits best first."""
    wanted = set(rows)
    taken: tuple[set[int], set[int]] = (set(), set())
    found: Matched = []
    for (i, j), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if i in wanted and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            found.append((i, j))
    return found


def _joined(named: Matched, found: Matched) -> Matched:
    """Return what is still left and carries the same number: its wording was replaced."""
    rows, columns = {i for i, _ in found}, {j for _, j in found}
    return [(i, j) for i, j in named if i not in rows and j not in columns]


def _rest(count: int, used: Iterable[int]) -> list[int]:
    taken = set(used)
    return [k for k in range(count) if k not in taken]


def in_order(matched: Matched) -> set[tuple[int, int]]:
    """Return the longest part of sorted pairs whose second members rise: what an item left out only shifted."""
    tails: list[int] = []  # the last second member of the best chain of each length
    ends: list[int] = []  # and which pair that is
    before: list[int] = []
    for k, (_, j) in enumerate(matched):
        place = bisect.bisect_left(tails, j)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1], ends[place : place + 1] = [j], [k]
    chain, k = set(), ends[-1] if ends else -1
    while k >= 0:
        chain.add(matched[k])
        k = before[k]
    return chain
