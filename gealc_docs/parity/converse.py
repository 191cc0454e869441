"""Two verbs that tell one thing from its two ends: `se enviará al usuario`, `the user will receive`."""

from collections.abc import Iterator
from itertools import product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.half import Half
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.subjects import corresponding
from gealc_docs.parity.tokens import Token, tokens


def converse(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether what is given to someone by one of two verbs comes to the same one by the other."""
    verbs = one, two
    return any(_gives(evidence, side, verbs[side], verbs[1 - side]) for side in (0, 1))


def _gives(evidence: Evidence, side: int, giving: Token, getting: Token) -> bool:
    """Whether a verb of a side gives to someone who stands before the other side's verb, which gets."""
    half, other = evidence.halves[side], evidence.halves[1 - side]
    if not (_is(evidence, half, giving, "giving") and _is(evidence, other, getting, "getting")):
        return False
    return any(_to(half, pair[side]) and _before(other, pair[1 - side], getting) for pair in _someone(evidence))


def _someone(evidence: Evidence) -> Iterator[tuple[Span, Span]]:
    """Go through the words and names of both sides that stand for each other."""
    yield from (((a[0].start, a[0].end), (b[0].start, b[0].end)) for a, b in corresponding(evidence))
    for one, two in product(evidence.source_facts, evidence.target_facts):
        if one.kind in _NAMES and (one.kind, one.value) == (two.kind, two.value):
            yield (one.start, one.end), (two.start, two.end)


_NAMES = frozenset({"country", "organisation"})


def _is(evidence: Evidence, half: Half, verb: Token, name: str) -> bool:
    lemmas = evidence.scene.lexicon.lemmas(verb.lower, half.reader.language)
    return bool(lemmas & half.words.roles[name])


def _to(half: Half, noun: Span) -> bool:
    """Whether something goes to a noun: a word that leads there stands before it and its articles."""
    before = [t.lower for t in tokens(half.text[: noun[0]])]
    while before and before[-1] in half.words.articles | half.words.roles["determiners"] - half.words.roles["goals"]:
        before.pop()
    return bool(before) and before[-1] in half.words.roles["goals"]


def _before(half: Half, noun: Span, verb: Token) -> bool:
    """Whether a noun stands before a verb in its clause."""
    return noun[1] < verb.start and not any(c in half.text[noun[1] : verb.start] for c in ",;:.()")
