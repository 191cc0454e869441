"""What stands against issuing an approved plan: errors that nobody has mended or accepted."""

from collections.abc import Iterable, Sequence

from gealc_docs.load.library import Library
from gealc_docs.load.sources import Reading
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.plan import Plan, Status
from gealc_docs.report.parity import own_faults, own_review, review


def open_errors(plan: Plan, library: Library, language: str, editions: Sequence[str] = ()) -> tuple[Finding, ...]:
    """Return the errors of an approved plan, of its own and between its languages; none for a draft.

    `editions` are the languages that are issued, all of the plan's unless told: another translation may still be under
    way. Raise `LoadError`.
    """
    if plan.status is not Status.APPROVED:
        return ()
    readings = [Reading(plan)]
    others = [code for code in plan.languages[1:] if not editions or code in editions]
    found: list[Finding] = []
    for target in others:
        found += review(readings, library, language, target=target).report.findings
    if not others:
        found += own_review(readings[0], library).report.findings
    if editions:
        concerned = own_faults(readings, library, tuple(dict.fromkeys([plan.original, *editions])))
        own = {(finding.check, finding.address) for finding in concerned}
        found = [f for f in found if not f.own or (f.check, f.address) in own]
    return tuple(dict.fromkeys(sorted(_grave(found), key=lambda finding: finding.order)))


def _grave(findings: Iterable[Finding]) -> Iterable[Finding]:
    return (f for f in findings if Severity.ERROR in {f.severity, f.own} and not f.accepted)
