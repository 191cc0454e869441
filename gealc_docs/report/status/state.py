"""The state of a plan as data."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gealc_docs.diff.compare import compare
from gealc_docs.languages.catalogue import available
from gealc_docs.languages.marks import is_open
from gealc_docs.languages.words import language_name
from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.sources import plan_before
from gealc_docs.load.to_do import ToDo, to_dos
from gealc_docs.model.change import Comparison
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.network import Network
from gealc_docs.model.plan import Plan, Status
from gealc_docs.model.segment import segments
from gealc_docs.model.text import LocalText, Wording
from gealc_docs.report.own import plan_findings, with_reasons
from gealc_docs.report.release import open_errors
from gealc_docs.report.unsaid import unsaid

_TOLD_BEFORE = frozenset({"lint.approval.no-assembly", "lint.approval.no-committee"})
_TOLD_APART = frozenset({"to-do", "missing", "stale", "empty-wording"})  # counted by language, not among the errors


@dataclass(frozen=True, slots=True)
class Edition:
    """How far the texts of a language are: of `total`, how many are written whole, lacking, begun, out of date."""

    language: str
    total: int
    written: int
    missing: int
    open: int
    stale: int


@dataclass(frozen=True)
class State:
    """Where a plan stands.

    `accepted` counts the findings that a reviser accepted; `steps` tells what is lacking for each status ahead;
    `blocking` counts the errors for which an approved plan is not issued.
    """

    plan: Plan
    editions: tuple[Edition, ...]
    to_dos: tuple[ToDo, ...]
    findings: tuple[Finding, ...]
    accepted: int
    comparison: Comparison | None
    steps: Mapping[Status, tuple[Message, ...]]
    blocking: int = 0

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity, what is to be written apart."""
        found = Counter(finding.severity for finding in self.findings if finding.check != "to-do")
        return {severity: found[severity] for severity in Severity}


def state_of(plan: Plan, library: Library) -> State:
    """Return where a plan of a library stands. Raise `LoadError`."""
    found = plan_findings(plan, library)
    findings = tuple(finding for finding in found if not finding.accepted)
    editions = tuple(_edition(plan, language, findings) for language in _languages(plan))
    before = [year for year in library.years if year < plan.year]
    comparison = compare(library.plan(before[-1]), plan) if before else None
    network = load_network(library.folder, library.shown)
    steps = _Steps(plan, library, network, editions, findings, plan_before(plan, library))
    blocking = len(open_errors(plan, library, plan.original))
    accepted = len(found) - len(findings)
    return State(plan, editions, to_dos(plan), findings, accepted, comparison, steps.all(), blocking)


def _languages(plan: Plan) -> tuple[str, ...]:
    """Return the languages a plan is due in: the original first, those we publish in, and any other it has."""
    return tuple(dict.fromkeys([plan.original, *_published(plan), *plan.languages]))


def _published(plan: Plan) -> Iterable[str]:
    return [language for language in available() if language in plan.languages or len(plan.languages) == 1]


def _edition(plan: Plan, language: str, findings: Iterable[Finding]) -> Edition:
    texts = [segment for segment in segments(plan) if segment.text]
    wordings = {segment.address: segment.text.find(language) for segment in texts}
    there = {address for address, wording in wordings.items() if wording and not is_open(wording.text)}
    marked = {place.address for place in to_dos(plan) if place.wording and place.wording.language == language}
    begun = len(there & marked)
    stale = sum(f.check == "stale" for f in findings) if language != plan.original else 0
    return Edition(language, len(wordings), len(there) - begun, len(wordings) - len(there), begun, stale)


@dataclass(frozen=True)
class _Steps:
    """What is lacking on the way to the Assembly and after it."""

    plan: Plan
    library: Library
    network: Network
    editions: tuple[Edition, ...]
    findings: tuple[Finding, ...]
    earlier: Plan | None

    def all(self) -> dict[Status, tuple[Message, ...]]:
        """Return what is lacking for each status ahead; what the first of them asks for is not told again."""
        if self.plan.status is Status.APPROVED:
            return {}
        due = tuple(self._for_proposal())
        approval = tuple(message for message in self._for_approval() if message not in due)
        if self.plan.status is Status.DRAFT:
            return {Status.PROPOSED: due, Status.APPROVED: approval}
        return {Status.APPROVED: (*due, *approval)}

    def _for_proposal(self) -> Iterator[Message]:
        if values := [place for place in to_dos(self.plan) if place.wording is None]:
            yield Message.of("status.values", count=len(values))
        for edition in self.editions:
            yield from _texts(edition)
        assembly = self.plan.assembly
        if not assembly or (assembly.ordinal is None and not assembly.open):
            yield Message.of("status.assembly")
        if not self.plan.committee or not (self.plan.committee.members or self.plan.committee.open):
            yield Message.of("status.committee")
        for code, found in (("errors", self._own()), ("apart", self._between())):
            if count := sum(f.severity is Severity.ERROR and f.check not in _TOLD_APART for f in found):
                yield Message.of(f"status.{code}", count=count, year=self.plan.year)
        yield from self._approval(Status.PROPOSED)

    def _for_approval(self) -> Iterator[Message]:
        if not self.plan.assembly or not self.plan.assembly.date or self.plan.assembly.date.period is None:
            yield Message.of("status.assembly-date")
        yield from self._approval(Status.APPROVED)
        yield Message.of("status.vote")

    def _own(self) -> tuple[Finding, ...]:
        """Return what is wrong in a plan to be proposed, but for what is told between the languages already."""
        return tuple(unsaid(self._checked(Status.PROPOSED), self._between(), self.plan.languages[:2]))

    def _between(self) -> list[Finding]:
        """Return what was found between the languages."""
        own = set(self._checked(self.plan.status))
        return [finding for finding in self.findings if finding not in own]

    def _approval(self, status: Status) -> Iterator[Message]:
        """Go through what the check of approval asks for, but for what is told as lacking already."""
        found = (finding.message for finding in self._checked(status) if finding.check == "approval")
        return (message for message in found if message.code not in _TOLD_BEFORE)

    def _checked(self, status: Status) -> tuple[Finding, ...]:
        plan = replace(self.plan, status=status)
        found = lint(Subject(plan, self.library.vocabulary, self.network, earlier=self.earlier))
        return tuple(finding for finding in with_reasons(found, self.plan, self.library) if not finding.accepted)


def _texts(edition: Edition) -> Iterator[Message]:
    """Go through what a language's texts lack."""
    name = LocalText(tuple(Wording(ui, language_name(edition.language, ui)) for ui in available()))
    for key, count in (("missing", edition.missing), ("begun", edition.open), ("stale", edition.stale)):
        if count:
            yield Message.of(f"status.{key}", count=count, language=name)
