"""Who does what to whom: two names or words that changed places."""

from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.roles import crossing
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 6, False
KINDS = (Kind("roles", Severity.WARNING, "dictionary"),)
_Item = tuple[Span, Span]


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find two parts that changed their small words, or whose exchange would put all others in order."""
    row = _row(evidence)
    if evidence.scene.literal and (crossed := crossing(evidence, row)):
        yield _finding(evidence, *crossed)
        return
    yield from _reordered(evidence, row)


def _finding(evidence: Evidence, first: _Item, second: _Item) -> Finding:
    pair = evidence.pair
    one, two = ((pair.source.text[slice(*a)], pair.target.text[slice(*b)]) for a, b in (first, second))
    message = Message.of("parity.roles", one=f"{one[0]}/{one[1]}", two=f"{two[0]}/{two[1]}")
    return pair.finding("roles", Severity.WARNING, message, (first[0], second[0]), (first[1], second[1]))


def _reordered(evidence: Evidence, row: list[_Item]) -> Iterator[Finding]:
    least, most = 2, 40
    if not least <= len(row) <= most:
        return
    order = sorted(range(len(row)), key=lambda k: row[k][1])
    if order == sorted(order):
        return
    place = {k: p for p, k in enumerate(order)}
    for i in range(len(row)):
        for j in range(i + 1, len(row)):
            if place[i] > place[j] and _exchanged(evidence, row, place, i, j):
                yield _finding(evidence, row[i], row[j])
                return


def _row(evidence: Evidence) -> list[_Item]:
    """Return all that is linked for sure, in the order of the source."""
    alignment = evidence.alignment
    used_source = [i for i, _, _ in alignment.links]
    used_target = [j for _, j, _ in alignment.links]
    row: list[_Item] = [
        ((alignment.source[i].start, alignment.source[i].end), (alignment.target[j].start, alignment.target[j].end))
        for i, j, _ in alignment.links
        if used_source.count(i) == 1 and used_target.count(j) == 1
    ]
    for kind in ("country", "organisation", "acronym"):
        ours = [f for f in evidence.source_facts if f.kind == kind]
        theirs = [f for f in evidence.target_facts if f.kind == kind]
        for fact in ours:
            same = [f for f in theirs if f.value == fact.value]
            if len(same) == 1 and sum(f.value == fact.value for f in ours) == 1:
                row.append(((fact.start, fact.end), (same[0].start, same[0].end)))
    return sorted(row)


def _exchanged(evidence: Evidence, row: list[_Item], place: dict[int, int], i: int, j: int) -> bool:
    """Whether exchanging two parts settles all between them, and more than `of` parts them on both sides."""
    between = [k for k in range(len(row)) if i < k < j]
    inside = [k for k in place if place[j] < place[k] < place[i]]
    settled = set(between) == set(inside) and [place[k] for k in between] == sorted(place[k] for k in between)
    names = _names(evidence, row, i, j)
    if not settled or not (between or names):
        return False
    ours = _apart(
        evidence.pair.source.text, row[i][0], row[j][0], evidence.scene.source.words.function_words, names=names
    )
    theirs = _apart(
        evidence.pair.target.text, row[j][1], row[i][1], evidence.scene.target.words.function_words, names=names
    )
    return ours and theirs


def _names(evidence: Evidence, row: list[_Item], i: int, j: int) -> bool:
    one, two = evidence.pair.source.text, evidence.pair.target.text
    return all(one[row[k][0][0]].isupper() and two[row[k][1][0]].isupper() for k in (i, j))


_LOOSE = frozenset(
    [
        "de",
        "del",
        "of",
        "y",
        "e",
        "and",
        "la",
        "el",
        "los",
        "las",
        "the",
        "a",
        "an",
        "en",
        "in",
        "on",
        "for",
        "para",
        "o",
        "or",
        "s",
        "su",
        "sus",
        "its",
        "their",
        "que",
        "that",
    ]
)


def _apart(text: str, one: Span, two: Span, small: frozenset[str], *, names: bool) -> bool:
    """Whether a preposition (between names: any word) stands between two places, not just `of` or a comma."""
    words = [t.text for t in tokens(text[one[1] : two[0]]) if len(t.text) > 1]
    return any(w not in _LOOSE and w.islower() and (names or w in small) for w in words)
