"""One cause, one finding: what several checks say about the same words of a segment is said once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.parity.checks import form
from gealc_docs.parity.pairs import Span, between
from gealc_docs.parity.sides import ordered

_NEAR = 20  # characters between words that went together: `, el `, ` en la función de `


def untold(news: Iterable[Finding], told: Iterable[Finding]) -> Iterator[Finding]:
    """Go through findings that mark words which none that is told marks on the same side."""
    known: dict[tuple[str, int], list[Span]] = defaultdict(list)
    for finding in told:
        for which, side in enumerate(finding.sides):
            known[finding.address, which] += side.spans
    for finding in news:
        sides = enumerate(finding.sides)
        if not any(_touch(span, known[finding.address, which]) for which, side in sides for span in side.spans):
            yield finding


def _touch(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def joined(findings: Iterable[Finding]) -> list[Finding]:
    """Make one finding of what has one cause: neighbouring words on one side only, words that another one speaks of."""
    return _once(_with_towns(_denied_words(_bodies(_neighbours(findings)))))


def _bodies(findings: list[Finding]) -> list[Finding]:
    """Say a body that only one side names with the name that only the other has: `Asamblea Anual`, `Secretariat`."""
    found = list(findings)
    for body in (f for f in findings if f.check == "organisation" and _alone(f) is not None):
        here = _alone(body) or 0
        others = (f for f in found if f is not body and f.address == body.address and _alone(f) == 1 - here)
        if name := next((f for f in others if _is_name(f.sides[1 - here])), None):
            found.remove(name)
            found[found.index(body)] = _body(body, name, here)
    return found


def _is_name(side: Side) -> bool:
    """Whether what is marked is one name: words with capitals, side by side."""
    words = side.text[side.spans[0][0] : side.spans[-1][1]]
    marked = sum(end - start for start, end in side.spans) + len(side.spans) - 1
    return len(words) == marked and all(word[:1].isupper() for word in words.split())


def _body(body: Finding, name: Finding, here: int) -> Finding:
    """Return the finding about two names, as grave as the graver of those about each."""
    spans = [finding.sides[k].spans for k, finding in enumerate(ordered(here, body, name))]
    sides = tuple(replace(side, spans=((row[0][0], row[-1][1]),)) for side, row in zip(body.sides, spans, strict=True))
    said = {key: side.text[slice(*side.spans[0])] for key, side in zip(_SIDES, sides, strict=True)}
    message = between(Message.of("parity.organisation-differs", **said), *(side.language for side in sides))
    severity = min(body.severity, name.severity, key=lambda one: one.rank)
    return replace(body, severity=severity, message=message, sides=sides)


def _denied_words(findings: list[Finding]) -> list[Finding]:
    """Say a denial with the words right after it that stand for others: `sin previo aviso`, `scheduled`."""
    denials = [f for f in findings if f.check == "negation" and _alone(f) is not None]
    with_words = {id(f): other for f in denials if (other := _after(f, findings))}
    longer = {id(other): f for f in denials if (other := with_words.get(id(f)))}
    return [_denied(longer[id(f)], f) if id(f) in longer else f for f in findings if id(f) not in with_words]


def _after(denial: Finding, findings: list[Finding]) -> Finding | None:
    """Return the finding about words that stand for others and that follow a denial."""
    side = _alone(denial) or 0
    end = denial.sides[side].spans[-1][1]
    some = (f for f in findings if f.address == denial.address and f.check == "words" and all(s.spans for s in f.sides))
    return next((f for f in some if 0 <= f.sides[side].spans[0][0] - end <= _NOUN), None)


def _denied(denial: Finding, words: Finding) -> Finding:
    """Return the finding about words with the denial before them, as grave as the graver of the two."""
    side = _alone(denial) or 0
    own = words.sides[side]
    start, end = denial.sides[side].spans[0][0], own.spans[-1][1]
    name = "target" if side else "source"
    args = tuple((key, own.text[start:end] if key == name else value) for key, value in words.message.args)
    sides = tuple(replace(s, spans=((start, end),)) if k == side else s for k, s in enumerate(words.sides))
    severity = min(denial.severity, words.severity, key=lambda one: one.rank)
    return replace(words, severity=severity, message=replace(words.message, args=args), sides=sides)


def _with_towns(findings: list[Finding]) -> list[Finding]:
    """Say two towns that differ with their countries, which differ as well: `Lima, Perú`, `Quito, Ecuador`."""
    found = list(findings)
    for country in (f for f in findings if f.check == "country" and all(len(side.spans) == 1 for side in f.sides)):
        town = next((f for f in findings if f.check == "words" and _is_town_of(f, country)), None)
        if town:
            found.remove(town)
            found[found.index(country)] = _with_town(country, town)
    return found


def _is_town_of(words: Finding, country: Finding) -> bool:
    sides = list(zip(words.sides, country.sides, strict=True))
    return words.address == country.address and all(
        len(one.spans) == 1 and one.text[one.spans[0][1] : two.spans[0][0]] == _TOWN for one, two in sides
    )


def _with_town(country: Finding, town: Finding) -> Finding:
    spans = [(one.spans[0][0], two.spans[0][1]) for one, two in zip(town.sides, country.sides, strict=True)]
    sides = tuple(replace(side, spans=(span,)) for side, span in zip(country.sides, spans, strict=True))
    said = {name: side.text[slice(*span)] for name, side, span in zip(_SIDES, sides, spans, strict=True)}
    args = tuple((key, said.get(key, value)) for key, value in country.message.args)
    return replace(country, message=replace(country.message, args=args), sides=sides)


def _once(findings: list[Finding]) -> list[Finding]:
    """Leave out what another finding of the same segment says: words of a clause, the noun of another number."""
    found = [f for f in findings if not any(_said_by(f, other) for other in findings if other is not f)]
    return found or findings


def _said_by(one: Finding, other: Finding) -> bool:
    """Whether the cause of a finding is told by another one."""
    if one.address != other.address or other.severity.rank > one.severity.rank:
        return False
    sides = zip(one.sides, other.sides, strict=len(one.sides) == len(other.sides))
    pairs = [(a.spans, b.spans) for a, b in sides if a.spans and b.spans]
    inside = any(all(_touch(span, theirs) for span in ours) for ours, theirs in pairs)
    if {one.check, other.check} == {"words", "clause"}:  # several words with a counterpart are no clause left out
        words = next(f for f in (one, other) if f.check == "words")
        put = max(len(side.spans) for side in words.sides) > 1 and all(side.spans for side in words.sides)
        return (one.check == "clause") == put and (inside or one.check == "clause")
    beside = any(
        a in {d + _NOUN, d} or c in {b + _NOUN, b} for ours, theirs in pairs for a, b in ours for c, d in theirs
    )
    if one.check == "words" and other.check == "gender" and beside:  # `mujeres programadoras`
        return True
    if one.check == "words":
        return other.check != "words" and inside and all(side.spans for side in one.sides)
    if one.check in _SMALL and other.check in _SMALL and _held_by(one, other):
        return True
    near = any(0 <= c - b <= _NOUN for ours, theirs in pairs for _, b in theirs for c, _ in ours)
    return one.check == "number-agreement" and other.check == "number" and near


def _held_by(one: Finding, other: Finding) -> bool:
    """Whether all that a finding marks lies in what another one marks, which marks more: `more`, `more than`."""
    sides = [(a.spans, b.spans) for a, b in zip(one.sides, other.sides, strict=len(one.sides) == len(other.sides))]
    inside = all(any(c <= a and b <= d for c, d in theirs) for ours, theirs in sides for a, b in ours)
    marked = [sum(b - a for spans in side for a, b in spans) for side in zip(*sides, strict=True)]
    return inside and 0 < marked[0] < marked[1]


_SMALL = frozenset({"meaning", "negation", "number"})  # told by small words and by values
_TOWN = ", "  # between a town and its country
_SIDES = ("source", "target")
_NOUN = 1  # characters between a number and its noun


def _neighbours(findings: Iterable[Finding]) -> list[Finding]:
    """Make one finding of neighbouring words that stand on one side only: they came or went together."""
    groups: dict[tuple[str, int], list[Finding]] = defaultdict(list)
    kept: list[Finding] = []
    for finding in findings:
        side = _alone(finding)
        if side is None:
            kept.append(finding)
        else:
            groups[finding.address, side].append(finding)
    return kept + [one for (_, side), some in groups.items() for one in _together(some, side)]


def _alone(finding: Finding) -> int | None:
    """Return which side a finding marks words on, None where it marks both, neither, or all of a text.

    What is wrong in how words are written did not come or go with others.
    """
    if finding.check in form.CODES or len(finding.sides) != 2:  # noqa: PLR2004  # source and target
        return None
    marked = [which for which, side in enumerate(finding.sides) if side.spans]
    whole = any(side.spans == ((0, len(side.text)),) or not side.text for side in finding.sides)
    return marked[0] if len(marked) == 1 and not whole else None


def _together(some: list[Finding], side: int) -> Iterator[Finding]:
    """Join findings whose words are neighbours: the gravest speaks for them."""
    rest = sorted(some, key=lambda finding: finding.sides[side].spans)
    while rest:
        row = [rest.pop(0)]
        while near := [f for f in rest if any(_are_near(f.sides[side], g.sides[side]) for g in row)]:
            row += near
            rest = [finding for finding in rest if finding not in near]
        yield from _spoken_for(row, side)


def _are_near(one: Side, two: Side) -> bool:
    return any(a < d + _NEAR and c < b + _NEAR for a, b in one.spans for c, d in two.spans)


def _spoken_for(row: list[Finding], side: int) -> Iterator[Finding]:
    """Return the findings that speak for neighbours: a clause for all, else the gravest one; no fact is left unsaid."""
    clause = next((finding for finding in row if finding.check == "clause"), None)
    first = clause or min(row, key=lambda finding: finding.severity.rank)
    others = [f for f in row if f is not first and not clause and f.severity is Severity.ERROR]
    yield from others
    yield _merged(first, [finding for finding in row if finding not in others], side)


def _merged(first: Finding, row: list[Finding], side: int) -> Finding:
    spans = _closed(sorted({span for finding in row for span in finding.sides[side].spans}))
    if first.check == "clause":
        spans = ((spans[0][0], spans[-1][1]),)
        words = first.sides[side].text[slice(*spans[0])]
        message = between(Message.of(first.message.code, words=words), *(s.language for s in first.sides))
        first = replace(first, message=message)
    return replace(first, sides=tuple(replace(s, spans=spans) if k == side else s for k, s in enumerate(first.sides)))


def _closed(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans without those that lie in another."""
    found = spans[:1]
    for _, (start, end) in pairwise(spans):
        if start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
