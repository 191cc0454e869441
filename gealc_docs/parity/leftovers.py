"""Words left over on either side: which stand for each other, which only lengthen a name."""

from collections.abc import Sequence
from itertools import pairwise

from gealc_docs.parity.align import Alignment
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.lexicon import DERIVED, NEAR, SAME, Lexicon
from gealc_docs.parity.lexicon.thesaurus import synonyms
from gealc_docs.parity.own_body import goes_without_saying
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.sorts import kinds
from gealc_docs.parity.tokens import Token, folded, tokens

_NEAR = 2  # words of substance


def unnamed(evidence: Evidence) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the words left over without those that lengthen a name the other side has (`Cartagena de Indias`)."""
    pair, scene = evidence.pair, evidence.scene
    links = scene.source.words.roles["agent"], scene.target.words.roles["agent"]
    one, two = pair.source.text, pair.target.text
    ours = tuple(
        t
        for t in (*evidence.lost, *_said_elsewhere(evidence, 0))
        if not (_lengthens(t, one, two, links[0]) or goes_without_saying(t, 0, evidence) or _says_again(t, 0, evidence))
    )
    theirs = tuple(
        t
        for t in (*evidence.gained, *_said_elsewhere(evidence, 1))
        if not (_lengthens(t, two, one, links[1]) or goes_without_saying(t, 1, evidence) or _says_again(t, 1, evidence))
    )
    implied = (
        t for t in theirs if _in_ending(t, evidence) or _heads_adjective(t, evidence) or _of_one_term(t, evidence)
    )
    said = {t.start for t in implied if not any(standing_in(evidence, o, t) for o in ours)}
    alike = [(a, b) for a in ours for b in theirs if standing_in(evidence, a, b) and _same_degree(evidence, a, b)]
    return (
        tuple(a for a in ours if all(a is not one for one, _ in alike)),
        tuple(b for b in theirs if b.start not in said and all(b is not two for _, two in alike)),
    )


def _said_elsewhere(evidence: Evidence, side: int) -> tuple[Token, ...]:
    """Return words that only another occurrence of them explains, while another word stands in their place there."""
    row, left = evidence.alignment, (evidence.gained, evidence.lost)[side]
    sure = {(i, j) for i, j, strength in row.links if strength >= SAME}
    linked = {row.rows[side][pair[side]].lower for pair in sure}
    again = [t for t in (row.lost, row.gained)[side] if t.lower in linked and t not in evidence.unexplained[side]]
    return tuple(t for t in again if any(standing_in(evidence, *ordered(side, t, other)) for other in left))


def _same_degree(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether two words compare, and neither says less where the other says more: `la mayor caída`, `steepest`."""
    scene = evidence.scene
    found = {_degree(one, scene.source, scene.lexicon), _degree(two, scene.target, scene.lexicon)}
    return "" not in found and found != {"more", "less"}


def _degree(token: Token, reader: Reader, lexicon: Lexicon) -> str:
    """Return `more` or `less` for a word that compares so, `compared` for any other comparative, else nothing."""
    known = reader.words.patterns["degree"]
    if pole := next((name for name in ("more", "less") if known[name].fullmatch(token.lower)), ""):
        return pole
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    return "compared" if any({"comp", "sup"} & set(r.tags) for r in readings) else ""


def _says_again(token: Token, side: int, evidence: Evidence) -> bool:
    """Whether a noun says in general what the word beside it says: `diagnostic study`, where there is `diagnóstico`."""
    scene, row = evidence.scene, evidence.alignment
    reader, words = ((scene.source, row.source), (scene.target, row.target))[side]
    text = evidence.pair.texts[side]
    if token.named or "n" not in kinds(token, reader, scene.lexicon):
        return False
    for i, j, strength in row.links:
        pair = (row.source[i], token) if side else (token, row.target[j])
        one, two = sorted((token, words[(i, j)[side]]), key=lambda word: word.start)
        beside = strength >= DERIVED and text[one.end : two.start] == " "
        if beside and scene.lexicon.related(*(word.lower for word in pair)) >= NEAR:
            return scene.lexicon.wider(*(word.lower for word in pair))
    return False


def _of_one_term(token: Token, evidence: Evidence) -> bool:
    """Whether a word makes with the noun after it a term that the thesaurus has for that noun: `insurance policy`."""
    scene, row, text = evidence.scene, evidence.alignment, evidence.pair.target.text
    place = _place(row.target, token)
    if place is None or place + 1 >= len(row.target) or text[token.end : row.target[place + 1].start] != " ":
        return False
    linked = any(j == place + 1 and strength >= DERIVED for _, j, strength in row.links)
    lemmas = scene.lexicon.lemmas(row.target[place + 1].lower, scene.target.language)
    return linked and any(f"{token.lower} {lemma}" in synonyms(lemma, scene.target.language) for lemma in lemmas)


def _heads_adjective(token: Token, evidence: Evidence) -> bool:
    """Whether a noun stands after an adjective that is a noun by itself in the source: `antiepileptic drugs`."""
    scene, row = evidence.scene, evidence.alignment
    place = _place(row.target, token)
    if not place or evidence.pair.target.text[row.target[place - 1].end : token.start] != " ":
        return False
    before = row.target[place - 1]
    own, others = kinds(before, scene.target, scene.lexicon), kinds(token, scene.target, scene.lexicon)
    if "n" in own or "n" not in others:
        return False
    return any(_by_itself(evidence, i) for i, j, strength in row.links if j == place - 1 and strength >= DERIVED)


def _by_itself(evidence: Evidence, index: int) -> bool:
    """Whether a source word may be an adjective, with no word of substance beside it that it might be said of."""
    scene, token, words = evidence.scene, evidence.alignment.source[index], tokens(evidence.pair.source.text)
    sorts, small = kinds(token, scene.source, scene.lexicon), scene.source.words.function_words
    place = next((k for k, t in enumerate(words) if t.start == token.start), 0)
    beside = [words[k].lower for k in (place - 1, place + 1) if 0 <= k < len(words)]
    return (not sorts or "adj" in sorts) and place > 0 and all(word in small for word in beside)


def _in_ending(token: Token, evidence: Evidence) -> bool:
    """Whether the source says a word by the ending of a noun or adjective: `instructoras`, `female instructors`."""
    scene, alignment = evidence.scene, evidence.alignment
    if token.lower not in scene.target.words.women.words:
        return False
    words = scene.source.words
    nouns = (alignment.source[i] for i, _, _ in alignment.links)
    readings = scene.lexicon.readings.get(scene.source.language, {})
    return any(
        ("f" in r.tags and r.lemma.endswith(words.women.masculine))
        or noun.lower.endswith(words.women.of_women)
        or _feminine(noun.lower, evidence)
        for noun in nouns
        for r in readings.get(noun.lower, (Reading(noun.lower, ()),))
    )


def _feminine(word: str, evidence: Evidence) -> bool:
    """Whether a word is a noun of which the listed one is masculine: `juezas`, of `juez`."""
    scene = evidence.scene
    ends = next((end for end in scene.source.words.women.plurals if word.endswith(end)), "")
    return bool(ends) and scene.lexicon.listed_alone(word.removesuffix(ends))


def runs(row: Sequence[Token], left: Sequence[Token]) -> int:
    """Return how many rows of neighbours words left over make."""
    places = [k for k, token in enumerate(row) if token in left]
    return len(places) - sum(b - a == 1 for a, b in pairwise(places))


def _lengthens(token: Token, text: str, other: str, links: frozenset[str]) -> bool:
    """Whether a name goes on with this word, by `de`, after a name that the other side writes the same."""
    row = tokens(text)
    index = next((k for k, t in enumerate(row) if t.start == token.start), 0)
    if not token.named or index < 2 or row[index - 1].lower not in links:  # noqa: PLR2004  # a name and its `de`
        return False
    name = row[index - 2]
    same = any(folded(t.text) == folded(name.text) and t.text[0].isupper() for t in tokens(other))
    return same and name.text[:1].isupper() and text[name.end : token.start].replace(" ", "").isalpha()


def standing_in(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether two words left over stand at one place: a neighbour of one is linked to a neighbour of the other."""
    alignment = evidence.alignment
    i, j = _place(alignment.source, one), _place(alignment.target, two)
    if i is None or j is None:
        return False
    if not alignment.links:
        return True
    linked = any(abs(a - i) <= _NEAR and abs(b - j) <= _NEAR for a, b, _ in alignment.links)
    return linked and one.named == two.named


def flanks(evidence: Evidence, one: Token, two: Token) -> int:
    """Return how many neighbours, 0 to 2, two words left over share in their order; adjectives and nouns in any."""
    row = evidence.alignment
    i, j = _place(row.source, one), _place(row.target, two)
    if i is None or j is None:
        return 0
    return max(_in_order(row, i, j), _turned(evidence, i, j))


def in_order(evidence: Evidence, one: Token, two: Token) -> int:
    """Return how many neighbours, 0 to 2, two words left over share in their order."""
    row = evidence.alignment
    i, j = _place(row.source, one), _place(row.target, two)
    return 0 if i is None or j is None else _in_order(row, i, j)


def _in_order(row: Alignment, i: int, j: int) -> int:
    linked = set(row.pairs)
    before, after = (i - 1, j - 1) in linked or i == j == 0, (i + 1, j + 1) in linked or _last(row, i, j)
    return before + after


def _turned(evidence: Evidence, i: int, j: int) -> bool:
    """Whether an adjective and its noun stand in either order on the two sides: `plan sólido`, `robust plan`."""
    row = evidence.alignment
    beside = [pair for pair in ((i - 1, j + 1), (i + 1, j - 1)) if pair in row.pairs]
    if beside and modifies(evidence, row.source[i], 0) and modifies(evidence, row.target[j], 1):
        return True
    return bool(beside) and any(_adjectives(evidence, *pair) for pair in ((i, j), *beside))


def _adjectives(evidence: Evidence, i: int, j: int) -> bool:
    row, (source, target), lexicon = evidence.alignment, evidence.scene.readers, evidence.scene.lexicon
    return "adj" in kinds(row.source[i], source, lexicon) & kinds(row.target[j], target, lexicon)


def modifies(evidence: Evidence, token: Token, side: int) -> bool:
    """Whether a word may say of which kind the noun beside it is: an adjective, or before a noun one (`mountain`)."""
    scene, row = evidence.scene, evidence.alignment.rows[side]
    reader, place = scene.readers[side], _place(row, token)
    if "adj" in kinds(token, reader, scene.lexicon):
        return True
    if place is None or place + 1 >= len(row) or not reader.words.roles["adjuncts"]:
        return False
    after = row[place + 1]
    beside = evidence.pair.texts[side][token.end : after.start] == " "
    return beside and all("n" in kinds(t, reader, scene.lexicon) for t in (token, after))


def _last(row: Alignment, i: int, j: int) -> bool:
    return i == len(row.source) - 1 and j == len(row.target) - 1


def _place(row: Sequence[Token], token: Token) -> int | None:
    return next((k for k, other in enumerate(row) if other.start == token.start), None)
