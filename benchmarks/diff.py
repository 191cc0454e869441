"""How well the comparison does on next-year plans with known changes. `python benchmarks/diff.py [-v]`."""

import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "diff"))

from next_year import Truth, make  # the generator lives with the tests

from gealc_docs.diff.compare import compare  # as above
from gealc_docs.load.library import Library  # as above
from gealc_docs.model.change import Comparison, Level  # as above
from gealc_docs.model.plan import Plan  # as above

ROOT = Path(__file__).parent.parent
LEVELS = ("none", "easy", "medium", "hard", "extreme")
SEEDS = range(6)
NOT_NEWS = {"year_roll", "editorial"}
Facts = Counter[tuple[str, str, tuple[str, ...], tuple[str, ...]]]


def bases() -> list[Plan]:
    """Return the plans to start from."""
    library = Library(ROOT / "plans")
    files = [ROOT / "plans" / "2022.yaml", *sorted((ROOT / "tests" / "diff").glob("base_*.yaml"))]
    return [library.read(path) for path in files]


def f1(right: int, said: int, true: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (said + true) if said + true else 1.0


def facts(found: Comparison) -> Counter[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return the changes as facts that can be compared with the truth."""
    return Counter(
        (str(c.kind), str(c.level), tuple(p.number for p in c.old), tuple(p.number for p in c.new))
        for c in found.changes
    )


class Board:
    """The running score."""

    def __init__(self, *, verbose: bool) -> None:
        """Start at nothing; `verbose` prints each miss and false alarm."""
        self.verbose = verbose
        self.pairs = Counter[str]()
        self.areas = Counter[str]()
        self.kinds: dict[str, Counter[str]] = {}
        self.false = 0

    def take(self, name: str, found: Comparison, truth: Truth) -> None:
        """Score one comparison."""
        said = {(m.old.number, m.new.number) for m in found.matches if m.level is Level.ACTIVITY}
        areas = {(m.old.number, m.new.number) for m in found.matches if m.level is Level.AREA}
        self.pairs.update(right=len(said & truth.pairs), said=len(said), true=len(truth.pairs))
        self.areas.update(right=len(areas & truth.area_pairs), said=len(areas), true=len(truth.area_pairs))
        ours = facts(found)
        theirs = Counter((k, lv, tuple(sorted(a)), tuple(sorted(b))) for k, lv, a, b in truth.facts)
        ours = Counter({(k, lv, tuple(sorted(a)), tuple(sorted(b))): n for (k, lv, a, b), n in ours.items()})
        for kind in {key[0] for key in (*ours, *theirs)}:
            mine = Counter({k: n for k, n in ours.items() if k[0] == kind})
            true = Counter({k: n for k, n in theirs.items() if k[0] == kind})
            count = self.kinds.setdefault(kind, Counter())
            count.update(right=(mine & true).total(), said=mine.total(), true=true.total())
        if name.startswith("none"):
            self.false += sum(n for key, n in ours.items() if key[0] not in NOT_NEWS)
        if self.verbose:
            self._misses(name, said ^ truth.pairs, ours - theirs, theirs - ours, found, truth)

    def _misses(  # noqa: PLR0913, PLR0917  # what went wrong, and in which comparison
        self,
        name: str,
        wrong: set[tuple[str, str]],
        extra: Facts,
        missing: Facts,
        found: Comparison,
        truth: Truth,
    ) -> None:
        """Print each wrong or missed pair and change."""
        titles = [
            {a.number: next(iter(a.title)).text for _, a in plan.activities()}
            | {a.number: next(iter(a.title)).text for a in plan.areas}
            for plan in (found.old, found.new)
        ]
        for old, new in sorted(wrong):
            sign = "missed pair" if (old, new) in truth.pairs else "WRONG pair"
            print(f"  {name}: {sign} {old} {titles[0][old]!r} → {new} {titles[1][new]!r}")
        for sign, facts_ in (("EXTRA", extra), ("missing", missing)):
            for kind, level, a, b in facts_:
                shown = [titles[0].get(x, "") for x in a], [titles[1].get(x, "") for x in b]
                print(f"  {name}: {sign} {kind} {level} {a}→{b} {shown}")


def main() -> None:
    """Print the table."""
    board = Board(verbose="-v" in sys.argv)
    start, runs = time.process_time(), 0
    for plan in bases():
        for language in ("es", "en"):
            for level in LEVELS:
                for seed in SEEDS:
                    old, new, truth = make(plan, language, seed, level)
                    board.take(f"{level} {plan.year} {language} {seed}", compare(old, new), truth)
                    runs += 1
    total = Counter[str]()
    for count in board.kinds.values():
        total.update(count)
    print(f"{runs} plans, {total['true']} changes, {time.process_time() - start:.1f} s")
    print(f"activities F1 {f1(**board.pairs):.4f}   areas F1 {f1(**board.areas):.4f}   kinds F1 {f1(**total):.4f}")
    print(f"false changes where nothing of substance changed: {board.false}")
    for kind, count in sorted(board.kinds.items()):
        print(f"  {kind:14} F1 {f1(**count):.3f}  {dict(count)}")


if __name__ == "__main__":
    main()
