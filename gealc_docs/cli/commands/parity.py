"""`gealc parity`: where the languages of a plan disagree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.called import in_reach
from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.outputs import format_of
from gealc_docs.languages.folders import available, speaking
from gealc_docs.report.findings import THRESHOLDS, Report, fails
from gealc_docs.report.formats import names

if TYPE_CHECKING:
    from gealc_docs.model.plan import Plan
    from gealc_docs.report.parity import Judgement

    _Judged = tuple[Judgement, list[Plan], tuple[str, ...]]  # what was found, in what, and how that was named


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def parity(  # noqa: PLR0913  # the command's options
        plans: tuple[str, ...], form: str | None, fail_on: str, to: str | None, out: Path | None, *, every: bool
    ) -> int:
        if every and not plans:
            return _all(ui, fail_on, out or Path("build") / "parity")
        if not plans or every:
            raise click.ClickException(ui("cli.parity.arguments"))
        if len(plans) > 2:  # noqa: PLR2004  # one plan or a pair
            raise click.ClickException(ui("cli.parity.too-many"))
        fmt = format_of(ui, form, out, names(), "text")
        code, _ = _told(ui, _judged(plans, to or ""), (fmt, fail_on), out)
        if out is not None:
            click.echo(ui("cli.parity.written", path=str(out)), err=True)
        return code

    file = click.Path(path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["plans"], nargs=-1, metavar=ui("cli.parity.plans")),
        click.Option(["--format", "form"], type=click.Choice(names()), help=ui("cli.parity.format")),
        click.Option(["--fail-on"], type=click.Choice(THRESHOLDS), default="error", help=ui("cli.parity.fail-on")),
        click.Option(["--to"], type=click.Choice(available()), help=ui("cli.parity.to")),
        click.Option(["--out"], type=file, metavar=ui("cli.file"), help=ui("cli.parity.out")),
        click.Option(["--all", "every"], is_flag=True, help=ui("cli.parity.all")),
    ]
    return LocalCommand(ui, "parity", parity, params)


def _all(ui: Ui, fail_on: str, folder: Path) -> int:
    """Review every bilingual plan, in all languages of messages, and return the gravest exit code."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.report.words import counted  # noqa: PLC0415  # as above

    library = nearest_library()
    codes = [0]
    for year in library.years:
        targets = library.plan(year).languages[1:]
        if not targets:
            click.echo(ui("cli.parity.one-language", year=year))
        for target in targets:
            judged = _judged((str(year),), target)
            name = f"plan-{year}" if target == targets[0] else f"plan-{year}-{target}"
            for language in speaking():
                path = folder / f"{name}.{language}.html"
                code, report = _told(Ui(language), judged, ("html", fail_on), path)
                codes.append(code)
                click.echo(f"{ui('cli.parity.written', path=str(path))}  {counted(report, ui.language)}")
    return max(codes)


def _judged(arguments: tuple[str, ...], target: str) -> _Judged:
    """Compare a plan's languages, or two documents."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.sources import open_reading  # noqa: PLC0415  # as above
    from gealc_docs.report.parity import judge  # noqa: PLC0415  # as above

    library = nearest_library()
    readings = [open_reading(argument, library) for argument in arguments]
    return judge(readings, library, target), [reading.plan for reading in readings], arguments


def _told(ui: Ui, judged: _Judged, wishes: tuple[str, str], out: Path | None) -> tuple[int, Report]:
    """Tell what was found and return the exit code with the report; `wishes` are format and threshold."""
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.report.deliver import deliver  # noqa: PLC0415  # as above
    from gealc_docs.report.parity import tell  # noqa: PLC0415  # as above

    (judgement, plans, arguments), (fmt, fail_on) = judged, wishes
    reviewed = tell(judgement, plans, ui.language, arguments)
    deliver(reviewed.report, fmt, ui.language, out, in_reach)
    for remark in reviewed.report.remarks:
        click.echo(say(remark, ui.language), err=True)
    return int(fails(reviewed.report.findings, fail_on)), reviewed.report
