"""How alike titles are: shared words weighed by rarity, and letters."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist
from rapidfuzz.utils import default_process
from scipy.sparse import csr_matrix

from gealc_docs.diff.token import plain

# Numbers over candidate pairs, and over pairs of areas; numpy types their elements too finely to be of help here.
Vector = NDArray[Any]
WORDS, TOKEN_SET, LETTERS = 0.45, 0.25, 0.30


@dataclass(frozen=True)
class Rarity:
    """Weights of stems by how few of the texts hold them (inverse document frequency)."""

    weights: Mapping[str, float]
    highest: float

    @classmethod
    def of(cls, texts: Iterable[tuple[str, ...]]) -> "Rarity":
        """Count in how many distinct texts each stem occurs."""
        distinct = set(texts)
        seen = Counter(stem for text in distinct for stem in set(text))
        total = len(distinct) + 1
        return cls({stem: math.log(1 + total / count) for stem, count in seen.items()}, math.log(1 + total))

    def mass(self, stems: Iterable[str]) -> float:
        """Return the total weight of distinct stems."""
        return sum(self.weights.get(stem, self.highest) for stem in set(stems))

    def share(self, part: Iterable[str], whole: Iterable[str]) -> float:
        """Return how much of `part`, by weight, is found in `whole`; 0 for nothing at all."""
        ours, theirs = set(part), set(whole)
        total = self.mass(ours)
        return self.mass(ours & theirs) / total if total else 0.0


def vectors(texts: Sequence[tuple[str, ...]], rarity: Rarity, columns: dict[str, int]) -> csr_matrix:
    """Return texts as rows of unit length over stems; `columns` numbers the stems and grows."""
    rows, cols, data = [], [], []
    for row, text in enumerate(texts):
        counted = Counter(text)
        values = {stem: rarity.weights.get(stem, rarity.highest) * math.sqrt(n) for stem, n in counted.items()}
        norm = math.sqrt(sum(value * value for value in values.values())) or 1.0
        for stem, value in values.items():
            rows.append(row)
            cols.append(columns.setdefault(stem, len(columns)))
            data.append(value / norm)
    return csr_matrix((np.array(data, dtype=np.float32), (rows, cols)), shape=(len(texts), 1_000_000))


def cosines(old: csr_matrix, new: csr_matrix, i: Vector, j: Vector) -> Vector:
    """Return the cosine of each pair (i, j) of rows."""
    found: Vector = np.asarray(old[i].multiply(new[j]).sum(axis=1), dtype=np.float32).ravel()
    return found


def letters(old: Sequence[str], new: Sequence[str]) -> tuple[Vector, Vector]:
    """Return letter ratio and token-set ratio, 0 to 1, of texts taken pairwise."""
    folded = {text: plain(default_process(text)) for text in {*old, *new}}
    ours, theirs = ([folded[text] for text in side] for side in (old, new))
    ratio = cpdist(ours, theirs, scorer=fuzz.ratio, dtype=np.float32) / 100
    sets = cpdist(ours, theirs, scorer=fuzz.token_set_ratio, dtype=np.float32) / 100
    return ratio, sets
