"""Enumerations (`judges, prosecutors and defenders`): where they stand, and which item one side has more."""

import re
from collections.abc import Iterator, Sequence

from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.tokens import Token, tokens

_BREAK = re.compile(r"[.;:()¿?¡!«»“”\"–—]")
_LONGEST = 5  # words of an item between two commas
_FIRST, _LAST = 3, 5  # words before the first sign and after the last one that an item may have
_LEAST = 2  # items


def longer(evidence: Evidence) -> Iterator[tuple[int, Span]]:
    """Go through the items, with their side, that one of two enumerations has more, all others being the same."""
    ours, theirs = (list(enumerations(half.text, half.words)) for half in evidence.halves)
    known = _known(evidence)
    for one in ours:
        for two in theirs:
            if len(one) == len(two):
                continue
            side = 0 if len(one) > len(two) else 1
            more, fewer = ordered(side, one, two)
            pairs = [ordered(side, a, b) for a, b in known]
            rest = _unmatched(more, fewer, pairs)
            if rest is not None and not _related(evidence, rest, fewer, side):
                yield side, rest


def enumerations(text: str, words: Closed) -> Iterator[list[Span]]:
    """Go through the enumerations of a text, each the spans of its items, the last after `and` or `or`."""
    row = tokens(text)
    for k, token in enumerate(row):
        if token.lower in words.roles["joining"] and 0 < k < len(row) - 1:
            items = [_item(text, row, k + 1, 1, _LAST)]
            at = k
            while (start := _before(text, row, at)) is not None:
                items.append((row[start].start, row[at - 1].end))
                at = start
            items.append(_item(text, row, at - 1, -1, _FIRST))
            yield items[::-1]


def _before(text: str, row: Sequence[Token], end: int) -> int | None:
    """Return where the item begins that ends before a word and has a comma before it, none where there is none."""
    for start in range(end - 1, max(0, end - 1 - _LONGEST), -1):
        between = text[row[start - 1].end : row[start].start]
        if between.strip() == ",":
            return start
        if between.strip():
            return None
    return None


def _item(text: str, row: Sequence[Token], at: int, step: int, most: int) -> Span:
    """Return the first or last item: some words from a place on, up to the next sign."""
    last = at
    for _ in range(most - 1):
        near = last + step
        if not 0 <= near < len(row):
            break
        first, second = sorted((last, near))
        if text[row[first].end : row[second].start].strip():
            break
        last = near
    first, second = sorted((at, last))
    return row[first].start, row[second].end


def _known(evidence: Evidence) -> list[tuple[int, int]]:
    """Return where words start that stand for each other: of links, of phrases, of facts."""
    row = evidence.alignment
    found = [(row.source[i].start, row.target[j].start) for i, j, strength in row.links if strength >= SAME]
    small = evidence.scene.source.words.function_words
    for one, two in evidence.phrase_pairs:
        if any(t.lower not in small for t in one.words):
            found += [(a.start, b.start) for a in one.words for b in two.words]
    ours, theirs = (half.facts for half in evidence.halves)
    return found + [(a.start, b.start) for a in ours for b in theirs if (a.kind, a.value) == (b.kind, b.value)]


def _unmatched(more: Sequence[Span], fewer: Sequence[Span], known: Sequence[tuple[int, int]]) -> Span | None:
    """Return the one item of the longer of two enumerations that none of the other's stands for, if all those do."""
    if len(fewer) < _LEAST or len(more) != len(fewer) + 1:
        return None
    for k, rest in enumerate(more[1:], 1):  # what stands before the first comma may be no item
        others = [*more[:k], *more[k + 1 :]]
        if all(_met(a, b, known) for a, b in zip(others, fewer, strict=True)) and not any(
            _met(rest, b, known) for b in fewer
        ):
            return rest
    return None


def _met(one: Span, two: Span, known: Sequence[tuple[int, int]]) -> bool:
    return any(one[0] <= a < one[1] and two[0] <= b < two[1] for a, b in known)


def _related(evidence: Evidence, rest: Span, fewer: Sequence[Span], side: int) -> bool:
    """Whether a word of the item may stand for one of the other enumeration: `niñas`, `children`."""
    half, other, related = evidence.halves[side], evidence.halves[1 - side], evidence.scene.lexicon.related
    small = half.words.function_words
    own = [t.lower for t in tokens(half.text) if rest[0] <= t.start < rest[1] and t.lower not in small]
    others = [t.lower for t in tokens(other.text) if any(a <= t.start < b for a, b in fewer)]
    return not own or any(related(*ordered(side, a, b)) >= SAME for a in own for b in others)
