"""Small words that one side has and the other says in no way: limits, `only`, `all`."""

from collections.abc import Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.denials import found_in, negations, said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.half import Half
from gealc_docs.parity.lexicon.lexicon import Lexicon
from gealc_docs.parity.limits import limiting
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.patterns import Forms
from gealc_docs.parity.subjects import corresponding
from gealc_docs.parity.tokens import Token, tokens

_FAR = 3  # words from an article to a noun: `las máximas autoridades`
_ONE = 2  # words after `only`, one of which is the number: `only in one country`
LIMITS = ("at-least", "at-most")


def limits(evidence: Evidence) -> Iterator[Finding]:
    """Find a limit on one side, where the other one bounds nothing."""
    for name in LIMITS:
        mine, yours = (limiting(half.text, _named(half, name), half.words, half.facts) for half in evidence.halves)
        other = _other(evidence, mine, yours)
        if other is None or other.words.named("single", "bounds").search(other.text):
            continue
        known = [
            n for n in other.words.patterns["quantifiers"] if n not in {"all", "only", "up-to"} or name == "at-most"
        ]
        if not any(_named(other, n) for n in known):
            yield on_one_side(evidence, mine, yours, Severity.ERROR if evidence.tight else Severity.WARNING)


def restrictions(evidence: Evidence) -> Iterator[Finding]:
    """Find `only` on one side, where the other restricts in no other way."""
    mine, yours = (
        unexempt(half, half.words.patterns["quantifiers"]["only"], "negation_exempt") for half in evidence.halves
    )
    other = _other(evidence, mine, yours)
    if other is None or not evidence.literal:
        return
    own = evidence.halves[0 if mine else 1]
    if not (_restricts(other, one=_one_only(own, mine or yours)) or negations(other.text, other.words)):
        yield on_one_side(evidence, mine, yours, Severity.WARNING)


def _restricts(half: Half, *, one: bool) -> bool:
    """Whether a text restricts otherwise than by `only`; by saying `one`, which is `un` too, where `one` does."""
    spans = found_in(half.text, half.words.named("single", "restricting"))
    return any(one or not _is_one(half.text[a:b].lower(), half) for a, b in spans)


def _one_only(half: Half, spans: Sequence[Span]) -> bool:
    """Whether `only` bears on one thing: `only one session`, `una sola sesión`."""
    near = (t for a, b in spans for t in (*tokens(half.text[:a])[-1:], *tokens(half.text[b:])[:_ONE]))
    return any(_is_one(token.lower, half) for token in near)


def _is_one(word: str, half: Half) -> bool:
    return half.words.numbers.cardinals.get(word, half.words.numbers.weak.get(word)) == 1


def universals(evidence: Evidence) -> Iterator[Finding]:
    """Find `all` on one side, where the other one says it in no way."""
    mine, yours = (
        unexempt(half, half.words.patterns["quantifiers"]["all"], "quantifier_exempt") for half in evidence.halves
    )
    other = _other(evidence, mine, yours)
    if other is None or not evidence.tight or other.words.named("single", "universal").search(other.text):
        return
    starts, text = evidence.explained[0 if mine else 1], evidence.halves[0 if mine else 1].text
    side = 0 if mine else 1
    told = all(start in starts or _measures(text, end) or _apiece(evidence, end, side) for start, end in mine or yours)
    if not told and not any(_named(other, name) for name in ("some", "most", "only")):
        yield on_one_side(evidence, mine, yours, Severity.WARNING)


def partials(evidence: Evidence) -> Iterator[Finding]:
    """Find `some` on one side before what the other one says as a whole, by its article: `algunos países`."""
    mine, yours = (
        unexempt(half, half.words.patterns["quantifiers"]["some"], "quantifier_exempt") for half in evidence.halves
    )
    other = _other(evidence, mine, yours)
    if other is None or not evidence.tight or any(_named(other, name) for name in other.words.patterns["quantifiers"]):
        return
    side = 0 if mine else 1
    starts, text = evidence.explained[side], evidence.halves[side].text
    for start, end in mine or yours:
        if start not in starts and not _measures(text, end) and _whole(evidence, end, side):
            yield on_one_side(evidence, mine, yours, Severity.WARNING)
            return


def attempts(evidence: Evidence) -> Iterator[Finding]:
    """Find what one side only tries to do, where the other one does it: `intentar generar`, `generate`."""
    mine, yours = (_tried(half, evidence.scene.lexicon) for half in evidence.halves)
    other = _other(evidence, mine, yours)
    if other is None or not evidence.literal or other.words.named("attempt", "aiming").search(other.text):
        return
    yield on_one_side(evidence, mine, yours, Severity.WARNING)


def _tried(half: Half, lexicon: Lexicon) -> list[Span]:
    """Return where a text says that what the infinitive after it tells is tried; not `la trata de personas`."""
    exempt = found_in(half.text, half.words.named("attempt", "about"))
    readings = lexicon.readings.get(half.reader.language, {})
    return [
        (start, end)
        for start, end in found_in(half.text, half.words.named("attempt", "trying"))
        if not any(a <= start < b for a, b in exempt)
        and any("inf" in r.tags for t in tokens(half.text[end:])[:1] for r in readings.get(t.lower, ()))
    ]


def _apiece(evidence: Evidence, end: int, side: int) -> bool:
    """Whether the noun after a place stands for one after `por` or `per`: `dos por país`, `in each country`."""
    noun, other = _noun_after(evidence, end, side), evidence.halves[1 - side]
    row = tokens(other.text)
    places = _standing_for(evidence, noun, side, row) if noun else ()
    return any(at and row[at - 1].lower in other.words.roles["apiece"] for at in places)


def _noun_after(evidence: Evidence, end: int, side: int) -> Token | None:
    """Return the first word of substance after a place."""
    half = evidence.halves[side]
    return next((t for t in tokens(half.text) if t.start >= end and t.lower not in half.words.function_words), None)


def _whole(evidence: Evidence, end: int, side: int) -> bool:
    """Whether the first word of substance after a place stands for one that a definite article stands before."""
    noun, other = _noun_after(evidence, end, side), evidence.halves[1 - side]
    if noun is None:
        return False
    row = tokens(other.text)
    return any(
        row[k].lower in other.words.definite
        and not any(t.lower in other.words.roles["prepositions"] for t in row[k + 1 : at])
        for at in _standing_for(evidence, noun, side, row)
        for k in range(max(0, at - _FAR), at)
    )


def _standing_for(evidence: Evidence, word: Token, side: int, row: Sequence[Token]) -> Iterator[int]:
    """Go through the places in the other side's row of words that stand for a word."""
    for pair in corresponding(evidence):
        if any(t.start == word.start for t in pair[side]):
            yield from (k for k, t in enumerate(row) if any(t.start == u.start for u in pair[1 - side]))


def _measures(text: str, end: int) -> bool:
    """Whether a number follows: `cada 300 kilómetros` are distances, not all of something."""
    return text[end : end + 2].strip().isdigit()


def on_one_side(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span], severity: Severity) -> Finding:
    """Return the finding that one side says what the other does not; one of the two places is empty."""
    source, target = evidence.halves
    words = said(source.text, mine) or said(target.text, yours)
    message = Message.of("parity.word-dropped" if mine else "parity.word-added", words=words)
    return evidence.pair.finding("meaning", severity, message, tuple(mine), tuple(yours))


def unexempt(half: Half, forms: Forms, turns: str) -> list[Span]:
    """Return where a pattern is found outside the turns that do not count: `mayoría de edad`, `every year`."""
    spans = found_in(half.text, forms)
    if not spans:  # as nearly always
        return []
    often = half.words.patterns["frequencies"].values()
    turned = (half.words.named("single", turns),) if turns else ()
    exempt = [span for pattern in (*turned, *often) for span in found_in(half.text, pattern)]
    return [span for span in spans if not any(a <= span[0] < b for a, b in exempt)]


def _named(half: Half, name: str) -> list[Span]:
    return found_in(half.text, half.words.patterns["quantifiers"][name])


def _other(evidence: Evidence, mine: Sequence[Span], yours: Sequence[Span]) -> Half | None:
    """Return the side that lacks what the other has, None where both have it or neither."""
    if bool(mine) == bool(yours):
        return None
    return evidence.halves[1] if mine else evidence.halves[0]
