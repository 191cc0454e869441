"""Areas and activities of two plans put side by side."""

from dataclasses import dataclass, replace
from functools import cached_property

from gealc_docs.diff.deck import Deck
from gealc_docs.diff.foreign import in_one_language
from gealc_docs.diff.groups import Groups
from gealc_docs.diff.late import late_areas
from gealc_docs.diff.pair import Pair
from gealc_docs.diff.rounds import rounds_of
from gealc_docs.languages.catalogue import available
from gealc_docs.model.plan import shared_languages


@dataclass(frozen=True)
class Alignment:
    """Two plans side by side."""

    old: Deck
    new: Deck
    areas: tuple[Pair, ...]
    area_groups: Groups
    activities: tuple[Pair, ...]
    groups: Groups

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of either plan."""
        spoken = {*self.old.plan.languages, *self.new.plan.languages}
        return tuple(sorted(spoken, key=[*available(), *sorted(spoken)].index))

    @cached_property
    def activity_links(self) -> frozenset[tuple[int, int]]:
        """All (old, new) activities that a pair, split or merge joins."""
        return frozenset([*((pair.old, pair.new) for pair in self.activities), *self.groups.links()])

    @cached_property
    def kin(self) -> frozenset[tuple[int, int]]:
        """All (old, new) areas that are the same, or parts of the same."""
        return frozenset([*((pair.old, pair.new) for pair in self.areas), *self.area_groups.links()])

    def turned(self) -> "Alignment":
        """Return the same seen from the other plan."""
        areas = tuple(sorted((pair.turned() for pair in self.areas), key=_by_old))
        activities = tuple(sorted((pair.turned() for pair in self.activities), key=_by_old))
        return Alignment(self.new, self.old, areas, self.area_groups.turned(), activities, self.groups.turned())


def align(old: Deck, new: Deck) -> Alignment:
    """Put two plans side by side: always from the earlier to the later one, so that the way back finds the same."""
    if _rank(old) <= _rank(new):
        return _aligned(old, new)
    return _aligned(new, old).turned()


def _rank(deck: Deck) -> tuple[int, str]:
    """Return what puts a plan before another; of one year, their titles decide."""
    return deck.plan.year, "\n".join(card.key for card in deck.cards)


def _aligned(old: Deck, new: Deck) -> Alignment:
    if not old.areas or not new.areas:
        return Alignment(old, new, (), Groups(), (), Groups())
    alone = not shared_languages(old.plan, new.plan)
    ours, theirs = in_one_language(old, new) if alone else (old, new)
    found = _matched(ours, theirs, alone=alone)
    return replace(found, old=old, new=new)


def _matched(old: Deck, new: Deck, *, alone: bool) -> Alignment:
    """Match two decks; they stand `alone` where they share no language."""
    rounds = rounds_of(old, new, alone=alone)
    view, chosen, votes = rounds.played()
    weighed, parts = list[Pair](), Groups()
    if not alone:
        view, chosen, weighed, parts = rounds.weighed(view, chosen)
    pairs = rounds.pairs(chosen, votes) + weighed
    pieces = rounds.pieces(view, pairs, parts)
    pairs = rounds.with_late(view, pairs, pieces)
    areas = sorted([*rounds.areas(view), *late_areas(old, new, pairs, view.kin)], key=_by_old)
    return Alignment(old, new, tuple(areas), view.groups, tuple(sorted(pairs, key=_by_old)), pieces)


def _by_old(pair: Pair) -> int:
    return pair.old
