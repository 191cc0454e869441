"""Words of substance that the other side has nothing for: dropped, added, replaced, turned into their opposite."""

import re
from collections.abc import Callable, Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.align import WIDER
from gealc_docs.parity.converse import converse
from gealc_docs.parity.denials import negations, said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.leftovers import flanks, standing_in, unnamed
from gealc_docs.parity.lexicon.lexicon import FAINT, SAME, Lexicon
from gealc_docs.parity.listing import exchanged_members, missing_members, shorter
from gealc_docs.parity.replaced import replaced
from gealc_docs.parity.sides import ordered
from gealc_docs.parity.sorts import action, kinds
from gealc_docs.parity.tokens import Token
from gealc_docs.parity.weighing import closer, told

RANK, FINAL = 9, False
_WORD_BY_WORD = 0.2  # how freely a document is translated at most where a synonym by one way says little
KINDS = (
    Kind("false-friend", Severity.ERROR, "dictionary"),
    Kind("opposite", Severity.ERROR, "dictionary"),
    Kind("name", Severity.ERROR, "dictionary"),
    Kind("words", Severity.WARNING, "dictionary"),
)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find what is left over, in one finding, where it is more than the freedom of this translation explains."""
    lost, gained = unnamed(evidence)
    if not lost and not gained:
        yield from _hardly_explained(evidence)
        return
    if friend := _false_friend(evidence, lost, gained):
        sure = Severity.ERROR if evidence.literal else Severity.WARNING
        yield _finding(evidence, "false-friend", sure, (friend[0],), (friend[1],))
        return
    opposed = _opposed(evidence, lost, gained)
    if opposed and (_one_denied(evidence, *opposed) or converse(evidence, *opposed)):
        lost, gained = tuple(t for t in lost if t != opposed[0]), tuple(t for t in gained if t != opposed[1])
    elif opposed:
        yield _finding(evidence, "opposite", _sure(evidence), (opposed[0],), (opposed[1],))
        return
    if named := _renamed(evidence, lost, gained):
        ours, theirs = _whole_name(named[0], lost), _whole_name(named[1], gained)
        yield _finding(evidence, "name", _sure(evidence), ours, theirs)
        lost, gained = tuple(t for t in lost if t not in ours), tuple(t for t in gained if t not in theirs)
    for one, two in _exchanged(evidence, lost, gained):
        yield _finding(evidence, "word-replaced", Severity.WARNING, (one,), (two,))
        lost, gained = tuple(t for t in lost if t != one), tuple(t for t in gained if t != two)
    if not evidence.literal:
        for one, two in replaced(evidence, lost, gained):
            yield _finding(evidence, "word-replaced", Severity.WARNING, (one,), (two,))
            return
    if not (lost or gained):
        return
    yield from (_left_over if told(evidence, lost, gained) else _of_lists)(evidence, lost, gained)


def _hardly_explained(evidence: Evidence) -> Iterator[Finding]:
    """Tell the only word of a close row for which the one at its place hardly stands, where all else corresponds."""
    row = evidence.alignment
    faint = [(row.source[i], row.target[j]) for i, j, sure in row.links if WIDER <= sure <= FAINT]
    if len(faint) != 1 or not closer(_WORD_BY_WORD, evidence):
        return
    one, two = faint[0]
    if not _one_denied(evidence, one, two):
        yield _finding(evidence, "word-replaced", Severity.WARNING, (one,), (two,))


def _of_lists(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[Finding]:
    """Tell members of lists, where what is left over is no error by itself."""
    for one, two in exchanged_members(evidence, lost, gained):
        yield _finding(evidence, "word-replaced", evidence.doubt, (one,), (two,))
        return
    for token, side in missing_members(evidence, lost, gained):
        sure = shorter(evidence, token, side) or len(lost) + len(gained) == 1
        severity = Severity.WARNING if sure else evidence.doubt
        yield _finding(evidence, "word-added" if side else "word-dropped", severity, *ordered(side, (token,), ()))


def _exchanged(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Go through members of one class at one place: however free a translation, `dengue` is not `malaria`."""
    free = list(gained)
    for one in lost:
        apart = (two for two in free if evidence.scene.lexicon.apart(one.lower, two.lower))
        if two := next((two for two in apart if standing_in(evidence, one, two)), None):
            free.remove(two)
            yield one, two
        elif two := _once_more(evidence, one, 0):
            yield one, two
    for two in free:
        if one_more := _once_more(evidence, two, 1):
            yield one_more, two


def _once_more(evidence: Evidence, token: Token, side: int) -> Token | None:
    """Return what the other side says once more than this one, of the class of a word that it lacks.

    So `the borrower pays the borrower` is told for `el prestatario paga al prestamista`.
    """
    row, lexicon = evidence.alignment, evidence.scene.lexicon
    own, others = row.rows[side], row.rows[1 - side]

    def met(one: Token, two: Token, how: Callable[[str, str], float]) -> bool:
        return bool(how(*ordered(side, one.lower, two.lower)))

    for other in others:
        if met(token, other, lexicon.apart):
            said = sum(o.lower == other.lower for o in others)
            if said > 1 and said > sum(met(o, other, lexicon.related) for o in own) > 0:
                return other
    return None


def _sure(evidence: Evidence) -> Severity:
    """Return how grave two words are that mean other things: in a free translation others may stand for them."""
    return Severity.ERROR if evidence.tight else Severity.WARNING


def _left_over(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> Iterator[Finding]:
    """Tell words that stand for each other together, all others by side."""
    met = [(a, b) for a in lost for b in gained if standing_in(evidence, a, b)]
    ours, theirs = [a for a in lost if any(a is x for x, _ in met)], [b for b in gained if any(b is y for _, y in met)]
    if len(lost) == 1 == len(gained):
        ours, theirs = list(lost), list(gained)
    alone = [a for a in lost if a not in ours], [b for b in gained if b not in theirs]
    for how, mine, yours in _groups(ours, theirs, *alone):
        if mine or yours:
            severity = Severity.WARNING if how == "replaced" and not _action(evidence, mine, yours) else evidence.doubt
            yield _finding(evidence, f"word-{how}", severity, mine, yours)


def _action(evidence: Evidence, mine: Sequence[Token], yours: Sequence[Token]) -> bool:
    """Whether any word names what is done: in prose that is put otherwise, as verbs are (`fomento`, `rise`)."""
    sides = (mine, evidence.scene.source), (yours, evidence.scene.target)
    return any(
        "vblex" in kinds(token, reader, evidence.scene.lexicon) or action(token, reader)
        for row, reader in sides
        for token in row
    )


def _groups(
    ours: list[Token], theirs: list[Token], dropped: list[Token], added: list[Token]
) -> tuple[tuple[str, list[Token], list[Token]], ...]:
    return ("replaced", ours, theirs), ("dropped", dropped, []), ("added", [], added)


def _finding(
    evidence: Evidence, code: str, severity: Severity, lost: Sequence[Token], gained: Sequence[Token]
) -> Finding:
    spans = tuple(tuple((t.start, t.end) for t in side) for side in (lost, gained))
    one, two = map(said, evidence.pair.texts, spans)
    args = {"words": one or two} if code in {"word-dropped", "word-added"} else {"source": one, "target": two}
    name = "words" if code.startswith("word-") else code
    return evidence.pair.finding(name, severity, Message.of(f"parity.{code}", **args), *spans)


def _false_friend(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> tuple[Token, Token] | None:
    lexicon = evidence.scene.lexicon
    pairs = lexicon.listed.false_friends
    return next(
        (
            (a, b)
            for a in evidence.alignment.source
            for b in gained
            if any(
                (x, y) in pairs
                for x in lexicon.lemmas(a.lower, lexicon.source)
                for y in lexicon.lemmas(b.lower, lexicon.target)
            )
            and (a in lost or not lost)
        ),
        None,
    )


def _opposed(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> tuple[Token, Token] | None:
    lexicon = evidence.scene.lexicon
    for a in (*lost, *_again(evidence), *_doubtful(evidence, 0)):
        others = (*gained, *((*_seconds(evidence), *_doubtful(evidence, 1)) if a in lost else ()))
        if found := next((b for b in others if lexicon.opposed(a.lower, b.lower)), None):
            return a, found
    return _opposed_in_place(evidence, lost, gained)


def _opposed_in_place(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return a word left over and its opposite beside the same neighbour, which stands for a word elsewhere."""
    lexicon, row = evidence.scene.lexicon, evidence.alignment
    pairs = (*((a, b, 1) for a in lost for b in row.target), *((a, b, 0) for b in gained for a in row.source))
    return next(
        (
            (a, b)
            for a, b, side in pairs
            if lexicon.opposed(a.lower, b.lower) and flanks(evidence, a, b) and _elsewhere(evidence, (a, b), side)
        ),
        None,
    )


def _elsewhere(evidence: Evidence, pair: tuple[Token, Token], side: int) -> bool:
    """Whether what the second of two words stands for, on the other side, is not beside the first one."""
    rows = evidence.alignment.rows
    first, second = rows[1 - side].index(pair[1 - side]), rows[side].index(pair[side])
    links = [link for link in evidence.alignment.pairs if link[side] == second]
    return all(abs(link[1 - side] - first) > _REACH for link in links)


def _one_denied(evidence: Evidence, one: Token, two: Token) -> bool:
    """Whether of two opposites one is denied, so that both sides say the same: `no es correcta`, `is wrong`."""
    pair, scene = evidence.pair, evidence.scene
    sides = (pair.source.text, scene.source, one), (pair.target.text, scene.target, two)
    denied = [
        any(b <= token.start and _within_reach(text[b : token.start]) for _, b in negations(text, reader.words))
        for text, reader, token in sides
    ]
    return denied[0] != denied[1]


def _within_reach(between: str) -> bool:
    """Whether what stands between a denial and a word lets it be denied: few words, and no new clause."""
    return len(between.split()) <= _REACH and not _CLAUSE_END.search(between)


_REACH = 3  # words between a denial and what it denies
_CLAUSE_END = re.compile(r"[,;:().]")


def _again(evidence: Evidence) -> Iterator[Token]:
    """Go through source words said once more than on the other side: one may stand for its opposite there."""
    row = evidence.alignment
    met: set[tuple[int, str]] = set()
    for i, j, _ in row.links:
        if (j, row.source[i].lower) in met:
            yield row.source[i]
        met.add((j, row.source[i].lower))


def _doubtful(evidence: Evidence, side: int) -> Iterator[Token]:
    """Go through the words of a side that only a synonym explains: one may be the opposite of a word left over."""
    row = evidence.alignment
    for k, token in enumerate((row.source, row.target)[side]):
        if max((link[2] for link in row.links if link[side] == k), default=SAME) < SAME:
            yield token


def _seconds(evidence: Evidence) -> list[Token]:
    """Return target words that stand for a source word which another one stands for as well."""
    row = evidence.alignment
    return [row.target[j] for i, j, _ in row.links if sum(a == i for a, _, _ in row.links) > 1]


def _renamed(evidence: Evidence, lost: Sequence[Token], gained: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return a name of either side that became another."""
    lexicon = evidence.scene.lexicon
    names = [t for t in lost if t.named and _only_name(t, lexicon, lexicon.source)]
    others = [t for t in gained if t.named and _only_name(t, lexicon, lexicon.target)]
    return (names[0], others[0]) if names and others else None


def _whole_name(one: Token, row: Sequence[Token]) -> tuple[Token, ...]:
    """Return a word of a name with those of a row that stand beside it and are capitalised too: `La Paz`."""
    found = [one]
    for token in row:  # in the order of the text
        if token.named and token.start - found[-1].end == 1:
            found.append(token)
    for token in reversed(row):
        if token.named and found[0].start - token.end == 1:
            found.insert(0, token)
    return tuple(found)


def _only_name(token: Token, lexicon: Lexicon, language: str) -> bool:
    """Whether a word with a capital is no common noun: no dictionary has it, or as a name only (`Roma`)."""
    readings = lexicon.readings.get(language, {}).get(token.lower, ())
    return not lexicon.knows(token.lower, language) or (bool(readings) and all("np" in r.tags for r in readings))
