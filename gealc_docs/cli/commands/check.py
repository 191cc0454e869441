"""`gealc check`: the schema of plans, and the rules on one plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.called import in_reach
from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.outputs import format_of
from gealc_docs.cli.params import Words
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.report.findings import NEVER, THRESHOLDS, Report, fails
from gealc_docs.report.formats import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gealc_docs.load.library import Library
    from gealc_docs.load.read import Reading
    from gealc_docs.model.finding import Finding
    from gealc_docs.model.plan import Plan


@dataclass(frozen=True)
class _Wish:
    """What the user asked for."""

    plans: tuple[str, ...]
    format: str
    fail_on: str
    out: Path | None
    languages: tuple[str, ...]


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def check(plans: tuple[str, ...], form: str | None, fail_on: str, out: Path | None, lang: tuple[str, ...]) -> int:
        fmt = format_of(ui, form, out, names(), "text")
        return _check(ui.language, _Wish(plans, fmt, fail_on, out, lang))

    file = click.Path(dir_okay=False, path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["plans"], nargs=-1, metavar=ui("cli.check.plans")),
        click.Option(["--format", "form"], type=click.Choice(names()), help=ui("cli.check.format")),
        click.Option(["--fail-on"], type=click.Choice(THRESHOLDS), default="error", help=ui("cli.check.fail-on")),
        click.Option(["--out"], type=file, help=ui("cli.check.out")),
        click.Option(["--lang"], type=Words(ui, available()), default=(), help=ui("cli.check.lang")),
    ]
    return LocalCommand(ui, "check", check, params)


def _check(language: str, wish: _Wish) -> int:
    """Check the plans, tell what was found and return the exit code."""
    from gealc_docs.lint.runner import lint  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.lint.subject import Subject  # noqa: PLC0415  # as above
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.network import load_network  # noqa: PLC0415  # as above
    from gealc_docs.load.sources import plan_before  # noqa: PLC0415  # as above
    from gealc_docs.model.message import Message  # noqa: PLC0415  # as above
    from gealc_docs.report.deliver import deliver  # noqa: PLC0415  # as above
    from gealc_docs.report.outline import outline  # noqa: PLC0415  # as above
    from gealc_docs.report.own import with_reasons  # noqa: PLC0415  # as above

    library = nearest_library()
    network = load_network(library.folder, library.shown)
    readings = _open_all(wish.plans or tuple(map(str, library.years)), library)
    plans = [reading.plan for reading in readings]
    folded = _folded(plans) if not wish.plans and wish.format == "text" and wish.out is None else frozenset()
    subjects = [Subject(p, library.vocabulary, network, wish.languages, plan_before(p, library)) for p in plans]
    findings = [finding for subject in subjects for finding in with_reasons(lint(subject), subject.plan, library)]
    findings += [doubt for reading in readings for doubt in _doubts(reading)]
    titles = [(str(plan.year), plan.title.best(language, plan.original).text) for plan in plans]
    report = Report.of(Message.of("lint.report-title"), findings, titles, outline(plans))
    deliver(report.about(year for year, _ in titles if year not in folded), wish.format, language, wish.out, in_reach)
    if wish.out is not None:
        click.echo(translate("cli.check.written", language, path=str(wish.out)), err=True)
    blocked = _blocked(plans, library, language)
    if wish.format == "text" and wish.out is None:
        for line in _beside(blocked, report, folded, language):
            click.echo(in_reach(line))
        for path, year in library.misnamed.items():
            click.echo(translate("lint.misnamed", language, file=library.shown(path), year=year))
    return int(fails(findings, wish.fail_on) or bool(blocked and wish.fail_on != NEVER))


def _folded(plans: list[Plan]) -> frozenset[str]:
    """Return the years told in a line each where nobody named a plan: the approved ones, but for the newest of all."""
    approved = [str(plan.year) for plan in plans if plan.status == "approved"]
    return frozenset(approved if len(approved) < len(plans) else approved[:-1])


def _blocked(plans: list[Plan], library: Library, language: str) -> dict[int, int]:
    """Return how many errors keep each approved plan from being issued, by year; the errors of its languages count."""
    from gealc_docs.load.sources import is_structured  # noqa: PLC0415  # loaded when called
    from gealc_docs.report.release import open_errors  # noqa: PLC0415  # as above

    found = {plan.year: len(open_errors(plan, library, language)) for plan in plans if is_structured(plan)}
    return {year: count for year, count in found.items() if count}


def _beside(blocked: dict[int, int], report: Report, folded: frozenset[str], language: str) -> Iterator[str]:
    """Tell what stands against issuing the approved plans, then each folded plan in a line."""
    from gealc_docs.report.words import counted  # noqa: PLC0415  # loaded when called

    for plan, count in blocked.items():
        yield translate("lint.blocked", language, year=plan, count=count)
    for year in sorted(folded, reverse=True):
        counts = counted(report.about([year]), language)
        title = dict(report.subjects)[year]
        yield translate("lint.folded", language, title=title, counts=counts, year=year)


def _doubts(reading: Reading) -> list[Finding]:
    """Return what was doubtful in reading an official document, as findings about its plan."""
    year = str(reading.plan.year)
    return [replace(finding, address=finding.address or year) for finding in reading.findings]


def _open_all(arguments: tuple[str, ...], library: Library) -> list[Reading]:
    """Open every plan. Raise one `LoadError` with the problems of all files."""
    from gealc_docs.load.problems import LoadError, Problem  # noqa: PLC0415  # loaded when called
    from gealc_docs.load.sources import open_reading  # noqa: PLC0415  # as above

    readings: list[Reading] = []
    problems: dict[Problem, None] = {}
    for argument in dict.fromkeys(arguments):
        try:
            readings.append(open_reading(argument, library))
        except LoadError as error:
            problems.update(dict.fromkeys(error.problems))
    if problems:
        raise LoadError(problems)
    return readings
