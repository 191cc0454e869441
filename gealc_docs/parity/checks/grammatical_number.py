"""One or several: a noun that is singular on one side and plural on the other."""

import re
from collections import Counter
from collections.abc import Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.align import WIDER
from gealc_docs.parity.closed import Closed
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import DERIVED
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.sorts import kinds, light
from gealc_docs.parity.tokens import Token, tokens

RANK, FINAL = 7, False
KINDS = (Kind("number-agreement", Severity.WARNING, "dictionary"),)
_EACH = 3  # words between `each` and its noun
_GENITIVE = re.compile("['’]")  # `the network's aims`


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find one noun whose number differs, in a translation that is close otherwise."""
    wide = sum(strength == WIDER for _, _, strength in evidence.alignment.links)
    if not evidence.literal or len(evidence.lost) + len(evidence.gained) + wide > 1:
        return
    for one, two in _nouns(evidence):
        ours, theirs = _numbers(evidence.scene, one, two)
        if {ours, theirs} == {"sg", "pl"} and _counts(evidence, one, two, theirs):
            message = Message.of(f"parity.number-{ours}", source=one.text, target=two.text)
            spans = ((one.start, one.end),), ((two.start, two.end),)
            yield evidence.pair.finding("number-agreement", Severity.WARNING, message, *spans)
            return


def _nouns(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the words linked for sure, and the heads of phrases that stand for each other (`informe sobre`)."""
    alignment = evidence.alignment
    once = [Counter(link[side] for link in alignment.pairs) for side in (0, 1)]
    yield from (
        (alignment.source[i], alignment.target[j])
        for i, j, strength in alignment.links
        if strength >= DERIVED and once[0][i] == once[1][j] == 1
    )
    for a, b in evidence.phrase_pairs:
        heads = dict.fromkeys((b.words[-1], b.words[0]))
        related = evidence.scene.lexicon.related
        yield from ((a.words[0], head) for head in heads if related(a.words[0].lower, head.lower) >= DERIVED)


def _numbers(scene: Scene, one: Token, two: Token) -> tuple[str, str]:
    lexicon = scene.lexicon
    loan = not lexicon.readings.get(scene.source.language, {}).get(one.lower)  # `webinars`, in no dictionary
    if loan and one.lower != two.lower and one.lower.removesuffix("s") == two.lower.removesuffix("s"):
        return ("pl", "sg") if len(one.lower) > len(two.lower) else ("sg", "pl")
    return lexicon.number(one.lower, scene.source.language), lexicon.number(two.lower, scene.target.language)


def _counts(evidence: Evidence, one: Token, two: Token, theirs: str) -> bool:
    """Whether a difference in number tells something: not of what is not counted, nor where it is a turn of style."""
    words = evidence.scene.target.words
    scene = evidence.scene
    if _uncounted(one, scene.source.words) or _uncounted(two, words):
        return False
    if light(one, scene.source, scene.lexicon) or light(two, scene.target, scene.lexicon):
        return False
    rows = tokens(evidence.pair.source.text), tokens(evidence.pair.target.text)
    ours = _before(rows[0], one)
    yours = _before(rows[1], two)
    said = _times(scene, rows[0], one, scene.source), _times(scene, rows[1], two, scene.target)
    small = scene.source.words.distributive | words.distributive
    if said[0] != said[1] or {t.lower for t in (*ours, *yours)} & small:  # `país receptor y país donante`
        return False
    if ours and (_verb_of(scene, ours[-1], one, two) or _said_of(scene, ours[-1], one, two)):
        return False
    if theirs == "sg":
        return not (_adjunct(evidence, rows[1], two) or _at_an_institution(rows[1], two, words))
    return bool(ours and _of_several(scene, ours[-1])) or not _of_any(evidence, rows[0], one, yours)


def _of_any(evidence: Evidence, row: tuple[Token, ...], one: Token, yours: tuple[Token, ...]) -> bool:
    """Whether a singular speaks of any of its kind, as English does by a plural: `el periodista`, `journalists`."""
    words, own, ours = evidence.scene.target.words, evidence.scene.source.words, _before(row, one)
    small = [t for t in ours if t.lower in own.function_words]  # `la mejor aplicación` has its article
    bare = bool(ours) and not {t.lower for t in (*ours[-1:], *small[-1:])} & own.roles["determiners"]
    governed = bare and ours[-1].lower in own.roles["prepositions"]
    text = evidence.pair.target.text
    definite = any(t.lower in words.roles["determiners"] or _GENITIVE.match(text, t.end) for t in yours)
    generic = bool(ours) and ours[-1].lower in own.definite and not definite
    abstract = one.lower.endswith(own.abstract_endings) and (bare or not definite)
    return governed or abstract or generic or _of_each(evidence, row, one)


def _at_an_institution(row: tuple[Token, ...], token: Token, words: Closed) -> bool:
    """Whether a noun without an article tells where, not which or how many: `in court`, `at school`."""
    before = row[max(0, row.index(token) - 1)].lower
    return token.lower in words.institutions and before in words.roles["prepositions"]


def _uncounted(token: Token, words: Closed) -> bool:
    """Whether a word names what is not counted: `software`, `planning`; not `meeting`."""
    by_ending = token.lower.endswith(words.uncounted_endings) and token.lower not in words.counted_nouns
    return token.lower in words.uncounted or by_ending


def _of_several(scene: Scene, article: Token) -> bool:
    """Whether an article is plural, so that its noun has lost its ending: `los recorrido`."""
    readings = scene.lexicon.readings.get(scene.source.language, {}).get(article.lower, ())
    articles = [r for r in readings if r.tags[:1] == ("det",)]
    return bool(articles) and all("pl" in r.tags for r in articles)


def _of_each(evidence: Evidence, row: tuple[Token, ...], token: Token) -> bool:
    """Whether a definite noun is one of each of several: `a la salida de los puertos`, `at the exits of ports`."""
    scene, words, index = evidence.scene, evidence.scene.source.words, row.index(token)
    before, after = row[max(0, index - 1) : index], row[index + 1 : index + 3]
    of_several = len(after) > 1 and after[0].lower in words.roles["agent"] and after[1].lower in words.definite
    several = row[index + 3 : index + 4]
    plural = any(scene.lexicon.number(t.lower, words.language) == "pl" for t in several)
    return of_several and plural and any(t.lower in words.definite for t in before)


def _verb_of(scene: Scene, before: Token, one: Token, two: Token) -> bool:
    """Whether two words that may be verbs are, for a noun stands right before the first: `la sonda ayuda`, `helps`."""
    sorts = kinds(one, scene.source, scene.lexicon) & kinds(two, scene.target, scene.lexicon)
    return "vblex" in sorts and "n" in kinds(before, scene.source, scene.lexicon)


def _said_of(scene: Scene, before: Token, one: Token, two: Token) -> bool:
    """Whether the first word may be an adjective after its noun, or both may be: `como secretos`, `as secret`."""
    if before.lower not in scene.source.words.function_words and _adjective(scene, one):
        return True
    sorts = kinds(one, scene.source, scene.lexicon) & kinds(two, scene.target, scene.lexicon)
    return "adj" in sorts and before.lower not in scene.source.words.roles["determiners"]


def _times(scene: Scene, row: tuple[Token, ...], token: Token, reader: Reader) -> int:
    """Return how often a text says a word, in whatever form."""
    own = scene.lexicon.lemmas(token.lower, reader.language)
    return sum(bool(own & scene.lexicon.lemmas(other.lower, reader.language)) for other in row)


def _adjective(scene: Scene, token: Token) -> bool:
    """Whether a word may be an adjective, as after a noun: `secretarios parlamentarios`."""
    readings = scene.lexicon.readings.get(scene.source.language, {}).get(token.lower, ())
    return any(reading.tags[:1] == ("adj",) for reading in readings)


def _before(row: tuple[Token, ...], token: Token) -> tuple[Token, ...]:
    index = next((k for k, other in enumerate(row) if other.start == token.start), 0)
    return row[max(0, index - _EACH) : index]


def _adjunct(evidence: Evidence, row: tuple[Token, ...], token: Token) -> bool:
    """Whether a noun stands before another that it belongs to, where English has the singular."""
    scene, after = evidence.scene, [other for other in row if other.start > token.start]
    words = scene.target.words
    if evidence.pair.target.text[token.end : token.end + 1] == "-":  # `ocean-related`
        return True
    if after[2:] and after[0].lower in words.roles["joining"]:  # `forest and water services`
        one = scene.lexicon.number(after[1].lower, words.language) == "sg"
        plain = one and "adj" not in kinds(after[1], scene.target, scene.lexicon)
        return plain and "n" in kinds(after[2], scene.target, scene.lexicon) and _adjunct(evidence, row, after[1])
    compound = bool(after) and evidence.pair.target.text[after[0].end : after[0].end + 1] == "-"  # `over-indebtedness`
    if not after or (after[0].lower in words.function_words and not compound):
        return False
    return not any(c in ",.;:()" for c in evidence.pair.target.text[token.end : after[0].start])
