"""Small words that turn a meaning: negation, quantifiers, duty, permission, order in time, virtual or in person."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed, denies
from gealc_docs.parity.denials import found_in, negations, unrepeated
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.numbers import Fact
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 5, False
KINDS = (
    Kind("meaning", Severity.WARNING),
    Kind("negation", Severity.ERROR),
)
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
    ),
    "modality": (("must", "may"),),
    "time_order": (("before", "after"), ("during", "before"), ("during", "after"), ("during", "outside")),
    "degree": (("more", "less"), ("same", "less"), ("same", "more")),
    "both": (("both", "one-of"),),
    "adding": (("not-only", "refused"),),
    "aspect": (("future", "done"),),
    "part_of_time": (("early", "late"), ("early", "mid"), ("mid", "late")),
    "connection": (("concession", "cause"), ("concession", "condition")),
    "single": (("virtual", "onsite"),),
}
Named = Mapping[str, list[Span]]  # where each pattern of a group is found
_EXEMPT = {"degree": "degree_exempt", "time_order": "time_exempt"}
_GRAVE = frozenset({"up-to", "at-least", "at-most", "more-than", "less-than", "virtual", "onsite"})
_LIMITS = ("at-least", "at-most")


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find opposites of one class, a limit that one side lacks, and negation on one side only."""
    for group, opposites in _OPPOSITES.items():
        yield from _opposites(evidence, group, opposites)
    yield from _limits(evidence)
    yield from _restrictions(evidence)
    yield from _universals(evidence)
    yield from _negation(evidence)


def _opposites(evidence: Evidence, group: str, opposites: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    pair, (source, target) = evidence.pair, _words(evidence)
    exempt = _EXEMPT.get(group, "quantifier_exempt")
    mine, yours = (
        _outermost(
            {
                name: [span for span in _unexempt(text, found, words, exempt) if span[0] not in said]
                for name, found in words.patterns[group].items()
            }
        )
        for text, words, said in (
            (pair.source.text, source, evidence.idioms[0]),
            (pair.target.text, target, evidence.idioms[1]),
        )
    )
    for one, two in (*opposites, *((b, a) for a, b in opposites)):
        if _turned(mine, yours, one, two):
            if group == "modality" and _denied(evidence):
                continue
            severity = Severity.ERROR if {one, two} <= _GRAVE else Severity.WARNING
            message = Message.of(
                "parity.meaning-differs",
                source=_text(pair.source.text, mine[one]),
                target=_text(pair.target.text, yours[two]),
            )
            yield pair.finding("meaning", severity, message, tuple(mine[one]), tuple(yours[two]))
            return
    if group == "time_order":
        yield from _half(evidence, mine, yours)
    if group == "modality" and evidence.settled:
        yield from _permission(evidence, mine, yours)


def _turned(mine: Named, yours: Named, one: str, two: str) -> bool:
    """Whether one side says the first of two opposites where the other one says the second, be it beside others."""
    ours, theirs = ((len(side.get(one, ())), len(side.get(two, ()))) for side in (mine, yours))
    alone = ours[0] and theirs[1] and not theirs[0] and not ours[1]
    return bool(alone) or (ours[0] > theirs[0] and theirs[1] > ours[1] and sum(ours) == sum(theirs))


def _outermost(found: Named) -> Named:
    """Return where patterns are found outside those of the others of their group: `no menos de` is no `menos de`."""
    every = [span for spans in found.values() for span in spans]
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
        message = Message.of("parity.word-added", words=_text(pair.target.text, theirs))
        yield pair.finding("meaning", Severity.WARNING, message, (), tuple(theirs))
    elif ours and not permitted:
        message = Message.of("parity.word-dropped", words=_text(pair.source.text, ours))
        yield pair.finding("meaning", Severity.WARNING, message, tuple(ours), ())


def _permits(text: str, spans: list[Span], words: Closed, facts: list[Fact]) -> list[Span]:
    """Return the permissions that nothing denies (`no country may`): no month (`4 May`), no purpose (`so that`)."""
    denials = negations(text, words) + found_in(text, words.patterns["quantifiers"]["only"])
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
    if len(ours) + len(theirs) != 3 or not evidence.settled:  # noqa: PLR2004  # both here, one there
        return
    (name,) = ours ^ theirs
    words = _text(evidence.pair.source.text, mine[name]) or _text(evidence.pair.target.text, yours[name])
    code = "parity.word-dropped" if mine[name] else "parity.word-added"
    yield evidence.pair.finding(
        "meaning", Severity.WARNING, Message.of(code, words=words), tuple(mine[name]), tuple(yours[name])
    )


def _unexempt(text: str, found: re.Pattern[str], words: Closed, turns: str) -> list[Span]:
    """Return where a pattern is found outside the turns that do not count: `mayoría de edad`."""
    spans = found_in(text, found)
    if not spans:  # as nearly always
        return []
    exempt = found_in(text, words.named("single", turns))
    exempt += [
        span for often in words.patterns["frequencies"].values() for span in found_in(text, often)
    ]  # `every year`
    return [span for span in spans if not any(a <= span[0] < b for a, b in exempt)]


def _denied(evidence: Evidence) -> bool:
    """Whether a negation or `only` makes one of duty and permission: `no podrá`, `shall not`."""
    (source, target), pair = _words(evidence), evidence.pair
    return any(
        negations(text, words) or found_in(text, words.patterns["quantifiers"]["only"])
        for text, words in ((pair.source.text, source), (pair.target.text, target))
    )


def _text(text: str, spans: Sequence[Span]) -> str:
    return ", ".join(dict.fromkeys(text[a:b] for a, b in spans))


def _limits(evidence: Evidence) -> Iterator[Finding]:
    pair, (source, target) = evidence.pair, _words(evidence)
    for name in _LIMITS:
        mine = found_in(pair.source.text, source.patterns["quantifiers"][name])
        yours = found_in(pair.target.text, target.patterns["quantifiers"][name])
        others = [n for n in source.patterns["quantifiers"] if n not in {"all", "only", "up-to"} or name == "at-most"]
        text, words = (pair.target.text, target) if mine else (pair.source.text, source)
        if (
            bool(mine) != bool(yours)
            and not words.named("single", "bounds").search(text)
            and not any(found_in(text, words.patterns["quantifiers"][n]) for n in others)
        ):
            code = "parity.word-dropped" if mine else "parity.word-added"
            message = Message.of(code, words=_text(pair.source.text, mine) or _text(pair.target.text, yours))
            severity = Severity.ERROR if evidence.tight else Severity.WARNING
            yield pair.finding("meaning", severity, message, tuple(mine), tuple(yours))


def _restrictions(evidence: Evidence) -> Iterator[Finding]:
    """Find `only` on one side, where the other restricts in no other way."""
    pair, (source, target) = evidence.pair, _words(evidence)
    mine, yours = (
        _unexempt(text, words.patterns["quantifiers"]["only"], words, "negation_exempt")
        for text, words in ((pair.source.text, source), (pair.target.text, target))
    )
    if bool(mine) == bool(yours) or not evidence.settled:
        return
    text, words = (pair.target.text, target) if mine else (pair.source.text, source)
    if words.named("single", "restricting").search(text) or negations(text, words):
        return
    code = "parity.word-dropped" if mine else "parity.word-added"
    said = _text(pair.source.text, mine) or _text(pair.target.text, yours)
    yield pair.finding("meaning", Severity.WARNING, Message.of(code, words=said), tuple(mine), tuple(yours))


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
    said = _text(pair.source.text, mine) or _text(pair.target.text, yours)
    yield pair.finding("meaning", Severity.WARNING, Message.of(code, words=said), tuple(mine), tuple(yours))


def _words(evidence: Evidence) -> tuple[Closed, Closed]:
    return evidence.scene.source.words, evidence.scene.target.words


def _negation(evidence: Evidence) -> Iterator[Finding]:
    pair, (source, target) = evidence.pair, _words(evidence)
    row = evidence.alignment  # a noun or verb that denies (`falta`) may stand for one that does not (`scarcity`)
    ours = evidence.explained[0] | {row.source[i].start for i, _ in row.pairs}
    theirs = evidence.explained[1] | {row.target[j].start for _, j in row.pairs}
    mine: Sequence[Span] = [span for span in unrepeated(evidence, 0) if span[0] not in ours]
    yours: Sequence[Span] = [span for span in unrepeated(evidence, 1) if span[0] not in theirs]
    mine, yours = [*mine, *evidence.denied[0]], [*yours, *evidence.denied[1]]
    mine, yours = _told_alone(mine, pair.source.text, source), _told_alone(yours, pair.target.text, target)
    if bool(mine) == bool(yours) and not (evidence.literal and _uneven(evidence, mine, yours)):
        return
    more = _denials(pair.source.text, mine, source) - _denials(pair.target.text, yours, target)
    mine, yours = (mine, ()) if more > 0 else ((), yours)
    if _denied_otherwise(evidence, turned=not mine):
        return
    code = "parity.negation-dropped" if mine else "parity.negation-added"
    words = _text(pair.source.text, mine) or _text(pair.target.text, yours)
    sure = evidence.literal and len(evidence.lost) + len(evidence.gained) <= 1 and not _loose(evidence, mine, yours)
    severity = Severity.ERROR if sure else Severity.WARNING
    yield pair.finding("negation", severity, Message.of(code, words=words), tuple(mine), tuple(yours))


def _loose(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span]) -> bool:
    """Whether what is denied is itself left over, so that the other side may say it otherwise: `sin salir`, `from`."""
    for spans, text, left, words in (
        (mine, evidence.pair.source.text, evidence.lost, evidence.scene.source.words),
        (yours, evidence.pair.target.text, evidence.gained, evidence.scene.target.words),
    ):
        starts = {token.start for token in left}
        after = [t for t in tokens(text) if t.lower not in words.function_words]
        if any(next((t.start for t in after if t.start >= end), -1) in starts for _, end in spans):
            return True
    return False


def _told_alone(spans: Sequence[Span], text: str, words: Closed) -> Sequence[Span]:
    """Return negations, none where all of them only go on with one that both sides have: `nadie … ni`."""
    alone = [span for span in spans if text[slice(*span)].lower() not in words.repeating]
    return spans if alone or len(spans) > 1 else ()  # `ni … ni`


def _uneven(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span]) -> bool:
    """Whether one side denies more often than the other."""
    (source, target), pair = _words(evidence), evidence.pair
    return _denials(pair.source.text, mine, source) != _denials(pair.target.text, yours, target)


def _denials(text: str, spans: Sequence[Span], words: Closed) -> int:
    """Return how often a text denies; words that go on with an earlier negation add none: `no … nadie`, `ni`."""
    count = 0
    for start, end in spans:
        count += not (count and text[start:end].lower() in words.doubling)
    return count


def _denied_otherwise(evidence: Evidence, *, turned: bool) -> bool:
    """Whether a word of the other side denies by itself and stands for none: `lack`, `imposible`; no name does."""
    scene = evidence.scene
    text, reader = (evidence.pair.source.text, scene.source) if turned else (evidence.pair.target.text, scene.target)
    row = evidence.alignment.source if turned else evidence.alignment.target
    explained = evidence.explained[0 if turned else 1]
    linked = explained | {row[i if turned else j].start for i, j, _ in evidence.alignment.links}
    chosen = reader.words.distributive if _any(evidence, turned=not turned) else frozenset()
    return any(
        token.lower not in chosen
        and not token.named
        and denies(token.lower, reader.language, scene.lexicon.in_dictionary)
        for token in tokens(text)
        if token.start not in linked
    )


def _any(evidence: Evidence, *, turned: bool) -> bool:
    """Whether a side speaks of whichever it may be: then the other one's `any` stands for `cualquier`, not `ningún`."""
    pair, words = evidence.pair, _words(evidence)[0 if turned else 1]
    text = pair.source.text if turned else pair.target.text
    return any(t.lower in words.distributive - words.denials for t in tokens(text) if len(t.lower) >= _WHOLE)


_WHOLE = 4  # letters of a word that says of which: not `por`, `su`, `per`
