"""Words that reports share: names of fields, counts of findings."""

from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.words import joined
from gealc_docs.report.findings import Report

_FIELDS = frozenset(
    {"title", "objective", "venue", "date", "resources", "product", "lead", "notes", "text"}
    | {"assembly", "committee", "labels", "wording", "number", "issued", "status"}
)


def field_name(name: str, language: str) -> str:
    """Return a field's name as reports write it; one without a name of its own stays as it is."""
    return translate(f"report.field-{name}", language) if name in _FIELDS else name


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
