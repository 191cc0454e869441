"""Members of a list (`national, regional and local`) that one side lacks, while those beside it correspond."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.leftovers import standing_in
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.sorts import kinds, light
from gealc_docs.parity.tokens import Token

_COMMA = re.compile(r",\s*")
_NAMING = frozenset({"n", "adj"})  # a verb after a comma may begin a clause
_HARDLY = 1  # words left over


def missing_members(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Go through the words left over, with their side, whose neighbours in a list stand for words of the other.

    Of two, one may go without saying or be said by both words of the other: nothing else may be left over there.
    """
    needed = 1 if len(lost) + len(gained) <= _HARDLY else 2
    for side, (own, others) in enumerate(((lost, gained), (gained, lost))):
        for token in own:
            if (
                not any(_at_one_place(evidence, token, other, side) for other in others)
                and _listed(evidence, token, side) >= needed
            ):
                yield token, side


def shorter(evidence: Evidence, token: Token, side: int) -> bool:
    """Whether the other side has the list of a member too, with fewer: none lost a list, nor has as many otherwise."""
    row = evidence.alignment.rows[side]
    own = list(_members(evidence, row.index(token), side))
    theirs = [pair[1 - side] for pair in evidence.alignment.pairs if pair[side] in own]
    lists = [1 + len(list(_members(evidence, place, 1 - side))) for place in theirs]
    return 1 < max(lists, default=0) <= len(own)


def exchanged_members(
    evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]
) -> Iterator[tuple[Token, Token]]:
    """Go through two nouns or adjectives left over beside words of their lists that correspond."""
    scene, row = evidence.scene, evidence.alignment
    sure = {(i, j) for i, j, strength in row.links if strength >= DERIVED}
    for one in lost:
        for two in gained:
            same = kinds(one, scene.source, scene.lexicon) & kinds(two, scene.target, scene.lexicon)
            ours, theirs = (
                list(_members(evidence, side.index(token), k))
                for k, (side, token) in enumerate(((row.source, one), (row.target, two)))
            )
            if same & _NAMING and any((i, j) in sure for i in ours for j in theirs):
                yield one, two


def _at_one_place(evidence: Evidence, token: Token, other: Token, side: int) -> bool:
    return standing_in(evidence, *ordered(side, token, other))


def _listed(evidence: Evidence, token: Token, side: int) -> int:
    """Return how many other members of its list surely stand for words that mean another than a word of substance."""
    row, lexicon = evidence.alignment.rows[side], evidence.scene.lexicon
    reader = evidence.scene.readers[side]
    if token.named or not lexicon.knows(token.lower, reader.language) or light(token, reader, lexicon):
        return 0
    sorts = kinds(token, reader, lexicon)
    return sum(
        _of_one_sort(sorts, kinds(row[k], reader, lexicon)) and _met(evidence, token, k, side)
        for k in _members(evidence, row.index(token), side)
    )


def _of_one_sort(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the second word may be of a part of speech of the first; one that no dictionary has may be of any."""
    return bool(one & two) or (bool(one) and not two)


def _members(evidence: Evidence, index: int, side: int) -> Iterator[int]:
    """Go through the places of the words before and after one that `and`, `or` or a comma joins to it, and on."""
    for step in (-1, 1):
        place = index
        while _joined(evidence, min(place, place + step), side):
            place += step
            yield place


def _joined(evidence: Evidence, first: int, side: int) -> bool:
    """Whether nothing but `and`, `or` or a comma stands between a word and the next one of substance."""
    pair = evidence.pair
    row, text = ((evidence.alignment.source, pair.source.text), (evidence.alignment.target, pair.target.text))[side]
    if not 0 <= first < len(row) - 1:
        return False
    between = text[row[first].end : row[first + 1].start]
    small = evidence.scene.readers[side].words.roles["agent"]
    signs = [word for word in between.replace(",", " , ").split() if word.lower() not in small]
    joined = (first, first + 1) in evidence.alignment.joined[side] and len([s for s in signs if s != ","]) == 1
    return joined or signs == [","]


def _met(evidence: Evidence, token: Token, place: int, side: int) -> bool:
    """Whether the word at a place has a sure counterpart, and no word that it stands for may stand for `token`."""
    row, lexicon = evidence.alignment, evidence.scene.lexicon
    links = [link for link in row.links if link[side] == place]
    others = [(row.source[i] if side else row.target[j]).lower for i, j, _ in links]
    related = (lexicon.related(*ordered(side, token.lower, other)) for other in others)
    return bool(links) and max(strength for _, _, strength in links) >= DERIVED and not any(related)
