"""Phrases that a small word alone stands for, where another verb has come before it: `aprobado por`, `rejected by`."""

import re
from collections.abc import Sequence

from gealc_docs.parity.half import Half
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.lexicon.phrases import Found
from gealc_docs.parity.tokens import Token, tokens

_Pair = tuple[Found, Found]


def without_exchanged(found: Sequence[_Pair], halves: tuple[Half, Half], lexicon: Lexicon) -> list[_Pair]:
    """Return the phrases that stand for each other without those whose verb was exchanged for another."""
    said = [frozenset(t.start for pair in found for t in pair[side].words) for side in (0, 1)]
    return [
        pair
        for pair in found
        if not any(
            _exchanged(pair, side, said[side], halves, lexicon) or _opposed(pair, side, said[side], halves, lexicon)
            for side in (0, 1)
        )
    ]


def _opposed(pair: _Pair, side: int, said: frozenset[int], halves: tuple[Half, Half], lexicon: Lexicon) -> bool:
    """Whether the opposite of a word of a longer phrase stands right before a shorter one: `closed to the public`."""
    bare, full, own = pair[side], pair[1 - side], halves[side]
    if len(bare.words) >= len(full.words):
        return False
    row = [t for t in tokens(own.text[: bare.words[0].start]) if t.lower not in own.words.function_words][-1:]
    near = [
        t.lower for t in row if t.start not in said and not _CLAUSE_END.search(own.text, t.end, bare.words[0].start)
    ]
    pairs = ((one.lower, word) if side else (word, one.lower) for one in full.words for word in near)
    return any(lexicon.opposed(*two) for two in pairs)


_CLAUSE_END = re.compile(r"[,;:.()]")


def _exchanged(pair: _Pair, side: int, said: frozenset[int], halves: tuple[Half, Half], lexicon: Lexicon) -> bool:
    """Whether a small word stands for a phrase with a verb, right after a verb that stands for nothing."""
    bare, full, own, other = pair[side], pair[1 - side], halves[side], halves[1 - side]
    if any(t.lower not in own.words.function_words for t in bare.words) or not _has_verb(full.words, other, lexicon):
        return False
    start = bare.words[0].start
    before = next((t for t in tokens(own.text[:start]) if own.text[t.end : start] == " "), None)
    if before is None or before.start in said or not _has_verb((before,), own, lexicon):
        return False
    others = (t.lower for t in tokens(other.text))
    return not any(lexicon.related(*((one, before.lower) if side else (before.lower, one))) for one in others)


def _has_verb(words: Sequence[Token], half: Half, lexicon: Lexicon) -> bool:
    """Whether one of some words of substance may be a verb."""
    known = lexicon.readings.get(half.reader.language, {})
    substance = (t.lower for t in words if t.lower not in half.words.function_words)
    return any(r.tags[:1] == ("vblex",) for word in substance for r in known.get(word, ()))
