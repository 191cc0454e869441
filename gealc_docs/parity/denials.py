"""What denies in a text: `no`, `without`; not what only looks like it (`no later than`, `Act No. 3`)."""

import re
from collections.abc import Sequence
from functools import lru_cache

from gealc_docs.model.finding import Severity
from gealc_docs.parity.closed import Closed, closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.patterns import Forms

_BOUNDS = ("at-least", "at-most", "more-than", "less-than")  # `no menos de` denies nothing


def negations(text: str, words: Closed) -> tuple[Span, ...]:
    """Return what denies in a text, but turns that deny nothing (`no later than`, `Act No. 3`)."""
    return _negations(text, words.language)


@lru_cache(maxsize=1000)
def _negations(text: str, language: str) -> tuple[Span, ...]:
    """Return the same; many checks ask for it."""
    words = closed(language)
    limits = (span for name in _BOUNDS for span in found_in(text, words.patterns["quantifiers"][name]))
    exempt = [*found_in(text, words.patterns["single"]["negation_exempt"]), *limits]
    return tuple(
        span
        for span in found_in(text, words.patterns["single"]["negation"])
        if not any(a <= span[0] < b for a, b in exempt) and not _counts(text, span, words)
    )


def _counts(text: str, span: Span, words: Closed) -> bool:
    """Whether a word that may deny stands for `number`: `Act No. 2,381`."""
    return text[slice(*span)].lower() in words.numbers.signs and bool(re.match(r"[.º°]\s?\d", text[span[1] :]))


def found_in(text: str, found: Forms) -> list[Span]:
    """Return where a pattern is found in a text."""
    return found.spans(text)


def said(text: str, spans: Sequence[Span]) -> str:
    """Return what stands at some places of a text, each wording once; what stands side by side is one: `La Paz`."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        beside = bool(joined) and start >= joined[-1][1] and not text[joined[-1][1] : start].strip()
        joined.append((joined.pop()[0] if beside else start, end))
    return ", ".join(dict.fromkeys(text[a:b] for a, b in joined))


def unrepeated(evidence: Evidence, side: int) -> list[Span]:
    """Return the denials of a side, but those that a phrase of both sides repeats: `no podrán, en ningún caso`."""
    both = evidence.scene.source.words, evidence.scene.target.words
    texts = evidence.pair.source.text, evidence.pair.target.text
    found = [negations(text, words) for text, words in zip(texts, both, strict=True)]
    denied = [{start for start, _ in spans} for spans in found]
    doubling = both[side].doubling
    phrased = [
        token.start
        for phrases in evidence.phrase_pairs
        for token in phrases[side].words
        if token.lower in doubling and any(other.start in denied[1 - side] for other in phrases[1 - side].words)
    ]
    return [(a, b) for a, b in found[side] if a in phrased or not any(a < start for start in phrased)]


def grave(evidence: Evidence, spans: Sequence[Sequence[Span]], sure: Severity) -> Severity:
    """Return how grave a denial on one side is, `sure` as such; in free prose that denies on both sides, a remark.

    Not where a word denies by its form (`indirect`) or says only that something is not (`not`, `never`); of words that
    only go on with a denial (`ni`), or say of what (`ningún`, `except`), the other side may say the same otherwise.
    """
    words = evidence.scene.source.words, evidence.scene.target.words
    texts = evidence.pair.source.text, evidence.pair.target.text
    both = all(
        any(text[a:b].lower() not in own.repeating for a, b in negations(text, own))
        for text, own in zip(texts, words, strict=True)
    )
    formed = any(span in evidence.denied[k] for k in (0, 1) for span in spans[k])
    plain = [_plainly(texts[k][a:b].lower(), words[k]) for k in (0, 1) for a, b in spans[k]]
    return evidence.doubt if both and not formed and not all(plain) and not evidence.literal else sure


def _plainly(word: str, words: Closed) -> bool:
    """Whether a word says nothing but that something is not."""
    return word in words.denials - words.doubling - words.distributive
