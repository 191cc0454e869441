"""All splits and merges of activities, once activities and areas are paired."""

from collections import defaultdict

from gealc_docs.diff.deck import Deck
from gealc_docs.diff.foreign import foreign_parts
from gealc_docs.diff.groups import Groups
from gealc_docs.diff.halves import halved
from gealc_docs.diff.pair import Pair
from gealc_docs.diff.partition import Partition
from gealc_docs.diff.similarity import Rarity

Kin = frozenset[tuple[int, int]]


def activity_groups(old: Deck, new: Deck, pairs: list[Pair], known: tuple[Groups, Kin], rarity: Rarity) -> Groups:
    """Return all splits and merges: titles joined, already known, and those that only the pairing shows."""
    joins, kin = known
    busy = joins.links()
    forth = {pair.old: pair.new for pair in pairs}
    back = {pair.new: pair.old for pair in pairs}
    splits = _partition(old, new, forth, kin, rarity, frozenset(b for _, b in busy), frozenset(a for a, _ in busy))
    turned = frozenset((q, p) for p, q in kin)
    gone = frozenset(a for a, _ in busy)
    merges = _partition(new, old, back, turned, rarity, gone, frozenset(b for _, b in busy))
    return Groups({**splits, **joins.splits}, {**_unlike(merges, splits), **joins.merges})


def foreign_groups(old: Deck, new: Deck, pairs: list[Pair], kin: Kin) -> Groups:
    """Return splits and merges between plans that share no language."""
    forth, back = {pair.old: pair.new for pair in pairs}, {pair.new: pair.old for pair in pairs}
    splits = foreign_parts(old, new, forth, kin)
    merges = foreign_parts(new, old, back, frozenset((q, p) for p, q in kin))
    return Groups(splits, _unlike(merges, splits))


def halved_groups(old: Deck, new: Deck, pairs: list[Pair], kin: Kin, rarity: Rarity) -> Groups:
    """Return splits and merges of titles of which only the halves are found again."""
    forth, back = {pair.old: pair.new for pair in pairs}, {pair.new: pair.old for pair in pairs}
    splits = halved(old, new, forth, kin, rarity)
    merges = halved(new, old, back, frozenset((q, p) for p, q in kin), rarity)
    return Groups(splits, _unlike(merges, splits))


def _unlike(merges: dict[int, tuple[int, ...]], splits: dict[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    """Return the merges that no split touches."""
    taken = {part for found in splits.values() for part in found}
    return {b: found for b, found in merges.items() if b not in taken and not splits.keys() & set(found)}


def _partition(  # noqa: PLR0913, PLR0917  # two decks, what is paired, what is taken
    wholes: Deck,
    pieces: Deck,
    partner: dict[int, int],
    kin: Kin,
    rarity: Rarity,
    busy: frozenset[int],
    done: frozenset[int],
) -> dict[int, tuple[int, ...]]:
    """Find the cards of one deck that fell into several of the other."""
    free = frozenset(range(len(pieces.cards))) - frozenset(partner.values()) - busy
    near_areas: defaultdict[int, set[int]] = defaultdict(set)
    for p, q in kin:
        near_areas[p].add(q)
    found: dict[int, tuple[int, ...]] = {}
    for card in wholes.cards:
        if card.index in done:
            continue
        areas = set(near_areas[card.area])
        if card.index in partner:
            areas.add(pieces.cards[partner[card.index]].area)
        near = [k for q in sorted(areas) for k in pieces.areas[q].activities]
        left = free - {k for taken in found.values() for k in taken}
        if parts := Partition(rarity, pieces.cards, partner, frozenset(left & set(near))).of(card, near):
            found[card.index] = parts
    return found
