"""A wording cut off, or a clause that only one side has."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.segments import keeps_values, unanswered
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.tokens import Token, tokens

if TYPE_CHECKING:
    from gealc_docs.parity.pairs import Span

RANK, FINAL = 3, False
KINDS = (Kind("clause", Severity.ERROR, "dictionary"),)
_CLAUSE, _LONG, _SHARE = 3, 5, 0.7  # words of a clause, of one in a free translation
_HANGING = 2  # words of substance at the end of a text that the other side does not get to


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a run of words that the other side has nothing for, while it is that much shorter, or a text broken off."""
    found = [*_runs(evidence)] or [*_broken_off(evidence)]
    yield from found or (() if evidence.literal else _segments(evidence))


def _runs(evidence: Evidence) -> Iterator[Finding]:
    pair = evidence.pair
    lengths = len(tokens(pair.source.text)), len(tokens(pair.target.text))
    lost, gained = evidence.lost, evidence.gained
    for own, rest, ours, side in ((lost, gained, lengths, 0), (gained, lost, lengths[::-1], 1)):
        run = _run(own, evidence.alignment.rows[side], across=not rest and len(own) >= _LONG)
        long = len(run) >= (_CLAUSE if evidence.literal else _LONG) or (not rest and _ends(evidence, run, side))
        if long and len(rest) <= len(run) // 3 and ours[1] < ours[0] and not keeps_values(evidence, run, side):
            sure = len(run) > _CLAUSE and ours[1] < _SHARE * ours[0]
            severity = Severity.ERROR if not rest and (sure or evidence.literal) else Severity.WARNING
            yield _clause(evidence, run, side, severity)


def _run(own: Sequence[Token], row: Sequence[Token], *, across: bool) -> list[Token]:
    """Return the longest row of neighbouring words of substance that are all without a counterpart.

    `across` one that has any: where the other side says nothing else, it stands for another there.
    """
    best: list[Token] = []
    for first, token in enumerate(row):
        run, others = [], 0
        for other in row[first:] if token in own else ():
            others += other not in own
            if others > across:
                break
            run += [other] if other in own else []
        best = max(best, run, key=len)
    return best


def _ends(evidence: Evidence, run: Sequence[Token], side: int) -> bool:
    """Whether two words that nothing stands for end a text, with the small words between them: `que lo deseen`."""
    row = (evidence.alignment.source, evidence.alignment.target)[side]
    if not evidence.literal or len(run) < _HANGING or run[-1] is not row[-1]:
        return False
    half = evidence.halves[side]
    between = [t for t in tokens(half.text) if run[0].start < t.start < run[-1].start]
    return len(between) >= _HANGING


def _segments(evidence: Evidence) -> Iterator[Finding]:
    """Find segments of a free translation that only one side has."""
    for side in (0, 1):
        for own in unanswered(evidence, side):
            if not keeps_values(evidence, own, side):
                yield _clause(evidence, own, side, Severity.WARNING)


def _broken_off(evidence: Evidence) -> Iterator[Finding]:
    """Find a text that ends in `of the` or `and`, where the last words of the other side have no counterpart."""
    pair, scene = evidence.pair, evidence.scene
    sides = (pair.source.text, scene.source.words), (pair.target.text, scene.target.words)
    for side, left in enumerate((evidence.lost, evidence.gained)):
        row = evidence.alignment.rows[side]
        last = [token for token in row[-_HANGING:] if token in left]
        if last and _hangs(*sides[1 - side]) and not _hangs(*sides[side]):
            yield _clause(evidence, last, side, Severity.WARNING)


def _hangs(text: str, words: Closed) -> bool:
    """Whether a text ends in a word that another has to follow, with no sign after it; not in a list (`…, and`)."""
    before, *end = text.rsplit(maxsplit=1) or [""]
    if before.endswith((",", ";")):
        return False
    roles = words.roles["prepositions"] | words.roles["determiners"] | words.roles["joining"] | words.articles
    return bool(end) and end[0].lower() in roles


def _clause(evidence: Evidence, run: Sequence[Token], side: int, severity: Severity) -> Finding:
    """Return the finding of a row of words that only one side has."""
    text = evidence.pair.texts[side]
    span: tuple[Span, ...] = ((run[0].start, run[-1].end),)
    message = Message.of(f"parity.clause-{('dropped', 'added')[side]}", words=text[slice(*span[0])])
    return evidence.pair.finding("clause", severity, message, *ordered(side, span, ()))
