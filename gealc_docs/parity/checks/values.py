"""Numbers, dates, countries, organisations, links: facts that differ, are missing or were added."""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.denials import said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import HALF_MONTH
from gealc_docs.parity.half import Half
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact, is_year
from gealc_docs.parity.recounted import recounted
from gealc_docs.parity.tokens import folded, tokens

RANK, FINAL = 4, False
KINDS = (
    Kind("number", Severity.ERROR),
    Kind("year", Severity.ERROR),
    Kind("month", Severity.ERROR),
    Kind("weekday", Severity.ERROR),
    Kind("period", Severity.ERROR),
    Kind("frequency", Severity.ERROR),
    Kind("openness", Severity.ERROR, "vocabulary"),
    Kind("country", Severity.ERROR, "vocabulary"),
    Kind("organisation", Severity.ERROR, "vocabulary"),
    Kind("mail", Severity.ERROR),
    Kind("link", Severity.ERROR),
    Kind("symbol", Severity.ERROR),
    Kind("percent", Severity.WARNING),
)
# So many words may stand between a currency and the country it is of: `dólares de los Estados Unidos`.
_NEAR = 3
_KINDS = (
    "number",
    "month",
    "weekday",
    "period",
    "frequency",
    "openness",
    "country",
    "organisation",
    "mail",
    "link",
    "symbol",
    "percent",
)
_FIXED = frozenset({"openness", "number", "month", "period"})
# Kinds that no close translation leaves out.
_GRAVE = frozenset({"number", "month", "weekday", "country", "openness", "mail", "link", "symbol"})


_FORTNIGHT = {"2", "14", "15"}  # weeks, days
_WAY = 3  # words from one number to the other: `45 working days to 20`


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find facts of each kind that only one side has."""
    yield from _parts(evidence)
    opened = tuple(_opened(evidence))
    yield from opened
    yield from _turned(evidence)
    yield from _labels(evidence)
    for kind in _KINDS:
        if opened and kind in _FIXED:
            continue
        source, target = _alone(evidence, kind)
        if source and target:
            yield _finding(evidence, kind, "differs", source, target, Severity.ERROR)
        elif (source or target) and not _excused(evidence, kind, source, target):
            severity = Severity.ERROR if evidence.literal and kind in _GRAVE else Severity.WARNING
            severity = evidence.doubt if kind == "openness" and not evidence.literal else severity
            yield _finding(evidence, kind, "dropped" if source else "added", source, target, severity)


def _alone(evidence: Evidence, kind: str) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of a kind that have no counterpart, of the source and of the target."""
    ours, theirs = evidence.spans_of_time
    source = [f for f in evidence.unmatched[0] if f.kind == kind]
    target = [f for f in evidence.unmatched[1] if f.kind == kind]
    if not (source and target) and (kind == "number" or not (source or target)):  # `five … four`, `four … four`
        again = recounted(evidence, kind)
        source, target = again if all(again) else (source, target)
    if kind == "number" and not source and not target:
        source, target = _times(evidence)
    if kind == "number" and bool(source) != bool(target):
        source, target = _within_word(evidence, source, target)
    source = [f for f in source if f.start not in ours and not evidence.as_share(f, turned=False)]
    target = [f for f in target if f.start not in theirs and not evidence.as_share(f, turned=True)]
    if kind == "country" and not (source and target):
        source, target = _peoples(evidence, source, target)
    one, two = evidence.halves
    return [f for f in source if not _is_town(f, one, two)], [f for f in target if not _is_town(f, two, one)]


def _parts(evidence: Evidence) -> Iterator[Finding]:
    """Find the one part of a whole of either side where they are not the same: `un tercio`, `half`."""
    ours, theirs = evidence.parts
    if len(ours) == 1 == len(theirs) and ours[0][1] != theirs[0][1]:
        one, two = ours[0][0], theirs[0][0]
        source, target = evidence.pair.source.text[slice(*one)], evidence.pair.target.text[slice(*two)]
        message = Message.of("parity.number-differs", source=source, target=target)
        yield evidence.pair.finding("number", Severity.ERROR, message, (one,), (two,))


def _opened(evidence: Evidence) -> Iterator[Finding]:
    """Find a date that the other side leaves open."""
    ours, theirs = evidence.unmatched
    dates = [[f for f in side if f.kind in _FIXED and f.kind != "openness"] for side in (ours, theirs)]
    open_ends = [[f for f in side if f.kind == "openness" and f.value == "tbd"] for side in (ours, theirs)]
    for source, target in ((open_ends[0], dates[1]), (dates[0], open_ends[1])):
        if source and target and not (dates[0] and dates[1]):
            yield _finding(evidence, "openness", "differs", source, target, Severity.ERROR)


def _turned(evidence: Evidence) -> Iterator[Finding]:
    """Find a way from one number to another that leads back on the other side: `from 45 to 20 days`."""
    sides = (
        (evidence.pair.source.text, evidence.source_facts, evidence.scene.source.words),
        (evidence.pair.target.text, evidence.target_facts, evidence.scene.target.words),
    )
    ours, theirs = (
        [
            (one, two)
            for one, two in pairwise([f for f in facts if f.kind == "number" and not f.weak])
            if one.value != two.value and _leads(text[one.end : two.start], words)
        ]
        for text, facts, words in sides
    )
    for one, two in ours:
        for three, four in theirs:
            if (one.value, two.value) == (four.value, three.value):
                yield _finding(evidence, "number", "differs", [one, two], [three, four], Severity.ERROR)


def _labels(evidence: Evidence) -> Iterator[Finding]:
    """Find two numbers that number something, equal only as decimals: `Meta 16.1`, `Target 16.10`."""
    sides = [
        [f for f in half.facts if f.kind == "number" and _LABEL.search(half.text[: f.end])] for half in evidence.halves
    ]
    for one, two in product(*sides):
        texts = (half.text[f.start : f.end] for half, f in zip(evidence.halves, (one, two), strict=True))
        if one.value == two.value and len(set(texts)) > 1:
            yield _finding(evidence, "number", "differs", [one], [two], Severity.ERROR)


_LABEL = re.compile(r"\b[A-ZÁÉÍÓÚÑ][^\W\d_]+ \d+\.\d+$")  # after a word with a capital


def _leads(between: str, words: Closed) -> bool:
    """Whether what stands between two numbers leads from one to the other: `to`, `days to`, no more than a unit."""
    row = [t.lower for t in tokens(between)]
    return 0 < len(row) <= _WAY and row[-1] in words.roles["goals"]


def _finding(  # noqa: PLR0913, PLR0917  # what a finding holds
    evidence: Evidence, kind: str, how: str, source: list[Fact], target: list[Fact], severity: Severity
) -> Finding:
    pair = evidence.pair
    one, two = _shown(pair.source.text, source), _shown(pair.target.text, target)
    named = "year" if kind == "number" and all(is_year(f) for f in [*source, *target]) else kind
    args = (
        {"source": one} if how == "dropped" else {"target": two} if how == "added" else {"source": one, "target": two}
    )
    message = Message.of(f"parity.{named}-{how}", **args)
    return pair.finding(
        named, severity, message, tuple((f.start, f.end) for f in source), tuple((f.start, f.end) for f in target)
    )


def _shown(text: str, facts: list[Fact]) -> str:
    return said(text, [(f.start, f.end) for f in facts])


def _peoples(evidence: Evidence, source: list[Fact], target: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Add peoples and languages (`Portuguese`) that the other side lacks, where one stands for another."""
    sides = evidence.source_facts, evidence.target_facts
    known = [{f.value for f in side if f.kind == "country"} for side in sides]
    ours, theirs = ([f for f in sides[k] if f.kind == "country" and f.value not in known[1 - k]] for k in (0, 1))
    return (ours, theirs) if ours and theirs and len(ours) == len(theirs) else (source, target)


def _times(evidence: Evidence) -> tuple[list[Fact], list[Fact]]:
    """Return two numbers that lie in other words, from two on: `duplicar`, `triple`; one of each side and no more."""
    ours, theirs = (
        [f for f in facts if f.kind == "number" and f.weak and f.value not in {"0", "1"} and f.value not in values]
        for facts, values in (
            (evidence.source_facts, {f.value for f in evidence.target_facts}),
            (evidence.target_facts, {f.value for f in evidence.source_facts}),
        )
    )
    return (ours, theirs) if len(ours) == 1 == len(theirs) else ([], [])


def _within_word(evidence: Evidence, source: list[Fact], target: list[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Add the one number that lies in a word, where the other side says another: `decenal`, `12-year`; `first half`."""
    facts, others = (evidence.target_facts, source) if source else (evidence.source_facts, target)
    known = {f.value for f in (evidence.source_facts if source else evidence.target_facts)}
    periods = {f.start - 1 for f in facts if f.kind == "period"}
    told = (f for f in facts if f.kind == "number" and f.weak and f.value not in known)
    lying = [f for f in told if f.end in periods or f.value not in {"0", "1", "2"}]
    if len(lying) != 1 or len(others) != 1:
        return source, target
    return (source, lying) if source else (lying, target)


def _excused(  # noqa: PLR0911  # a case a kind
    evidence: Evidence, kind: str, source: list[Fact], target: list[Fact]
) -> bool:
    """Whether a fact that one side lacks may be put in other words there."""
    facts = source or target
    other = evidence.target_facts if source else evidence.source_facts
    text = (evidence.pair.target if source else evidence.pair.source).text
    own = (evidence.pair.source if source else evidence.pair.target).text
    if kind == "number":
        return all(_implied(f, own, other, text) for f in facts)
    if kind == "percent":
        return not any(f.kind == "number" for f in other)
    if kind == "frequency":
        return _said_loosely(evidence, facts, text)
    if kind == "organisation":
        return bool(evidence.lost if target else evidence.gained) and not evidence.pair.short
    if kind == "weekday":  # a name: `Santo Domingo`
        return all(own[f.start : f.end] in text for f in facts)
    if kind == "period":
        fortnight = all(f.value == HALF_MONTH for f in facts) and bool({f.value for f in other} & _FORTNIGHT)
        return fortnight or any(f.kind == "frequency" for f in other)
    if kind == "country":
        mine, yours = evidence.scene.readers[:: 1 if source else -1]
        return all(_tells_currency(f, own, text, mine.words) or _tells_town(f, own, text, yours.words) for f in facts)
    return False


def _is_town(fact: Fact, own: Half, other: Half) -> bool:
    """Whether a country's name is that of a town, which the other side writes alike: `Granada`, not `Grenada`."""
    name = own.text[fact.start : fact.end]
    known = fact.kind == "country" and name in own.words.places.towns
    return known and bool(re.search(rf"\b{re.escape(folded(name))}\b", folded(other.text)))


def _tells_currency(fact: Fact, own: str, other: str, words: Closed) -> bool:
    """Whether a country only tells whose currency is meant, which the other side writes by its sign: `US$`."""
    beside = (*tokens(own[: fact.start])[-_NEAR:], *tokens(own[fact.end :])[:1])
    return any(words.currencies.get(token.lower, "none") in other for token in beside)


def _tells_town(fact: Fact, own: str, other: str, words: Closed) -> bool:
    """Whether a country only tells which town is meant, as an epithet does on the other side: `Cartagena de Indias`."""
    before = own[: fact.start]
    town = tokens(before)[-1:] if before.rstrip().endswith(",") else ()
    after = [tokens(other[t.end :])[:2] for t in tokens(other) if town and t.text == town[0].text]
    return any(
        words.contractions.get(joint.lower, joint.lower) in words.roles["prepositions"] and epithet.text[0].isupper()
        for joint, epithet in (rest for rest in after if len(rest) > 1)
    )


def _implied(fact: Fact, own: str, other: list[Fact], text: str) -> bool:
    """Whether a number is said in some other form: part of a date range, a word inside a name, a digit of a symbol."""
    inside = any(
        fact.value == part
        for f in other
        if f.kind in {"symbol", "link"}
        for part in f.value.replace("/", " ").replace("-", " ").split()
    )
    written = own[fact.start : fact.end]
    return inside or (written.isdigit() and written in text)


def _said_loosely(evidence: Evidence, facts: list[Fact], text: str) -> bool:
    """Whether a text says how often in some other form: `un año`."""
    reader = evidence.scene.target if text == evidence.pair.target.text else evidence.scene.source
    stems = reader.words.times.frequency_stems
    return all(any(stem in text.lower() for stem in stems.get(f.value, ())) for f in facts)
