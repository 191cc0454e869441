"""Findings as JSON: messages in every language, so that no reader has to choose one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gealc_docs.languages.catalogue import available, say
from gealc_docs.report.headings import heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gealc_docs.model.finding import Finding, Side
    from gealc_docs.model.message import Message
    from gealc_docs.report.findings import Reader, Report
    from gealc_docs.report.outline import Place


def render(report: Report, _reader: Reader) -> str:
    """Write a report as one JSON object: `findings`, `accepted` ones apart, `summary`, what was not compared."""
    counts: dict[str, Any] = {str(severity): count for severity, count in report.counts.items()}
    subjects = [{"plan": key, "title": title} for key, title in report.subjects]
    summary = {**counts, "total": len(report.pending), "accepted": len(report.accepted), "plans": subjects}
    data = {
        "findings": [finding_data(finding, report.places) for finding in report.pending],
        "accepted": [
            finding_data(finding, report.places) | {"reason": finding.accepted} for finding in report.accepted
        ],
        "summary": summary,
        "remarks": [_said(remark) for remark in report.remarks],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def finding_data(finding: Finding, places: Sequence[Place]) -> dict[str, Any]:
    """Return a finding as data, with its message and the heading of its place in every language."""
    place = finding.location
    return {
        "check": finding.check,
        "severity": str(finding.severity),
        "number": finding.number,
        "field": finding.field,
        "address": finding.address,
        "place": {language: heading(finding, places, language) for language in available()},
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "message": _said(finding.message),
        **({"origin": "plan", "own_severity": str(finding.own)} if finding.own else {}),
        **({"reopened": _said(finding.reopened)} if finding.reopened else {}),
        **{side.language: _side(side) for side in finding.sides},
    }


def _said(message: Message) -> dict[str, str]:
    return {language: say(message, language) for language in available()}


def _side(side: Side) -> dict[str, Any]:
    place = side.location
    spans = [list(span) for span in side.spans]
    data = {"text": side.text, "file": place.file, "line": place.line, "column": place.column, "spans": spans}
    return data | ({"before": side.before} if side.before else {})
