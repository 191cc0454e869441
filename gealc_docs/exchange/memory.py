"""The translation memory: pairs of all plans, and what of them is like a text."""

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from gealc_docs.exchange.bundle import Suggestion
from gealc_docs.languages.marks import unfinished
from gealc_docs.model.plan import Plan
from gealc_docs.model.segment import segments

_LEAST = 70
_MOST = 3


def pairs(plans: Iterable[Plan], source: str, target: str) -> list[Suggestion]:
    """Return the finished pairs of plans in two languages, each once; the first plan's counts."""
    found: dict[tuple[str, str], Suggestion] = {}
    for plan in plans:
        for segment in segments(plan):
            one, two = segment.text.get(source), segment.text.get(target)
            if one and two and not unfinished(one) and not unfinished(two):
                found.setdefault((one, two), Suggestion(one, two, 100, segment.address))
    return list(found.values())


def suggestions(text: str, memory: Sequence[Suggestion], known: str = "") -> tuple[Suggestion, ...]:
    """Return the pairs whose source is most like a text, best first; the translation it has already is left out."""
    sources = [pair.source for pair in memory]
    best = process.extract(text, sources, scorer=fuzz.ratio, processor=_folded, limit=2 * _MOST, score_cutoff=_LEAST)
    chosen: dict[str, Suggestion] = {}
    for _, score, index in best:
        pair = memory[index]
        if pair.target != known:
            exact = pair.source == text
            chosen.setdefault(
                pair.target, Suggestion(pair.source, pair.target, _percent(score, exact=exact), pair.origin)
            )
    return tuple(chosen.values())[:_MOST]


def _percent(score: float, *, exact: bool) -> int:
    """Return a likeness as a whole percentage; only the very same text has a hundred."""
    return 100 if exact else min(99, int(score))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
