"""All findings about one plan: its own faults, and what its languages do not share."""

from collections.abc import Iterable, Iterator

from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.ledger import ledger_path, read_ledger
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.sources import Reading, is_structured, plan_before
from gealc_docs.model.finding import Finding
from gealc_docs.model.plan import Plan
from gealc_docs.parity.reviews import settled_by_itself
from gealc_docs.report.parity import review
from gealc_docs.report.unsaid import unsaid


def plan_findings(plan: Plan, library: Library) -> tuple[Finding, ...]:
    """Return what checks and comparison find in a plan, each with the reason if a reviser accepted it.

    Raise `LoadError`.
    """
    network = load_network(library.folder, library.shown)
    subject = Subject(plan, library.vocabulary, network, earlier=plan_before(plan, library))
    found = with_reasons(lint(subject), plan, library)
    if len(plan.languages) > 1:
        report = review([Reading(plan)], library, plan.original).report
        between = list(_unmarked((finding for finding in report.findings if not finding.own), found))
        found = [*unsaid(found, between, plan.languages[:2]), *between]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _unmarked(between: Iterable[Finding], own: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what a language lacks where it is marked as still to be written: a check tells that."""
    marked = {(finding.address, side.language) for finding in own if finding.check == "to-do" for side in finding.sides}
    for finding in between:
        blank = {(finding.address, side.language) for side in finding.sides if not side.text}
        if finding.check != "missing" or not blank & marked:
            yield finding


def with_reasons(findings: Iterable[Finding], plan: Plan, library: Library) -> list[Finding]:
    """Return findings of checks, with the reason where a reviser accepted one. Raise `LoadError`.

    What an official document prints is judged as it stands.
    """
    if not is_structured(plan):
        return list(findings)
    return settled_by_itself(findings, read_ledger(ledger_path(library.folder, plan.year), library.shown))
