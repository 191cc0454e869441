"""Words left over weighed: signs of a row that they are an error, or only how something is put."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.leftovers import flanks, in_row, kinds, light, runs, standing_in, turns
from gealc_docs.parity.lexicon.lexicon import SAME, Lexicon
from gealc_docs.parity.tokens import Token, tokens
from gealc_docs.parity.weights import needed, odds

_UNKNOWN, _LIGHT, _TURN = 0.5, 0.2, 0.3  # of a word; a whole one has 1
_FEW_KNOWN = 4.0  # words, where no dictionary tells what they mean
_MOST = 2  # of one sign; more of it say no more
_LONG = 40  # words of substance of both sides: longer rows are no freer
_PAIR = 2  # words that were exchanged, and no others
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
        """The part of speech: a word that may be a noun is taken for one."""
        return next((name for name in _SORTS if name in self.sorts), "")


def told(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> bool:
    """Whether words left over are to be told, by their signs and by how freely the document is translated."""
    if not evidence.scene.lexicon.complete:
        return sum(left.weight for left in _left(evidence, lost, gained)) >= _FEW_KNOWN
    return odds(signs(evidence, lost, gained)) >= needed(evidence.freedom)


def signs(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Mapping[str, float]:
    """Return what speaks for or against an error in the words left over, by the names of `weights.yaml`."""
    found, row = list(_left(evidence, lost, gained)), evidence.alignment
    plain, sides = [left for left in found if left.weight >= 1], _sides(evidence, lost, gained)
    pairs = [(a, b) for a in plain for b in plain if a.side < b.side and standing_in(evidence, a.token, b.token)]
    return {
        "whole": sum(left.weight for left in found) >= 1,
        "flanked": max(
            (flanks(evidence, a.token, b.token) for a, b in _nouns(pairs) if len(found) == _PAIR), default=0
        ),
        "exchanged": len(found) == _PAIR and any(_exchanged(a, b, evidence.scene.lexicon) for a, b in pairs),
        "adverb": len(found) == len(plain) == 1 and found[0].sort == "adv",
        "places": max(0, runs(row.source, lost) + runs(row.target, gained) - (2 if pairs else 1)),
        "verbs": _some(left.sort == "vblex" for left in plain),
        "sure": sum(strength >= SAME for *_, strength in row.links) / max(1, len(row.links)),
        "end": any(_ends(*side) for side in sides),
        "size": math.log1p(min(_LONG, sum(len(_substance(text, reader)) for text, _, reader in sides))),
    }


def _nouns(pairs: Iterable[tuple[Left, Left]]) -> Iterator[tuple[Left, Left]]:
    """Go through pairs of one part of speech that are no verbs: verbs are put otherwise too often."""
    yield from ((a, b) for a, b in pairs if a.sorts & b.sorts and "vblex" not in {a.sort, b.sort})


def _exchanged(one: Left, two: Left, lexicon: Lexicon) -> bool:
    """Whether two words that a dictionary knows, of one part of speech, share no translation and no synonym."""
    known = one.translations and two.translations and one.sorts & two.sorts
    return bool(known) and lexicon.remote(one.token.lower, two.token.lower)


def _sides(
    evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]
) -> tuple[tuple[str, Sequence[Token], Reader], tuple[str, Sequence[Token], Reader]]:
    pair, scene = evidence.pair, evidence.scene
    return (pair.source.text, lost, scene.source), (pair.target.text, gained, scene.target)


def _ends(text: str, left: Sequence[Token], reader: Reader) -> bool:
    """Whether the last word of substance of a text is left over."""
    last = _substance(text, reader)[-1:]
    return any(token.start == end.start for token in left for end in last)


def _substance(text: str, reader: Reader) -> list[Token]:
    """Return the words of a text that are no small words, phrases and facts among them."""
    return [token for token in tokens(text) if token.lower not in reader.words.function_words]


def _some(found: Iterable[bool]) -> int:
    return min(_MOST, sum(found))


def _left(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[Left]:
    """Go through the words left over, each once; one that no dictionary knows may stand for one of the other side."""
    scene, free = evidence.scene, turns(evidence, lost, gained)
    texts, readers = (evidence.pair.source.text, evidence.pair.target.text), (scene.source, scene.target)
    for side, row in enumerate((lost, gained)):
        reader, text = readers[side], texts[side]
        said = _said(evidence, side) if not (lost and gained) else frozenset()
        for token in {token.lower: token for token in row}.values():
            count = len(scene.lexicon.foreign(token.lower, reader.language))
            weight = 1.0 if count or not (lost and gained) else _UNKNOWN
            if light(token, reader, scene.lexicon) and not token.named and not in_row(token, text, reader):
                weight = _LIGHT
            if scene.lexicon.lemmas(token.lower, reader.language) & said:  # once more: `the worker … seasonal workers`
                weight = _LIGHT
            sorts = kinds(token, reader, scene.lexicon)
            yield Left(token, side, weight * (_TURN if token in free else 1), sorts, count)


def _said(evidence: Evidence, side: int) -> frozenset[str]:
    """Return the lemmas of the words of one side that the other side has a word for."""
    row, lexicon = evidence.alignment, evidence.scene.lexicon
    words, language = ((row.source, lexicon.source), (row.target, lexicon.target))[side]
    return frozenset(lemma for link in row.pairs for lemma in lexicon.lemmas(words[link[side]].lower, language))
