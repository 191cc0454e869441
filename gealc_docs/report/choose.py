"""Findings as people name them: by address, by printed number and field, by heading, or by the id in a report."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.labels import folded
from gealc_docs.load.problems import LoadError, Problem, meant_address
from gealc_docs.model.finding import Finding
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.message import Message
from gealc_docs.report.findings import Report
from gealc_docs.report.groups import items_of
from gealc_docs.report.headings import heading, part_name
from gealc_docs.report.outline import Place
from gealc_docs.report.words import FIELDS, field_name

_NUMBER = re.compile(r"\d+(?:\.\d+)*\.?\)?")
_ID = re.compile(r"#?(f-[0-9a-f]{10}(?:-\d+)?)")


def chosen(words: Sequence[str], report: Report, check: str, language: str) -> list[Finding]:
    """Return the findings that words name, such as `3.1.7 title`; only those of a check, if one is given.

    Raise `LoadError` with everything that names nothing, told in a language.
    """
    findings = report.findings
    found: list[Finding] = []
    problems: list[Problem] = []
    ids = {item.id: item.finding for item in items_of(findings)}
    for name, field in _places(words):
        here = [f for f in findings if _is_at(f, name, ids, report.places)]
        fitting = [f for f in here if (not field or f.field == field) and check in {"", f.check}]
        if not fitting:
            told = _nothing(here, findings, name, language)
            problems.append(Problem(NOWHERE, told))
        found += fitting
    if problems:
        raise LoadError(problems)
    return list(dict.fromkeys(found))


def _places(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Go through the places that words name, each with its field where the next word is one."""
    fields = {folded(field_name(field, language)): field for field in FIELDS for language in available()}
    fields |= {field: field for field in FIELDS}
    rest = list(words)
    while rest:
        name = rest.pop(0)
        field = fields.get(folded(rest[0])) if rest else None
        yield name, field or ""
        if field:
            rest.pop(0)


def _is_at(finding: Finding, name: str, ids: Mapping[str, Finding], places: Sequence[Place]) -> bool:
    if match := _ID.fullmatch(name):
        return ids.get(match[1]) is finding
    if _NUMBER.fullmatch(name) and "/" not in name:
        return finding.number == name.rstrip(".)")
    if " · " in name:
        return any(folded(heading(finding, places, language)) == folded(name) for language in available())
    full = (finding.address, finding.address.partition("/")[2])
    return any(address == name or address.startswith(f"{name.rstrip('/')}/") for address in full if address)


def _ways(address: str) -> Iterator[str]:
    """Go through the names an address may be given by: with its year and without, whole and of what it is part of."""
    steps = address.split("/")
    for first in (0, 1):
        yield from ("/".join(steps[first:last]) for last in range(2, len(steps) + 1))


def _nothing(here: Sequence[Finding], findings: Sequence[Finding], name: str, language: str) -> Message:
    """Say that a name stands for no finding, and which ones are near."""
    if here:
        told = [f"{part_name(f, language)} ({f.check})" if f.field else f.check for f in here]
        return Message.of("report.nothing-there", name=name, found=", ".join(dict.fromkeys(told)))
    known = {way for f in findings for way in _ways(f.address)} | {f.number for f in findings if f.number}
    near = meant_address(name, known) or Message.of("report.see-findings")
    return Message.of("report.no-finding", name=name, hint=near)
