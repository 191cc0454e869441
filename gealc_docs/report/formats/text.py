"""Findings as text for a terminal: grouped by plan, then by number and field."""

from __future__ import annotations

from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.report.excerpt import excerpt
from gealc_docs.report.words import counted, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from gealc_docs.model.finding import Finding, Side
    from gealc_docs.report.findings import Reader, Report

_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def render(report: Report, reader: Reader) -> str:
    """Write a report for a terminal of the reader's width."""
    out = StringIO()
    console = Console(
        file=out,
        width=reader.width,
        force_terminal=reader.coloured,
        color_system="standard" if reader.coloured else None,
        highlight=False,
        legacy_windows=False,
    )
    for part in _parts(report, reader):
        console.print(part)
    lines = (line.rstrip() for line in out.getvalue().splitlines())
    return "\n".join(lines) + "\n"


def _parts(report: Report, reader: Reader) -> Iterator[RenderableType]:
    language = reader.language
    for heading, group in groupby(report.findings, lambda finding: _heading(finding, report)):
        yield Text(heading, style="bold")
        for (number, name), findings in groupby(group, lambda finding: (finding.number, finding.field)):
            yield Padding(Text(_place(number, name, language), style="bold"), (1, 0, 0, 2))
            for finding in findings:
                yield from _finding(finding, reader)
        yield Text()
    yield Text(counted(report, language), style="bold")


def _heading(finding: Finding, report: Report) -> str:
    title = report.subject_of(finding)
    file = finding.location.file
    return f"{title} ({file})" if title and file else title or file


def _place(number: str, name: str, language: str) -> str:
    parts = [part for part in (number, field_name(name, language)) if part]
    return " · ".join(parts) or translate("report.front-matter", language)


def _finding(finding: Finding, reader: Reader) -> Iterator[RenderableType]:
    severity = translate(f"report.{finding.severity}", reader.language)
    line = Text.assemble((severity, _STYLES[finding.severity]), " ", say(finding.message, reader.language))
    line.append(f"  [{' · '.join(filter(None, (finding.check, finding.address)))}]", style="dim")
    if finding.location.line and not finding.sides:
        line.append(f"  ({finding.location})", style="dim")
    yield Padding(line, (0, 0, 0, 4))
    for side in finding.sides:
        yield Padding(_wording(side, "{}" if reader.coloured else "▸{}◂"), (0, 0, 0, 6))


def _wording(side: Side, mark: str) -> Text:
    """Show a wording with its words at issue; `mark` sets them off where colours do not."""
    shown = Text.assemble((f"{side.language}: ", "dim"))
    for piece in excerpt(side):
        if piece.marked:
            shown.append(mark.format(piece.text), style="bold reverse")
        else:
            shown.append(piece.text)
    if side.location.line:
        shown.append(f"  ({side.location})", style="dim")
    return shown
