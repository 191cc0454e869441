"""What phrases of both sides explain: no denial alone whose word has its own elsewhere; facts with all their words."""

from typing import Protocol

from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.lexicon.phrases import Found
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.tokens import tokens


class Read(Protocol):
    """A pair with what its document shares."""

    pair: Pair
    scene: Scene


def only_denies(one: Found, two: Found, here: Read) -> bool:
    """Whether a denial stands for a word of substance that translates another: `no podrá … prohibida`, `prohibited`."""
    scene, texts = here.scene, here.pair.texts
    words = scene.source.words, scene.target.words
    full = [
        [t for t in found.words if t.lower not in w.function_words] for found, w in zip((one, two), words, strict=True)
    ]
    if sorted(map(len, full)) != [0, 1]:
        return False
    side = 0 if full[0] else 1
    small, word, related = (one, two)[1 - side].words, full[side][0].lower, scene.lexicon.related
    inside = {t.start for t in small}
    others = [t.lower for t in tokens(texts[1 - side]) if t.start not in inside]
    told = any((related(o, word) if side else related(word, o)) >= SAME for o in others)
    return told and any(t.lower in words[1 - side].denials for t in small)


def within(fact: Fact, text: str, starts: frozenset[int]) -> bool:
    """Whether all words of a fact are among those of phrases, by where they start: `daily` of `daily allowance`."""
    own = {token.start for token in tokens(text) if fact.start <= token.start < fact.end}
    return (own or {fact.start}) <= starts
