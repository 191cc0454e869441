"""Findings as text for a terminal: grouped by plan, then by number and field."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gealc_docs.languages.catalogue import say, translate
from gealc_docs.languages.words import capitalised
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.redline import Mark, redline
from gealc_docs.report.excerpt import excerpt
from gealc_docs.report.headings import heading
from gealc_docs.report.words import counted, how_to_accept, spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from gealc_docs.model.finding import Finding, Side
    from gealc_docs.report.findings import Reader, Report

# how git marks words: for where colours do not show
_MARKS = {Mark.SAME: ("{}", ""), Mark.DELETED: ("[-{}-]", "red strike"), Mark.INSERTED: ("{{+{}+}}", "bold green")}
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
    """Go through findings by place, what is wrong in the plan itself, what a reviser accepted, the count."""
    language = reader.language
    own = tuple(finding for finding in report.pending if finding.own)
    yield from _listed([finding for finding in report.pending if not finding.own], report, reader)
    for title, findings in (("own-title", own), ("accepted", report.accepted)):
        if findings:
            heading = translate(f"report.{title}", language, count=len(findings))
            yield Text.assemble((heading, "bold underline"), " – ", translate(f"report.{title}-about", language))
            yield from _listed(findings, report, reader)
    yield Text(counted(report, language), style="bold")
    yield from (Text(line, style="dim") for line in how_to_accept(report, language))


def _listed(findings: Iterable[Finding], report: Report, reader: Reader) -> Iterator[RenderableType]:
    for subject, group in groupby(findings, lambda finding: _subject(finding, report)):
        yield Text(subject, style="bold")
        alike = _alike(group)
        for place, same in groupby(alike, lambda finding: heading(finding, report.places, reader.language)):
            yield Padding(Text(place, style="bold"), (1, 0, 0, 2))
            for finding in same:
                yield from _finding(finding, reader)
                if alike[finding]:
                    yield Padding(_also(alike[finding], report, reader), (0, 0, 0, 6))
        yield Text()


def _alike(findings: Iterable[Finding]) -> dict[Finding, list[Finding]]:
    """Return findings, each with the later ones that say the very same of the very same words elsewhere."""
    firsts: dict[object, Finding] = {}
    found: dict[Finding, list[Finding]] = {}
    for finding in findings:
        words = [(side.before, tuple(side.text[a:b] for a, b in side.spans)) for side in finding.sides]
        key = (finding.check, finding.message, finding.accepted, tuple(words))
        first = firsts.setdefault(key if any(spans for _, spans in words) else finding, finding)
        if first is finding:
            found[finding] = []
        else:
            found[first].append(finding)
    return found


def _also(others: list[Finding], report: Report, reader: Reader) -> Text:
    """Tell where else the same is found."""
    places = (f"{heading(f, report.places, reader.language)} ({spot(f.location, reader.language)})" for f in others)
    return Text(translate("report.also-at", reader.language, places="; ".join(places)), style="dim")


def _subject(finding: Finding, report: Report) -> str:
    title = report.subject_of(finding)
    file = finding.location.file
    return f"{title} ({file})" if title and file else title or file


def _finding(finding: Finding, reader: Reader) -> Iterator[RenderableType]:
    severity = translate(f"report.{finding.severity}", reader.language)
    line = Text.assemble((severity, _STYLES[finding.severity]), " ", capitalised(say(finding.message, reader.language)))
    line.append(f"  [{' · '.join(filter(None, (finding.check, finding.address)))}]", style="dim")
    apart = finding.location.line and finding.location not in {side.location for side in finding.sides}
    if apart:
        line.append(f"  ({spot(finding.location, reader.language)})", style="dim")
    yield Padding(line, (0, 0, 0, 4))
    if finding.accepted:
        yield Padding(Text(translate("report.reason", reader.language, reason=finding.accepted)), (0, 0, 0, 6))
    if finding.reopened:
        yield Padding(Text(say(finding.reopened, reader.language)), (0, 0, 0, 6))
    for side in finding.sides:
        # Where a value is at fault, the title beside it only tells whose it is.
        told = replace(side, location=NOWHERE) if apart else side
        shown = _redline(told, reader) if side.before else _wording(told, reader)
        yield Padding(shown, (0, 0, 0, 6))


def _redline(side: Side, reader: Reader) -> Text:
    """Show what changed in a wording since it was translated."""
    shown = Text.assemble((f"{side.language}: ", "dim"))
    for piece in redline(side.before, side.text):
        plain, style = _MARKS[piece.mark]
        shown.append(piece.text if reader.coloured else plain.format(piece.text), style=style)
    if side.location.line:
        shown.append(f"  ({spot(side.location, reader.language)})", style="dim")
    return shown


def _wording(side: Side, reader: Reader) -> Text:
    """Show a wording with its words at issue; marks set them off where colours do not."""
    mark = "{}" if reader.coloured else "▸{}◂"
    shown = Text.assemble((f"{side.language}: ", "dim"))
    for piece in excerpt(side):
        if piece.marked:
            shown.append(mark.format(piece.text), style="bold reverse")
        else:
            shown.append(piece.text)
    if side.location.line:
        shown.append(f"  ({spot(side.location, reader.language)})", style="dim")
    return shown
