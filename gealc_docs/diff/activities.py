"""Which activities of two plans are the same."""

from dataclasses import dataclass

import numpy as np

from gealc_docs.diff.areas import Grid
from gealc_docs.diff.assign import best_pairs
from gealc_docs.diff.candidates import Candidates
from gealc_docs.diff.similarity import Vector


@dataclass(frozen=True, slots=True)
class Evidence:
    """What counts how much, and from where on evidence is enough. Shares between 0 and 1.

    A title is `strong` anywhere, `fair` outside its area unless other activities bear it too, `weak` in its own area;
    below that only fields may speak, only in the same area and where a word is shared: letters agree by chance, and
    silence is better than a guess.
    """

    title: float = 0.62
    fields: float = 0.16
    area: float = 0.17
    place: float = 0.05
    ordinal: float = 0.08
    id: float = 0.6
    stands: float = 0.3
    strong: float = 0.75
    fair: float = 0.62
    weak: float = 0.46
    faint: float = 0.25
    fields_known: int = 2
    floor: float = 0.25


EVIDENCE = Evidence()


def scores(found: Candidates, areas: Grid, weigh: Evidence = EVIDENCE) -> Vector:
    """Return how much speaks for each candidate pair, about 0 to 1."""
    total: Vector = (
        weigh.title * found.title
        + weigh.fields * found.agree
        + weigh.area * areas[found.old_area, found.new_area]
        + weigh.place * (1 - found.distance)
        - weigh.ordinal * found.ordinal
    )
    return np.clip(total, 0.0, 1.0)


def allowed(found: Candidates, related: Grid, alive: Grid, weigh: Evidence = EVIDENCE) -> Vector:
    """Tell which pairs have enough evidence. `related` areas are the same; `alive` ones both have a counterpart."""
    home = related[found.old_area, found.new_area] > 0
    lasting = alive[found.old_area, found.new_area] > 0
    fields_tell = (found.known >= weigh.fields_known) & (found.agree >= 1)
    telling = ~found.generic | lasting
    contradicted = (found.known >= weigh.fields_known) & (found.agree <= 0)
    # Away from home, where every field speaks against a pair, its very words must speak for it.
    abroad = telling & ~(contradicted & (found.words < weigh.fair))
    enough: Vector = (
        (found.same_id)
        | ((found.title >= weigh.strong) & (home | abroad))
        | ((found.title >= weigh.fair) & (home | ~found.generic))
        | (home & (found.title >= weigh.weak) & ~contradicted)
        | (home & (found.title >= weigh.faint) & (found.words > 0) & fields_tell)
    )
    return enough


def pair_activities(  # noqa: PLR0913, PLR0917  # candidates, and all that is known of areas and parts
    found: Candidates, size: tuple[int, int], areas: Grid, related: Grid, alive: Grid, open_: Vector
) -> list[int]:
    """Return the positions of the candidate pairs that are the same activity, among those still open."""
    total = scores(found, areas)
    gain = np.where(allowed(found, related, alive) & open_, np.maximum(total - EVIDENCE.floor, 0.01), 0)
    gain = np.where((gain > 0) & found.same_id, gain + EVIDENCE.id, gain)
    # What stands as it stood is not dealt out anew, even where two weaker pairs would gain more together.
    home = related[found.old_area, found.new_area] > 0
    stands = (gain > 0) & home & (found.title >= 1) & (found.known > 0) & (found.agree >= 1)
    gain = np.where(stands, gain + EVIDENCE.stands, gain)
    return best_pairs(size, found.i, found.j, gain)
