"""Whether two documents are translations of one another at all: told at once, not by a finding on everything."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.folders import FIRST
from gealc_docs.languages.words import language_name
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan
from gealc_docs.model.segment import segments
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.parity.pairing import Pairing
from gealc_docs.parity.pairs import Pair

_ALIKE = 0.6  # a wording and its translation; others of one subject mostly stay below
_SHARE = 0.2  # of the words of activities' titles; areas and objectives are much the same from plan to plan
_SAME_PLAN = 0.6  # where one must be surer: the year of a title differs, or activities are few
_ENOUGH, _HALF = 6, 0.5  # activities to judge by them alone; else half of all words must correspond
_ACTIVITY = 3  # steps in the address of an activity's title


def in_two_languages(one: Plan, two: Plan) -> tuple[Plan, Plan, tuple[str, str]]:
    """Return source and target and the language to read in each. Raise `LoadError` where they share the only one."""
    if len(one.languages) > 1 and len(two.languages) > 1:
        raise failure(_start(two), "parity.both-bilingual")
    for first in one.languages:
        for second in two.languages:
            if first != second:
                turned = second == two.original and first != one.original
                return (two, one, (second, first)) if turned or second == FIRST else (one, two, (first, second))
    named = (Wording(code, language_name(two.languages[0], code)) for code in available())
    raise failure(_start(two), "parity.same-language", language=LocalText(tuple(named)))


def require_translation(source: Plan, target: Plan, pairing: Pairing, like: Callable[[str, str], float]) -> None:
    """Raise `LoadError` where two documents are no translation of each other, or plans of different years."""
    _, _, languages = in_two_languages(source, target)
    alike = [pair for pair in pairing.pairs if like(pair.source.text, pair.target.text) >= _ALIKE]
    activities = [pair for pair in alike if pair.field == "title" and pair.address.count("/") == _ACTIVITY]
    read = tuple(zip((source, target), languages, strict=True))
    titles = [[activity.title.get(code) for _, activity in plan.activities()] for plan, code in read]
    share, least = _share(activities, *titles), min(map(len, titles))
    if source.year != target.year and not (share >= _SAME_PLAN and _years_agree(source, target)):
        raise failure(_start(target), "parity.different-years", one=source.year, two=target.year)
    prose = [[segment.text.get(code) for segment in segments(plan)] for plan, code in read]
    few = least < _ENOUGH
    if share < (_SAME_PLAN if few else _SHARE) and not (few and _share(alike, *prose) >= _HALF):
        raise failure(_start(target), "parity.no-translation", alike=len(activities), total=least)


def _start(plan: Plan) -> Location:
    return Location(plan.location.file, 1, 1)


def _share(alike: Sequence[Pair], ones: Sequence[str], twos: Sequence[str]) -> float:
    """Return what share of the words of the shorter side corresponds: what only one side has is damage."""
    whole = min(sum(map(_words, ones)), sum(map(_words, twos)))
    return sum(min(_words(p.source.text), _words(p.target.text)) for p in alike) / whole if whole else 1.0


def _words(text: str) -> int:
    return len(text.split())


def _years_agree(source: Plan, target: Plan) -> bool:
    """Whether all else in two plans is of the same years, so that one title only names a wrong one."""
    ours, theirs = Counter(_years(source)), Counter(_years(target))
    same, most = (ours & theirs).total(), max(ours.total(), theirs.total())
    return most > 0 and same >= _SAME_PLAN * most


def _years(plan: Plan) -> Iterator[int]:
    """Go through the years of the dates in a plan."""
    dates = [plan.issued, plan.assembly and plan.assembly.date, *(a.date for _, a in plan.activities())]
    for when in dates:
        if when and when.period:
            yield from sorted(when.period.years)
