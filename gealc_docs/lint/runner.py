"""Runs all checks on a plan."""

from functools import cache
from importlib import import_module
from pathlib import Path

from gealc_docs.lint.subject import Check, Subject
from gealc_docs.model.finding import Finding

_FOLDER = Path(__file__).parent / "checks"


@cache
def checks() -> tuple[Check, ...]:
    """Return all checks, by code: each file of `checks/` holds one as `CHECK`."""
    modules = (import_module(f"gealc_docs.lint.checks.{path.stem}") for path in sorted(_FOLDER.glob("[a-z]*.py")))
    return tuple(sorted((module.CHECK for module in modules), key=lambda check: str(check.code)))


def lint(subject: Subject) -> tuple[Finding, ...]:
    """Return everything all checks find in a plan, in the order of its file."""
    found = [finding for check in checks() for finding in check.run(subject)]
    return tuple(sorted(found, key=lambda finding: finding.order))
