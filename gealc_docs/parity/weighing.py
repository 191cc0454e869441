"""Words left over weighed: signs of a row that they are an error, or only how something is put."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gealc_docs.parity.align import WIDER
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.leftovers import flanks, runs, standing_in
from gealc_docs.parity.lexicon.lexicon import NEAR
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.sorts import in_row, kinds, light, premodifies
from gealc_docs.parity.tokens import Token
from gealc_docs.parity.turns import turns
from gealc_docs.parity.weights import needed, odds

_UNKNOWN, _LIGHT, _TURN = 0.5, 0.2, 0.3  # of a word; a whole one has 1
_FEW_KNOWN = 4.0  # words, where no dictionary tells what they mean
_MOST = 2  # of one sign; more of it say no more
_PAIR = 2  # words: one of either side
_SORTS = ("n", "adj", "adv", "vblex")  # a word that may be a noun is taken for one


@dataclass(frozen=True, slots=True)
class Left:
    """A word left over: its side, how much it says, what parts of speech it may be, how many translations are known."""

    token: Token
    side: int
    weight: float
    sorts: frozenset[str]
    translations: int

    @property
    def sort(self) -> str:
        """The part of speech that a word is taken for, a noun first; nothing where no dictionary tells."""
        return next((name for name in _SORTS if name in self.sorts), "")

    @property
    def verb(self) -> bool:
        """Whether a word is a verb and nothing else: one that may be a noun is taken for one."""
        return self.sort == "vblex"

    @property
    def verb_too(self) -> bool:
        """Whether a word may be a verb as well."""
        return "vblex" in self.sorts


def told(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> bool:
    """Whether words left over are to be told, by their signs and by how freely the document is translated."""
    if not evidence.scene.lexicon.complete:
        return sum(left.weight for left in weighed(evidence, lost, gained)) >= _FEW_KNOWN
    found = odds(signs(evidence, lost, gained))
    evidence.weighed.append((found, outweighs(found, evidence)))
    return evidence.weighed[-1][1]


def closer(freedom: float, evidence: Evidence) -> bool:
    """Whether the document is translated no more freely than so; what rests on it is heeded where findings are kept."""
    found = needed(freedom)
    evidence.weighed.append((found, outweighs(found, evidence)))
    return evidence.weighed[-1][1]


def outweighs(found: float, evidence: Evidence) -> bool:
    """Whether odds are enough to tell an error, by how freely the document is translated."""
    return found >= needed(evidence.freedom)


def signs(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Mapping[str, float]:
    """Return what speaks for or against an error in the words left over, by the names of `weights.yaml`."""
    found, row = list(weighed(evidence, lost, gained)), evidence.alignment
    plain = [left for left in found if left.weight >= 1]
    pairs = [(a, b) for a in plain for b in plain if a.side < b.side and standing_in(evidence, a.token, b.token)]
    same_sort = any(a.sorts & b.sorts for a, b in pairs)
    exchange = same_sort and len(found) == _PAIR and not any(left.verb for left in found)
    return {
        "whole": sum(left.weight for left in found) >= 1,
        "translations": max((math.log1p(left.translations) for left in plain), default=0.0),
        "counterpart": bool(pairs),
        "same_sort": same_sort,
        "exchange": exchange,
        "flanked": flanks(evidence, lost[0], gained[0]) if exchange else 0,
        "places": max(0, runs(row.source, lost) + runs(row.target, gained) - (2 if pairs else 1)),
        "verbs": _some(left.verb for left in plain),
        "light": _some(left.weight <= _LIGHT for left in found),
        "weak_links": _some(strength <= max(NEAR, WIDER) for _, _, strength in row.links),
    }


def _some(found: Iterable[bool]) -> int:
    return min(_MOST, sum(found))


def weighed(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[Left]:
    """Go through the words left over with their weights, each once.

    One that no dictionary knows may stand for one of the other side.
    """
    scene, free = evidence.scene, turns(evidence, lost, gained)
    texts, readers = evidence.pair.texts, scene.readers
    for side, row in enumerate((lost, gained)):
        reader, text = readers[side], texts[side]
        said = _said(evidence, side) if not (lost and gained) else frozenset()
        for token in {token.lower: token for token in row}.values():
            count = len(scene.lexicon.foreign(token.lower, reader.language))
            weight = 1.0 if count or not (lost and gained) else _UNKNOWN
            kept = token.named or in_row(token, text, reader) or premodifies(token, text, reader, scene.lexicon)
            if light(token, reader, scene.lexicon) and not kept:
                weight = _LIGHT
            if scene.lexicon.lemmas(token.lower, reader.language) & said:  # once more: `the worker … seasonal workers`
                weight = _LIGHT
            sorts = kinds(token, reader, scene.lexicon)
            if "n" in sorts and "adj" not in sorts and _implied(evidence, token, side, (gained, lost)[side]):
                weight = _LIGHT
            yield Left(token, side, weight * (_TURN if token in free else 1), sorts, count)


def _joined(evidence: Evidence, token: Token, side: int) -> bool:
    """Whether a noun stands right beside another word of substance that the other side has: `seed banks`."""
    row = evidence.alignment.rows[side]
    text = evidence.pair.texts[side]
    ends = {row[link[side]].start: row[link[side]].end for link in evidence.alignment.pairs}
    return any(text[end : token.start] == " " or text[token.end : start] == " " for start, end in ends.items())


def _implied(evidence: Evidence, token: Token, side: int, others: Sequence[Token]) -> bool:
    """Whether a noun beside another says what the document is about, and nothing left over there stands for it."""
    met = any(standing_in(evidence, *ordered(side, token, other)) for other in others)
    return not met and evidence.on_topic(token, side) and _joined(evidence, token, side)


def _said(evidence: Evidence, side: int) -> frozenset[str]:
    """Return the lemmas of the words of one side that the other side has a word for."""
    row, lexicon = evidence.alignment, evidence.scene.lexicon
    words, language = ((row.source, lexicon.source), (row.target, lexicon.target))[side]
    return frozenset(lemma for link in row.pairs for lemma in lexicon.lemmas(words[link[side]].lower, language))
