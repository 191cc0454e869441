"""The best assignment of old items to new ones, over candidate pairs only."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from gealc_docs.diff.similarity import Vector

_STAY_ALONE = 2.0


def best_pairs(size: tuple[int, int], i: Vector, j: Vector, gain: Vector) -> list[int]:
    """Return the positions of the candidate pairs (i, j) that together gain most, each item in one at most.

    A pair needs a positive gain below 2; an item for which no pair is worth it stays alone.
    """
    worth = np.flatnonzero(gain > 0)
    if not worth.size:
        return []
    rows, columns = size
    # Each row may take a column of its own instead of a partner, so that a full matching always exists.
    row = np.concatenate([i[worth], np.arange(rows)])
    column = np.concatenate([j[worth], columns + np.arange(rows)])
    cost = np.concatenate([_STAY_ALONE - gain[worth], np.full(rows, _STAY_ALONE)])
    graph = csr_matrix((cost, (row, column)), shape=(rows, columns + rows))
    ours, theirs = min_weight_full_bipartite_matching(graph)
    place = {(int(a), int(b)): int(k) for a, b, k in zip(i[worth], j[worth], worth, strict=True)}
    return sorted(place[pair] for pair in zip(ours.tolist(), theirs.tolist(), strict=True) if pair in place)
