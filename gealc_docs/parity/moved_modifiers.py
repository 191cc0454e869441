"""An adjective that is said of another noun there than here: `la nueva agenda de los foros`, `the new forums`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.governors import BREAK, Governors
from gealc_docs.parity.lexicon.lexicon import DERIVED, Lexicon
from gealc_docs.parity.roles import Both, Item, same_words
from gealc_docs.parity.sorts import kinds, light
from gealc_docs.parity.tokens import Token, tokens

_LONG = 30  # links of a pair: beyond, what is said of what is not told


def modifier_moved(evidence: Evidence, by: Both) -> tuple[Item, Item] | None:
    """Return an adjective that is said of another noun on the target side, and the noun that it is said of there.

    Only where all nouns that it may be said of on either side stand for others.
    """
    if len(evidence.alignment.links) > _LONG:
        return None
    same = _said_alike(evidence, by)
    for pair in _adjectives(evidence):
        heads = [_heads(governors, token) for governors, token in zip(by, pair, strict=True)]
        starts = [{noun.start for noun in row} for row in heads]
        nouns = all(any(governors.plain_noun(t) for t in row) for governors, row in zip(by, heads, strict=True))
        if not nouns or any(link in same for link in product(*starts)):
            continue
        if all(any(link[side] == start for link in same) for side in (0, 1) for start in starts[side]):
            there = heads[1][-1]
            here = next(t for t in by[0].row if (t.start, there.start) in same)
            return _item(*pair), _item(here, there)
    return None


def _said_alike(evidence: Evidence, by: Both) -> frozenset[tuple[int, int]]:
    """Return where words start that stand for each other, there or where else they are said."""
    words = [{token.start: token.lower for token in governors.row} for governors in by]
    known = {(words[0][a], words[1][b]) for a, b in same_words(evidence)}
    return frozenset((a, b) for a, one in words[0].items() for b, two in words[1].items() if (one, two) in known)


def _item(one: Token, two: Token) -> Item:
    return (one.start, one.end), (two.start, two.end)


def _adjectives(evidence: Evidence) -> Iterator[tuple[Token, Token]]:
    """Go through the adjectives that surely stand for each other, each said once."""
    row, lexicon = evidence.alignment, evidence.scene.lexicon
    said = [[token.lower for token in tokens(half.text)] for half in evidence.halves]
    for i, j, strength in row.links:
        pair = row.source[i], row.target[j]
        once = all(words.count(token.lower) == 1 for words, token in zip(said, pair, strict=True))
        alone = sum(i == a or j == b for a, b, _ in row.links) == 1
        plain = (_plain(token, reader, lexicon) for token, reader in zip(pair, evidence.scene.readers, strict=True))
        if strength >= DERIVED and once and alone and all(plain):
            yield pair


def _plain(token: Token, reader: Reader, lexicon: Lexicon) -> bool:
    """Whether a word may be an adjective that says something."""
    return "adj" in kinds(token, reader, lexicon) and not light(token, reader, lexicon)


def _heads(governors: Governors, token: Token) -> Sequence[Token]:
    """Return the nouns that an adjective may be said of."""
    index = next(k for k, other in enumerate(governors.row) if other.start == token.start)
    after = list(_after(governors, governors.row[index:]))
    if governors.words.roles["adjuncts"]:
        return after
    return [*_before(governors, governors.row[: index + 1][::-1]), *after[:1]]


def _after(governors: Governors, row: Sequence[Token]) -> Iterator[Token]:
    """Go through the nouns after an adjective, past what `and` joins: `new and efficient tools and methods`."""
    words, said, listed = governors.words, False, False
    for one, two in pairwise(row):
        between = governors.text[one.end : two.start].strip()
        apart = between not in {"", "-", *words.roles["possessives"]} and not (between == "," and not said)
        joins = two.lower in words.roles["joining"]
        if apart or (two.lower in words.function_words and not joins) or governors.is_verb(two):
            return
        listed = listed or joins or between == ","
        compound = governors.text[two.end : two.end + 1] == "-"  # `rules-based`
        if (
            governors.plain_noun(two) and not compound and not (listed and governors.may_be(two, "adj"))
        ):  # `offensive or harmful`
            said = True
            yield two


def _before(governors: Governors, row: Sequence[Token]) -> Iterator[Token]:
    """Go through what stands before an adjective: words beside it; past small words, nouns that agree, up to a verb.

    Nouns that `and` joins have an adjective in the plural: `la migración y la movilidad seguras`.
    """
    beside, joined, words = True, False, governors.words
    for two, one in pairwise(row):
        beside, joined = beside and one.lower not in words.function_words, joined or one.lower in words.roles["joining"]
        if governors.is_verb(one) or BREAK.search(governors.text[one.end : two.start]):
            return
        if beside or (governors.plain_noun(one) and (joined or governors.agree(one, row[0]))):
            yield one
