"""What one language lacks at its place and has in another: a paragraph divided or joined, a text moved."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from gealc_docs.model.finding import Finding, Severity, Side
from gealc_docs.model.message import Message
from gealc_docs.model.plan import VALUES
from gealc_docs.model.text import Wording
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.neighbours import Index, Keys
from gealc_docs.parity.pairing import Pairing
from gealc_docs.parity.pairs import Pair, between
from gealc_docs.parity.whereabouts import Whereabouts

KINDS = (
    Kind("moved", Severity.ERROR, "dictionary"),
    Kind("divided", Severity.WARNING, "dictionary"),
)

_GOOD = 0.66
_FAIR, _GAIN = 0.5, 0.1  # what is no part of a paragraph makes it fit worse, however freely it is translated
_PROSE = frozenset({"objective", "text", "notes"})
Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class _Lack:
    """A wording on one side only: 0 for the source's, 1 for the target's."""

    finding: Finding
    side: int

    @property
    def wording(self) -> Wording:
        """The wording that is there."""
        shown = self.finding.sides[self.side]
        return Wording(shown.language, shown.text, shown.location)

    @property
    def item(self) -> str:
        """The address of what it is a part of."""
        return self.finding.address.rpartition("/")[0]


def regrouped(pairing: Pairing, like: Likeness, keys: Keys) -> Pairing:
    """Pair what a language has at another place, or in one paragraph with another, and tell that instead."""
    lacks = [_Lack(f, int(not f.sides[0].text)) for f in pairing.findings if f.check == "missing"]
    result = Pairing(list(pairing.pairs), list(pairing.findings))
    if lacks:
        rest = _divided(result, lacks, like)
        _moved(result, rest, like, keys)
    return result


def _divided(result: Pairing, lacks: list[_Lack], like: Likeness) -> list[_Lack]:
    """Join paragraphs with a neighbour where that makes a pair of them; return what is left."""
    rest = []
    parts: dict[str, list[int]] = defaultdict(list)
    for k, pair in enumerate(result.pairs):
        parts[_part(pair)].append(k)
    for lack in lacks:
        beside = _beside(lack, [(k, result.pairs[k]) for k in parts[_part(lack.finding)]])
        gains = [(gain, k, pair) for k, pair in beside if (gain := _gain(result.pairs[k], pair, like))]
        if gains:
            _, k, pair = max(gains, key=lambda found: found[0])
            result.findings[result.findings.index(lack.finding)] = _division(pair, lack)
            result.pairs[k] = pair
        else:
            rest.append(lack)
    return rest


def _part(placed: Pair | Finding) -> str:
    """Return the address of the section or area that a paragraph is part of, "" for what is no paragraph."""
    return "/".join(placed.address.split("/")[:2]) if placed.field in _PROSE else ""


def _beside(lack: _Lack, pairs: list[tuple[int, Pair]]) -> Iterator[tuple[int, Pair]]:
    """Go through the pairs right before and after a wording in its own language, joined with it."""
    if not _part(lack.finding):
        return
    order = sorted(((_order(p.target if lack.side else p.source), k, p) for k, p in pairs), key=lambda row: row[:2])
    place = bisect(order, _order(lack.wording), key=lambda row: row[0])
    for _, k, pair in order[:place][-1:]:
        yield k, _joined(pair, lack, after=True)
    for _, k, pair in order[place:][:1]:
        yield k, _joined(pair, lack, after=False)


def _order(wording: Wording) -> tuple[int, int]:
    return wording.location.line, wording.location.column


def _joined(pair: Pair, lack: _Lack, *, after: bool) -> Pair:
    """Return a pair with a wording put before or after that of its side."""
    wording = pair.target if lack.side else pair.source
    first, second = (wording, lack.wording) if after else (lack.wording, wording)
    whole = replace(first, text=f"{first.text} {second.text}")
    return replace(pair, target=whole) if lack.side else replace(pair, source=whole)


def _gain(pair: Pair, joined: Pair, like: Likeness) -> float:
    """Return how much better a pair fits with a neighbour's wording, 0 where that is no pair or hardly better."""
    fit, before = like(*joined.texts), like(*pair.texts)
    return fit - before if fit >= max(_FAIR, before + _GAIN) else 0.0


def _division(pair: Pair, lack: _Lack) -> Finding:
    """Return the finding on two paragraphs of one language that are one in the other; it marks what was joined."""
    text = lack.wording.text
    start = pair.texts[lack.side].index(text)
    spans = ((start, start + len(text)),)
    message = Message.of("parity.divided" if lack.side else "parity.merged")
    return pair.finding("divided", Severity.WARNING, message, *(((), spans) if lack.side else (spans, ())))


def _moved(result: Pairing, lacks: list[_Lack], like: Likeness, keys: Keys) -> None:
    """Pair what each language has where the other lacks something."""
    where = Whereabouts(result.pairs)
    for source, target in _partners(lacks, like, keys):
        here = source.finding
        result.pairs.append(Pair(here.address, here.number, here.field, source.wording, target.wording))
        result.findings[result.findings.index(here)] = _move(source, target, where)
        result.findings.remove(target.finding)


def _move(source: _Lack, target: _Lack, where: Whereabouts) -> Finding:
    """Return the finding on a text that stands in another place in the target language."""
    there = target.finding
    message = Message.of("parity.moved", other=where(there.address, there.number, there.field))
    if source.item == target.item and source.finding.field != there.field:
        message = Message.of("parity.moved-field", field=Message.of(f"parity.name-{there.field}"))
    wordings = source.wording, target.wording
    sides = tuple(Side(w.language, w.text, w.location, ((0, len(w.text)),)) for w in wordings)
    return replace(
        source.finding, check="moved", message=between(message, *(w.language for w in wordings)), sides=sides
    )


def _partners(lacks: list[_Lack], like: Likeness, keys: Keys) -> Iterator[tuple[_Lack, _Lack]]:
    """Go through the wordings on one side only that translate each other, what fits best first."""
    ours, theirs = ([lack for lack in lacks if lack.side == side] for side in (0, 1))
    index = Index([keys.target(lack.wording.text) for lack in theirs] if ours else [])
    fits = [
        (-fit, i, j)
        for i, one in enumerate(ours)
        for j in index.near(keys.source(one.wording.text), i)
        if _may_be_one(one, theirs[j]) and (fit := like(one.wording.text, theirs[j].wording.text)) >= _GOOD
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(fits):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield ours[i], theirs[j]


def _may_be_one(one: _Lack, two: _Lack) -> bool:
    """Whether a text may have moved: a value that many activities have, only within its own."""
    return one.item == two.item or not {one.finding.field, two.finding.field} & VALUES
