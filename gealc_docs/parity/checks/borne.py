"""Small words that turn a meaning, compared at the word they bear on: `must endanger` for `no debe poner en peligro`.

Finds what the small words of the whole sentence cannot tell, where others of their class stand elsewhere in it.
"""

from collections.abc import Iterator, Sequence

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.parity.closed import Closed, denies
from gealc_docs.parity.denials import found_in, grave, negations, said
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.lexicon.lexicon import NEAR
from gealc_docs.parity.limits import limiting
from gealc_docs.parity.operators import Borne, borne, clause
from gealc_docs.parity.pairs import Span
from gealc_docs.parity.tokens import tokens

RANK, FINAL = 6, False
KINDS: tuple[Kind, ...] = ()  # those of `closed_classes`
_OPPOSED = {
    "modality": (("must", "may"),),
    "quantifiers": (("some", "all"), ("most", "all"), ("some", "most")),
    "degree": (("more", "less"),),
}
_EXEMPT = {"degree": "degree_exempt"}


def check(evidence: Evidence) -> Iterator[Finding]:
    """Find a word denied on one side only, required here and permitted there, said of all here and of some there."""
    yield from _denied(evidence)
    for group, opposites in _OPPOSED.items():
        yield from _opposed(evidence, group, opposites)
    yield from _none_or_some(evidence)
    yield from _without(evidence)
    yield from _joined(evidence)


def _denied(evidence: Evidence) -> Iterator[Finding]:
    """Find a word that one side denies, where nothing on the other does that stands for no other denial."""
    plain = [_plain(evidence, side) for side in (0, 1)]
    pairs = list(borne(evidence, plain[0], plain[1]))
    both = [one for one in pairs if one.source and one.target]
    met = [{span for one in both for span in (one.source, one.target)[side]} for side in (0, 1)]
    free = [_free(evidence, side, met[side]) for side in (0, 1)]
    for one in pairs:
        turned = not one.source
        said = {*one.source, *one.target} & (met[0] | met[1])  # of this word and of one that corresponds: `ningún`
        if said or one in both or free[0 if turned else 1] or _denied_otherwise(evidence, one):
            continue
        code = "parity.negation-added" if turned else "parity.negation-dropped"
        words = _said(evidence, one, turned=turned)
        sure = Severity.ERROR if evidence.tight else Severity.WARNING
        severity = grave(evidence, (one.source, one.target), sure)
        yield evidence.pair.finding("negation", severity, Message.of(code, words=words), one.source, one.target)
        return


def _plain(evidence: Evidence, side: int) -> list[Span]:
    """Return the small words that only deny (`not`, `ningún`), but those that a phrase of the other side says."""
    (text, words), explained = _sides(evidence)[side], evidence.explained[side]
    found = negations(text, words)
    return [
        (a, b)
        for a, b in found
        if text[a:b].lower() in words.denials and a not in explained and not _goes_on(text, (a, b), found, words)
    ]


def _goes_on(text: str, span: Span, found: Sequence[Span], words: Closed) -> bool:
    """Whether a denial only goes on with one before it in its clause, as in Spanish: `no … en ninguna`, `not … any`."""
    if text[slice(*span)].lower() not in words.doubling - words.repeating:
        return False
    start = next((clause(text, token)[0] for token in tokens(text) if token.start == span[0]), span[0])
    return any(start <= a < span[0] and text[a:b].lower() in words.denials - words.doubling for a, b in found)


def _free(evidence: Evidence, side: int, met: set[Span]) -> bool:
    """Whether anything denies on one side that stands for no denial of the other, of words or in a phrase."""
    spans = [negations(text, words) for text, words in _sides(evidence)]
    for pair in evidence.phrase_pairs:
        own, other = ({t.start for t in found.words} for found in (pair[side], pair[1 - side]))
        if any(a in other for a, _ in spans[1 - side]):
            met |= {(a, b) for a, b in spans[side] if a in own}
    return any(span not in met for span in spans[side])


def _denied_otherwise(evidence: Evidence, one: Borne) -> bool:
    """Whether the clause of the word that no small word denies says so by another: `only`, `prevent`, `unable`."""
    side, token = (1, one.theirs) if one.source else (0, one.ours)
    text, words = _sides(evidence)[side]
    start, end = clause(text, token)
    row, lexicon, explained = evidence.alignment.rows[side], evidence.scene.lexicon, evidence.explained[side]
    linked = explained | {row[(i, j)[side]].start for i, j, sure in evidence.alignment.links if sure > NEAR}
    return (
        any(start <= a < end for a, _ in evidence.denied[side])
        or any(
            words.named(group, name).search(text, start, end)
            for group, name in (("single", "restricting"), ("quantifiers", "only"))
        )
        or any(
            denies(t.lower, words.language, lexicon.in_dictionary)
            for t in tokens(text)
            if start <= t.start < end and t.start not in linked and not t.named and t.lower not in words.distributive
        )
    )


def _said(evidence: Evidence, one: Borne, *, turned: bool) -> str:
    text, spans = (evidence.pair.target.text, one.target) if turned else (evidence.pair.source.text, one.source)
    return said(text, spans)


def _opposed(evidence: Evidence, group: str, opposites: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Find words of one class that exclude each other at words that correspond, neither of them denied."""
    for one, two in (*opposites, *((b, a) for a, b in opposites)):
        for met in borne(evidence, _spans(evidence, group, one, 0), _spans(evidence, group, two, 1)):
            if met.source and met.target and not _near(evidence, met):
                yield _differs(evidence, met, Severity.WARNING)
                return


def _none_or_some(evidence: Evidence) -> Iterator[Finding]:
    """Find `no` of what the other side says `some` or `all` of and denies nothing."""
    if all(any(_single_of(side, name) for name in _BOUNDS) for side in _sides(evidence)):  # `each … not more than`
        return
    denied = [negations(text, words) for text, words in _sides(evidence)]
    none = [_unphrased(evidence, _determiners(evidence, side), side) for side in (0, 1)]
    for name in ("some", "all", "most"):
        some = [_unphrased(evidence, _spans(evidence, "quantifiers", name, side), side) for side in (0, 1)]
        met = [*(() if denied[1] else borne(evidence, none[0], some[1]))]
        met += [*(() if denied[0] else borne(evidence, some[0], none[1]))]
        for one in met:
            if one.source and one.target:
                yield _differs(evidence, one, Severity.ERROR if evidence.tight else Severity.WARNING)
                return


def _unphrased(evidence: Evidence, spans: Sequence[Span], side: int) -> list[Span]:
    """Return what belongs to no phrase that both sides have: not the `no` of `at no cost`, `de forma gratuita`."""
    return [span for span in spans if span[0] not in evidence.phrased[side]]


def _single_of(side: tuple[str, Closed], name: str) -> list[Span]:
    text, words = side
    return found_in(text, words.patterns["quantifiers"][name])


_BOUNDS = ("at-most", "more-than")


def _without(evidence: Evidence) -> Iterator[Finding]:
    """Find a thing that is `with` something here and `without` it there, where nothing denies the former."""
    for names in (("with", "without"), ("without", "with")):
        spans = [_spans(evidence, "company", name, side) for side, name in enumerate(names)]
        for met in borne(evidence, *spans) if all(spans) else ():
            side = names.index("with")
            (text, words), token = _sides(evidence)[side], (met.ours, met.theirs)[side]
            start, end = clause(text, token)
            denied = any(start <= a < end for a, _ in negations(text, words))
            if met.source and met.target and not denied:
                yield _differs(evidence, met, Severity.WARNING)
                return


def _joined(evidence: Evidence) -> Iterator[Finding]:
    """Find a clause that opens with a cause where the other side opens it with what holds all the same."""
    sides = _sides(evidence)
    causes = [[s for s in _single(*side, "opening_cause") if _opens(side[0], s)] for side in sides]
    despite = [found_in(text, words.patterns["connection"]["concession"]) for text, words in sides]
    known = [found_in(text, words.patterns["connection"]["cause"]) for text, words in sides]
    for k in (0, 1):
        opening = [span for span in despite[1 - k] if _opens(sides[1 - k][0], span)]
        if causes[k] and opening and not despite[k] and not known[1 - k]:
            spans = (causes[k], opening) if k == 0 else (opening, causes[k])
            source, target = (side[0][slice(*found[0])] for side, found in zip(sides, spans, strict=True))
            message = Message.of("parity.meaning-differs", source=source, target=target)
            yield evidence.pair.finding("meaning", Severity.WARNING, message, *(tuple(found) for found in spans))


def _single(text: str, words: Closed, name: str) -> list[Span]:
    return found_in(text, words.named("single", name))


def _opens(text: str, span: Span) -> bool:
    """Whether words stand where a clause begins."""
    return text[: span[0]].rstrip()[-1:] in _BEFORE


_BEFORE = frozenset({"", ".", ";", ":", ","})


def _determiners(evidence: Evidence, side: int) -> list[Span]:
    """Return what denies before a noun: `no country`, `ningún país`."""
    text, words = _sides(evidence)[side]
    return [(a, b) for a, b in negations(text, words) if text[a:b].lower() in words.distributive]


def _spans(evidence: Evidence, group: str, name: str, side: int) -> list[Span]:
    text, words = _sides(evidence)[side]
    found = found_in(text, words.patterns[group][name])
    if not found:  # as nearly always
        return []
    exempt = _single(text, words, _EXEMPT.get(group, "quantifier_exempt"))
    half = evidence.halves[side]
    found = limiting(text, found, words, half.facts)
    if group == "degree":  # `lowest incomes` is `pobres`
        exempt += [(t.start, t.end) for pair in evidence.phrase_pairs for t in pair[side].words]
    longer = [span for other, forms in words.patterns[group].items() if other != name for span in found_in(text, forms)]
    plain = [span for span in found if not any(a <= span[0] < b for a, b in exempt)]
    return [(a, b) for a, b in plain if not any(c <= a and b <= d and d - c > b - a for c, d in longer)]  # `at most`


def _sides(evidence: Evidence) -> tuple[tuple[str, Closed], tuple[str, Closed]]:
    pair, scene = evidence.pair, evidence.scene
    return (pair.source.text, scene.source.words), (pair.target.text, scene.target.words)


def _near(evidence: Evidence, met: Borne) -> bool:
    """Whether anything is denied in the clause of either word: `no podrá` is `shall not`."""
    for (text, words), token in zip(_sides(evidence), (met.ours, met.theirs), strict=True):
        start, end = clause(text, token)
        if any(start <= a < end for a, _ in negations(text, words)):
            return True
    return False


def _differs(evidence: Evidence, met: Borne, severity: Severity) -> Finding:
    pair = evidence.pair
    message = Message.of(
        "parity.meaning-differs",
        source=_said(evidence, met, turned=False),
        target=_said(evidence, met, turned=True),
    )
    return pair.finding("meaning", severity, message, met.source, met.target)
