"""The rounds in which areas and activities of two plans are paired in turn, each helping the other."""

from dataclasses import dataclass, replace

import numpy as np

from gealc_docs.diff.activities import EVIDENCE, pair_activities, scores
from gealc_docs.diff.areas import PLACE, Grid, Likeness, affinity, likeness, pair_areas
from gealc_docs.diff.candidates import ALL_PAIRS, Candidates, candidates
from gealc_docs.diff.deck import Deck
from gealc_docs.diff.doubts import Doubts
from gealc_docs.diff.foreign import foreign_likeness, foreign_titles
from gealc_docs.diff.groups import Groups, area_groups
from gealc_docs.diff.joins import joined
from gealc_docs.diff.late import in_common
from gealc_docs.diff.meaning import leftovers
from gealc_docs.diff.pair import Pair, uncrossed
from gealc_docs.diff.parts import activity_groups, foreign_groups, halved_groups
from gealc_docs.diff.similarity import Rarity

# How often areas and activities are paired in turn, and how often what words alone pair badly is weighed anew.
ROUNDS, WEIGHED = 3, 2
NO_GROUPS = Groups()
# So many areas of the other plan are looked at for each.
LIKELY_AREAS = 3
# What an activity with a common title tells of its area, and what all words of two areas tell beside their activities.
GENERIC_VOTE, BAG_VOTE = 0.4, 0.5
# Areas that are not the same are worth less as context, be they as alike as two copies.
UNRELATED = 0.6
# Areas that are parts of another, or are paired, are alike by at least so much.
PART, PAIRED = 0.75, 0.85


@dataclass(frozen=True)
class View:
    """What one round holds of the areas: pairs, splits and merges, scores; and titles joined from several."""

    areas: list[tuple[int, int, float]]
    groups: Groups
    score: Grid
    joins: Groups

    @property
    def kin(self) -> frozenset[tuple[int, int]]:
        """All (old, new) areas that are the same, or parts of the same."""
        return frozenset([*((p, q) for p, q, _ in self.areas), *self.groups.links()])


@dataclass(frozen=True)
class Rounds:
    """What does not change from round to round; `alone` share no language, `foreign` are paired by what titles mean."""

    old: Deck
    new: Deck
    rarity: Rarity
    like: Likeness
    found: Candidates
    alone: bool
    foreign: bool

    def played(self) -> tuple[View, list[int], Grid]:
        """Pair areas and activities in turn; return the last view, the pairs chosen in it, the votes it rests on."""
        votes, chosen = self.like.bag, list[int]()
        for _ in range(ROUNDS):
            chosen = self.pair(self.view(votes, chosen))
            votes = np.maximum(_votes(self.found, chosen, self.like.title.shape), BAG_VOTE * self.like.bag)
        view = self.view(votes, chosen)
        return view, self.pair(view), votes

    def pairs(self, chosen: list[int], votes: Grid) -> list[Pair]:
        """Return the candidates chosen as pairs that do not cross for nothing, each with its score."""
        total = scores(self.found, affinity(self.like, votes))
        return uncrossed(self.old, self.new, [_pair(self.found, k, float(total[k])) for k in chosen])

    def areas(self, view: View) -> list[Pair]:
        """Return the areas paired in a view."""
        return [_area_pair(self.like, *pair) for pair in view.areas]

    def pieces(self, view: View, pairs: list[Pair], parts: Groups) -> Groups:
        """Return all splits and merges: those known as `parts`, and those that the pairs show."""
        found = parts.with_others(activity_groups(self.old, self.new, pairs, (view.joins, view.kin), self.rarity))
        if self.foreign:
            found = found.with_others(foreign_groups(self.old, self.new, pairs, view.kin))
        return found.with_others(halved_groups(self.old, self.new, pairs, view.kin, self.rarity))

    def with_late(self, view: View, pairs: list[Pair], pieces: Groups) -> list[Pair]:
        """Return the pairs that are no parts of others, and those among what is left over then."""
        links = pieces.links()
        used = ({a for a, _ in links}, {b for _, b in links})
        kept = [pair for pair in pairs if pair.old not in used[0] and pair.new not in used[1]]
        free = _free(self.old, self.new, kept, used)
        near = view.kin | in_common(self.old, self.new, kept, view.kin).keys()
        if self.alone:
            found = leftovers(self.old, self.new, free, near)
            return kept + [Pair(a, b, score, "content", 0.0) for a, b, score in found]
        known = {pair.old: pair.new for pair in kept}
        return kept + self.judged(Doubts(self.old, self.new, free, known, view.kin, near))

    def view(self, votes: Grid, chosen: list[int], parts: Groups = NO_GROUPS) -> View:
        """Look at the areas, given the votes of the activities paired so far, and which are parts of others."""
        areas = pair_areas(self.like, votes)
        groups = area_groups(self.old, self.new, areas, (self.found, chosen, parts), self.like)
        score = UNRELATED * affinity(self.like, votes)
        for p, q in groups.links():
            score[p, q] = max(score[p, q], PART)
        for p, q, _ in areas:
            score[p, q] = max(score[p, q], PAIRED)
        view = View(areas, groups, score, Groups())
        splits = joined(self.old, self.new, view.kin, self.rarity)
        merges = joined(self.new, self.old, {(q, p) for p, q in view.kin}, self.rarity)
        merges = {b: parts for b, parts in merges.items() if not splits.keys() & set(parts)}
        return View(areas, groups, score, Groups(splits, merges))

    def pair(self, view: View) -> list[int]:
        """Pair the activities that are no parts of others."""
        related = np.zeros_like(view.score)
        for p, q in view.kin:
            related[p, q] = 1
        alive = np.outer(related.any(axis=1), related.any(axis=0)).astype(np.float32)
        links = view.joins.links()
        busy = np.isin(self.found.i, [a for a, _ in links]) | np.isin(self.found.j, [b for _, b in links])
        size = (len(self.old.cards), len(self.new.cards))
        return pair_activities(self.found, size, view.score, related, alive, ~busy)

    def weighed(self, view: View, chosen: list[int]) -> tuple[View, list[int], list[Pair], Groups]:
        """Weigh anew what words alone pair badly or not at all; areas are looked at again with what that finds.

        What the sure pairs show to be parts of others is in no doubt.
        """
        judged: list[Pair] = []
        for _ in range(WEIGHED):
            sure = [k for k in chosen if self.found.same_id[k] or self.found.title[k] >= EVIDENCE.weak]
            parts = self._parts(view, sure)
            doubts = self._doubts(view, sure, judged, parts)
            if doubts.many:
                return view, chosen, [], Groups()
            judged = self.judged(doubts)
            told = [*sure, *(k for pair in judged for k in self._at(pair.old, pair.new))]
            votes = np.maximum(_votes(self.found, told, self.like.title.shape), BAG_VOTE * self.like.bag)
            view = self.view(votes, told, parts)
            chosen = self.pair(view)
        return view, sure, judged, parts

    def _parts(self, view: View, sure: list[int]) -> Groups:
        """Return the splits and merges that sure pairs alone show."""
        pairs = [_pair(self.found, k, 1.0) for k in sure]
        known = activity_groups(self.old, self.new, pairs, (view.joins, view.kin), self.rarity)
        return known.with_others(halved_groups(self.old, self.new, pairs, view.kin, self.rarity))

    def judged(self, doubts: Doubts) -> list[Pair]:
        """Return the pairs among activities in doubt, with what speaks for them."""
        return [
            _pair(self.found, at[0], score) if (at := self._at(a, b)) else Pair(a, b, score, "content", 0.0)
            for a, b, score in doubts.pairs()
        ]

    def _at(self, a: int, b: int) -> list[int]:
        """Return the position of a pair among the candidates, if it is one."""
        return [int(k) for k in np.flatnonzero((self.found.i == a) & (self.found.j == b))]

    def _doubts(self, view: View, sure: list[int], judged: list[Pair], parts: Groups) -> Doubts:
        pairs = {int(self.found.i[k]): int(self.found.j[k]) for k in sure}
        links = parts.links()
        ours, theirs = {*pairs, *(a for a, _ in links)}, {*pairs.values(), *(b for _, b in links)}
        free = (
            [card.index for card in self.old.cards if card.index not in ours],
            [card.index for card in self.new.cards if card.index not in theirs],
        )
        known = [*(Pair(a, b, 1.0, "content") for a, b in pairs.items()), *judged]
        near = view.kin | in_common(self.old, self.new, known, view.kin).keys()
        return Doubts(self.old, self.new, free, pairs, view.kin, near)


def rounds_of(old: Deck, new: Deck, *, alone: bool) -> Rounds:
    """Return what the words of two decks tell; of those that share no language, what their titles mean."""
    rarity = Rarity.of([card.stems for card in (*old.cards, *new.cards)])
    like = likeness(old, new, rarity)
    found = candidates(old, new, rarity, _likely(affinity(like, like.bag) - PLACE * like.place))
    if foreign := alone and 0 < found.i.size <= ALL_PAIRS:
        titles = foreign_titles(old, new)
        like = foreign_likeness(old, new, titles, like)
        # Titles without a word in common and with all fields different are no pair, however close by meaning.
        doubtful = (found.words <= 0) & (found.known >= EVIDENCE.fields_known) & (found.agree <= 0)
        close = titles[found.i, found.j]
        found = replace(found, title=np.where(doubtful, np.minimum(close, EVIDENCE.weak), close))
    return Rounds(old, new, rarity, like, found, alone, foreign)


def _free(old: Deck, new: Deck, pairs: list[Pair], used: tuple[set[int], set[int]]) -> tuple[list[int], list[int]]:
    ours = {pair.old for pair in pairs} | used[0]
    theirs = {pair.new for pair in pairs} | used[1]
    return (
        [card.index for card in old.cards if card.index not in ours],
        [card.index for card in new.cards if card.index not in theirs],
    )


def _likely(score: Grid) -> list[tuple[int, int]]:
    keep = min(LIKELY_AREAS, score.shape[1])
    best = np.argsort(-score, axis=1, kind="stable")[:, :keep]
    keep_old = min(LIKELY_AREAS, score.shape[0])
    back = np.argsort(-score, axis=0, kind="stable")[:keep_old]
    pairs = {(p, int(q)) for p in range(score.shape[0]) for q in best[p]}
    return sorted(pairs | {(int(p), q) for q in range(score.shape[1]) for p in back[:, q]})


def _votes(found: Candidates, chosen: list[int], shape: tuple[int, ...]) -> Grid:
    """Return for each pair of areas how much of their activities is the same (Dice); common titles count less."""
    weight = np.where(found.generic, GENERIC_VOTE, 1.0)
    both = np.zeros(shape, dtype=np.float32)
    index = np.array(chosen, dtype=np.int64)
    np.add.at(both, (found.old_area[index], found.new_area[index]), weight[index])
    ours, theirs = (_mass(i, area, weight) for i, area in ((found.i, found.old_area), (found.j, found.new_area)))
    total = np.add.outer(
        np.bincount(ours[0], ours[1], minlength=shape[0]), np.bincount(theirs[0], theirs[1], minlength=shape[1])
    )
    return np.divide(2 * both, total, out=np.zeros_like(both), where=total > 0, casting="unsafe")


def _mass(item: Grid, area: Grid, weight: Grid) -> tuple[Grid, Grid]:
    """Return the area and the greatest weight of each item once."""
    order = np.lexsort((-weight, item))
    _, first = np.unique(item[order], return_index=True)
    return area[order][first], weight[order][first]


def _pair(found: Candidates, k: int, score: float) -> Pair:
    title = float(found.title[k])
    basis = "id" if found.same_id[k] else "title" if title >= 1.0 else "content"
    return Pair(
        int(found.i[k]), int(found.j[k]), min(score, 1.0), basis, title, float(found.agree[k]), int(found.known[k])
    )


def _area_pair(like: Likeness, p: int, q: int, score: float) -> Pair:
    title = float(like.title[p, q])
    basis = "id" if like.same_id[p, q] else "title" if title >= 1.0 else "content"
    return Pair(p, q, min(score, 1.0), basis, title)
