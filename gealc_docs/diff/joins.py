"""Titles that are several titles joined, word for word or nearly: found before anything is paired."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from gealc_docs.diff.deck import Card, Deck
from gealc_docs.diff.similarity import Rarity

MOST_PIECES = 3
INSIDE = 0.85
WHOLE = 0.86
NUMBER_WEIGHT = 1.0
LARGEST_AREA = 24


def bag(card: Card) -> Counter[str]:
    """Return the stems and numbers of a title with how often each occurs."""
    numbers = [f"#{n}" for n in card.counts] + [f"@{n}" for n in card.ordinals]
    return Counter([*card.stems, *numbers])


def mass(found: Counter[str], rarity: Rarity) -> float:
    """Return the weight of a bag."""
    return sum(
        n * (NUMBER_WEIGHT if word[0] in "#@" else rarity.weights.get(word, rarity.highest))
        for word, n in found.items()
    )


def joined(wholes: Deck, pieces: Deck, kin: Iterable[tuple[int, int]], rarity: Rarity) -> dict[int, tuple[int, ...]]:
    """Return wholes whose words are those of several pieces in the same area, no piece used twice.

    An item that the other plan has under the same title is neither.
    """
    near: defaultdict[int, set[int]] = defaultdict(set)
    for p, q in kin:
        near[p].add(q)
    taken: set[int] = set()
    found: dict[int, tuple[int, ...]] = {}
    for area in wholes.areas:
        around = sorted(k for q in near[area.index] for k in pieces.areas[q].activities)
        if len(around) > LARGEST_AREA:
            continue
        ours = [wholes.cards[k] for k in area.activities]
        spare = _unmatched([pieces.cards[k] for k in around], ours)
        for whole in _unmatched(ours, [pieces.cards[k] for k in around]):
            parts = _parts(whole, [piece for piece in spare if piece.index not in taken], rarity)
            if parts:
                found[whole.index] = parts
                taken.update(parts)
    return found


def _unmatched(cards: list[Card], others: list[Card]) -> list[Card]:
    """Return the cards left when those of equal title are struck out one by one, first the equally dated ones."""
    left = Counter(card.key for card in others)
    dated = {(card.key, card.fields.get("date")) for card in others}
    kept = []
    for card in sorted(cards, key=lambda card: (card.key, card.fields.get("date")) not in dated):
        if left[card.key]:
            left[card.key] -= 1
        else:
            kept.append(card)
    return sorted(kept, key=lambda card: card.index)


def _parts(whole: Card, spare: list[Card], rarity: Rarity) -> tuple[int, ...]:
    """Return the pieces whose words together are those of the whole, if there are such."""
    words = bag(whole)
    total = mass(words, rarity)
    bags = {card.index: bag(card) for card in spare}
    weights = {k: mass(found, rarity) for k, found in bags.items()}
    inside = [
        k for k, found in bags.items() if mass(found & words, rarity) >= INSIDE * weights[k] < total * INSIDE**0.5
    ]
    best: tuple[float, float, tuple[int, ...]] = (0.0, 0.0, ())
    for size in range(2, MOST_PIECES + 1):
        for group in combinations(inside, size):
            together = sum((bags[k] for k in group), Counter[str]())
            alike = 2 * mass(together & words, rarity) / (total + mass(together, rarity))
            closeness = -float(max(group) - min(group)) - (0.5 if _disagree(whole, group, spare) else 0)
            best = max(best, (round(alike, 2), closeness, group))
    return best[2] if best[0] >= WHOLE else ()


def _disagree(whole: Card, group: tuple[int, ...], spare: list[Card]) -> bool:
    chosen = [card for card in spare if card.index in group]
    return any(card.fields != whole.fields for card in chosen)
