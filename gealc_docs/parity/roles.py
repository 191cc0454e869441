"""Roles: what governs each noun of a text, and whether two nouns have each other's role on the other side."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.fits import fits, opposed
from gealc_docs.parity.governors import BREAK, Governors
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import Token, tokens

Item = tuple[Span, Span]
_Neighbours = tuple[Item | None, Item | None]  # of two names
Both = tuple[Governors, Governors]  # of the source and of the target
_BRACKETS = re.compile(r"\([^()]*\)")
_GAIN, _MOST, _HALF = 1.2, 0.8, 0.5


def crossing(evidence: Evidence, by: Both, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two nouns of one sentence of which each has on the target side the role of the other."""
    scene, pair = evidence.scene, evidence.pair
    fit = fits(scene.source.language, scene.target.language)
    ways, _, doers, _ = opposed(scene.source.language, scene.target.language)
    ours, theirs = by
    asks = asks_of(evidence)
    roles = [(item, one, two) for item in row if (one := ours.of(item[0])) and (two := theirs.of(item[1]))]
    for k, (item, one, two) in enumerate(roles):
        for other, three, four in roles[k + 1 :]:
            if asks and ways & {(one, two), (three, four)}:
                continue
            as_is = fit(one, two) + fit(three, four)
            turned = fit(one, four) + fit(three, two)
            half = max(fit(one, two), fit(three, four)) <= _HALF
            clear = as_is <= _MOST and turned - as_is >= _GAIN
            by_other = {(one, two), (three, four)} <= doers and fit(one, four) == 1 == fit(three, two)
            clear = clear or by_other  # `por X para Y`, `by Y for X`
            clear = clear or (half and _traded(evidence, (one, two), (three, four)))
            told = (item, one, two), (other, three, four)
            clear = clear or _acts(ours, *told) or _acts(ours, *told[::-1])
            if clear and _near(pair.source.text, item, other) and not _doing(theirs, item, other):
                return item, other
    return None


def asks_of(evidence: Evidence) -> bool:
    """Whether the source says that something is asked for or taken: `a` is of whom, `pedir a la red`."""
    reader, lexicon = evidence.scene.source, evidence.scene.lexicon
    row = tokens(evidence.pair.source.text)
    return any(lexicon.lemmas(token.lower, reader.language) & reader.words.asking for token in row)


def _doing(theirs: Governors, one: Item, two: Item) -> bool:
    """Whether the first of two nouns on both sides is done to the second: `refuerzo de lazos`, `strengthening ties`."""
    first, second = (one, two) if one[1] < two[1] else (two, one)
    return first[0] < second[0] and theirs.does(first[1], second[1])


def _traded(evidence: Evidence, one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Whether of two nouns each is the subject where the other is what something is of: `X pays for that of Y`."""
    agents = evidence.scene.source.words.roles["agent"], evidence.scene.target.words.roles["agent"]
    first, second = (one, two) if one[0] == "first" else (two, one)
    return first[0] == second[1] == "first" and first[1] in agents[1] and second[0] in agents[0]


def _acts(ours: Governors, one: tuple[Item, str, str], other: tuple[Item, str, str]) -> bool:
    """Whether what is acted on here acts there, on what acts here: `es revisado por X`, `reviews X`."""
    doer, by, there = other
    return one[1:] == ("passive", "first") and there == "object" and ours.done_by(doer[0], by)


def exchanged(evidence: Evidence, by: Both, names: Sequence[Item], row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two names of which each stands by the word that the other one stands by on the target side."""
    ours_by, theirs_by = by
    for k, one in enumerate(names):
        for two in names[k + 1 :]:
            if (one[0] < two[0]) == (one[1] < two[1]) or not _parted(evidence, one, two):
                continue
            alike = ours_by.of(one[0]) == ours_by.of(two[0]) and theirs_by.of(one[1]) == theirs_by.of(two[1])
            heads = _heads(row, one, two, ours_by, side=0), _heads(row, one, two, theirs_by, side=1)
            tails = _tails(row, one, two, side=0), _tails(row, one, two, side=1)
            if any(_same_word(evidence, near[0]) for near in (heads, tails)):  # `fondos OEA, fondos BID`
                continue
            if (
                _turned(*heads, wholly=not alike)
                or _turned(*tails, wholly=True)
                or _nearer(evidence, ours_by, one, two)
            ):
                return one, two
    return None


def _same_word(evidence: Evidence, near: _Neighbours) -> bool:
    """Whether two names stand by one word that is said twice."""
    words = [evidence.pair.source.text[slice(*item[0])].lower() for item in near if item]
    return len(words) > len(set(words))


def _nearer(evidence: Evidence, ours_by: Governors, one: Item, two: Item) -> bool:
    """Whether two words stand nearest to two names, each to the other one on the target side."""
    row = evidence.alignment
    places = [[t.start for t in side] for side in (row.source, row.target)]
    said = Counter(token.lower for token in row.source)
    nouns = [i for i, token in enumerate(row.source) if ours_by.plain_noun(token) and said[token.lower] == 1]
    own = sorted(nouns, key=lambda i: min(abs(places[0][i] - item[0][0]) for item in (one, two)))[:_CLOSE]
    where = {i: [places[1][b] for a, b, _ in row.links if a == i] for i in own}
    linked = [i for i in own if where[i]]
    for k, a in enumerate(linked):
        for b in linked[k + 1 :]:
            here = _closer([places[0][a]], [places[0][b]], one[0][0], two[0][0])
            there = _closer(where[a], where[b], one[1][0], two[1][0])
            if min(abs(here), abs(there)) >= _CLEAR and (here > 0) != (there > 0):
                return True
    return False


def _closer(one: Sequence[int], two: Sequence[int], first: int, second: int) -> int:
    """Return by how many characters two words are nearer to two names in order than the other way round."""

    def away(places: Sequence[int], name: int) -> int:
        return min(abs(place - name) for place in places)

    return away(one, second) + away(two, first) - away(one, first) - away(two, second)


_CLOSE, _CLEAR = 4, 12  # words near two names, characters


def _turned(ours: _Neighbours, theirs: _Neighbours, *, wholly: bool) -> bool:
    """Whether what stands by one of two names stands by the other there; `wholly` if so must what stands by both."""
    turned = ours[0] in {theirs[1]} - {None}, ours[1] in {theirs[0]} - {None}
    return (all(turned) if wholly else any(turned)) and ours[0] != theirs[0] and ours[1] != theirs[1]


def _heads(row: Sequence[Item], one: Item, two: Item, governors: Governors, *, side: int) -> _Neighbours:
    """Return what each of two names belongs to on one side: what stands last before it, or next if it is an adjunct."""
    others = sorted((item for item in row if item not in {one, two}), key=lambda item: item[side])
    first, second = (
        next((item for item in others if item[side][0] >= name[side][1]), None)
        if governors.of(name[side]) in _LEADING
        else next((item for item in reversed(others) if item[side][1] <= name[side][0]), None)
        for name in (one, two)
    )
    return (first, None) if first == second else (first, second)


def _tails(row: Sequence[Item], one: Item, two: Item, *, side: int) -> _Neighbours:
    """Return what stands next after each of two names on one side."""
    others = sorted((item for item in row if item not in {one, two}), key=lambda item: item[side])
    first, second = (next((i for i in others if i[side][0] >= name[side][1]), None) for name in (one, two))
    return (first, None) if first == second else (first, second)


_LEADING = frozenset({"adjunct", "possessive"})  # before what they belong to


def _parted(evidence: Evidence, one: Item, two: Item) -> bool:
    """Whether more than other members of a list stands between two names on both sides."""
    for side, reader, text in (
        (0, evidence.scene.source, evidence.pair.source.text),
        (1, evidence.scene.target, evidence.pair.target.text),
    ):
        first, second = sorted((one[side], two[side]))
        between = _BRACKETS.sub("", text[first[1] : second[0]])
        words = {t.lower for t in tokens(between) if not t.text[0].isupper()} - reader.words.articles
        if words <= reader.words.roles["joining"]:
            return False
    return True


def turned_back(evidence: Evidence, by: Both, row: Sequence[Item]) -> Iterator[Item]:
    """Find a noun that something goes to in the source, and comes from in the target, or the other way round."""
    scene = evidence.scene
    ways, after, *_ = opposed(scene.source.language, scene.target.language)
    ours, theirs = by
    asks = asks_of(evidence)
    same = same_words(evidence)
    shares = {t.start for t in ours.row if t.lower in scene.source.words.numbers.fractions}
    for item in row:
        if item[0][0] in shares:  # `reducir a la mitad`, `reduce by half`
            continue
        way = ours.of(item[0]), theirs.of(item[1])
        one, two = ours.verb_of(item[0], way[0]), theirs.verb_of(item[1], way[1])
        turned = {way[0], way[1]} == {"first", "object"} and way[0] == "first"
        taken = way[1] == "first" and ours.taken(item[0])
        alone = ours.once(item[0]) and theirs.once(item[1])
        attached = alone and way in after and (ours.before(item[0], way[0]), theirs.before(item[1], way[1])) in same
        if (not asks and (way in ways or attached or (turned and (one, two) in same))) or (
            taken and (ours.before(item[0], way[0]), two) in same
        ):
            yield item


def done_for(evidence: Evidence, by: Both, row: Sequence[Item]) -> Iterator[Item]:
    """Go through nouns by which a thing is done or given here and for which there: `aprobado por`, `approved for`."""
    doers, given = opposed(evidence.scene.source.language, evidence.scene.target.language)[2:]
    ours, theirs = by
    same = same_words(evidence)
    for item in row:
        way = ours.of(item[0]), theirs.of(item[1])
        alone = way in doers | given and ours.once(item[0]) and theirs.once(item[1])
        before = (ours.before(item[0], way[0]), theirs.before(item[1], way[1])) if alone else (-1, -1)
        given_by = before in same and (way in doers or (ours.given(before[0]) and theirs.given(before[1])))
        if given_by or (alone and way in doers and _of_titles(by, item, way) & same):
            yield item


def _of_titles(by: Both, item: Item, way: tuple[str, str]) -> frozenset[tuple[int, int]]:
    """Return what stands before a preposition, of both sides, where that is no more than a noun with its own."""
    ours, theirs = (g.nominal(span, word) for g, span, word in zip(by, item, way, strict=True))
    return frozenset(product(ours, theirs))


def same_words(evidence: Evidence) -> frozenset[tuple[int, int]]:
    """Return where words start that stand for each other, alone or in phrases."""
    found = {(a.start, b.start) for a, b in _linked(evidence)}
    for one, two in evidence.phrase_pairs:
        found |= {(a.start, b.start) for a in one.words for b in two.words}
    return frozenset(found)


def _linked(evidence: Evidence) -> list[tuple[Token, Token]]:
    """Return the words that stand for each other for sure."""
    row = evidence.alignment
    return [(row.source[i], row.target[j]) for i, j, strength in row.links if strength >= DERIVED]


def governors(evidence: Evidence) -> Both:
    """Return what governs the nouns of either side; a word that stands for a verb is one, as for a noun."""
    scene, pair = evidence.scene, evidence.pair
    sides = (pair.source.text, scene.source.words), (pair.target.text, scene.target.words)
    one, two = (Governors(text, words, scene.lexicon) for text, words in sides)
    linked = _linked(evidence)
    return (
        Governors(*sides[0], scene.lexicon, one.told(linked, two)),
        Governors(*sides[1], scene.lexicon, two.told([pair[::-1] for pair in linked], one)),
    )


def _near(text: str, one: Item, two: Item) -> bool:
    first, second = sorted((one[0], two[0]))
    return not BREAK.search(text[first[1] : second[0]])
