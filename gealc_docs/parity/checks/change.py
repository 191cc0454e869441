"""How far something grows or falls: by a number on one side, to it on the other (`aumentar un 15 %`, `rise to 15%`)."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.half import Half
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact, once_on_both
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 5, False
KINDS: tuple[Kind, ...] = ()  # what it finds is `meaning`
_CHANGES = frozenset({"increase", "decrease"})  # of `opposites`
_FAR = 10  # words between a verb and the number


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a number by which something changes here, and to which it does there."""
    one, two = evidence.halves
    for ours, theirs in once_on_both(evidence.source_facts, evidence.target_facts):
        mine, yours = _reach(evidence, one, ours), _reach(evidence, two, theirs)
        if mine and yours and mine[0] != yours[0]:
            spans = (mine[1], ours.end), (yours[1], theirs.end)
            source, target = (half.text[slice(*span)] for half, span in zip((one, two), spans, strict=True))
            message = Message.of("parity.meaning-differs", source=source, target=target)
            yield evidence.pair.finding("meaning", Severity.WARNING, message, spans[:1], spans[1:])
            return


def _reach(evidence: Evidence, half: Half, number: Fact) -> tuple[str, int] | None:
    """Return whether something changes `by` or `to` a number, and where that is said; nothing where it is not."""
    before, lexicon = half.text[: number.start], evidence.scene.lexicon
    near = [t.lower for t in tokens(before)[-_FAR:]]
    lemmas = {lemma for word in near for lemma in lexicon.lemmas(word, half.reader.language)}
    if _CHANGES.isdisjoint(half.words.opposites.get(lemma, "") for lemma in lemmas):
        return None
    found = (
        (name, start)
        for name, forms in half.words.patterns["reach"].items()
        for start, end in forms.spans(before)
        if not before[end:].strip()
    )
    return min(found, key=lambda told: told[1], default=None)  # `a un 15 %` is no `un 15 %`
