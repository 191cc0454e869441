"""Words left over on either side: which stand for each other, which only lengthen a name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from gealc_docs.parity.align import Alignment
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.lexicon.apertium import Reading
from gealc_docs.parity.lexicon.lexicon import DERIVED, NEAR, Lexicon
from gealc_docs.parity.lexicon.thesaurus import synonyms
from gealc_docs.parity.own_body import goes_without_saying
from gealc_docs.parity.tokens import Token, folded, tokens

_NEAR = 2  # words of substance


def unnamed(evidence: Evidence) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the words left over without those that lengthen a name the other side has (`Cartagena de Indias`)."""
    pair, scene = evidence.pair, evidence.scene
    links = scene.source.words.roles["agent"], scene.target.words.roles["agent"]
    one, two = pair.source.text, pair.target.text
    ours = tuple(
        t
        for t in evidence.lost
        if not (_lengthens(t, one, two, links[0]) or goes_without_saying(t, 0, evidence) or _says_again(t, 0, evidence))
    )
    theirs = tuple(
        t
        for t in evidence.gained
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


def light(token: Token, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a word says little by itself (`carry`, `llevar`), so that one more or less is a turn of style."""
    return bool(lexicon.lemmas(token.lower, reader.language) & reader.words.light)


def kinds(token: Token, reader: Reader, lexicon: Lexicon) -> frozenset[str]:
    """Return what parts of speech a word may be (`n`, `adj`, `vblex`, `adv`); none where no dictionary has it."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    return frozenset(_SORTS.get(r.tags[0], r.tags[0]) for r in readings if r.tags)


def turns(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> set[Token]:
    """Return the verbs left over that no verb left over stands for: the other side says it by a noun, or not at all."""
    scene = evidence.scene
    ours = {t: kinds(t, scene.source, scene.lexicon) for t in lost}
    theirs = {t: kinds(t, scene.target, scene.lexicon) for t in gained}
    return {
        *_generic(ours, theirs, evidence.pair.source.text, scene.source, scene.lexicon),
        *_generic(theirs, ours, evidence.pair.target.text, scene.target, scene.lexicon),
        *_turns(ours, theirs, evidence.pair.source.text, scene.source, scene.lexicon),
        *_turns(theirs, ours, evidence.pair.target.text, scene.target, scene.lexicon),
    }


def _turns(
    own: Mapping[Token, frozenset[str]],
    others: Mapping[Token, frozenset[str]],
    text: str,
    reader: Reader,
    lexicon: Lexicon,
) -> Iterator[Token]:
    """Go through the verbs of one side that may go without saying, as the other has no verb left over."""
    if any(not sort or "vblex" in sort for sort in others.values()):
        return
    for token, sort in own.items():
        said = _attributive(token, text, reader, lexicon) or in_row(token, text, reader) or _cut_off(token, text, own)
        if (sort == {"vblex"} and not said) or _joins_noun(token, text, reader, lexicon):
            yield token


def _generic(
    own: Mapping[Token, frozenset[str]],
    others: Mapping[Token, frozenset[str]],
    text: str,
    reader: Reader,
    lexicon: Lexicon,
) -> Iterator[Token]:
    """Go through nouns that only say what kind of thing is meant, where the other side has no noun left over.

    None that `and` joins to another: that is a thing of its own (`report and dataset`).
    """
    if not any(not sort or "n" in sort for sort in others.values()):
        words = reader.words.generic
        kinds_of = [token for token in own if lexicon.lemmas(token.lower, reader.language) & words]
        yield from (t for t in kinds_of if not (in_row(t, text, reader) or _which(t, text, reader, lexicon)))


def _which(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a noun tells which of the things named after it: `member countries`; not a unit, `12-year plan`."""
    after = next((t for t in tokens(text) if t.start == token.end + 1), None)
    adjunct = (
        after is not None
        and text[token.start - 1 : token.start] != "-"
        and reader.words.roles["adjuncts"]
        and text[token.end] == " "
    )
    return bool(adjunct and after and "n" in kinds(after, reader, lexicon))


def in_row(token: Token, text: str, reader: Reader) -> bool:
    """Whether a word stands beside `and` or `or`: `simplify or abolish`."""
    row = tokens(text)
    index = next(k for k, t in enumerate(row) if t.start == token.start)
    before, after = row[max(0, index - 1) : index], row[index + 1 : index + 2]
    beside = {t.lower for t in before if not text[t.end : token.start].strip()}  # no number: `y 17 años`
    beside |= {t.lower for t in after if not text[token.end : t.start].strip()}
    return bool(beside & reader.words.roles["joining"])


def _cut_off(token: Token, text: str, left: Iterable[Token]) -> bool:
    """Whether a word is left over with the end of the text, a few words after it."""
    row = tokens(text)
    after = [t for t in row if t.start > token.start]
    return 0 < len(after) < _END and after[-1].start in {other.start for other in left}


def _joins_noun(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a form in `-ing` leads from a noun to what the noun has to do with: `sites employing many people`."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not reader.words.roles["adjuncts"] or not any("ger" in r.tags for r in readings):
        return False
    row = tokens(text)
    index = next(k for k, other in enumerate(row) if other.start == token.start)
    if not 0 < index < len(row) - 1 or {text[row[index - 1].end], text[token.end]} != {" "}:
        return False
    before, after = (kinds(row[k], reader, lexicon) for k in (index - 1, index + 1))
    begins = row[index + 1].lower in reader.words.roles["determiners"] | reader.words.articles
    return "n" in before and (begins or ("n" not in after and "adj" in after) or text[token.end + 1].isdigit())


_END = 4  # words from a verb to the end of a text


def _attributive(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a participle says what a noun is like: before it, or after it where adjectives stand there."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not any({"pp", "ger"} & set(r.tags) for r in readings):
        return False
    after = next((t for t in tokens(text) if t.start > token.start), None)
    if _joins_noun(token, text, reader, lexicon):
        return False
    return not reader.words.roles["adjuncts"] or (after is not None and after.lower not in reader.words.function_words)


def premodifies(token: Token, text: str, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a form in `-ing` tells which of the things named after it: `the participating countries`."""
    readings = lexicon.readings.get(reader.language, {}).get(token.lower, ())
    if not reader.words.roles["adjuncts"] or not any("ger" in r.tags for r in readings):
        return False
    row = tokens(text)
    index = next(k for k, other in enumerate(row) if other.start == token.start)
    before, after = row[max(0, index - 1) : index], row[index + 1 : index + 2]
    begins = any(t.lower in reader.words.roles["determiners"] | reader.words.articles for t in before)
    return begins and any("n" in kinds(t, reader, lexicon) and text[token.end : t.start] == " " for t in after)


_SORTS = {"np": "n", "vbser": "vblex", "vbhaver": "vblex", "vbmod": "vblex"}


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
    """Return how many neighbours, 0 to 2, two words left over share in their order; the noun of adjectives in any."""
    row, scene = evidence.alignment, evidence.scene
    i, j = _place(row.source, one), _place(row.target, two)
    if i is None or j is None:
        return 0
    adjectives = "adj" in kinds(one, scene.source, scene.lexicon) & kinds(two, scene.target, scene.lexicon)
    linked = set(row.pairs)
    before, after = (i - 1, j - 1) in linked or i == j == 0, (i + 1, j + 1) in linked or _last(row, i, j)
    turned = adjectives and bool({(i - 1, j + 1), (i + 1, j - 1)} & linked)  # `plan sólido`, `robust plan`
    return max(before + after, turned)


def _last(row: Alignment, i: int, j: int) -> bool:
    return i == len(row.source) - 1 and j == len(row.target) - 1


def _place(row: Sequence[Token], token: Token) -> int | None:
    return next((k for k, other in enumerate(row) if other.start == token.start), None)
