"""Negation on one side only."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed, denies
from gealc_docs.parity.denials import grave, said, unrepeated
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.leftovers import standing_in
from gealc_docs.parity.lexicon.lexicon import NEAR
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.sorts import kinds
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 5, False
KINDS = (Kind("negation", Severity.ERROR),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find what one side denies, or denies more often, and the other does not in other words."""
    pair, (source, target) = evidence.pair, _words(evidence)
    row = evidence.alignment  # a noun or verb that denies (`falta`) may stand for one that does not (`scarcity`)
    ours = evidence.explained[0] | {row.source[i].start for i, _ in row.pairs}
    theirs = evidence.explained[1] | {row.target[j].start for _, j in row.pairs}
    mine: Sequence[Span] = [span for span in unrepeated(evidence, 0) if span[0] not in ours]
    yours: Sequence[Span] = [span for span in unrepeated(evidence, 1) if span[0] not in theirs]
    mine, yours = (
        [*mine, *evidence.denied[0], *_refrained(evidence, 0)],
        [*yours, *evidence.denied[1], *_refrained(evidence, 1)],
    )
    mine, yours = _told_alone(mine, pair.source.text, source), _told_alone(yours, pair.target.text, target)
    if bool(mine) == bool(yours) and not (evidence.literal and _uneven(evidence, mine, yours)):
        return
    if _limits(evidence, turned=not mine):
        return
    more = _denials(pair.source.text, mine, source) - _denials(pair.target.text, yours, target)
    mine, yours = (mine, ()) if more > 0 else ((), yours)
    if _denied_otherwise(evidence, turned=not mine):
        return
    loose, others = _loose(evidence, mine, yours), evidence.gained if mine else evidence.lost
    if any(_said_by(evidence, token, other, turned=not mine) for token in loose for other in others):
        return
    code = "parity.negation-dropped" if mine else "parity.negation-added"
    words = said(pair.source.text, mine) or said(pair.target.text, yours)
    sure = evidence.literal and len(evidence.lost) + len(evidence.gained) <= 1 and not loose
    severity = Severity.ERROR if sure else grave(evidence, (mine, yours), Severity.WARNING)
    if not evidence.literal and abs(more) > 1:  # `will not trust … unless`
        severity = evidence.doubt
    yield pair.finding("negation", severity, Message.of(code, words=words), tuple(mine), tuple(yours))


def _refrained(evidence: Evidence, side: int) -> list[Span]:
    """Return verbs left over that say that what the next word names is not done: `avoid repeating`, `no repetir`."""
    half, lexicon = evidence.halves[side], evidence.scene.lexicon
    row, words, language = tokens(half.text), half.words, half.reader.language
    left = {token.start for token in (evidence.lost, evidence.gained)[side]}
    linked = {evidence.alignment.rows[side][link[side]].start for link in evidence.alignment.pairs}
    return [
        (one.start, one.end)
        for one, two in pairwise(t for t in row if t.lower not in words.function_words)
        if one.start in left
        and lexicon.lemmas(one.lower, language) & words.refraining
        and two.start in linked
        and "vblex" in kinds(two, half.reader, lexicon)
    ]


def _limits(evidence: Evidence, *, turned: bool) -> bool:
    """Whether a denial of `more than` is a limit, and the other side says the limit: `no pasaron más de`, `at most`."""
    sides = evidence.pair.texts[:: -1 if turned else 1]
    own, other = (words.patterns["quantifiers"] for words in _words(evidence)[:: -1 if turned else 1])
    pairs = (("more-than", "at-most"), ("less-than", "at-least"))
    return any(own[a].search(sides[0]) and other[b].search(sides[1]) for a, b in pairs)


def _loose(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span]) -> list[Token]:
    """Return what is denied and itself left over, so that the other side may say it otherwise: `sin salir`, `from`."""
    found = []
    for spans, text, left, words in (
        (mine, evidence.pair.source.text, evidence.lost, evidence.scene.source.words),
        (yours, evidence.pair.target.text, evidence.gained, evidence.scene.target.words),
    ):
        after = [t for t in tokens(text) if t.lower not in words.function_words]
        denied = [next((t.start for t in after if t.start >= end), -1) for _, end in spans]
        found += [token for token in left if token.start in denied]
    return found


def _said_by(evidence: Evidence, token: Token, other: Token, *, turned: bool) -> bool:
    """Whether a word says what the other side denies the opposite of (`no es correcta`, `wrong`; `clean` in prose)."""
    words = (other.lower, token.lower) if turned else (token.lower, other.lower)
    sure = evidence.scene.lexicon.opposed(*words)
    return (sure or not evidence.literal) and _same_place(evidence, token, other)


def _same_place(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether two words of different sides, both left over, stand at one place."""
    return standing_in(evidence, one, two) or standing_in(evidence, two, one)


def _told_alone(spans: Sequence[Span], text: str, words: Closed) -> Sequence[Span]:
    """Return negations, none where all of them only go on with one that both sides have: `nadie … ni`."""
    alone = [span for span in spans if text[slice(*span)].lower() not in words.repeating]
    return spans if alone or len(spans) > 1 else ()  # `ni … ni`


def _uneven(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span]) -> bool:
    """Whether one side denies more often than the other."""
    (source, target), pair = _words(evidence), evidence.pair
    return _denials(pair.source.text, mine, source) != _denials(pair.target.text, yours, target)


def _denials(text: str, spans: Sequence[Span], words: Closed) -> int:
    """Return how often a text denies; words that go on with an earlier negation add none: `no … nadie`, `ni`."""
    count = 0
    for start, end in spans:
        count += not (count and text[start:end].lower() in words.doubling)
    return count


def _denied_otherwise(evidence: Evidence, *, turned: bool) -> bool:
    """Whether a word of the other side denies by itself and stands for none: `lack`, `imposible`; no name does."""
    scene = evidence.scene
    side = 0 if turned else 1
    text, reader, row = evidence.pair.texts[side], scene.readers[side], evidence.alignment.rows[side]
    links = ((i, j)[side] for i, j, sure in evidence.alignment.links if sure > NEAR)
    linked = evidence.explained[side] | {row[k].start for k in links}
    chosen = reader.words.distributive if _any(evidence, turned=not turned) else frozenset()
    return any(
        token.lower not in chosen
        and not token.named
        and not (token.start == 0 and token.lower in reader.words.distributive)  # `Any person`: nothing denies before
        and denies(token.lower, reader.language, scene.lexicon.in_dictionary)
        for token in tokens(text)
        if token.start not in linked
    )


def _any(evidence: Evidence, *, turned: bool) -> bool:
    """Whether a side speaks of whichever it may be: then the other one's `any` stands for `cualquier`, not `ningún`."""
    half = evidence.halves[0 if turned else 1]
    chosen = half.words.distributive - half.words.denials
    return any(t.lower in chosen for t in tokens(half.text) if len(t.lower) >= _WHOLE)


_WHOLE = 4  # letters of a word that says of which: not `por`, `su`, `per`


def _words(evidence: Evidence) -> tuple[Closed, Closed]:
    return evidence.scene.source.words, evidence.scene.target.words
