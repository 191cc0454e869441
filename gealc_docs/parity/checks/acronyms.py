"""Acronyms that the vocabulary does not know: changed, or on one side only."""

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.amounts import currency_sign
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.tokens import folded, tokens

RANK, FINAL = 5, False
KINDS = (Kind("acronym", Severity.ERROR),)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find acronyms without a counterpart that is not spelt out either."""
    done = evidence.explained
    source = [f for f in evidence.unmatched[0] if f.kind == "acronym" and f.start not in done[0]]
    target = [f for f in evidence.unmatched[1] if f.kind == "acronym" and f.start not in done[1]]
    pair, scene = evidence.pair, evidence.scene
    source = [f for f in source if not _money(f, pair.source.text, pair.target.text, scene.target)]
    target = [f for f in target if not _money(f, pair.target.text, pair.source.text, scene.source)]
    known = evidence.scene.lexicon.listed.acronyms
    matched = [(s, t) for s in source for t in target if _same(s.value, t.value, known)]
    spelt = evidence.spelt
    texts = evidence.pair.source.text, evidence.pair.target.text
    source = [
        f for f in source if all(f is not s for s, _ in matched) and f.start not in spelt[0] and not _word(f, texts[1])
    ]
    target = [
        f for f in target if all(f is not t for _, t in matched) and f.start not in spelt[1] and not _word(f, texts[0])
    ]
    source, target = _without_words(evidence, source, target)
    if source and target:
        if severity := _severity(evidence, source, target):
            yield _finding(evidence, "differs", source, target, severity)
    elif (source and not evidence.gained) or (target and not evidence.lost):
        yield _finding(evidence, "dropped" if source else "added", source, target, evidence.doubt)


def _money(fact: Fact, text: str, other: str, reader: Reader) -> bool:
    """Whether an acronym is the code of a currency by a number, which the other side writes otherwise: `USD 45.000`."""
    near = text[max(0, fact.start - 2) : fact.start] + text[fact.end : fact.end + 2]
    sign = currency_sign(fact.value)
    words = {token.lower for token in tokens(other)}
    named = any(reader.words.currencies.get(word) == sign for word in words)
    return any(c.isdigit() for c in near) and not sign.isalpha() and (sign in other or named)


def _same(one: str, two: str, known: frozenset[tuple[str, str]]) -> bool:
    """Whether two acronyms stand for each other, be it in the plural: `PYMES`, `SME`."""
    either = {one, one.removesuffix("S")}, {two, f"{two}S", two.removesuffix("S")}
    return sorted(one) == sorted(two) or any((a, b) in known for a in either[0] for b in either[1])


def _without_words(evidence: Evidence, source: list[Fact], target: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return the acronyms without words that are only written in capitals: `NOTA`, `NOTE`."""
    lexicon = evidence.scene.lexicon
    ours, theirs = (
        [f for f in facts if _only_capitals(f, text, reader, lexicon)]
        for facts, text, reader in (
            (source, evidence.pair.source.text, evidence.scene.source),
            (target, evidence.pair.target.text, evidence.scene.target),
        )
    )
    return [f for f in source if f not in ours], [f for f in target if f not in theirs]


def _only_capitals(fact: Fact, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a word is written in capitals and no acronym; a short one only beside a longer one: `WE ACCEPT`."""
    row = [token for token in tokens(text) if token.text.isupper()]
    beside = [t.lower for t in row if t.start == fact.end + 1 or t.end + 1 == fact.start]
    words = [fact.value.lower()] if len(fact.value) >= _WORD else [word for word in beside if len(word) >= _WORD]
    small = fact.value.lower() in reader.words.function_words
    known = [word for word in words if lexicon.in_dictionary(word, reader.language)]
    return bool(known) and (small or len(fact.value) >= _WORD)


_WORD = 4  # letters


def _severity(evidence: Evidence, source: list[Fact], target: list[Fact]) -> Severity | None:
    """Return how sure it is that acronyms differ; two that no list knows may translate each other (`CIE`, `ICD`)."""
    known = evidence.scene.lexicon.listed.acronyms
    pairs = [(s.value, t.value) for s in source for t in target]
    if any(Levenshtein.distance(one, two) <= 1 for one, two in pairs):
        return Severity.ERROR
    listed = {one for one, _ in known}, {two for _, two in known}
    if any(one in listed[0] and two in listed[1] for one, two in pairs):
        return Severity.ERROR if evidence.literal else Severity.WARNING
    alike = any(2 * (Counter(one) & Counter(two)).total() >= max(len(one), len(two)) for one, two in pairs)
    return None if alike else Severity.WARNING


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


def _word(fact: Fact, text: str) -> bool:
    """Whether the other side writes the acronym as a word: `PyMEs`."""
    return any(folded(token.text) == fact.value.lower() for token in tokens(text))
