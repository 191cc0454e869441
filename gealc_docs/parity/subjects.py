"""Subjects: who does each of the things that a sentence says will be done, read from what stands before its verb."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.governors import BREAK
from gealc_docs.parity.lexicon.lexicon import DERIVED, Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.roles import Both
from gealc_docs.parity.tokens import Token, tokens

_Item = tuple[Span, Span]
_FREE = frozenset({"first", ""})  # what governs a subject: nothing that is told
_UNBOUND = frozenset({"ger", "pp"})


def subjects_exchanged(evidence: Evidence, row: Sequence[_Item]) -> tuple[_Item, _Item] | None:
    """Return two subjects of which each stands before the other one's verb on the target side, whole."""
    for (one, two), (three, four) in combinations(list(_clauses(evidence, row)), 2):
        if one and two and one != three and one == four and two == three and not (one & three):
            return min(one), min(two)
    return None


def subject_replaced(evidence: Evidence, by: Both, row: Sequence[_Item]) -> Iterator[tuple[_Item, _Item]]:
    """Go through the subjects of one verb, here and there, that have nothing in common, where both sides have both."""
    for one, two in _clauses(evidence, row):
        free = one and two and by[0].of(min(one)[0]) in _FREE and by[1].of(min(two)[1]) in _FREE
        if free and not one & two:  # not `con Honduras y Jamaica compartirá el Perú`
            yield min(one), min(two)


def _clauses(evidence: Evidence, row: Sequence[_Item]) -> Iterator[tuple[frozenset[_Item], frozenset[_Item]]]:
    """Go through the verbs that both sides have as what stands before each, as its subject, here and there."""
    scene, pair = evidence.scene, evidence.pair
    for ours, theirs in corresponding(evidence):
        one = next(subjects(ours, pair.source.text, scene.source, scene.lexicon), None)
        two = next(subjects(theirs, pair.target.text, scene.target, scene.lexicon), None)
        if one and two:
            yield (
                frozenset(item for item in row if one[0] <= item[0][0] < one[1]),
                frozenset(item for item in row if two[0] <= item[1][0] < two[1]),
            )


def corresponding(evidence: Evidence) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """Go through the words and phrases of both sides that stand for each other for sure."""
    words = evidence.alignment
    yield from (((words.source[i],), (words.target[j],)) for i, j, sure in words.links if sure >= DERIVED)
    yield from ((one.words, two.words) for one, two in evidence.phrase_pairs)


def subjects(words: Sequence[Token], text: str, reader: Reader, lexicon: Lexicon) -> Iterator[Span]:
    """Go through the subjects of those of some words that are active verbs."""
    for word in words:
        if place := _before(word.start, text, reader, lexicon):
            yield place


def _before(verb: int, text: str, reader: Reader, lexicon: Lexicon) -> Span | None:
    """Return where the subject stands of the active verb that starts at a place: back to where its clause begins."""
    row, roles = tokens(text), reader.words.roles
    index = next(k for k, token in enumerate(row) if token.start == verb)
    readings = lexicon.readings.get(reader.language, {}).get(row[index].lower, ())
    helped = index
    while helped and row[helped - 1].lower in roles["auxiliaries"] - roles["relatives"]:
        helped -= 1
    passive = any(token.lower in roles["passive"] for token in row[helped:index])
    sure = all(r.tags[:1] == ("vblex",) and not _UNBOUND & set(r.tags) for r in readings)
    may = not readings or any(r.tags[:1] == ("vblex",) for r in readings)
    if passive or not may or not ((readings and sure) or helped < index):
        return None
    first = helped
    while first and not _begins(text, row[first - 1].end, row[first].start, row[first - 1].lower, reader):
        first -= 1
    return (row[first].start, row[helped].start) if first < helped else None


def _begins(text: str, end: int, start: int, before: str, reader: Reader) -> bool:
    """Whether a clause begins between two words."""
    between = text[end:start]
    return bool(BREAK.search(between)) or any(c in between for c in ",;:") or before in reader.words.roles["openers"]
