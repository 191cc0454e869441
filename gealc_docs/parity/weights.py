"""What the weights of `weights.yaml` say: how freely a document is translated, how much of it tells of an error."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gealc_docs.languages.data import read_data

_TYPICAL_LEFT, _TYPICAL_SIZE, _TYPICAL_WEIGHT = 0.53, 11, 4  # of a pair of a plan; how many pairs that counts for


@dataclass(frozen=True, slots=True)
class Usual:
    """What the pairs of a document leave over: how much in all, of how many words of substance, in how many pairs.

    `planned` is how far it has the form of a plan: the share of its activities that have a date, a venue or the like.
    """

    left: float = 0.0
    size: int = 0
    pairs: int = 0
    planned: float = 0.0

    def freedom(self, own_left: float, own_size: int) -> float:
        """Return how freely the document is translated, one of its pairs left aside: 0, word by word, to 1."""
        others = max(0, self.pairs - 1) + _TYPICAL_WEIGHT
        left = max(0.0, self.left - own_left) + _TYPICAL_LEFT * _TYPICAL_WEIGHT
        size = max(0, self.size - own_size) + _TYPICAL_SIZE * _TYPICAL_WEIGHT
        document = weights()["document"]
        start = document["start"] + document["plan"] * self.planned
        return _share(start + document["left"] * left / others + document["length"] * math.log(size / others))


USUAL = Usual()


def odds(signs: Mapping[str, float]) -> float:
    """Return the logarithm of the odds that words left over are an error, as if both were equally common."""
    row = weights()["row"]
    return row["start"] + sum(row[name] * value for name, value in signs.items())


def needed(freedom: float) -> float:
    """Return the odds from which words left over are told, the freer a document is translated the more."""
    told = weights()["told"]
    return told["close"] + (told["free"] - told["close"]) * freedom


def _share(odds_of: float) -> float:
    return 1 / (1 + math.exp(-odds_of))


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """Read the weights, by what they are for and by sign."""
    found: Mapping[str, Mapping[str, float]] = read_data(Path(__file__).with_name("weights.yaml"))
    return found
