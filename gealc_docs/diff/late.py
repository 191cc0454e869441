"""Areas found to be the same only once their activities are paired: renamed, with a new objective and much reworded."""

from collections import Counter

from gealc_docs.diff.deck import Deck
from gealc_docs.diff.pair import Pair

LEAST, SHARE = 2, 0.4

Kin = frozenset[tuple[int, int]]


def in_common(old: Deck, new: Deck, pairs: list[Pair], kin: Kin) -> Counter[tuple[int, int]]:
    """Count the activities that areas without any counterpart share, each area with its closest alone."""
    known = {p for p, _ in kin}, {q for _, q in kin}
    found = Counter((old.cards[pair.old].area, new.cards[pair.new].area) for pair in pairs)
    lone = {ends: n for ends, n in found.items() if ends[0] not in known[0] and ends[1] not in known[1]}
    best: Counter[tuple[int, int]] = Counter()
    for (p, q), count in sorted(lone.items(), key=lambda item: (-item[1], item[0])):
        if all(p != a and q != b for a, b in best):
            best[p, q] = count
    return best


def late_areas(old: Deck, new: Deck, pairs: list[Pair], kin: Kin) -> list[Pair]:
    """Return the areas that share enough of their activities to be the same."""
    found = []
    for (p, q), count in in_common(old, new, pairs, kin).items():
        share = 2 * count / (len(old.areas[p].activities) + len(new.areas[q].activities))
        if count >= LEAST and share >= SHARE:
            found.append(Pair(p, q, round(share, 3), "content", 0.0))
    return found
