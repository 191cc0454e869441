"""Words that reports share: names of fields, counts of findings."""

from collections.abc import Iterator
from shlex import quote

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.words import joined
from gealc_docs.model.finding import Finding
from gealc_docs.model.location import Location
from gealc_docs.report.findings import Report

FIELDS = frozenset(
    {"title", "objective", "venue", "date", "resources", "product", "lead", "notes", "text"}
    | {"assembly", "committee", "labels", "wording", "number", "issued", "status"}
)


def field_name(name: str, language: str) -> str:
    """Return a field's name as reports write it; one without a name of its own stays as it is."""
    return translate(f"report.field-{name}", language) if name in FIELDS else name


def severity_name(severity: str, language: str) -> str:
    """Return how grave a finding is, as reports write it."""
    return translate(f"report.{severity}", language)


def counted(report: Report, language: str) -> str:
    """Return one line that counts the findings, or says that nothing is wrong."""
    counts = [
        translate(f"report.count-{severity}", language, count=count)
        for severity, count in report.counts.items()
        if count
    ]
    if not counts:
        return translate("report.nothing", language)
    return translate("report.found", language, counts=joined(counts, language))


def spot(place: Location, language: str) -> str:
    """Return a place as machines read it, and for people where the file has no lines: `x.docx:14:1, paragraph 14`."""
    words = part_name(place, language)
    return f"{place}, {words}" if words else str(place)


def part_name(place: Location, language: str) -> str:
    """Return where in a file without lines a place is, "" in one with lines."""
    match place.part:
        case (kind, number):
            return translate(f"report.part-{kind}", language, number=number)
        case (kind, table, number):
            return translate(f"report.part-{kind}", language, table=table, number=number)
    return ""


def check_name(code: str, language: str) -> str:
    """Return a check's name in words, else its code; doubts about a document read share one name."""
    bare = code.rpartition("/")[2]
    key = "report.check-reading" if bare.startswith("official.") else f"report.check-{bare}"
    try:
        return translate(key, language)
    except KeyError:
        return bare


def check_about(code: str, usual: str, language: str) -> str:
    """Say what a check looks for, with an example; `usual` is the catalogue of checks that are named without one."""
    domain, _, bare = code.rpartition("/")
    key = f"{domain or usual}.{bare}"
    shown = available() if key.startswith("parity.") else (language,)  # what differs is seen in both languages
    try:
        about = translate(f"{key}.about", language)
        example = " ↔ ".join(translate(f"{key}.example", one) for one in shown)
    except KeyError:
        return check_name(code, language)
    return translate("report.about-check", language, about=about, example=example)


def origin(finding: Finding, language: str) -> str:
    """Say of what a review of translations only passes on that it is in the plan itself, "" of all else."""
    if finding.own is None:
        return ""
    code = "report.lint-one" if len(finding.sides) == 1 else "report.lint-both"
    return translate(code, language, severity=severity_name(finding.own, language))


def accept_command(report: Report, finding: Finding, language: str) -> str:
    """Return the command that accepts a finding, "" where this report's findings cannot be accepted."""
    plan = dict(report.accepting).get(finding.address.partition("/")[0])
    return _accept((*plan, finding.address, "--check", finding.check), language) if plan else ""


def how_to_accept(report: Report, language: str) -> Iterator[str]:
    """Say how to accept findings: by number and field, and what has no number, such as the first of those, by address.

    Nothing where none of a report's findings can be accepted.
    """
    plans = dict(report.accepting)
    if not plans or not report.pending:
        return
    command = _accept((*report.accepting[0][1], translate("report.accept-place", language)), language)
    yield translate("report.accept-any", language, command=command)
    without = (f for f in report.pending if not f.number and f.address.partition("/")[0] in plans)
    if finding := next(without, None):
        plan = plans[finding.address.partition("/")[0]]
        yield translate("report.accept-address", language)
        yield f"  {_accept((*plan, finding.address), language)}"


def _accept(words: tuple[str, ...], language: str) -> str:
    shown = (word if word.isupper() else quote(word) for word in words)
    return f'gealc accept {" ".join(shown)} --reason "{translate("report.accept-reason", language)}"'
