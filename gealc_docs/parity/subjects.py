"""Subjects: who does each of the things that a sentence says will be done, read from what stands before its verb."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.governors import BREAK, inverted
from gealc_docs.parity.lexicon.lexicon import DERIVED, Lexicon
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.roles import Both
from gealc_docs.parity.tokens import Token, tokens

_Item = tuple[Span, Span]
_FREE = frozenset({"first", ""})  # what governs a subject: nothing that is told
_UNBOUND = frozenset({"ger", "pp"})
_ASIDE = 6  # words between two commas
_REACH = 4  # words from a participle to who does it


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


def done_to(evidence: Evidence, by: Both, row: Sequence[_Item]) -> Iterator[_Item]:
    """Go through nouns that do here what goes to them there: `los remite la agencia`, `referred to the agency`."""
    scene, pair = evidence.scene, evidence.pair
    goals = scene.target.words.roles["goals"]
    taking = scene.source.words.roles["receiving"]
    for ours, theirs in corresponding(evidence):
        if any(scene.lexicon.lemmas(token.lower, scene.source.language) & taking for token in ours):
            continue  # `recibirán`, `will be provided to`
        place = next(_doers(ours, pair.source.text, scene.source, scene.lexicon), None)
        verbs = {token.start for token in theirs}
        inside = [item for item in row if place and place[0] <= item[0][0] < place[1] and by[0].of(item[0]) in _FREE]
        for item in sorted(inside, key=lambda one: one[1]):
            way = by[1].of(item[1])
            if way in goals and by[1].before(item[1], way) in verbs:
                yield item
                break


def _clauses(evidence: Evidence, row: Sequence[_Item]) -> Iterator[tuple[frozenset[_Item], frozenset[_Item]]]:
    """Go through the verbs that both sides have as what stands before each, as its subject, here and there."""
    scene, pair = evidence.scene, evidence.pair
    for ours, theirs in corresponding(evidence):
        one = next(_doers(ours, pair.source.text, scene.source, scene.lexicon), None)
        two = next(_doers(theirs, pair.target.text, scene.target, scene.lexicon), None)
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


def _doers(words: Sequence[Token], text: str, reader: Reader, lexicon: Lexicon) -> Iterator[Span]:
    """Go through those who do what some words say: after inverted verbs, before active ones, after `by`."""
    row = tokens(text)
    places = [next(k for k, token in enumerate(row) if token.start == word.start) for word in words]
    yield from filter(None, (_inverted(index, text, row, reader, lexicon) for index in places))
    yield from subjects(words, text, reader, lexicon)
    yield from filter(None, (_by_whom(index, text, row, reader, lexicon) for index in places))


def _by_whom(index: int, text: str, row: Sequence[Token], reader: Reader, lexicon: Lexicon) -> Span | None:
    """Return what stands after the preposition that names who does what a participle says: `set by the Network`."""
    readings = lexicon.readings.get(reader.language, {}).get(row[index].lower, ())
    end = _end(index, text, row, reader)
    near = row[index + 1 : index + 1 + _REACH]
    by = next((t for t in near if t.lower in reader.words.roles["doer"] and t.end <= end), None)
    return (by.end, end) if by and any("pp" in r.tags for r in readings) else None


def _inverted(index: int, text: str, row: Sequence[Token], reader: Reader, lexicon: Lexicon) -> Span | None:
    """Return the subject after a verb that a pronoun for what comes first stands before: `los fija la autoridad`."""
    known = lexicon.readings.get(reader.language, {})
    if not inverted(row, index, reader.words, known) or row[index + 1].lower not in reader.words.definite:
        return None
    return row[index + 1].start, _end(index, text, row, reader)


def _end(index: int, text: str, row: Sequence[Token], reader: Reader) -> int:
    """Return where the clause of a word ends."""
    last = index
    while last + 1 < len(row) and not _begins(text, row[last].end, row[last + 1].start, row[last + 1].lower, reader):
        last += 1
    return row[last].end


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
    first = helped = _past_aside(helped, text, row)
    while first and not _begins(text, row[first - 1].end, row[first].start, row[first - 1].lower, reader):
        first -= 1
    return (row[first].start, row[helped].start) if first < helped else None


def _past_aside(index: int, text: str, row: Sequence[Token]) -> int:
    """Return where a subject ends that commas part from its verb by a turn: `los jueces, en cambio, actúan`."""
    if not index or "," not in text[row[index - 1].end : row[index].start]:
        return index
    return next((k for k in range(index - 1, max(0, index - _ASIDE), -1) if _comma(text, row, k)), index)


def _comma(text: str, row: Sequence[Token], index: int) -> bool:
    return text[row[index - 1].end : row[index].start].strip() == ","


def _begins(text: str, end: int, start: int, before: str, reader: Reader) -> bool:
    """Whether a clause begins between two words."""
    between = text[end:start]
    return bool(BREAK.search(between)) or any(c in between for c in ",;:") or before in reader.words.roles["openers"]
