"""Two lists matched by number and content, each item compared with few others."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gealc_docs.parity.matching import Lists, in_order, match
from gealc_docs.parity.neighbours import Index

Item = tuple[str, str]  # number, content


def lists(ones: list[Item], twos: list[Item], heard: Callable[[], None] = lambda: None) -> Lists[Item]:
    """Return lists whose items are alike by the words they share."""
    index = Index([frozenset(content.split()) for _, content in twos])

    def like(a: Item, b: Item) -> float:
        heard()
        x, y = set(a[1].split()), set(b[1].split())
        return len(x & y) / max(len(x | y), 1)

    return Lists(ones, twos, like, lambda item: item[0], lambda i: index.near(ones[i][1].split(), i))


def plan(count: int) -> list[Item]:
    return [(str(k), f"word{k} other{k} third{k % 7} every") for k in range(count)]


def renumbered(items: list[Item]) -> list[Item]:
    return [(str(k), content) for k, (_, content) in enumerate(items)]


def test_what_was_left_out_shifts_the_rest() -> None:
    ones = plan(300)
    twos = renumbered(ones[:40] + ones[41:])
    assert match(lists(ones, twos)) == [(k, k - (k > 40)) for k in range(300) if k != 40]


def test_fifty_items_are_not_all_compared_with_one_another() -> None:
    calls = [0]
    ones = plan(50)
    match(lists(ones, renumbered(ones[:10] + ones[11:]), lambda: calls.__setitem__(0, calls[0] + 1)))
    assert calls[0] < 50 * 20


def test_the_comparisons_grow_with_the_lists_and_no_faster() -> None:
    counts = []
    for size in (400, 4000):
        calls = [0]

        def heard(calls: list[int] = calls) -> None:
            calls[0] += 1

        ones = plan(size)
        assert len(match(lists(ones, renumbered(ones[1:]), heard))) == size - 1
        counts.append(calls[0])
    assert counts[1] < 11 * counts[0]


@given(st.permutations(range(12)))
def test_content_finds_its_partner_wherever_it_went(order: list[int]) -> None:
    ones = plan(12)
    twos = renumbered([ones[k] for k in order])
    assert match(lists(ones, twos)) == sorted((k, order.index(k)) for k in range(12))


def test_a_number_joins_what_content_does_not() -> None:
    ones, twos = [("1", "alpha beta"), ("2", "gamma delta")], [("1", "alpha beta"), ("2", "quite other words")]
    assert match(lists(ones, twos)) == [(0, 0), (1, 1)]
    assert match(lists(ones, [("1", "alpha beta"), ("9", "quite other words")])) == [(0, 0)]


@given(st.lists(st.integers(0, 20), unique=True, max_size=15))
def test_the_longest_rising_part(seconds: list[int]) -> None:
    chain = sorted(in_order(list(enumerate(seconds))))
    assert all(a[1] < b[1] for a, b in pairwise(chain))
    best = [1] * len(seconds)
    for k, value in enumerate(seconds):
        best[k] = 1 + max((best[i] for i in range(k) if seconds[i] < value), default=0)
    assert len(chain) == max(best, default=0)
