"""Findings made ready to be told: sorted, counted, in no format yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.report.outline import Place

NEVER = "never"
THRESHOLDS = (*map(str, Severity), NEVER)


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of the files, and the titles of what was looked at.

    `title` heads the report; `subjects` pairs each thing looked at (a year, as addresses begin) with its title;
    `places` are their sections, areas and activities in printed order; `accepting` pairs what can have its findings
    accepted with the words that name it on the command line; `remarks` are what could not be looked at.
    """

    title: Message
    findings: tuple[Finding, ...]
    subjects: tuple[tuple[str, str], ...] = ()
    places: tuple[Place, ...] = ()
    accepting: tuple[tuple[str, tuple[str, ...]], ...] = ()
    remarks: tuple[Message, ...] = ()

    @classmethod
    def of(
        cls,
        title: Message,
        findings: Iterable[Finding],
        subjects: Iterable[tuple[str, str]] = (),
        places: Iterable[Place] = (),
    ) -> "Report":
        """Make a report; the findings are sorted by place."""
        ordered = tuple(sorted(findings, key=lambda finding: finding.order))
        return cls(title, ordered, tuple(dict(subjects).items()), tuple(places))

    @property
    def pending(self) -> tuple[Finding, ...]:
        """The findings that no reviser has accepted."""
        return tuple(finding for finding in self.findings if not finding.accepted)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that a reviser has accepted with a reason."""
        return tuple(finding for finding in self.findings if finding.accepted)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many pending findings there are of each severity, gravest first; all severities are there."""
        found = Counter(finding.severity for finding in self.pending)
        return {severity: found[severity] for severity in Severity}

    def about(self, years: Iterable[str]) -> "Report":
        """Return what it says of the plans of some years."""
        wanted = frozenset(years)
        return replace(self, findings=tuple(f for f in self.findings if f.address.partition("/")[0] in wanted))

    def subject_of(self, finding: Finding) -> str:
        """Return the title of what a finding is about, "" where it is about none of the subjects."""
        return dict(self.subjects).get(finding.address.partition("/")[0], "")


def together(reports: Sequence[Report]) -> Report:
    """Make one report of several on different plans, with the title of the first."""
    return Report(
        reports[0].title,
        tuple(finding for report in reports for finding in report.findings),
        tuple(subject for report in reports for subject in report.subjects),
        tuple(place for report in reports for place in report.places),
        tuple(plan for report in reports for plan in report.accepting),
        tuple(dict.fromkeys(remark for report in reports for remark in report.remarks)),
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """Who a report is written for: the language, the width in characters, whether colours show."""

    language: str
    width: int = 100
    coloured: bool = False


def fails(findings: Iterable[Finding], threshold: str) -> bool:
    """Whether a finding that nobody accepted is as grave as a threshold, one of `THRESHOLDS`."""
    if threshold == NEVER:
        return False
    return any(f.severity.rank <= Severity(threshold).rank for f in findings if not f.accepted)
