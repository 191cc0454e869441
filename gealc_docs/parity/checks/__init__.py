"""Checks on a pair: a file each with `RANK`, `FINAL` and `check(evidence)`, found by name.

They run by rank; once a final one has found something the others stay silent, so that one cause gives one finding.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from gealc_docs.model.finding import Finding
from gealc_docs.parity.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its place in the order, whether it silences those after it."""

    name: str
    rank: int
    final: bool
    run: Callable[[Evidence], Iterator[Finding]]


@cache
def all_checks() -> tuple[Check, ...]:
    """Return all checks in their order."""
    names = (path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    found = (Check(module.__name__.rpartition(".")[2], module.RANK, module.FINAL, module.check) for module in modules)
    return tuple(sorted(found, key=lambda check: (check.rank, check.name)))


def examine(evidence: Evidence) -> list[Finding]:
    """Return the findings of all checks on one pair."""
    found: list[Finding] = []
    for check in all_checks():
        news = list(check.run(evidence))
        found += [finding for finding in news if not _told(finding, found)]
        if news and check.final:
            break
    return found


def _told(finding: Finding, earlier: list[Finding]) -> bool:
    """Whether earlier findings already mark all the words that this one is about."""
    spans = [(i, span) for i, side in enumerate(finding.sides) for span in side.spans]
    marked = [(i, span) for other in earlier for i, side in enumerate(other.sides) for span in side.spans]
    return bool(spans) and all(any(i == k and a < d and c < b for k, (c, d) in marked) for i, (a, b) in spans)
