"""Findings as people name them: by address, by printed number and field, by heading, or by the id in a report."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from gealc_docs.languages.catalogue import available, translate
from gealc_docs.languages.labels import folded
from gealc_docs.load.problems import LoadError, Problem, meant_address
from gealc_docs.model.finding import Finding, Severity
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
    found: list[Finding] = []
    problems: list[Problem] = []
    for name, here, fitting in _meant(words, report, check):
        if not fitting:
            told = _nothing(here, report.findings, name, language)
            problems.append(Problem(NOWHERE, told))
        found += fitting
    if problems:
        raise LoadError(problems)
    return list(dict.fromkeys(found))


def refuse_several(words: Sequence[str], report: Report, language: str) -> None:
    """Raise `LoadError` where words name several findings at one place and an error is among them, told in a language.

    What is accepted already does not count.
    """
    problems: list[Problem] = []
    for name, _, fitting in _meant(words, report, ""):
        pending = [finding for finding in fitting if not finding.accepted]
        if len(pending) > 1 and any(Severity.ERROR in {f.severity, f.own} for f in pending):
            found = "; ".join(dict.fromkeys(_told(finding, language) for finding in pending))
            problems.append(Problem(NOWHERE, Message.of("report.several-there", name=name, found=found)))
    if problems:
        raise LoadError(problems)


def _told(finding: Finding, language: str) -> str:
    """Return a finding in a few words: how grave, where in its place, which check."""
    grave = translate(f"report.{finding.own or finding.severity}", language)
    part = f" · {part_name(finding, language)}" if finding.field else ""
    return f"{grave}{part} (--check {finding.check})"


def _meant(
    words: Sequence[str], report: Report, check: str
) -> Iterator[tuple[str, Sequence[Finding], Sequence[Finding]]]:
    """Go through the places that words name: the name, the findings there, and those of the field and check."""
    ids = {item.id: item.finding for item in items_of(report.findings)}
    for name, field in _places(words):
        here = [f for f in report.findings if _is_at(f, name, ids, report.places)]
        yield name, here, [f for f in here if (not field or f.field == field) and check in {"", f.check}]


def _places(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Go through the places that words name, each with the fields that follow it, if any."""
    fields = {folded(field_name(field, language)): field for field in FIELDS for language in available()}
    fields |= {field: field for field in FIELDS}
    rest = [part for word in words for part in _parts(word, fields)]
    while rest:
        name, found = rest.pop(0), []
        while rest and (field := fields.get(folded(rest[0]))):
            found.append(field)
            rest.pop(0)
        yield from ((name, field) for field in found or [""])


def _parts(word: str, fields: Container[str]) -> list[str]:
    """Return a number and a field that were given as one word: `"3.1.7 title"`."""
    number, _, field = word.partition(" ")
    return [number, field.strip()] if _NUMBER.fullmatch(number) and folded(field.strip()) in fields else [word]


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
