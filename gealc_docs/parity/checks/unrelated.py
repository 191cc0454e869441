"""A fluent translation of something else."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.phrases import Found

RANK, FINAL = 2, True
KINDS = (Kind("unrelated", Severity.ERROR, "dictionary"),)
_LEAST, _ALIKE = 2, 0.25


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find two wordings that share almost no word of substance."""
    alignment = evidence.alignment
    if min(len(alignment.source), len(alignment.target)) < _LEAST or not evidence.scene.lexicon.complete:
        return
    left, every = (
        sum(len({token.lower for token in row}) for row in rows)  # a word said twice tells no more than said once
        for rows in ((evidence.lost, evidence.gained), (alignment.source, alignment.target))
    )
    explained = 1 - left / (every + 2 * sum(_of_substance(evidence, *pair) for pair in evidence.phrase_pairs))
    if explained <= _ALIKE and not _shared(evidence):
        yield evidence.pair.finding("unrelated", Severity.ERROR, Message.of("parity.unrelated"))


def _of_substance(evidence: Evidence, one: Found, two: Found) -> bool:
    """Whether a phrase of either side is more than small words: `y`, `and` are in any two texts."""
    sides = (one, evidence.scene.source.words), (two, evidence.scene.target.words)
    return any(token.lower not in words.function_words for phrase, words in sides for token in phrase.words)


def _shared(evidence: Evidence) -> bool:
    values = {(f.kind, f.value) for f in evidence.source_facts if not f.weak}
    return bool(values & {(f.kind, f.value) for f in evidence.target_facts})
