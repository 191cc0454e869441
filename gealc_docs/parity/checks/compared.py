"""As much as another on one side, more or less than it on the other: `tan fácil como`, `easier than`."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.denials import negations
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 5, False
KINDS: tuple[Kind, ...] = ()  # those of `closed_classes`
_REACH = 3  # words from a quality to `possible`
_OTHER = ({"same", "more"}, {"same", "less"})


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a quality that is as great on one side, and greater or less on the other, where nothing is denied."""
    if any(negations(half.text, half.words) for half in evidence.halves):  # `no harder than` is `tan fácil como`
        return
    row = evidence.alignment
    for i, j, strength in row.links:
        ours, theirs = row.source[i], row.target[j]
        one, two = _compared(evidence, ours, 0), _compared(evidence, theirs, 1)
        if strength >= SAME and one and two and {one[0], two[0]} in _OTHER:
            yield _differs(evidence, one[1], two[1])
            return


def _compared(evidence: Evidence, token: Token, side: int) -> tuple[str, Span] | None:
    """Return how a word compares, by what stands right before it or by its own ending, and where that is said."""
    half = evidence.halves[side]
    row = tokens(half.text)
    if {t.lower for t in [t for t in row if t.start > token.start][:_REACH]} & half.words.utmost:
        return None
    before = next((t for t in reversed(row) if t.end + 1 == token.start), None)
    whole = (before.start if before else token.start, token.end)
    if before and before.lower in half.words.equative:
        return "same", whole
    named = (
        name for name in ("more", "less") if before and half.words.patterns["degree"][name].fullmatch(before.lower)
    )
    readings = evidence.scene.lexicon.readings.get(half.reader.language, {}).get(token.lower, ())
    if found := next(named, ""):
        return found, whole
    return ("more", (token.start, token.end)) if any("comp" in r.tags for r in readings) else None


def _differs(evidence: Evidence, mine: Span, yours: Span) -> Finding:
    one, two = (half.text[slice(*span)] for half, span in zip(evidence.halves, (mine, yours), strict=True))
    message = Message.of("parity.meaning-differs", source=one, target=two)
    return evidence.pair.finding("meaning", Severity.WARNING, message, (mine,), (yours,))
