"""Findings as SARIF 2.1.0, which editors and code hosts show beside the lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gealc_docs.languages.catalogue import available, say
from gealc_docs.report.groups import items_of
from gealc_docs.report.words import check_about, check_name

if TYPE_CHECKING:
    from gealc_docs.model.finding import Finding, Side
    from gealc_docs.model.location import Location
    from gealc_docs.model.message import Message
    from gealc_docs.report.findings import Reader, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(report: Report, reader: Reader) -> str:
    """Write a report as a SARIF log of one run, its messages in the reader's language."""
    rules = sorted({finding.check for finding in report.findings})
    usual = report.title.code.partition(".")[0]
    described = [_rule(rule, usual, reader.language) for rule in rules]
    driver = {"name": "gealc", "language": reader.language, "rules": described}
    results = [_result(item.finding, item.id, rules, reader.language) for item in items_of(report.findings)]
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if report.remarks:
        told = [_notification(remark, reader.language) for remark in report.remarks]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": told}]
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, usual: str, language: str) -> dict[str, Any]:
    """Describe a check in the reader's language, and in all of them for whoever asks what it is."""
    help_text = "\n\n".join(check_about(code, usual, other) for other in available())
    return {
        "id": code,
        "shortDescription": {"text": check_name(code, language)},
        "fullDescription": {"text": check_about(code, usual, language)},
        "help": {"text": help_text},
    }


def _notification(remark: Message, language: str) -> dict[str, Any]:
    """Say what was not compared."""
    messages = {other: say(remark, other) for other in available()}
    return {"level": "warning", "message": {"text": messages[language]}, "properties": {"messages": messages}}


def _own(finding: Finding) -> dict[str, str]:
    """Say of what a review of translations only passes on that it is in the plan itself."""
    return {"origin": "plan", "ownSeverity": str(finding.own)} if finding.own else {}


def _result(finding: Finding, identifier: str, rules: list[str], language: str) -> dict[str, Any]:
    messages = {other: say(finding.message, other) for other in available()}
    sides = [side.location for side in finding.sides if side.location.line]
    apart = finding.location.line and finding.location not in sides
    places = [finding.location, *sides] if apart or not sides else sides
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "level": _LEVELS[finding.severity],
        "message": {"text": messages[language]},
        "partialFingerprints": {"gealc/v1": identifier},
        "properties": {"number": finding.number, "field": finding.field, "messages": messages, **_own(finding)},
    }
    if finding.reopened:
        result["properties"]["reopened"] = say(finding.reopened, language)
    if finding.accepted:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.accepted}]
    located = [_location(place, finding) for place in dict.fromkeys(places) if place.file]
    if located:
        result["locations"] = located[:1]
    if located[1:]:
        result["relatedLocations"] = located[1:]
    return result


def _location(place: Location, finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1), **_snippet(place, finding)}
    logical = [{"fullyQualifiedName": finding.address}] if finding.address else []
    return {"physicalLocation": physical, **({"logicalLocations": logical} if logical else {})}


def _snippet(place: Location, finding: Finding) -> dict[str, Any]:
    side: Side | None = next((side for side in finding.sides if side.location == place), None)
    return {"snippet": {"text": side.text}} if side else {}


def _uri(file: str) -> str:
    return quote(file.replace("\\", "/"))
