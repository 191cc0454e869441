"""Small words that turn a meaning: quantifiers, duty, permission, order in time, virtual or in person."""

import re
from collections.abc import Iterator, Mapping

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.denials import found_in, negations, said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.half import Half
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import SAME
from gealc_docs.parity.limits import at_one_place, denies_alone, limiting, of_other_things
from gealc_docs.parity.one_sided import (
    LIMITS,
    attempts,
    limits,
    on_one_side,
    partials,
    restrictions,
    unexempt,
    universals,
)
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 5, False
KINDS = (Kind("meaning", Severity.ERROR),)
_OPPOSITES = {
    "quantifiers": (
        ("at-least", "at-most"),
        ("at-least", "up-to"),
        ("up-to", "more-than"),
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
        ("all", "many"),
    ),
    "modality": (("must", "may"),),
    "duty": (("advised", "required"),),
    "time_order": (
        ("before", "after"),
        ("during", "before"),
        ("during", "after"),
        ("during", "outside"),
        ("within", "after"),
    ),
    "degree": (("more", "less"), ("same", "less"), ("same", "more"), ("same", "different")),
    "both": (("both", "one-of"), ("each", "one-of"), ("each", "in-total")),
    "age": (("adult", "minor"),),
    "whose": (("own", "another"),),
    "rank": (("first", "last"),),
    "of_two": (("latter", "former"),),
    "proviso": (("exception", "condition"),),
    "adding": (("not-only", "refused"),),
    "aspect": (("future", "done"), ("going-on", "over")),
    "part_of_time": (("early", "late"), ("early", "mid"), ("mid", "late")),
    "extent": (("whole", "partly"),),
    "times": (("once", "ever"),),
    "how_often": (("always", "at-times"), ("always", "rarely"), ("often", "rarely")),
    "wealth": (("developing", "developed"), ("least", "developed"), ("least", "developing")),
    "connection": (("concession", "cause"), ("concession", "condition"), ("regardless", "depending")),
    "single": (("virtual", "onsite"),),
}
Named = Mapping[str, list[Span]]  # where each pattern of a group is found
_EXEMPT = {"degree": "degree_exempt", "time_order": "time_exempt", "age": "", "connection": "", "proviso": ""}
_GRAVE = frozenset({"up-to", "at-least", "at-most", "more-than", "less-than", "virtual", "onsite"})
_HOW_MANY = frozenset({"all", "some", "most", "many", "few"})  # that stand before the things they count
_DENIED_LIMITS = ({"at-least", "less-than"}, {"at-most", "more-than"})  # to reach no minimum is to stay below it


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find opposites of one class, and a limit that one side lacks."""
    for group, opposites in _OPPOSITES.items():
        yield from _opposites(evidence, group, opposites)
    yield from limits(evidence)
    yield from restrictions(evidence)
    yield from universals(evidence)
    yield from partials(evidence)
    yield from attempts(evidence)


def _opposites(evidence: Evidence, group: str, opposites: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    """Find the first two opposites of a class that stand for each other, or what the class lacks on one side."""
    mine, yours = (_said_of(half, group, idioms) for half, idioms in zip(evidence.halves, evidence.idioms, strict=True))
    for one, two in (*opposites, *((b, a) for a, b in opposites)):
        if _turned(mine, yours, one, two) and not _same(evidence, group, (one, two), (mine[one], yours[two])):
            yield _opposed(evidence, (one, two), mine[one], yours[two])
            return
    if group == "time_order":
        yield from _half(evidence, mine, yours)
    if group == "modality" and evidence.literal:
        yield from _permission(evidence, mine, yours)


def _said_of(half: Half, group: str, idioms: frozenset[int]) -> Named:
    """Return where the words of a class stand that are no part of a turn of phrase, nor of `idioms`."""
    exempt = _EXEMPT.get(group, "quantifier_exempt")
    found = {
        name: limiting(half.text, unexempt(half, forms, exempt), half.words, half.facts)
        for name, forms in half.words.patterns[group].items()
    }
    return _outermost({name: [span for span in spans if span[0] not in idioms] for name, spans in found.items()})


def _same(evidence: Evidence, group: str, names: tuple[str, str], spans: tuple[list[Span], list[Span]]) -> bool:
    """Whether two opposites say the same after all: one is denied, or they bear on other things."""
    if group in {"modality", "duty"} and _denied(evidence):
        return True
    if group == "quantifiers" and _exceeds(evidence, *names):
        return True
    if _HOW_MANY.issuperset(names) and of_other_things(evidence, *spans):
        return True
    if group == "degree" and (_compared(evidence, *spans) or any(_in_phrase(evidence, spans[k], k) for k in (0, 1))):
        return True
    return _counted_back(evidence, *spans)


def _opposed(evidence: Evidence, names: tuple[str, str], ours: list[Span], theirs: list[Span]) -> Finding:
    severity = Severity.ERROR if evidence.tight or _GRAVE.issuperset(names) else Severity.WARNING
    if not (evidence.literal or at_one_place(evidence, ours, theirs)):
        severity = evidence.doubt
    source, target = (said(half.text, spans) for half, spans in zip(evidence.halves, (ours, theirs), strict=True))
    message = Message.of("parity.meaning-differs", source=source, target=target)
    return evidence.pair.finding("meaning", severity, message, tuple(ours), tuple(theirs))


def _counted_back(evidence: Evidence, ours: list[Span], theirs: list[Span]) -> bool:
    """Whether a deadline is told by how long before something it is: `a más tardar dos semanas antes`, `at least`."""
    sides = [(half.text, half.words, spans[0]) for half, spans in zip(evidence.halves, (ours, theirs), strict=True)]
    before = all(words.patterns["time_order"]["before"].search(text, end) for text, words, (_, end) in sides)
    return before and any(words.named("single", "deadlines").match(text, start) for text, words, (start, _) in sides)


def _compared(evidence: Evidence, ours: list[Span], theirs: list[Span]) -> bool:
    """Whether one side says by one word what the other says by `more` and an adjective: `más bajas`, `lower`."""
    one, two, related = evidence.pair.source.text, evidence.pair.target.text, evidence.scene.lexicon.related
    return any(
        related(_next(one, end), two[third:last].lower()) >= SAME
        or related(one[first:end].lower(), _next(two, last)) >= SAME
        for first, end in ours
        for third, last in theirs
    )


def _in_phrase(evidence: Evidence, spans: list[Span], side: int) -> bool:
    """Whether each degree belongs to phrases that say more and stand for each other: `pobres`, `lowest incomes`."""
    words = [{t.start for t in pair[side].words} for pair in evidence.phrase_pairs]
    return all(any(a in row and any(not a <= start < b for start in row) for row in words) for a, b in spans)


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
    ours, theirs = (_permits(half, spans["may"]) for half, spans in zip(evidence.halves, (mine, yours), strict=True))
    allowed, permitted = (
        half.words.named("single", "permission").search(half.text) or _able(half) for half in evidence.halves
    )
    if theirs and not allowed:
        yield on_one_side(evidence, [], theirs, Severity.WARNING)
    elif ours and not permitted:
        yield on_one_side(evidence, ours, [], Severity.WARNING)


def _able(half: Half) -> bool:
    """Whether a word says by its ending what may be done: `available`, `reutilizable`; not `responsible`."""
    words = (t.lower for t in tokens(half.text))
    return any(w.endswith(half.words.ability_endings) and w not in half.words.no_ability for w in words)


def _permits(half: Half, spans: list[Span]) -> list[Span]:
    """Return the permissions that nothing denies (`no country may`): no month (`4 May`), no purpose (`so that`)."""
    text, words = half.text, half.words
    denials = [*negations(text, words), *found_in(text, words.patterns["quantifiers"]["only"])]
    months = {fact.start for fact in half.facts if fact.kind == "month"}
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
    yield on_one_side(evidence, mine[name], yours[name], Severity.WARNING)


def _exceeds(evidence: Evidence, one: str, two: str) -> bool:
    """Whether `more than` stands beside a denial and is a limit, as the other side says: `no hayan pasado más de`."""
    beside = any(
        name in {"more-than", "less-than"} and other in LIMITS and negations(half.text, half.words)
        for name, other, half in zip((one, two), (two, one), evidence.halves, strict=True)
    )
    return beside or ({one, two} in _DENIED_LIMITS and denies_alone(evidence))


def _denied(evidence: Evidence) -> bool:
    """Whether a negation or `only` makes one of duty and permission: `no podrá`, `shall not`."""
    return any(
        negations(half.text, half.words) or found_in(half.text, half.words.patterns["quantifiers"]["only"])
        for half in evidence.halves
    )
