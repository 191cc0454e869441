"""`gealc parity`: where the languages of a plan disagree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from gealc_docs.load.library import Library
    from gealc_docs.model.finding import Finding
    from gealc_docs.model.plan import Plan

_FORMATS = Path(__file__).parents[2] / "report" / "formats"
_THRESHOLDS = ("error", "warning", "info", "never")


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def parity(plans: tuple[str, ...], fmt: str, fail_on: str, out: Path | None, *, every: bool) -> int:
        if every and not plans:
            return _all(ui, fail_on, out or Path("build") / "parity")
        if not plans or every:
            raise click.ClickException(ui("cli.parity.arguments"))
        if len(plans) > 2:  # noqa: PLR2004  # one plan or a pair
            raise click.UsageError(ui("cli.parity.too-many"))
        return _parity(ui, plans, fmt, fail_on, out)

    formats = sorted((path.stem for path in _FORMATS.glob("[a-z]*.py")), key=lambda name: name != "text")
    file = click.Path(path_type=Path)
    params: list[click.Parameter] = [
        click.Argument(["plans"], nargs=-1, metavar=ui("cli.parity.plans")),
        click.Option(["--format", "fmt"], type=click.Choice(formats), default="text", help=ui("cli.parity.format")),
        click.Option(["--fail-on"], type=click.Choice(_THRESHOLDS), default="error", help=ui("cli.parity.fail-on")),
        click.Option(["--out"], type=file, metavar=ui("cli.file"), help=ui("cli.parity.out")),
        click.Option(["--all", "every"], is_flag=True, help=ui("cli.parity.all")),
    ]
    return LocalCommand(ui, "parity", parity, params)


def _all(ui: Ui, fail_on: str, folder: Path) -> int:
    """Review every bilingual plan, in all languages of messages, and return the gravest exit code."""
    from gealc_docs.languages.catalogue import available  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above

    library = nearest_library()
    codes = [0]
    for year in library.years:
        if len(library.plan(year).languages) == 1:
            click.echo(ui("cli.parity.one-language", year=year))
            continue
        for language in available():
            path = folder / f"plan-{year}.{language}.html"
            codes.append(_parity(Ui(language), (str(year),), "html", fail_on, path))
            click.echo(ui("cli.parity.written", path=str(path)))
    return max(codes)


def _parity(ui: Ui, arguments: tuple[str, ...], fmt: str, fail_on: str, out: Path | None) -> int:
    """Compare, tell what was found and return the exit code."""
    from gealc_docs.languages.catalogue import translate  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.languages.words import language_name  # noqa: PLC0415  # as above
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above
    from gealc_docs.model.message import Message  # noqa: PLC0415  # as above
    from gealc_docs.parity.glossary import read_glossary  # noqa: PLC0415  # as above
    from gealc_docs.parity.reviews import ledger_path, read_ledger  # noqa: PLC0415  # as above
    from gealc_docs.parity.runner import compare  # noqa: PLC0415  # as above
    from gealc_docs.report.deliver import deliver  # noqa: PLC0415  # as above
    from gealc_docs.report.findings import Report, fails  # noqa: PLC0415  # as above
    from gealc_docs.report.outline import outline  # noqa: PLC0415  # as above

    library = nearest_library()
    plans = [open_plan(argument, library) for argument in arguments]
    result = compare(plans, library.vocabulary, read_glossary(library.folder))
    ledger = read_ledger(ledger_path(library.folder, plans[0].year))
    findings = [*ledger.settle(result.findings), *ledger.stale(result.pairs), *_lint(plans, library)]
    if not result.with_lexicon:
        click.echo(translate("parity.without-lexicon", ui.language), err=True)
    plan = plans[0].title.best(ui.language, plans[0].original).text
    names = {"source": language_name(result.source, ui.language), "target": language_name(result.target, ui.language)}
    title = Message.of("parity.title", plan=plan, **names)
    deliver(Report.of(title, findings, [(str(plans[0].year), plan)], outline(plans)), fmt, ui.language, out)
    return int(fails(findings, fail_on))


def _lint(plans: list[Plan], library: Library) -> list[Finding]:
    """Return what is wrong in a plan by itself, as notes: it is no difference between the languages."""
    from dataclasses import replace  # noqa: PLC0415  # loaded when called

    from gealc_docs.lint.runner import lint  # noqa: PLC0415  # as above
    from gealc_docs.lint.subject import Subject  # noqa: PLC0415  # as above
    from gealc_docs.load.network import load_network  # noqa: PLC0415  # as above
    from gealc_docs.model.finding import Severity  # noqa: PLC0415  # as above

    network = load_network(library.folder, library.shown)
    found = [finding for plan in plans for finding in lint(Subject(plan, library.vocabulary, network, ()))]
    grave = [finding for finding in found if finding.severity is not Severity.INFO]
    return [replace(finding, check=f"lint/{finding.check}", severity=Severity.INFO) for finding in grave]
