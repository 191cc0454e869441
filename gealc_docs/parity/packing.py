"""What was worked out of a pair as plain values, and back: only what its own two wordings tell."""

from collections.abc import Sequence
from typing import Any

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.align import Alignment
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.lexicon.phrases import Found, sign
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Pair, Span
from gealc_docs.parity.terms import Row, TermsIn, titled
from gealc_docs.parity.tokens import Token, tokens

Plain = tuple[Any, ...]  # numbers, texts and what holds them


def packed(item: Evidence) -> Plain:
    """Return what is known of a pair; a word by which of its text it is, so that hardly any text is in it."""
    places = [{token.start: k for k, token in enumerate(tokens(text))} for text in item.pair.texts]

    def which(words: Sequence[Token], side: int) -> tuple[int, ...]:
        return tuple(places[side][word.start] for word in words)

    facts, row, words = (item.source_facts, item.target_facts), item.alignment, item.words
    return (
        tuple(tuple((f.kind, f.value, f.start, f.end, f.weak) for f in side) for side in facts),
        tuple(tuple(all_of.index(fact) for fact in some) for all_of, some in zip(facts, item.unmatched, strict=True)),
        tuple(
            tuple((found.concept, which(found.words, side), _signs(found)) for side, found in enumerate(pair))
            for pair in item.phrase_pairs
        ),
        (which(row.source, 0), which(row.target, 1), row.links, row.joined),
        tuple(which(left, side) for side, left in enumerate(item.unexplained)),
        tuple(tuple(item.terms_in.key(word, side) for word in left) for side, left in enumerate(item.unexplained)),
        item.left,
        (words.said, words.left, words.linked),
    )


def unpack(plain: Plain, item: Evidence) -> None:
    """Let a pair know what was worked out of its wordings before."""
    facts, unmatched, phrases, (source, target, links, joined), left, keys, item.left, (said, lacking, linked) = plain
    one, two = ([Fact(*fact) for fact in side] for side in facts)
    item.source_facts, item.target_facts = one, two
    item.unmatched = [one[k] for k in unmatched[0]], [two[k] for k in unmatched[1]]
    ours, theirs = (tokens(text) for text in item.pair.texts)
    rows, texts = (ours, theirs), item.pair.texts
    item.phrase_pairs = [(_found(a, rows[0], texts[0]), _found(b, rows[1], texts[1])) for a, b in phrases]
    item.alignment = Alignment(_chosen(source, ours), _chosen(target, theirs), links, joined)
    item.unexplained = _chosen(left[0], ours), _chosen(left[1], theirs)
    known = {
        (word.lower, side): key for side in (0, 1) for word, key in zip(item.unexplained[side], keys[side], strict=True)
    }
    item.terms_in = TermsIn(item.scene.lexicon, item.terms_in.languages, known)
    item.words = Row(titled(item.pair.address), said, lacking, linked)


def _signs(found: Found) -> tuple[Span, ...]:
    return tuple((sign.start, sign.end) for sign in found.signs)


def _found(plain: Plain, row: Sequence[Token], text: str) -> Found:
    concept, places, signs = plain
    return Found(concept, _chosen(places, row), tuple(sign(text, start, end) for start, end in signs))


def _chosen(places: Sequence[int], row: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(row[k] for k in places)


def packed_finding(finding: Finding, pair: Pair) -> Plain | None:
    """Return what is said of a pair, without the pair itself; nothing where that is not all that is said."""
    spans = [side.spans for side in finding.sides]
    told = (finding.check, finding.severity.value, finding.message.code, finding.message.args[:-_NAMES], *spans)
    return told if len(spans) == _SIDES and finding_of(told, pair) == finding else None


def finding_of(plain: Plain, pair: Pair) -> Finding:
    """Return what is said of a pair, with the pair."""
    check, severity, code, args, *spans = plain
    return pair.finding(check, Severity(severity), Message(code, args), *spans)


_SIDES, _NAMES = 2, 2  # of every pair; of its languages, which every message has last
