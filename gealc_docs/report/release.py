"""What stands against issuing an approved plan: errors that nobody has mended or accepted."""

from collections.abc import Iterable

from gealc_docs.load.library import Library
from gealc_docs.load.sources import Reading
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.plan import Plan, Status
from gealc_docs.report.parity import own_review, review


def open_errors(plan: Plan, library: Library, language: str) -> tuple[Finding, ...]:
    """Return the errors of an approved plan, of its own and between its languages; none for a draft.

    Raise `LoadError`.
    """
    if plan.status is not Status.APPROVED:
        return ()
    readings = [Reading(plan)]
    others = plan.languages[1:]
    found: list[Finding] = []
    for target in others:
        found += review(readings, library, language, target=target).report.findings
    if not others:
        found += own_review(readings[0], library).report.findings
    return tuple(dict.fromkeys(sorted(_grave(found), key=lambda finding: finding.order)))


def _grave(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (f for f in findings if Severity.ERROR in {f.severity, f.own} and not f.accepted)
