"""One word for one word in free prose: two names of things or qualities at one place, where the rest corresponds.

What a translator puts otherwise leaves words over here and there, verbs mostly; another noun in the place of one that
the lists know leaves those two over, and little else.
"""

from collections.abc import Iterator, Sequence

from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.leftovers import flanks, in_order, modifies, standing_in
from gealc_docs.parity.sorts import action
from gealc_docs.parity.tokens import Token
from gealc_docs.parity.weighing import Left, weighed

_PAIR = 2.0  # what two whole words weigh
_BESIDE = (0.0, 0.6, 2.0)  # how much may be left over besides, by how many neighbours of both correspond


def replaced(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Go through the two words, none or once, one of which stands where the other should."""
    left, readers = list(weighed(evidence, lost, gained)), evidence.scene.readers
    besides = sum(one.weight for one in left) - _PAIR
    ours, theirs = ([one for one in left if one.side == side and _names(one)] for side in (0, 1))
    found = [(flanks(evidence, a.token, b.token), a, b) for a in ours for b in theirs if _may_stand(evidence, a, b)]
    for beside, one, two in sorted(found, key=lambda pair: -pair[0]):
        doubtful = one.verb_too or two.verb_too or action(one.token, readers[0]) or action(two.token, readers[1])
        if besides <= _BESIDE[beside] and (not doubtful or _settled(evidence, one.token, two.token)):
            yield one.token, two.token
            return


def _may_stand(evidence: Evidence, one: Left, two: Left) -> bool:
    """Whether two words are of one part of speech, or both say of which kind a noun is, and at one place."""
    same = bool(one.sorts & two.sorts - {"vblex"})
    return (same or _modifying(evidence, one.token, two.token)) and standing_in(evidence, one.token, two.token)


def _modifying(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether both words say of which kind a noun is."""
    return modifies(evidence, one, 0) and modifies(evidence, two, 1)


def _settled(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether what is beside two words tells that they stand for each other, be it a verb or what is done."""
    turned = _modifying(evidence, one, two) and bool(flanks(evidence, one, two))
    return turned or bool(in_order(evidence, one, two))


def _names(left: Left) -> bool:
    """Whether a word names a thing or a quality, and has translations that ought to be there."""
    return left.weight >= 1 and left.translations > 0 and left.sort in {"n", "adj", "adv"}
