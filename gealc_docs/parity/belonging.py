"""What belongs to what: `the archives of the libraries` for `las bibliotecas de los archivos`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.governors import BREAK, Governors
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.roles import Both, Item, same_words
from gealc_docs.parity.tokens import Token

_BEFORE_ITS_HEAD = frozenset({"adjunct", "possessive"})


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun of both sides, where the noun starts that it belongs to on either, and whether a preposition says so."""

    item: Item
    heads: tuple[int, int]
    told: tuple[bool, bool]


def belonging_exchanged(evidence: Evidence, by: Both, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """Return two nouns of which one belongs to the other here and the other way round there, or each to its head."""
    same = same_words(evidence)
    nouns = [noun for item in row if (noun := _belongs(by, item))]
    for noun in nouns:
        other = next((item for item in row if item[0][0] == noun.heads[0]), None)
        turned = next((n for n in nouns if other and n.item == other), None)
        if other and turned and turned.heads[1] == noun.item[1][0] and noun.told[0] and turned.told[1]:
            return other, noun.item
    for one, two in combinations(nouns, 2):
        straight = (one.heads in same) or (two.heads in same)
        crossed = (one.heads[0], two.heads[1]) in same and (two.heads[0], one.heads[1]) in same
        if crossed and not straight:
            return one.item, two.item
    return None


def _belongs(by: Both, item: Item) -> _Noun | None:
    """Return a noun that belongs to another one on both sides, if it stands once on either."""
    found = [_head(governors, span) for governors, span in zip(by, item, strict=True)]
    once = all(governors.once(span) for governors, span in zip(by, item, strict=True))
    if found[0] is None or found[1] is None or not once:
        return None
    (one, ours), (two, theirs) = found[0], found[1]
    return _Noun(item, (one, two), (ours, theirs))


def _head(governors: Governors, span: Span) -> tuple[int, bool] | None:
    """Return where the noun starts that another belongs to, and whether a preposition says so: `of the libraries`."""
    way = governors.of(span)
    if way in _BEFORE_ITS_HEAD:
        after = next(_nouns(governors, [t for t in governors.row if t.start >= span[1]]), None)
        return (after.start, False) if after else None
    if way not in governors.words.roles["agent"]:
        return None
    place = governors.place(span)
    before = [t for t in governors.row if t.start < place][::-1]
    noun = next(_nouns(governors, before), None)
    if noun is None or BREAK.search(governors.text[noun.end : place]):
        return None
    return noun.start, True


def _nouns(governors: Governors, row: Sequence[Token]) -> Iterator[Token]:
    """Go through the nouns of a row up to the first small word, be they made of participles: `los vertidos`."""
    for token in row:
        if token.lower in governors.words.function_words:
            return
        if governors.plain_noun(token) or governors.after_article(token):
            yield token
