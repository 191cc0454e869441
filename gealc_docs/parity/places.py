"""Wordings at the wrong place: two that changed places, one that belongs to another segment."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.plan import FIELDS, VALUES
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.neighbours import Index, Keys
from gealc_docs.parity.whereabouts import Whereabouts

KINDS = (
    Kind("swapped", Severity.ERROR, "dictionary"),
    Kind("elsewhere", Severity.ERROR, "dictionary"),
)

_GOOD, _FAIR, _GAIN, _CLEARLY = 0.66, 0.5, 0.3, 0.2
_NAMED = frozenset({"title", "objective", *FIELDS})


def misplaced(evidence: list[Evidence], like: Callable[[str, str], float], keys: Keys) -> list[Finding]:
    """Find pairs whose target fits the source of another pair far better."""
    by_field = defaultdict(list)
    for item in evidence:
        by_field[item.pair.field].append(item)
    found: list[Finding] = _of_other_fields(evidence, like)
    where = Whereabouts(item.pair for item in evidence)
    told = {finding.address for finding in found}
    for rows in ([item for item in row if item.pair.address not in told] for row in by_field.values()):
        doubtful = [place for place, item in enumerate(rows) if _is_doubtful(item, like)]
        texts = _Texts(rows, where)
        index = Index([keys.source(item.pair.source.text) for item in rows] if doubtful else [])
        for place in doubtful:
            near = index.near(keys.target(rows[place].pair.target.text), place)
            around = (place - 1, place + 1)
            others = dict.fromkeys([*near, *(k for k in around if 0 <= k < len(rows))])
            wholly = _of(rows[place], [rows[k] for k in others if k != place], like, where)
            swapped = [one for one in wholly if one.check == "swapped"]
            if swapped or rows[place].pair.field not in VALUES:
                found += (swapped or [*texts.borrowed(rows[place], like), *wholly])[:1]
    return found


class _Texts:
    """The wordings of a field, by either language."""

    def __init__(self, rows: Iterable[Evidence], where: Whereabouts) -> None:
        """Take the pairs of a field."""
        self.where = where
        self.of: tuple[dict[str, list[Evidence]], ...] = (defaultdict(list), defaultdict(list))
        for item in rows:
            for side, texts in enumerate(self.of):
                texts[_folded(item, side)].append(item)

    def borrowed(self, item: Evidence, like: Callable[[str, str], float]) -> Iterator[Finding]:
        """Go through the pairs that have, word for word, what a pair has on one side, and fit that far better."""
        mine = like(item.pair.source.text, item.pair.target.text)
        for side, code in ((1, "elsewhere"), (0, "elsewhere-source")):
            for other in self.of[side].get(_folded(item, side), ()):
                fit = like(other.pair.source.text, other.pair.target.text)
                if _folded(other, 1 - side) != _folded(item, 1 - side) and fit >= max(_GOOD, mine + _CLEARLY):
                    yield _finding(item, other, code, self.where)


def _folded(item: Evidence, side: int) -> str:
    return " ".join(item.pair.texts[side].casefold().split()).rstrip(". ")


def _of_other_fields(evidence: list[Evidence], like: Callable[[str, str], float]) -> list[Finding]:
    """Find wordings of one activity that are those of another of its fields."""
    by_activity = defaultdict(list)
    for item in evidence:
        if item.pair.field in _NAMED:
            by_activity[item.pair.address.rpartition("/")[0]].append(item)
    return [
        found
        for row in by_activity.values()
        for item in row
        if _is_doubtful(item, like) and (found := _of_other_field(item, row, like))
    ]


def _of_other_field(item: Evidence, row: list[Evidence], like: Callable[[str, str], float]) -> Finding | None:
    """Return the finding on a field that changed places with another one of its activity, or repeats that."""
    others = [other for other in row if other is not item]
    for other in others:
        if _is_doubtful(other, like) and _swapped(item, other, like):
            return _in_field(item, other, "swapped")
    mine = like(*item.pair.texts)
    for other in others:
        for side, code in ((1, "elsewhere"), (0, "elsewhere-source")):
            if _folded(item, side) == _folded(other, side) and like(*other.pair.texts) >= max(_GOOD, mine + _CLEARLY):
                return _in_field(item, other, code)
    return None


def _swapped(item: Evidence, other: Evidence, like: Callable[[str, str], float]) -> bool:
    """Whether each of two pairs has a target wording that fits the source of the other one far better."""
    as_is = [like(one.pair.source.text, one.pair.target.text) for one in (item, other)]
    crossed = [like(a.pair.source.text, b.pair.target.text) for a, b in ((item, other), (other, item))]
    return min(crossed) >= max(_FAIR, *(one + _CLEARLY for one in as_is)) and sum(crossed) > sum(as_is) + 2 * _GAIN


def _is_doubtful(item: Evidence, like: Callable[[str, str], float]) -> bool:
    """Whether so much of a pair has no counterpart that it may be another's."""
    if not (any(item.unmatched) or item.lost or item.gained):
        return False
    return like(item.pair.source.text, item.pair.target.text) < 1 - _GAIN / 2


def _of(
    item: Evidence, others: Iterable[Evidence], like: Callable[[str, str], float], where: Whereabouts
) -> list[Finding]:
    """Return a finding for each other pair that a pair's target fits far better."""
    mine = like(item.pair.source.text, item.pair.target.text)
    found = []
    for other in others:
        theirs = like(other.pair.source.text, other.pair.target.text)
        crossed = like(other.pair.source.text, item.pair.target.text)
        if crossed < max(_GOOD, mine + _CLEARLY):
            continue
        back = like(item.pair.source.text, other.pair.target.text)
        if back >= max(_GOOD, mine + _CLEARLY) and crossed + back > theirs + mine + _GAIN:
            found.append(_finding(item, other, "swapped", where))
        elif crossed >= _GOOD and crossed > mine + 0.5 and mine < 0.4:  # noqa: PLR2004  # clearly another's
            found.append(_finding(item, other, "elsewhere", where))
    return found


def _whole(item: Evidence) -> tuple[tuple[tuple[int, int]], tuple[tuple[int, int]]]:
    return ((0, len(item.pair.source.text)),), ((0, len(item.pair.target.text)),)


def _in_field(item: Evidence, other: Evidence, code: str) -> Finding:
    message = Message.of(f"parity.{code}-field", field=Message.of(f"parity.name-{other.pair.field}"))
    return item.pair.finding(code.removesuffix("-source"), Severity.ERROR, message, *_whole(item))


def _finding(item: Evidence, other: Evidence, code: str, where: Whereabouts) -> Finding:
    place = where(other.pair.address, other.pair.number, other.pair.field)
    message = Message.of(f"parity.{code}", other=place)
    return item.pair.finding(code.removesuffix("-source"), Severity.ERROR, message, *_whole(item))
