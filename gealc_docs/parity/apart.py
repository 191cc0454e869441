"""How likely two wordings of two languages say different things, by the words of substance that have no counterpart."""

from collections.abc import Sequence
from functools import cache
from itertools import permutations
from math import inf

from rapidfuzz.fuzz import ratio

from gealc_docs.languages.folders import FIRST
from gealc_docs.model.text import Wording
from gealc_docs.parity.checks.coverage import check
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.facts import Reader
from gealc_docs.parity.leftovers import unnamed
from gealc_docs.parity.lexicon.lexicon import Lexicon, build
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.scene import Scene
from gealc_docs.parity.tokens import Token, folded, tokens
from gealc_docs.parity.weighing import signs
from gealc_docs.parity.weights import odds

_SURE = frozenset({"opposite"})
_SLIP = 66.0  # per cent of letters: a word in no dictionary that is so close to a translation is that one, misspelt


def ask_for(said: Sequence[Wording]) -> None:
    """Ask the dictionaries for the words of many wordings at once, so that `apart` need not ask for those of each."""
    words = frozenset(token.lower for one in said for token in tokens(one.text))
    for languages in {_ordered(pair) for pair in permutations({one.language for one in said}, 2)}:
        _scene(languages, words)


def apart(one: Wording, two: Wording) -> float:
    """Return the logarithm of the odds that two wordings are no translations: -inf where nothing is left over.

    Where no dictionary is installed nothing can be told: -inf too.
    """
    languages = _ordered((one.language, two.language))
    source, target = (one, two) if languages[0] == one.language else (two, one)
    scene = _scene(languages, frozenset(token.lower for said in (one, two) for token in tokens(said.text)))
    if not scene.lexicon.complete:
        return -inf
    evidence = Evidence(Pair("", "", "title", source, target), scene)
    lost, gained = _without_slips(scene.lexicon, *unnamed(evidence))
    if not lost and not gained:
        return -inf
    if any(finding.check in _SURE for finding in check(evidence)):
        return inf
    return odds(signs(evidence, lost, gained))


def _without_slips(
    lexicon: Lexicon, lost: Sequence[Token], gained: Sequence[Token]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Leave out words left over on either side of which one is a translation of the other with a slip of spelling."""
    languages = lexicon.source, lexicon.target
    slips = [
        (a, b)
        for a in lost
        for b in gained
        if _misspelt(lexicon, a, languages[0], lexicon.foreign(b.lower, languages[1]))
        or _misspelt(lexicon, b, languages[1], lexicon.foreign(a.lower, languages[0]))
    ]
    ours, theirs = ({pair[side] for pair in slips} for side in (0, 1))
    return tuple(t for t in lost if t not in ours), tuple(t for t in gained if t not in theirs)


def _misspelt(lexicon: Lexicon, token: Token, language: str, meant: frozenset[str]) -> bool:
    if lexicon.in_dictionary(token.lower, language):
        return False
    return any(ratio(folded(token.lower), folded(word)) >= _SLIP for word in meant)


def _ordered(languages: tuple[str, str]) -> tuple[str, str]:
    return languages if languages[1] != FIRST else languages[::-1]


def _scene(languages: tuple[str, str], words: frozenset[str]) -> Scene:
    """Return what all pairs of two languages share, its lexicon ready for some words."""
    readers = _readers(*languages)
    return Scene(*readers, build(*languages, words, words))


@cache
def _readers(source: str, target: str) -> tuple[Reader, Reader]:
    return Reader(source), Reader(target)
