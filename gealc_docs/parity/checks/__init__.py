"""Checks on a pair: a file each with `RANK`, `FINAL`, `KINDS` and `check(evidence)`, found by name.

They run by rank; once a final one has found something the others stay silent, so that one cause gives one finding.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.parity.evidence import Evidence
from gealc_docs.parity.kind import Kind
from gealc_docs.parity.pairs import Span


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its place in the order, whether it silences those after it, what it may find."""

    name: str
    rank: int
    final: bool
    run: Callable[[Evidence], Iterator[Finding]]
    kinds: tuple[Kind, ...]


@cache
def all_checks() -> tuple[Check, ...]:
    """Return all checks in their order."""
    names = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    found = (Check(m.__name__.rpartition(".")[2], m.RANK, m.FINAL, m.check, m.KINDS) for m in modules)
    return tuple(sorted(found, key=lambda check: (check.rank, check.name)))


def examine(evidence: Evidence) -> list[Finding]:
    """Return the findings of all checks on one pair; where a language has no words, of those that need none."""
    found: list[Finding] = []
    for check in all_checks():
        if not evidence.scene.has_words and check.name not in _WORDLESS:
            continue
        news = [finding for finding in check.run(evidence) if not _told(finding, found)]
        found = [*(finding for finding in found if not _outweighed(finding, news)), *news]
        if news and check.final:
            break
    return found


_WORDLESS = frozenset({"form", "missing"})
_DAMAGE = frozenset({"encoding", "script"})


def _outweighed(finding: Finding, later: list[Finding]) -> bool:
    """Whether a remark marks words that a graver finding marks."""
    graver = [other for other in later if other.severity is not Severity.INFO]
    return finding.severity is Severity.INFO and any(
        _covered(side.spans, list(others.spans))
        for other in graver
        for side, others in zip(finding.sides, other.sides, strict=True)
        if side.spans and others.spans
    )


def _told(finding: Finding, found: list[Finding]) -> bool:
    """Whether findings as grave already mark all the words that this one is about; damage explains both sides."""
    earlier = [other for other in found if other.severity.rank <= finding.severity.rank]
    sides = [side.spans for side in finding.sides]
    marked = [[span for other in earlier for span in other.sides[i].spans] for i in range(len(sides))]
    damaged = [
        [span for other in earlier if other.check in _DAMAGE for span in other.sides[i].spans]
        for i in range(len(sides))
    ]
    by_damage = any(own and _covered(own, hurt) for own, hurt in zip(sides, damaged, strict=True))
    return by_damage or (any(sides) and all(map(_covered, sides, marked)))


def _covered(spans: tuple[Span, ...], marked: list[Span]) -> bool:
    """Whether each span shares a character with a marked one."""
    return all(any(a < d and c < b for c, d in marked) for a, b in spans)
