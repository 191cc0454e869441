"""Which of several equally sure links hold: those whose words have neighbours that correspond as well."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations

from gealc_docs.parity.lexicon.cognates import alike
from gealc_docs.parity.lexicon.lexicon import DERIVED, Lexicon
from gealc_docs.parity.tokens import Token

Link = tuple[int, int, float]
_Sure = Mapping[tuple[int, int], float]
_Score = Callable[[int, int], float]
_STEPS = (-2, -1, 1, 2)  # words of substance on either side
_LOOK, _NUMBER, _AWAY = 0.5, 0.5, 0.5  # what counts: a cognate, one or several on both sides, another place
_FAR = 10  # characters between words that stand apart
_TURNED = 0.6  # what a neighbour counts that stands on the other side
_MOST = 60  # links of a row that are compared with each other
_GAIN = 1e-6


@dataclass(frozen=True, slots=True)
class Row:
    """The words of substance of both sides."""

    source: tuple[Token, ...]
    target: tuple[Token, ...]
    lexicon: Lexicon


def settled(links: Sequence[Link], scored: Sequence[tuple[float, int, int]], row: Row) -> list[Link]:
    """Exchange the ends of links as long as the new ones are as sure together and stand in better company.

    An end is moved to a word that stands for nothing only where that is the same word once more: which of
    several others is left over, its weight decides.
    """
    sure = {(i, j): -strength for strength, i, j in scored}
    found = list(links)
    if len(found) > _MOST or len(sure) == len(found):
        return found
    fit = cache(_fit(sure, row))
    while better := next(chain(_exchanged(found, sure, fit), _moved(found, sure, fit, row)), None):
        found = better
    return found


def _exchanged(links: Sequence[Link], sure: _Sure, fit: _Score) -> Iterator[list[Link]]:
    """Go through the links with one pair of ends exchanged for the better."""
    for one, two in combinations(links, 2):
        (i, j, first), (k, other, second) = one, two
        news = sure.get((i, other), 0.0), sure.get((k, j), 0.0)
        as_sure = all(news) and sum(news) >= first + second
        if as_sure and fit(i, other) + fit(k, j) > fit(i, j) + fit(k, other) + _GAIN:
            yield [*(link for link in links if link not in {one, two}), (i, other, news[0]), (k, j, news[1])]


def _moved(links: Sequence[Link], sure: _Sure, fit: _Score, row: Row) -> Iterator[list[Link]]:
    """Go through the links with one end moved for the better, to the same word at another place."""
    taken = {i for i, _, _ in links}, {j for _, j, _ in links}
    ours, theirs = ([token.lower for token in side] for side in (row.source, row.target))
    for i, j, strength in links:
        news = [(a, j) for a in range(len(ours)) if ours[a] == ours[i] and a not in taken[0]]
        news += [(i, b) for b in range(len(theirs)) if theirs[b] == theirs[j] and b not in taken[1]]
        for new in news:
            if sure.get(new, 0.0) >= strength and fit(*new) > fit(i, j) + _GAIN:
                yield [*(link for link in links if link != (i, j, strength)), (*new, sure[new])]


def _fit(sure: _Sure, row: Row) -> _Score:
    """Return what tells how well two words fit each other: by neighbours that may correspond, by number, by place."""
    ours, theirs = row.lexicon.source, row.lexicon.target

    def fit(i: int, j: int) -> float:
        one, two = row.source[i].lower, row.target[j].lower
        near = ((a, b) for a in _STEPS for b in _STEPS if sure.get((i + a, j + b), 0.0) >= DERIVED)
        company = sum(
            (1 if _straight(row, i, a, b) else _TURNED) / (_apart(row.source, i, a) * _apart(row.target, j, b)) ** 2
            for a, b in near
        )
        numbers = row.lexicon.number(one, ours), row.lexicon.number(two, theirs)
        same = bool(numbers[0]) and numbers[0] == numbers[1]
        away = abs(i / len(row.source) - j / len(row.target))
        return company + _LOOK * alike(one, two) + _NUMBER * same - _AWAY * away

    return fit


def _apart(words: Sequence[Token], place: int, step: int) -> float:
    """Return how far a word stands from one before or after it: 1 right beside it."""
    one, two = sorted((words[place], words[place + step]), key=lambda token: token.start)
    return 1 + (two.start - one.end - 1) / _FAR


def _straight(row: Row, place: int, ours: int, theirs: int) -> bool:
    """Whether neighbours stand as they mostly do: on the same side, an adjective on the other: `redes nacionales`."""
    word = row.source[place + ours].lower
    readings = row.lexicon.readings.get(row.lexicon.source, {}).get(word, ())
    adjective = any(r.tags[:1] == ("adj",) for r in readings)
    return (ours * theirs > 0) != (adjective and abs(ours) == abs(theirs) == 1)
