"""Small words that turn a meaning: quantifiers, duty, permission, order in time, virtual or in person."""

import re
from collections.abc import Iterator, Mapping

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.denials import found_in, negations, said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.limits import at_one_place, denies_alone, limiting, of_other_things
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.patterns import Forms
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 5, False
KINDS = (Kind("meaning", Severity.WARNING),)
_OPPOSITES = {
    "quantifiers": (
        ("at-least", "at-most"),
        ("at-least", "up-to"),
        ("more-than", "less-than"),
        ("at-least", "less-than"),
        ("at-most", "more-than"),
        ("all", "some"),
        ("all", "most"),
        ("some", "most"),
        ("at-least", "only"),
        ("only", "all"),
        ("at-least", "about"),
        ("at-most", "about"),
        ("many", "few"),
        ("most", "few"),
        ("all", "few"),
    ),
    "modality": (("must", "may"),),
    "time_order": (("before", "after"), ("during", "before"), ("during", "after"), ("during", "outside")),
    "degree": (("more", "less"), ("same", "less"), ("same", "more"), ("same", "different")),
    "both": (("both", "one-of"), ("each", "one-of")),
    "whose": (("own", "another"),),
    "rank": (("first", "last"),),
    "proviso": (("exception", "condition"),),
    "adding": (("not-only", "refused"),),
    "aspect": (("future", "done"), ("going-on", "over")),
    "part_of_time": (("early", "late"), ("early", "mid"), ("mid", "late")),
    "extent": (("whole", "partly"),),
    "times": (("once", "ever"),),
    "connection": (("concession", "cause"), ("concession", "condition"), ("regardless", "depending")),
    "single": (("virtual", "onsite"),),
}
Named = Mapping[str, list[Span]]  # where each pattern of a group is found
_EXEMPT = {"degree": "degree_exempt", "time_order": "time_exempt"}
_GRAVE = frozenset({"up-to", "at-least", "at-most", "more-than", "less-than", "virtual", "onsite"})
_HOW_MANY = frozenset({"all", "some", "most", "many", "few"})  # that stand before the things they count
_LIMITS = ("at-least", "at-most")
_DENIED_LIMITS = ({"at-least", "less-than"}, {"at-most", "more-than"})  # to reach no minimum is to stay below it


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find opposites of one class, and a limit that one side lacks."""
    for group, opposites in _OPPOSITES.items():
        yield from _opposites(evidence, group, opposites)
    yield from _limits(evidence)
    yield from _restrictions(evidence)
    yield from _universals(evidence)


def _opposites(evidence: Evidence, group: str, opposites: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    pair, (source, target) = evidence.pair, _words(evidence)
    exempt = _EXEMPT.get(group, "quantifier_exempt")
    mine, yours = (
        _outermost(
            {
                name: [
                    span
                    for span in limiting(text, _unexempt(text, found, words, exempt), words, facts)
                    if span[0] not in idioms
                ]
                for name, found in words.patterns[group].items()
            }
        )
        for text, words, idioms, facts in (
            (pair.source.text, source, evidence.idioms[0], evidence.source_facts),
            (pair.target.text, target, evidence.idioms[1], evidence.target_facts),
        )
    )
    for one, two in (*opposites, *((b, a) for a, b in opposites)):
        if _turned(mine, yours, one, two):
            if (group == "modality" and _denied(evidence)) or (group == "quantifiers" and _exceeds(evidence, one, two)):
                continue
            if {one, two} <= _HOW_MANY and of_other_things(evidence, mine[one], yours[two]):
                continue
            if _counted_back(evidence, mine[one], yours[two]):
                continue
            if group == "degree" and _compared(evidence, mine[one], yours[two]):
                continue
            severity = Severity.ERROR if {one, two} <= _GRAVE else Severity.WARNING
            if not (evidence.literal or at_one_place(evidence, mine[one], yours[two])):
                severity = evidence.doubt
            message = Message.of(
                "parity.meaning-differs",
                source=said(pair.source.text, mine[one]),
                target=said(pair.target.text, yours[two]),
            )
            yield pair.finding("meaning", severity, message, tuple(mine[one]), tuple(yours[two]))
            return
    if group == "time_order":
        yield from _half(evidence, mine, yours)
    if group == "modality" and evidence.literal:
        yield from _permission(evidence, mine, yours)


def _counted_back(evidence: Evidence, ours: list[Span], theirs: list[Span]) -> bool:
    """Whether a deadline is told by how long before something it is: `a más tardar dos semanas antes`, `at least`."""
    (source, target), pair = _words(evidence), evidence.pair
    sides = (pair.source.text, source, ours), (pair.target.text, target, theirs)
    before = all(words.patterns["time_order"]["before"].search(text, spans[0][1]) for text, words, spans in sides)
    return before and any(words.named("single", "deadlines").match(text, spans[0][0]) for text, words, spans in sides)


def _compared(evidence: Evidence, ours: list[Span], theirs: list[Span]) -> bool:
    """Whether one side says by one word what the other says by `more` and an adjective: `más bajas`, `lower`."""
    one, two, related = evidence.pair.source.text, evidence.pair.target.text, evidence.scene.lexicon.related
    return any(
        related(_next(one, end), two[third:last].lower()) >= SAME
        or related(one[first:end].lower(), _next(two, last)) >= SAME
        for first, end in ours
        for third, last in theirs
    )


def _next(text: str, start: int) -> str:
    return next((token.lower for token in tokens(text[start:])), "")


def _turned(mine: Named, yours: Named, one: str, two: str) -> bool:
    """Whether one side says the first of two opposites where the other one says the second, be it beside others."""
    if not mine.get(one) or not yours.get(two):  # as nearly always
        return False
    ours, theirs = ((len(side.get(one, ())), len(side.get(two, ()))) for side in (mine, yours))
    return (not theirs[0] and not ours[1]) or (ours[0] > theirs[0] and theirs[1] > ours[1] and sum(ours) == sum(theirs))


def _outermost(found: Named) -> Named:
    """Return where patterns are found outside those of the others of their group: `no menos de` is no `menos de`."""
    every = [span for spans in found.values() for span in spans]
    if len(every) <= 1:
        return found
    return {
        name: [(a, b) for a, b in spans if not any(c <= a and b <= d and (c, d) != (a, b) for c, d in every)]
        for name, spans in found.items()
    }


def _permission(evidence: Evidence, mine: Named, yours: Named) -> Iterator[Finding]:
    """Find a permission on one side where the other simply says what will be done."""
    pair, (source, target) = evidence.pair, _words(evidence)
    ours = _permits(pair.source.text, mine["may"], source, evidence.source_facts)
    theirs = _permits(pair.target.text, yours["may"], target, evidence.target_facts)
    allowed = source.named("single", "permission").search(pair.source.text)
    permitted = target.named("single", "permission").search(pair.target.text)
    if theirs and not allowed:
        message = Message.of("parity.word-added", words=said(pair.target.text, theirs))
        yield pair.finding("meaning", Severity.WARNING, message, (), tuple(theirs))
    elif ours and not permitted:
        message = Message.of("parity.word-dropped", words=said(pair.source.text, ours))
        yield pair.finding("meaning", Severity.WARNING, message, tuple(ours), ())


def _permits(text: str, spans: list[Span], words: Closed, facts: list[Fact]) -> list[Span]:
    """Return the permissions that nothing denies (`no country may`): no month (`4 May`), no purpose (`so that`)."""
    denials = [*negations(text, words), *found_in(text, words.patterns["quantifiers"]["only"])]
    months = {fact.start for fact in facts if fact.kind == "month"}
    return [
        (a, b)
        for a, b in spans
        if text[a:b].lower() in words.permits
        and a not in months
        and not any(c < a or c <= b + 1 for c, _ in denials)
        and not words.named("single", "purposes").search(_CLAUSE_END.split(text[:a])[-1])
    ]


_CLAUSE_END = re.compile(r"[.,;:()]")


def _half(evidence: Evidence, mine: Named, yours: Named) -> Iterator[Finding]:
    """Find a side that says only one of `before and after`."""
    ours, theirs = ({name for name in ("before", "after") if side[name]} for side in (mine, yours))
    if len(ours) + len(theirs) != 3 or not evidence.literal:  # noqa: PLR2004  # both here, one there
        return
    (name,) = ours ^ theirs
    words = said(evidence.pair.source.text, mine[name]) or said(evidence.pair.target.text, yours[name])
    code = "parity.word-dropped" if mine[name] else "parity.word-added"
    yield evidence.pair.finding(
        "meaning", Severity.WARNING, Message.of(code, words=words), tuple(mine[name]), tuple(yours[name])
    )


def _unexempt(text: str, found: Forms, words: Closed, turns: str) -> list[Span]:
    """Return where a pattern is found outside the turns that do not count: `mayoría de edad`."""
    spans = found_in(text, found)
    if not spans:  # as nearly always
        return []
    exempt = found_in(text, words.named("single", turns))
    exempt += [
        span for often in words.patterns["frequencies"].values() for span in found_in(text, often)
    ]  # `every year`
    return [span for span in spans if not any(a <= span[0] < b for a, b in exempt)]


def _exceeds(evidence: Evidence, one: str, two: str) -> bool:
    """Whether `more than` stands beside a denial and is a limit, as the other side says: `no hayan pasado más de`."""
    sides = (one, two, evidence.pair.source.text, 0), (two, one, evidence.pair.target.text, 1)
    beside = any(
        name in {"more-than", "less-than"} and other in _LIMITS and negations(text, _words(evidence)[side])
        for name, other, text, side in sides
    )
    return beside or ({one, two} in _DENIED_LIMITS and denies_alone(evidence))


def _denied(evidence: Evidence) -> bool:
    """Whether a negation or `only` makes one of duty and permission: `no podrá`, `shall not`."""
    (source, target), pair = _words(evidence), evidence.pair
    return any(
        negations(text, words) or found_in(text, words.patterns["quantifiers"]["only"])
        for text, words in ((pair.source.text, source), (pair.target.text, target))
    )


def _limits(evidence: Evidence) -> Iterator[Finding]:
    pair, (source, target) = evidence.pair, _words(evidence)
    for name in _LIMITS:
        mine, yours = (
            limiting(text, found_in(text, words.patterns["quantifiers"][name]), words, facts)
            for text, words, facts in (
                (pair.source.text, source, evidence.source_facts),
                (pair.target.text, target, evidence.target_facts),
            )
        )
        others = [n for n in source.patterns["quantifiers"] if n not in {"all", "only", "up-to"} or name == "at-most"]
        text, words = (pair.target.text, target) if mine else (pair.source.text, source)
        if (
            bool(mine) != bool(yours)
            and not words.named("single", "bounds").search(text)
            and not any(found_in(text, words.patterns["quantifiers"][n]) for n in others)
        ):
            code = "parity.word-dropped" if mine else "parity.word-added"
            message = Message.of(code, words=said(pair.source.text, mine) or said(pair.target.text, yours))
            severity = Severity.ERROR if evidence.tight else Severity.WARNING
            yield pair.finding("meaning", severity, message, tuple(mine), tuple(yours))


def _restrictions(evidence: Evidence) -> Iterator[Finding]:
    """Find `only` on one side, where the other restricts in no other way."""
    pair, (source, target) = evidence.pair, _words(evidence)
    mine, yours = (
        _unexempt(text, words.patterns["quantifiers"]["only"], words, "negation_exempt")
        for text, words in ((pair.source.text, source), (pair.target.text, target))
    )
    if bool(mine) == bool(yours) or not evidence.literal:
        return
    text, words = (pair.target.text, target) if mine else (pair.source.text, source)
    if words.named("single", "restricting").search(text) or negations(text, words):
        return
    code = "parity.word-dropped" if mine else "parity.word-added"
    marked = said(pair.source.text, mine) or said(pair.target.text, yours)
    yield pair.finding("meaning", Severity.WARNING, Message.of(code, words=marked), tuple(mine), tuple(yours))


def _universals(evidence: Evidence) -> Iterator[Finding]:
    """Find `all` on one side, where the other one says it in no way."""
    pair, (source, target) = evidence.pair, _words(evidence)
    mine, yours = (
        _unexempt(text, words.patterns["quantifiers"]["all"], words, "quantifier_exempt")
        for text, words in ((pair.source.text, source), (pair.target.text, target))
    )
    if bool(mine) == bool(yours) or not evidence.tight:
        return
    text, words = (pair.target.text, target) if mine else (pair.source.text, source)
    spans, starts = mine or yours, evidence.explained[0 if mine else 1]
    others = ("some", "most", "only")
    if words.named("single", "universal").search(text) or any(
        found_in(text, words.patterns["quantifiers"][name]) for name in others
    ):
        return
    if all(start in starts for start, _ in spans):
        return
    code = "parity.word-dropped" if mine else "parity.word-added"
    marked = said(pair.source.text, mine) or said(pair.target.text, yours)
    yield pair.finding("meaning", Severity.WARNING, Message.of(code, words=marked), tuple(mine), tuple(yours))


def _words(evidence: Evidence) -> tuple[Closed, Closed]:
    return evidence.scene.source.words, evidence.scene.target.words
