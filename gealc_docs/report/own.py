"""All findings about one plan: its own faults, and what its languages do not share."""

from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.sources import Reading
from gealc_docs.model.finding import Finding
from gealc_docs.model.plan import Plan
from gealc_docs.report.parity import review


def plan_findings(plan: Plan, library: Library) -> tuple[Finding, ...]:
    """Return what checks and comparison find in a plan, but for what a reviser accepted. Raise `LoadError`."""
    network = load_network(library.folder, library.shown)
    found = list(lint(Subject(plan, library.vocabulary, network)))
    if len(plan.languages) > 1:
        report = review([Reading(plan)], library, plan.original).report
        found += [finding for finding in report.pending if not finding.own]
    return tuple(sorted(found, key=lambda finding: finding.order))
