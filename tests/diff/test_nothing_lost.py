"""No change is lost: the changes, applied to the old plan, give the new one; the way back mirrors them."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import replace
from pathlib import Path

import pytest
from by_hand import pair, sets
from next_year import Truth, make, only

from gealc_docs.diff.apply import applied
from gealc_docs.diff.compare import compare
from gealc_docs.diff.values import field_values
from gealc_docs.load.library import Library
from gealc_docs.model.change import Change, ChangeKind, Comparison, Level
from gealc_docs.model.plan import Activity, Plan, shared_languages

HERE = Path(__file__).parent
LIBRARY = Library(HERE.parents[1] / "plans")
BASES = {"2022": LIBRARY.plan(2022), "services": LIBRARY.read(HERE / "base_services.yaml")}
# Of a kind with the others: benchmarks/diff.py scores them.
BENCHMARKED = {"algorithms", "coffee", "equality", "glaciers", "identity", "inclusion", "portals", "purchases", "reefs"}
BENCHMARKED |= {"rails", "scouts", "tremors", "courts", "shelves", "taps", "trails", "wages", "wards", "lots"}
BENCHMARKED |= {"beacons", "canteens", "clerks", "counts", "envoys", "groves", "meters", "patents", "premiums"}
BENCHMARKED |= {"births", "plates", "spectrum", "forecasts", "taxes", "atoms", "blood", "files", "roads"}
MIRROR = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.SPLIT: ChangeKind.MERGED}
MIRROR |= {ChangeKind.COMMITTEE_IN: ChangeKind.COMMITTEE_OUT}
MIRROR |= {there: here for here, there in MIRROR.items()}


def essence(plan: Plan) -> list[object]:
    """Return all that a plan says to a reader: every wording as it stands, what fields mean, who sits where."""
    header = [plan.status, plan.committee and (plan.committee.presidency, set(plan.committee.members))]
    texts = [(section.title, section.text) for section in plan.sections]
    areas = [
        (area.title, area.objective, area.notes, [(a.title, _fields(a, plan)) for a in area.activities])
        for area in plan.areas
    ]
    return [*header, texts, areas]


def _fields(activity: Activity, plan: Plan) -> dict[str, Hashable]:
    return field_values(activity, plan.year, ("en",))


def nothing_lost(found: Comparison) -> None:
    assert applied(found) == found.new
    if shared_languages(found.old, found.new):  # else translations are no news, and what was only translated is unsaid
        assert essence(applied(replace(found, unsaid=()))) == essence(found.new)


def mirrored(forth: Comparison, back: Comparison) -> None:
    assert {(m.old, m.new) for m in forth.matches} == {(m.new, m.old) for m in back.matches}
    assert {_facts(change) for change in forth.changes} == {_turned(change) for change in back.changes}


def scores(found: Comparison, truth: Truth) -> tuple[float, float]:
    """Return the F1 of pairs of activities, and that of changes by kind and place."""
    ours = {(m.old.number, m.new.number) for m in found.matches if m.level is Level.ACTIVITY}
    told = Counter(
        (str(c.kind), str(c.level), tuple(sorted(p.number for p in c.old)), tuple(sorted(p.number for p in c.new)))
        for c in found.changes
    )
    facts = Counter((k, lv, tuple(sorted(a)), tuple(sorted(b))) for k, lv, a, b in truth.facts)
    shares = 2 * len(ours & truth.pairs) / (len(ours) + len(truth.pairs)), 2 * (told & facts).total()
    return shares[0], shares[1] / (told.total() + facts.total())


def _facts(change: Change) -> tuple[object, ...]:
    return (change.kind, change.level, change.old, change.new, change.field, change.before, change.after)


def _turned(change: Change) -> tuple[object, ...]:
    kind = MIRROR.get(change.kind, change.kind)
    return (kind, change.level, change.new, change.old, change.field, change.after, change.before)


@pytest.mark.parametrize("level", ["none", "medium", "hard", "extreme"])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", sorted(BASES))
def test_generated_plans(name: str, level: str, seed: int) -> None:
    old, new, _ = make(BASES[name], "es" if seed % 2 else "en", 40 + seed, level)
    forth, back = compare(old, new), compare(new, old)
    nothing_lost(forth)
    nothing_lost(back)
    mirrored(forth, back)


@pytest.mark.parametrize("name", sorted({*sets()} - BENCHMARKED))
def test_plans_by_hand(name: str, tmp_path: Path) -> None:
    old, new, truth = pair(name, LIBRARY, tmp_path)
    forth, back = compare(old, new), compare(new, old)
    nothing_lost(forth)
    nothing_lost(back)
    mirrored(forth, back)
    matched, told = scores(forth, truth)
    assert (matched >= 0.95, told >= 0.92) == (True, True)


def test_a_plan_by_hand_from_one_language_to_another(tmp_path: Path) -> None:
    old, new, truth = pair("scouts", LIBRARY, tmp_path)
    matched, told = scores(compare(only(old, "es"), only(new, "en")), truth)
    assert (matched >= 0.95, told >= 0.92) == (True, True)


@pytest.mark.parametrize("languages", [("en", "en"), ("es", "en"), ("en", "es")])
def test_the_real_pair(languages: tuple[str, str]) -> None:
    old, new = LIBRARY.plan(2018), only(LIBRARY.plan(2022), languages[1])
    found = compare(old, new)
    assert applied(found) == new
    back = compare(new, old)
    assert applied(back) == old
    mirrored(found, back)
