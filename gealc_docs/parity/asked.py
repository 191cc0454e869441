"""Who is asked: between `urges`, `pide a` and what is to be done, the same ones have to stand on both sides."""

from collections import Counter
from collections.abc import Iterator, Sequence

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.governors import BREAK
from gealc_docs.parity.half import Half
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

Item = tuple[Span, Span]
_FEW = 12  # words from a verb to what is to be done
_NEAR = 2  # characters between a verb and the word that makes a passive of it


def asked(evidence: Evidence, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return the one asked on the source side and the one asked on the target side, where they are not the same."""
    pair = evidence.pair
    said = Counter(token.lower for token in tokens(pair.source.text))
    for verbs in _asking(evidence):
        here, there = (_who(evidence, half, verb) for half, verb in zip(evidence.halves, verbs, strict=True))
        if not here or not there:
            continue
        once = [item for item in row if said[pair.source.text[slice(*item[0])].lower()] == 1]  # not `States` twice
        ours = [item for item in once if _within(item[0], here)]
        theirs = [item for item in once if _within(item[1], there)]
        if ours and theirs and not set(ours) & set(theirs):
            return ours[0], theirs[0]
    return None


def _asking(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the verbs of asking that stand for each other."""
    row, scene = evidence.alignment, evidence.scene
    pairs = [(row.source[i], row.target[j]) for i, j in row.pairs]
    pairs += [(one.words[0], two.words[0]) for one, two in evidence.phrase_pairs]
    for one, two in pairs:
        if all(
            scene.lexicon.lemmas(token.lower, reader.language) & reader.words.roles["urging"]
            for token, reader in ((one, scene.source), (two, scene.target))
        ):
            yield one, two


def _who(evidence: Evidence, half: Half, verb: Token) -> Span | None:
    """Return the place between a verb of asking and what is to be done: `to` or an infinitive, `que`."""
    text, words = half.text, half.words
    readings = evidence.scene.lexicon.readings.get(half.reader.language, {})
    every = tokens(text)
    after = [token for token in every if token.start > verb.start][:_FEW]
    if {t.lower for t in every if t.start < verb.start and t.end + _NEAR > verb.start} & words.roles["passive"]:
        return None
    objects = words.roles["objects"]
    for k, token in enumerate(after):
        if BREAK.search(text[verb.end : token.start]):
            return None
        infinitive = bool(objects) and any("inf" in reading.tags for reading in readings.get(token.lower, ()))
        if token.lower in words.roles["done"] or infinitive:
            first = after[0].lower if after else ""
            straight = not objects or words.contractions.get(first, first) in objects
            return (verb.end, token.start) if k and straight else None
    return None


def _within(one: Span, two: Span) -> bool:
    return two[0] <= one[0] and one[1] <= two[1]
