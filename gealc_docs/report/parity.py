"""The review of a plan's translation: the languages compared, the plan's own faults, and what revisers have settled."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gealc_docs.languages.words import joined, language_name
from gealc_docs.lint.runner import lint
from gealc_docs.lint.subject import Subject
from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.ledger import ledger_path, read_ledger
from gealc_docs.load.library import Library
from gealc_docs.load.network import load_network
from gealc_docs.load.sources import Reading, is_structured, plan_before
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan, Status
from gealc_docs.model.review import Ledger
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.reviews import OWN, settled, with_stale
from gealc_docs.parity.runner import Comparison, compare
from gealc_docs.report.findings import Report
from gealc_docs.report.outline import outline
from gealc_docs.report.remarks import remarks
from gealc_docs.report.unsaid import MISSING, unsaid


@dataclass(frozen=True, slots=True)
class Review:
    """A report, the pairs of wordings it rests on, the ledger it heeds, and whether words could be compared."""

    report: Report
    pairs: tuple[Pair, ...]
    ledger: Ledger
    with_lexicon: bool


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a comparison found and what is to be shown of it, whoever reads it."""

    result: Comparison
    findings: tuple[Finding, ...]
    ledger: Ledger
    remarks: tuple[Message, ...]


def judge(readings: Sequence[Reading], library: Library, target: str = "") -> Judgement:
    """Judge a plan's translation, the plan's first unless told, or two documents. Raise `LoadError`."""
    plans = [reading.plan for reading in readings]
    result = compare(plans, library.vocabulary, read_glossary(library.folder, library.shown), target)
    readings = sorted(readings, key=lambda reading: result.source not in reading.plan.languages)
    ledger = read_ledger(ledger_path(library.folder, plans[0].year), library.shown)
    found = with_stale(result.findings, result.pairs, ledger)
    found = [_as_due(finding, plans) for finding in found]
    found += unsaid(own_faults(readings, library), found, (result.source, result.target))
    told = tuple(remarks(result, ledger, library, plans))
    return Judgement(result, tuple(settled(found, ledger)), ledger, told)


def review(
    readings: Sequence[Reading], library: Library, language: str, named: Sequence[str] = (), target: str = ""
) -> Review:
    """Review a plan's translation, or two documents, for a reader of a language. Raise `LoadError`.

    `named` are the words for them on the command line, else the year; `target` is the language of the translation,
    the plan's first unless told.
    """
    plans = [reading.plan for reading in readings]
    return tell(judge(readings, library, target), plans, language, named)


def tell(judgement: Judgement, plans: Sequence[Plan], language: str, named: Sequence[str] = ()) -> Review:
    """Tell a reader of a language what was found in plans; `named` as for `review`."""
    result = judgement.result
    titled = next((plan for plan in plans if language in plan.languages), plans[0])
    plan = titled.title.best(language, titled.original).text
    names = joined([language_name(code, language) for code in (result.source, result.target)], language)
    title = Message.of("parity.title", plan=plan, languages=names)
    year = str(plans[0].year)
    report = Report.of(title, judgement.findings, [(year, plan)], outline(plans))
    report = replace(report, accepting=((year, tuple(named) or (year,)),), remarks=judgement.remarks)
    return Review(report, result.pairs, judgement.ledger, result.with_lexicon)


def own_review(reading: Reading, library: Library) -> Review:
    """Review a plan that exists in one language: its own faults only. Raise `LoadError`."""
    plan = reading.plan
    ledger = read_ledger(ledger_path(library.folder, plan.year), library.shown)
    found = settled(own_faults([reading], library), ledger)
    return Review(Report.of(Message.of("lint.report-title"), found), (), ledger, with_lexicon=True)


def _as_due(finding: Finding, plans: Sequence[Plan]) -> Finding:
    """Return a finding as grave as the plan's own check has it: a draft of ours may still wait for its translation."""
    [first, *others] = plans
    waits = finding.check == MISSING and not others and first.status is Status.DRAFT
    return replace(finding, severity=Severity.WARNING) if waits and is_structured(first) else finding


def own_faults(readings: Sequence[Reading], library: Library, languages: tuple[str, ...] = ()) -> list[Finding]:
    """Return what is wrong in a plan by itself, in some of its languages where they are named.

    They are notes: what is wrong alike is no difference between the languages.
    """
    network = load_network(library.folder, library.shown)
    found: list[Finding] = []
    for plan, doubts in ((reading.plan, reading.findings) for reading in readings):
        found += lint(Subject(plan, library.vocabulary, network, languages, plan_before(plan, library)))
        found += [replace(doubt, address=doubt.address or str(plan.year)) for doubt in doubts]
    grave = [finding for finding in found if finding.severity is not Severity.INFO]
    return list(_joined(replace(f, check=f"{OWN}{f.check}", severity=Severity.INFO, own=f.severity) for f in grave))


def _joined(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Make one finding of what both languages have alike at one place."""
    seen: dict[tuple[str, str, str, Message], list[Finding]] = {}
    for finding in findings:
        seen.setdefault((finding.check, finding.number, finding.field, finding.message), []).append(finding)
    for first, *rest in seen.values():
        sides = list(first.sides)
        for other in rest:
            if len(other.sides) == 1 and other.sides[0].language not in {side.language for side in sides}:
                sides += other.sides
            else:
                yield other
        yield replace(first, sides=tuple(sides))
