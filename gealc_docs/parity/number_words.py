"""Words for numbers in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gealc_docs.parity.written import as_written


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words for numbers, in lower case. `weak` ones need not mean a number: `one`, `second`."""

    cardinals: Mapping[str, int]
    scales: Mapping[str, int]  # `thousand`
    scales_alone: frozenset[str]  # those that need no number before them: `mil`
    ordinals: Mapping[str, int]
    weak: Mapping[str, int]
    suffixes: tuple[str, ...]  # of ordinals in digits: `1st`
    joiners: frozenset[str]  # between the parts of a number: `y`
    tens_joined: bool  # whether tens and units stand together without one
    fractions: Mapping[str, int]  # percent: `half`
    decades: tuple[str, ...]  # what stands before a decade: `los años`
    decade_ends: tuple[str, ...]  # what stands after one: `60s`
    numbered: frozenset[str]  # words that a Roman numeral follows: `volume`
    signs: frozenset[str]  # words before a number that names: `no`


def number_words(data: Mapping[str, Any]) -> NumberWords:
    """Return the words for numbers that `closed.yaml` holds."""
    return NumberWords(
        **as_written(NumberWords, data)
        | {
            "weak": data["weak_numbers"],
            "suffixes": tuple(data["ordinal_suffixes"]),
            "decades": tuple(f" {words}" for words in data.get("decades", ())),
            "signs": frozenset(data.get("number_signs") or ()),
        }
    )
