"""Acronyms that the vocabulary does not know: changed, or on one side only."""

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.tokens import folded, tokens

RANK, FINAL = 5, False
KINDS = (Kind("acronym", Severity.ERROR),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find acronyms without a counterpart that is not spelt out either."""
    source = [f for f in evidence.unmatched[0] if f.kind == "acronym"]
    target = [f for f in evidence.unmatched[1] if f.kind == "acronym"]
    known = evidence.scene.lexicon.listed.acronyms
    matched = [
        (s, t) for s in source for t in target if (s.value, t.value) in known or sorted(s.value) == sorted(t.value)
    ]
    source = [f for f in source if all(f is not s for s, _ in matched) and not _spelt_out(f, evidence.pair.target.text)]
    target = [f for f in target if all(f is not t for _, t in matched) and not _spelt_out(f, evidence.pair.source.text)]
    if source and target:
        close = any(Levenshtein.distance(s.value, t.value) <= 1 for s in source for t in target)
        yield _finding(
            evidence, "differs", source, target, Severity.ERROR if close or evidence.scene.literal else Severity.WARNING
        )
    elif (source and not evidence.gained) or (target and not evidence.lost):
        yield _finding(evidence, "dropped" if source else "added", source, target, Severity.WARNING)


def _finding(evidence: Evidence, how: str, source: list[Fact], target: list[Fact], severity: Severity) -> Finding:
    pair = evidence.pair
    one = ", ".join(pair.source.text[f.start : f.end] for f in source)
    two = ", ".join(pair.target.text[f.start : f.end] for f in target)
    args = (
        {"source": one} if how == "dropped" else {"target": two} if how == "added" else {"source": one, "target": two}
    )
    message = Message.of(f"parity.organisation-{how}", **args)
    return pair.finding(
        "acronym", severity, message, tuple((f.start, f.end) for f in source), tuple((f.start, f.end) for f in target)
    )


def _spelt_out(fact: Fact, text: str) -> bool:
    """Whether the other side writes the acronym as a word, or a name whose initials hold all its letters."""
    row = tokens(text)
    if any(folded(token.text) == fact.value.lower() for token in row):
        return True
    initials = [folded(token.text)[0].upper() for token in row if token.text[0].isupper()]
    return len(initials) >= len(fact.value) and all(initials.count(c) >= fact.value.count(c) for c in set(fact.value))
