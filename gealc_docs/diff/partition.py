"""One activity that became several, by how the pieces cover the whole; seen from behind, several that became one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gealc_docs.diff.anchors import joins
from gealc_docs.diff.deck import Card
from gealc_docs.diff.similarity import Rarity
from gealc_docs.model.text import Wording


@dataclass(frozen=True, slots=True)
class Bounds:
    """Shares, 0 to 1, from where on pieces make up a whole; so many words tell an item from others."""

    piece_in_whole: float = 0.6
    covered: float = 0.78
    own_part: float = 0.1
    survives: float = 0.93
    repeated: float = 0.72
    contained: float = 0.97
    telling: int = 2


BOUNDS = Bounds()


@dataclass(frozen=True)
class Partition:
    """Looks for pieces of wholes. `partner` gives the piece already matched to a whole, `free` those without one."""

    rarity: Rarity
    pieces: tuple[Card, ...]
    partner: Mapping[int, int]
    free: frozenset[int]

    def of(self, whole: Card, near: Iterable[int]) -> tuple[int, ...]:
        """Return the pieces (indexes) that a whole fell into, two or more, else nothing."""
        own = self.partner.get(whole.index)
        if own is not None and self._survives(whole, self.pieces[own]):
            return ()
        around = [self.pieces[k] for k in near if k in self.free and k != own]
        others = [piece for piece in around if self._belongs(piece, whole)]
        mine = [self.pieces[own]] if own is not None else []
        found = self._complementary(whole, mine, others) or self._repeated(whole, mine, others)
        found = found or (self._joined_on(whole, mine[0], around) if mine else [])
        return tuple(sorted(piece.index for piece in found))

    def _belongs(self, piece: Card, whole: Card) -> bool:
        """Tell whether a piece is mostly a part of the whole, or says all of it and goes on."""
        if self._inside(piece, whole) >= BOUNDS.piece_in_whole:
            return True
        return len(whole.stems) >= BOUNDS.telling and self._inside(whole, piece) >= BOUNDS.contained

    def _survives(self, whole: Card, piece: Card) -> bool:
        """Tell whether the piece says all that the whole said, in as many words."""
        if whole.counts and whole.counts != piece.counts:
            return False
        both = (self._inside(whole, piece), self._inside(piece, whole))
        return whole.key == piece.key or min(both) >= BOUNDS.survives

    def _inside(self, part: Card, whole: Card) -> float:
        return self.rarity.share(part.stems, whole.stems)

    def _complementary(self, whole: Card, mine: list[Card], others: list[Card]) -> list[Card]:
        """Return pieces that each bring a part of their own and together cover the whole."""
        if mine and self._inside(mine[0], whole) < BOUNDS.piece_in_whole:
            return []
        chosen = list(mine)
        ranked = sorted(others, key=lambda piece: (-_agreement(piece, whole), abs(piece.place - whole.place)))
        while rest := [piece for piece in ranked if piece not in chosen]:
            gain, best = max(
                ((self._gain(whole, chosen, piece), piece) for piece in rest), key=lambda found: round(found[0], 3)
            )
            if gain < BOUNDS.own_part:
                break
            chosen.append(best)
        covered = self._covered(whole, chosen)
        parts = (covered - self._covered(whole, [c for c in chosen if c is not piece]) for piece in chosen)
        return chosen if len(chosen) > 1 and covered >= BOUNDS.covered and min(parts) >= BOUNDS.own_part else []

    def _joined_on(self, whole: Card, own: Card, around: list[Card]) -> list[Card]:
        """Return the partner and a piece whose subject the whole joins to it: "waste and drones", from drones."""
        more = set(whole.stems) - set(own.stems)
        joins_more = joins(Wording(whole.language, whole.title)) > joins(Wording(own.language, own.title))
        if not more or not joins_more or self._inside(own, whole) < BOUNDS.covered:
            return []
        found = [piece for piece in around if self.rarity.share(more, piece.stems) >= BOUNDS.covered]
        return [own, *found] if len(found) == 1 else []

    def _covered(self, whole: Card, chosen: list[Card]) -> float:
        return self.rarity.share(whole.stems, [stem for piece in chosen for stem in piece.stems])

    def _gain(self, whole: Card, chosen: list[Card], piece: Card) -> float:
        return self._covered(whole, [*chosen, piece]) - self._covered(whole, chosen)

    def _repeated(self, whole: Card, mine: list[Card], others: list[Card]) -> list[Card]:
        """Return pieces that each say the whole again: counted out, marked as parts, or each with an addition."""
        alike = [
            piece
            for piece in (*mine, *others)
            if self._inside(whole, piece) >= BOUNDS.repeated and piece.key != whole.key
        ]
        least = 2
        if len(alike) < least or (mine and mine[0] not in alike):
            return []
        if self._counted_out(whole, alike):
            return alike[: max(whole.counts)]
        marks = [(piece.ordinals, piece.counts) for piece in alike]
        marked = not whole.ordinals and all(m != (whole.ordinals, whole.counts) for m in marks)
        if marked and len(set(marks)) == len(marks):
            return alike
        return alike if self._each_adds(whole, alike) else []

    def _counted_out(self, whole: Card, alike: list[Card]) -> bool:
        if len(whole.counts) != 1 or whole.counts[0] < len(alike):
            return False
        alone = all(piece.counts in ((), (1,)) or piece.counts[0] < whole.counts[0] for piece in alike)
        return alone and all(self._inside(piece, whole) >= BOUNDS.repeated for piece in alike)

    def _each_adds(self, whole: Card, alike: list[Card]) -> bool:
        own = [set(piece.stems) - set(whole.stems) for piece in alike]
        full = all(self._inside(whole, piece) >= BOUNDS.contained for piece in alike)
        return full and all(own) and not set.intersection(*own)


def _agreement(piece: Card, whole: Card) -> float:
    """Return the share of fields that agree among those both know; one half where there are none."""
    both = piece.fields.keys() & whole.fields.keys()
    return sum(piece.fields[name] == whole.fields[name] for name in both) / len(both) if both else 0.5
