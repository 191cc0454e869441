"""Links of words, one to one and the surest first; then of what is left over to words that a neighbour took."""

from collections.abc import Sequence

from gealc_docs.parity.lexicon.lexicon import DERIVED, SAME
from gealc_docs.parity.settling import Link, Row, settled

Joined = tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]  # places of either side that are in one row
_NEAR = 2  # words of substance


def linked(scored: Sequence[tuple[float, int, int]], row: Row, joined: Joined) -> list[Link]:
    """Link words by how sure that is, with strength below zero, the surest first, and by their company."""
    first = settled(_surest(scored), scored, row)
    links = _steady(first, row)
    dropped = {(i, j) for i, j, _ in first} - {(i, j) for i, j, _ in links}
    return links + _shared(links, [link for link in scored if link[1:] not in dropped], joined)


def _surest(scored: Sequence[tuple[float, int, int]]) -> list[Link]:
    """Link words one to one, the surest first."""
    found: list[Link] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for strength, i, j in scored:
        if i not in taken[0] and j not in taken[1]:
            found.append((i, j, -strength))
            taken[0].add(i)
            taken[1].add(j)
    return found


def _steady(links: Sequence[Link], row: Row) -> list[Link]:
    """Return links without weak ones of a word that surely stands for another word where else it is said."""
    words = [{(0, row.source[i].lower), (1, row.target[j].lower)} for i, j, _ in links]
    sure = {word for two, link in zip(words, links, strict=True) if link[2] >= SAME for word in two}
    return [link for two, link in zip(words, links, strict=True) if link[2] >= SAME or not two & sure]


def _shared(links: Sequence[Link], scored: Sequence[tuple[float, int, int]], joined: Joined) -> list[Link]:
    """Return links of words left over to those that a neighbour took."""
    found = list(links)
    taken = {i for i, _, _ in links}, {j for _, j, _ in links}
    for strength, i, j in scored:
        free = (i not in taken[0], j not in taken[1])
        if all(free) or (any(free) and -strength >= DERIVED and _beside((i, j, -strength), found, joined)):
            found.append((i, j, -strength))
            taken[0].add(i)
            taken[1].add(j)
    return found[len(links) :]


def _beside(link: Link, links: Sequence[Link], joined: Joined) -> bool:
    """Whether a word stands beside one that shares its counterpart: `conjunto de datos`, `dataset`.

    Where that one is a translation of it, one of its family is none: `formulario`, `draft form`.
    """
    i, j, strength = link
    return any(
        strength >= min(sure, SAME)
        and (
            (b == j and abs(a - i) <= _NEAR and (min(a, i), max(a, i)) not in joined[0])
            or (a == i and abs(b - j) <= _NEAR and (min(b, j), max(b, j)) not in joined[1])
        )
        for a, b, sure in links
    )
