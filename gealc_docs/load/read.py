"""What reading a plan in any of its forms gives."""

from dataclasses import dataclass, field

from gealc_docs.model.finding import Finding
from gealc_docs.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as a document prints it, and the doubts about it."""

    plan: Plan
    findings: tuple[Finding, ...] = field(default=())
