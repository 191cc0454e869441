"""How well the comparison does on next-year plans with known changes. `python benchmarks/diff.py [-v]`."""

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "diff"))

from by_hand import pair, sets  # beside the tests, as the generator is
from next_year import Fact, Truth, make, only  # as above

from gealc_docs.diff.compare import compare  # as above
from gealc_docs.load.library import Library  # as above
from gealc_docs.model.change import Comparison, Level, Place, items  # as above
from gealc_docs.model.plan import Plan  # as above

ROOT = Path(__file__).parent.parent
LEVELS = ("none", "easy", "medium", "hard", "extreme")
SEEDS = range(6)
NOT_NEWS = {"year_roll", "editorial"}
Facts = Counter[Fact]
# As written (in both languages, if they are), in one language, and from one to the other.
WAYS: tuple[tuple[str, ...], ...] = ((), ("es", "es"), ("en", "en"), ("es", "en"), ("en", "es"))


def bases() -> list[Plan]:
    """Return the plans to start from."""
    library = Library(ROOT / "plans")
    files = [ROOT / "plans" / "2022.yaml", *sorted((ROOT / "tests" / "diff").glob("base_*.yaml"))]
    return [library.read(path) for path in files]


def f1(right: int, said: int, true: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (said + true) if said + true else 1.0


@dataclass(frozen=True)
class Score:
    """One comparison beside the truth: pairs of activities and of areas, and facts of each kind."""

    found: Comparison
    truth: Truth

    def pairs(self, level: Level) -> set[tuple[str, str]]:
        """Return the items said to be the same."""
        return {(m.old.number, m.new.number) for m in self.found.matches if m.level is level}

    @cached_property
    def said(self) -> Facts:
        """The changes told."""
        return Counter(
            _sorted((str(c.kind), str(c.level), _numbers(c.old), _numbers(c.new))) for c in self.found.changes
        )

    @cached_property
    def true(self) -> Facts:
        """The changes that there are."""
        return Counter(_sorted(fact) for fact in self.truth.facts)

    def misses(self) -> Iterator[str]:
        """Go through each wrong or missed pair and change."""
        titles = [{place.number: next(iter(title)).text for place, title in items(plan)} for plan in self._plans]
        for old, new in sorted(self.pairs(Level.ACTIVITY) ^ self.truth.pairs):
            sign = "missed" if (old, new) in self.truth.pairs else "WRONG"
            yield f"{sign} pair {old} {titles[0][old]!r} → {new} {titles[1][new]!r}"
        for sign, facts in (("EXTRA", self.said - self.true), ("missing", self.true - self.said)):
            for kind, level, old_, new_ in facts:
                yield f"{sign} {kind} {level} {[titles[0][x] for x in old_]} → {[titles[1][x] for x in new_]}"

    @property
    def _plans(self) -> tuple[Plan, Plan]:
        return self.found.old, self.found.new


def _numbers(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.number for place in places)


def _sorted(fact: Fact) -> Fact:
    kind, level, old, new = fact
    return kind, level, tuple(sorted(old)), tuple(sorted(new))


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
        score = Score(found, truth)
        for count, level, true in (
            (self.pairs, Level.ACTIVITY, truth.pairs),
            (self.areas, Level.AREA, truth.area_pairs),
        ):
            said = score.pairs(level)
            count.update(right=len(said & true), said=len(said), true=len(true))
        for kind in {key[0] for key in (*score.said, *score.true)}:
            mine, theirs = (_of(facts, kind) for facts in (score.said, score.true))
            count = self.kinds.setdefault(kind, Counter())
            count.update(right=(mine & theirs).total(), said=mine.total(), true=theirs.total())
        if name.startswith("none"):
            self.false += sum(n for key, n in score.said.items() if key[0] not in NOT_NEWS)
        if self.verbose:
            print(*(f"  {name}: {line}\n" for line in score.misses()), sep="", end="")

    @property
    def total(self) -> Counter[str]:
        """The counts of all kinds."""
        return sum(self.kinds.values(), Counter[str]())

    def line(self) -> str:
        """Return the three figures that matter."""
        figures = f1(**self.pairs), f1(**self.areas), f1(**self.total)
        return "activities F1 {:.3f}   areas F1 {:.3f}   kinds F1 {:.3f}".format(*figures)


def _of(facts: Facts, kind: str) -> Facts:
    return Counter({key: n for key, n in facts.items() if key[0] == kind})


def by_hand(*, verbose: bool) -> None:
    """Print the scores of the pairs written by hand, in each way their languages allow."""
    library = Library(ROOT / "plans")
    boards = {ways: Board(verbose=verbose) for ways in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        for name in sets():
            old, new, truth = pair(name, library, Path(folder))
            for ways, board in boards.items():
                if not ways or (ways[0] in old.languages and ways[1] in new.languages):
                    sides = (only(old, ways[0]), only(new, ways[1])) if ways else (old, new)
                    board.take(f"{name} {'→'.join(ways)}", compare(*sides), truth)
    for ways, board in boards.items():
        print(f"by hand, {'→'.join(ways) or 'as written'}: {board.line()}")


def generated(*, verbose: bool) -> None:
    """Print the scores of generated plans, kind by kind."""
    board = Board(verbose=verbose)
    start, runs = time.process_time(), 0
    for plan, language, level, seed in product(bases(), ("es", "en"), LEVELS, SEEDS):
        old, new, truth = make(plan, language, seed, level)
        board.take(f"{level} {plan.year} {language} {seed}", compare(old, new), truth)
        runs += 1
    print(f"{runs} plans, {board.total['true']} changes, {time.process_time() - start:.1f} s")
    print(board.line())
    print(f"false changes where nothing of substance changed: {board.false}")
    for kind, count in sorted(board.kinds.items()):
        print(f"  {kind:14} F1 {f1(**count):.3f}  {dict(count)}")


def main() -> None:
    """Print the tables."""
    verbose = "-v" in sys.argv
    generated(verbose=verbose)
    by_hand(verbose=verbose)


if __name__ == "__main__":
    main()
