"""Contrasts (`X and not Y`, `Y instead of X`, `first X`, `replace X`): which of two members is the one set apart."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.denials import negations
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 7, False
KINDS: tuple[Kind, ...] = ()  # what it finds are roles
_MOST = 3  # words of substance of a member
_BEFORE = 25  # characters before the first of two things: `no solo a los `
_END = re.compile(r"[.,;:()]")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a member set apart on one side that stands on the other side for what is not."""
    pair, (source, target) = evidence.pair, (evidence.scene.source.words, evidence.scene.target.words)
    for name in source.patterns["contrasts"]:
        one = _member(pair.source.text, source, name)
        two = _member(pair.target.text, target, name) if one else None
        if one and two and _swapped(list(_linked(evidence)), one[1], two[1]):
            said = pair.source.text[one[0] : one[1][1]], pair.target.text[two[0] : two[1][1]]
            message = Message.of("parity.meaning-differs", source=said[0], target=said[1])
            yield pair.finding("roles", Severity.WARNING, message, (one[1],), (two[1],))
            return
    if evidence.literal:
        yield from _list_refused(evidence)


def _list_refused(evidence: Evidence) -> Iterator[Finding]:
    """Find two things of which one side refuses one, where the other side joins them by `and` and denies nothing."""
    sides = (evidence.pair.source.text, evidence.scene.source), (evidence.pair.target.text, evidence.scene.target)
    for side, (text, reader) in enumerate(sides):
        member = _member(text, reader.words, "refused")
        other, plain = sides[1 - side][0], sides[1 - side][1].words
        places = _beside(evidence, member, side) if member else None
        if not member or not places or plain.patterns["contrasts"]["refused"].search(other):
            continue
        if any(places[0] - _BEFORE <= a < places[1] for a, _ in negations(other, plain)):
            continue
        between = {t.lower for t in tokens(other) if places[0] <= t.start < places[1]}
        joining = plain.roles["joining"] | plain.roles["likewise"]
        if between & joining and between <= plain.function_words:
            ends = [(member[0], member[1][1]), _as_joined(other, places, plain)]
            ours, theirs = ends if side == 0 else ends[::-1]
            source, target = evidence.pair.source.text[slice(*ours)], evidence.pair.target.text[slice(*theirs)]
            message = Message.of("parity.meaning-differs", source=source, target=target)
            yield evidence.pair.finding("meaning", Severity.WARNING, message, (ours,), (theirs,))
            return


def _as_joined(text: str, places: Span, words: Closed) -> Span:
    """Return the words from the one that joins two things to the second of them."""
    first, second = places
    joining = words.roles["joining"] | words.roles["likewise"]
    start = next((t.start for t in tokens(text) if first <= t.start and t.lower in joining), first)
    return start, next((t.end for t in tokens(text) if t.start == second), second)


def _beside(evidence: Evidence, member: tuple[int, Span], side: int) -> Span | None:
    """Return what is between what stands on the other side for the words before and in a member set apart."""
    links = [(link[side], link[1 - side]) for link in _linked(evidence)]
    before = max((own for own, _ in links if own[1] <= member[0]), default=None)
    inside = [there for own, there in links if _within(own, member[1])]
    first = max((there for own, there in links if own == before), default=None)
    if not first or not inside:
        return None
    second = min(inside)
    return (first[1], second[0]) if first[1] < second[0] else None


def _member(text: str, words: Closed, name: str) -> tuple[int, Span] | None:
    """Return where the one contrast of a text starts, and where the member after it stands."""
    found = list(words.patterns["contrasts"][name].finditer(text))
    if len(found) != 1 or (name == "refused" and _goes_on(text[: found[0].start()], words)):
        return None
    start = end = _past_aside(text, found[0].end())
    count = 0
    for token in tokens(text):
        if token.start < start:
            continue
        if _END.search(text[end : token.start]) or count == _MOST or (count and token.lower in words.apart):
            break
        end = token.end
        count += token.lower not in words.function_words and text[token.start - 1] != "-"  # `school-leaving` is one
    return (found[0].start(), (start, end)) if count else None


def _past_aside(text: str, place: int) -> int:
    """Return where a text goes on after what is said by the way: `replace, where possible, the …`."""
    aside = _ASIDE.match(text, place)
    return aside.end() if aside else place


_ASIDE = re.compile(r"\s*,[^,.;:()]{1,40},\s*")


def _goes_on(before: str, words: Closed) -> bool:
    """Whether the clause denied something before: `who have no work and do not study` sets nothing apart."""
    return bool(words.named("single", "negation").search(_END.split(before)[-1]))


def _linked(evidence: Evidence) -> Iterator[tuple[Span, Span]]:
    """Go through the words that stand for each other, each word of a phrase for each of the other."""
    row = evidence.alignment
    pairs = [(row.source[i], row.target[j]) for i, j, strength in row.links if strength >= DERIVED]
    small = evidence.scene.source.words.function_words, evidence.scene.target.words.function_words
    for one, two in evidence.phrase_pairs:
        pairs += [(a, b) for a in one.words for b in two.words if a.lower not in small[0] and b.lower not in small[1]]
    yield from (((a.start, a.end), (b.start, b.end)) for a, b in pairs)


def _swapped(links: Sequence[tuple[Span, Span]], ours: Span, theirs: Span) -> bool:
    """Whether what stands in two members stands for nothing in the other one, but for what stands outside."""
    inside = [(_within(one, ours), _within(two, theirs)) for one, two in links]
    return (True, True) not in inside and ((True, False) in inside or (False, True) in inside)


def _within(one: Span, two: Span) -> bool:
    return two[0] <= one[0] and one[1] <= two[1]
