"""Women whom a source names by the ending of a noun (`las funcionarias`), and whom the translation does not name."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 8, False
KINDS = (Kind("gender", Severity.WARNING, "dictionary"),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a noun in the feminine plural that says that all are women, where nothing on the other side does."""
    scene, pair = evidence.scene, evidence.pair
    if not evidence.literal or not scene.source.words.women.plurals or _named(evidence):
        return
    row = evidence.alignment
    linked = [(row.source[i], row.target[j]) for i, j, strength in row.links if strength >= SAME]
    linked += [(a, b.words[-1]) for a_, b in evidence.phrase_pairs for a in a_.words]
    for one, two in linked:
        if _women(one, evidence) and scene.lexicon.number(two.lower, scene.target.language) == "pl":
            message = Message.of("parity.women-dropped", words=one.text)
            yield pair.finding("gender", Severity.WARNING, message, ((one.start, one.end),), ((two.start, two.end),))
            return


def _named(evidence: Evidence) -> bool:
    """Whether a word on the other side says that someone is a woman."""
    scene = evidence.scene
    return any(
        scene.lexicon.lemmas(t.lower, scene.target.language) & scene.target.words.women.words
        for t in tokens(evidence.pair.target.text)
    )


def _women(token: Token, evidence: Evidence) -> bool:
    """Whether a word is the feminine plural of a noun for men, said alone: no pair (`ciudadanas y ciudadanos`)."""
    scene = evidence.scene
    readings = scene.lexicon.readings.get(scene.source.language, {})
    lemmas = {r.lemma for r in readings.get(token.lower, ())}
    nouns = [r for r in readings.get(token.lower, ()) if r.tags == ("n", "f", "pl")]
    others = [r for r in readings.get(token.lower, ()) if r not in nouns and r.tags[:1] != ("vblex",)]
    words = scene.source.words.women
    if not nouns or others or lemmas & words.firms or any(r.lemma.endswith(words.own_lemmas) for r in nouns):
        return False
    row = [t for t in tokens(evidence.pair.source.text) if t.start != token.start]
    paired = any(r.lemma in lemmas and "m" in r.tags for t in row for r in readings.get(t.lower, ()))
    return token.lower.endswith(words.plurals) and not paired and not any(t.lower in words.joined for t in row)
