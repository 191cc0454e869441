"""Next-year plans with known changes, the real pair mapped by hand, and what must hold for any two plans."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from next_year import LARGE, NextYear, make, only

from gealc_docs.diff.compare import compare
from gealc_docs.diff.unfound import unfound
from gealc_docs.load.library import Library
from gealc_docs.model.change import ChangeKind, Comparison, Level
from gealc_docs.model.plan import Plan

HERE = Path(__file__).parent
LONE = {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
LIBRARY = Library(HERE.parents[1] / "plans")
BASES = {"2022": LIBRARY.plan(2022), "services": LIBRARY.read(HERE / "base_services.yaml")}
OPERATIONS = sorted({*LARGE, "split_area", "merge_areas", "add_area", "remove_area"})
APPLICABLE = [  # a plan may hold nothing that an operation could be done to
    (name, operation)
    for name, plan in BASES.items()
    for operation in OPERATIONS
    if getattr(NextYear(only(plan, "en"), "en", 7), operation)()
]


@pytest.fixture(params=sorted(BASES))
def base(request: pytest.FixtureRequest) -> Plan:
    return BASES[str(request.param)]


def pairs(found: Comparison, level: Level) -> set[tuple[str, str]]:
    return {(m.old.number, m.new.number) for m in found.matches if m.level is level}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("level", ["none", "easy", "medium", "hard", "extreme"])
def test_known_changes_are_told(base: Plan, language: str, level: str) -> None:
    right = said = true = 0
    matched = Counter[str]()
    for seed in range(3):
        old, new, truth = make(base, language, 100 + seed, level)
        found = compare(old, new)
        ours = pairs(found, Level.ACTIVITY)
        matched.update(right=len(ours & truth.pairs), both=len(ours) + len(truth.pairs))
        told = Counter(
            (str(c.kind), str(c.level), tuple(sorted(p.number for p in c.old)), tuple(sorted(p.number for p in c.new)))
            for c in found.changes
        )
        facts = Counter((k, lv, tuple(sorted(a)), tuple(sorted(b))) for k, lv, a, b in truth.facts)
        right, said, true = right + (told & facts).total(), said + told.total(), true + facts.total()
        if level == "none":
            assert {c.kind for c in found.changes} <= {ChangeKind.YEAR_ROLL, ChangeKind.EDITORIAL}
    assert 2 * matched["right"] / matched["both"] >= 0.96
    assert 2 * right / (said + true) >= 0.88


@pytest.mark.parametrize(("name", "operation"), APPLICABLE)
def test_one_change_alone_is_told_exactly(name: str, operation: str) -> None:
    work = NextYear(only(BASES[name], "en"), "en", 7)
    assert getattr(work, operation)()
    new, truth = work.finish()
    found = compare(work.old, new)
    told = Counter(str(change.kind) for change in found.changes)
    assert told == Counter(kind for kind, *_ in truth.facts)
    assert pairs(found, Level.ACTIVITY) == truth.pairs


def test_every_operation_has_a_plan_to_be_done_to() -> None:
    assert {operation for _, operation in APPLICABLE} == set(OPERATIONS)


def test_the_real_pair_is_matched_as_by_hand(library: Library) -> None:
    golden = yaml.safe_load((HERE / "golden_2018_2022.yaml").read_text(encoding="utf-8"))
    doubtful = {tuple(pair) for pair in golden["doubtful"]}
    for old, new in [
        (library.plan(2018), library.plan(2022)),
        (only(library.plan(2018), "en"), only(library.plan(2022), "en")),
    ]:
        found = compare(old, new)
        assert pairs(found, Level.AREA) - doubtful == set(golden["areas"].items())
        assert pairs(found, Level.ACTIVITY) - doubtful == set(golden["activities"].items())


def test_a_plan_does_not_differ_from_itself(base: Plan) -> None:
    for plan in (base, only(base, "es"), only(base, "en")):
        found = compare(plan, plan)
        assert not found.changes
        assert not found.formatting
        assert len(found.matches) == len(plan.areas) + len(list(plan.activities()))


def test_ids_stay_from_run_to_run(base: Plan) -> None:
    old, new, _ = make(base, "es", 1, "hard")
    runs = [[change.id for change in compare(old, new).changes] for _ in range(2)]
    assert runs[0] == runs[1]
    assert len(set(runs[0])) == len(runs[0])


def test_plans_in_different_languages(base: Plan) -> None:
    new = NextYear(only(base, "en"), "en", 3)
    assert new.recount()
    plan, truth = new.finish()
    found = compare(only(base, "es"), plan)
    ours = pairs(found, Level.ACTIVITY)
    assert 2 * len(ours & truth.pairs) / (len(ours) + len(truth.pairs)) >= 0.9
    assert pairs(found, Level.AREA) == truth.area_pairs
    told = [change for change in found.changes if change.level is Level.ACTIVITY and change.kind in LONE]
    assert len(told) <= 0.1 * len(truth.pairs)
    reworded = [c for c in found.changes if c.kind is ChangeKind.REWORDED]
    assert [c.new[0].number for c in reworded] == [new_ for kind, _, _, (new_,) in [f for f in truth.facts if f[3]]]


def test_a_plan_whose_areas_are_still_empty_is_compared(library: Library) -> None:
    old = library.plan(2022)
    new = replace(old, year=2023, areas=tuple(replace(area, activities=()) for area in old.areas))
    found = compare(old, new)
    assert {match.level for match in found.matches} == {Level.AREA}
    assert len([c for c in found.changes if c.kind is ChangeKind.REMOVED]) == len(list(old.activities()))


def test_what_is_continued_and_not_there_is_named() -> None:
    old = BASES["2022"]
    first, *others = old.areas
    one, *rest = first.activities
    lost = replace(one, continues=f"2022/{first.id}/{rest[-1].id}s")
    there = replace(rest[0], continues=f"2022/{first.id}/{one.id}")
    areas = (
        replace(first, continues="2022/nowhere", activities=(lost, there, *rest[1:])),
        replace(others[0], continues="2019/older"),
        *others[1:],
    )
    new = replace(old, year=2023, areas=areas)
    told = [(p.message.code, dict(p.message.args)["text"]) for p in unfound(old, new)]
    assert told == [("load.continues-none-1", "2022/nowhere"), ("load.continues-none-2", lost.continues)]
    assert not list(unfound(replace(old, location=replace(old.location, file="plan.docx")), new))
