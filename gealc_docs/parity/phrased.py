"""Phrases that are a denial and no more, where the word that may stand for them has its own word elsewhere."""

from typing import Protocol

from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.lexicon.phrases import Found
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
