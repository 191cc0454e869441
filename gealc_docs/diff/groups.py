"""Areas that were split or merged."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from gealc_docs.diff.areas import SURE_OBJECTIVE, Grid, Likeness
from gealc_docs.diff.candidates import Candidates
from gealc_docs.diff.deck import Deck

HALF = 0.5
OF_SOURCE = 0.2
SOME_TITLE = 0.4
SEVERAL = 2


@dataclass(frozen=True)
class Groups:
    """Splits (one old, several new) and merges (several old, one new), by index."""

    splits: dict[int, tuple[int, ...]] = field(default_factory=dict)
    merges: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def links(self) -> list[tuple[int, int]]:
        """Return all (old, new) that a split or merge joins."""
        split = [(old, new) for old, found in self.splits.items() for new in found]
        return split + [(old, new) for new, found in self.merges.items() for old in found]

    def with_others(self, more: "Groups") -> "Groups":
        """Return these and those of others that touch none of the same items."""
        links = self.links()
        used = {a for a, _ in links}, {b for _, b in links}
        splits = {a: new for a, new in more.splits.items() if a not in used[0] and used[1].isdisjoint(new)}
        merges = {b: old for b, old in more.merges.items() if b not in used[1] and used[0].isdisjoint(old)}
        return Groups({**self.splits, **splits}, {**self.merges, **merges})

    def turned(self) -> "Groups":
        """Return the same seen from the other plan."""
        return Groups(self.merges, self.splits)


def area_groups(
    old: Deck,
    new: Deck,
    areas: list[tuple[int, int, float]],
    paired: tuple[Candidates, list[int], Groups],
    like: Likeness,
) -> Groups:
    """Find areas that were split or merged: an area without a partner that took most of its work from one.

    Activities paired (which of the candidates) and parts of activities count, each once.
    """
    found, chosen, parts = paired
    kept = {p: q for p, q, _ in areas}
    back = {q: p for p, q in kept.items()}
    common = _common(old, new, kept, found, chosen)
    counted = {int(found.j[k]) for k in chosen}
    told = {(old.cards[a].area, b) for a, b in parts.links() if b not in counted}
    common += Counter((p, new.cards[b].area) for p, b in told)
    splits = _grouped(common, (kept, back), [len(a.activities) for a in new.areas], (like.title, like.objective))
    turned = Counter({(q, p): n for (p, q), n in common.items()})
    merges = _grouped(turned, (back, kept), [len(a.activities) for a in old.areas], (like.title.T, like.objective.T))
    return Groups(splits, merges)


def _common(
    old: Deck, new: Deck, kept: dict[int, int], found: Candidates, chosen: list[int]
) -> Counter[tuple[int, int]]:
    """Count the activities that old areas share with new ones: those paired, else those of the same title."""
    paired = Counter((int(found.old_area[k]), int(found.new_area[k])) for k in chosen)
    back = set(kept.values())
    keys_old = [Counter(old.cards[k].key for k in area.activities) for area in old.areas]
    keys_new = [Counter(new.cards[k].key for k in area.activities) for area in new.areas]
    for p, ours in enumerate(keys_old):
        for q, theirs in enumerate(keys_new):
            if (p in kept) is (q in back):
                continue
            spent = keys_new[kept[p]] if p in kept else keys_old[next(a for a, b in kept.items() if b == q)]
            same = sum(((ours - spent) & theirs).values()) if p in kept else sum(((theirs - spent) & ours).values())
            if same:
                paired[p, q] = max(paired[p, q], same)
    return paired


def _grouped(
    common: Counter[tuple[int, int]],
    partners: tuple[dict[int, int], dict[int, int]],
    sizes: list[int],
    alike: tuple[Grid, Grid],
) -> dict[int, tuple[int, ...]]:
    """Return wholes with their pieces: the partner and each lone area that took at least half its work from them."""
    (kept, back), (title, aim) = partners, alike
    pieces: defaultdict[int, list[int]] = defaultdict(list)
    for lone in (q for q in range(len(sizes)) if q not in back and sizes[q]):
        sources = sorted(((n, p) for (p, q), n in common.items() if q == lone), reverse=True)
        if not sources or sources[0][1] not in kept:
            continue
        count, whole = sources[0]
        named = title[whole, lone] >= SOME_TITLE
        # An area that goes on with its aim, word for word, fell in no pieces of other names and aims.
        if not named and aim[whole, kept[whole]] >= SURE_OBJECTIVE > aim[whole, lone] >= 0:
            continue
        if (count >= HALF * sizes[lone] and (named or count >= SEVERAL)) or (
            named and count >= OF_SOURCE * sizes[lone]
        ):
            pieces[whole].append(lone)
    return {whole: tuple(sorted([kept[whole], *found])) for whole, found in pieces.items()}
