"""`gealc export`: a plan's texts to a file for translators."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.cli.outputs import format_named, format_of
from gealc_docs.languages.catalogue import available

if TYPE_CHECKING:
    from gealc_docs.exchange.bundle import Bundle

_FORMATS = tuple(sorted(path.stem for path in (Path(__file__).parents[2] / "exchange" / "formats").glob("[a-z]*.py")))
_BINARY = frozenset({"docx"})


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def export(plan: str, to: str | None, form: str | None, out: Path | None, *, force: bool) -> int:
        chosen = _form(ui, form, out)
        _refuse_taken(out, force=force)
        made = _bundle(ui, plan, to)
        click.echo(_counted(ui, made, chosen), err=True)
        _deliver(ui, _written(made, chosen), out)
        return 0

    path = click.Path(path_type=Path, dir_okay=False)
    params: list[click.Parameter] = [
        click.Argument(["plan"], metavar=ui("cli.show.plan")),
        click.Option(["--to"], type=click.Choice(available()), help=ui("cli.export.to")),
        click.Option(["--format", "form"], type=click.Choice(_FORMATS), help=ui("cli.export.format")),
        click.Option(["--out"], type=path, help=ui("cli.export.out")),
        click.Option(["--force"], is_flag=True, help=ui("cli.export.force")),
    ]
    return LocalCommand(ui, "export", export, params)


def _form(ui: Ui, form: str | None, out: Path | None) -> str:
    """Return the format: the one asked for, else that of the file's name, else PO."""
    if out is None and form in _BINARY and sys.stdout.isatty():
        raise click.ClickException(ui("cli.export.binary"))
    if out is not None and not form and not format_named(out, _FORMATS):
        raise click.ClickException(ui("cli.export.no-format", known=", ".join(_FORMATS)))
    return format_of(ui, form, out, _FORMATS, "po")


def _bundle(ui: Ui, argument: str, to: str | None) -> Bundle:
    """Return what there is to translate, and tell how much that is."""
    from gealc_docs.exchange.prepare import bundle, untranslatable  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above

    library = nearest_library()
    plan = open_plan(argument, library)
    others = [language for language in available() if language != plan.original]
    if to is None and len(others) != 1:
        raise click.ClickException(ui("cli.export.no-language", first=others[0], known=", ".join(others)))
    made = bundle(plan, to or others[0], library, ui.language)
    left = [segment.address for segment in untranslatable(plan, made.source)]
    if left:
        click.echo(ui("exchange.left-out", count=len(left), names=", ".join(left)), err=True)
    return made


def _counted(ui: Ui, made: Bundle, form: str) -> str:
    """Return what a file of this format holds: the plan's texts by state, or the terms alone."""
    from gealc_docs.exchange.registry import module  # noqa: PLC0415  # heavy: loaded when called

    if module(form).HOLDS == "terms":
        return ui("exchange.exported-terms", count=len(made.glossary))
    found = Counter(unit.state for unit in made.units)
    counts = ", ".join(ui(f"exchange.count-{state}", count=count) for state, count in found.items())
    return ui("exchange.exported", count=len(made.units), counts=counts)


def _written(made: Bundle, form: str) -> bytes:
    from gealc_docs.exchange.registry import module  # noqa: PLC0415  # heavy: loaded when called

    data: bytes = module(form).write(made)
    return data


def _refuse_taken(out: Path | None, *, force: bool) -> None:
    """Raise `LoadError` where the file is there already and is not to be overwritten."""
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

    if out is not None and out.exists() and not force:
        raise failure(Location(str(out), 1, 1), "exchange.exists")


def _deliver(ui: Ui, data: bytes, out: Path | None) -> None:
    """Write to a file, else to standard output. Raise `LoadError`."""
    from gealc_docs.load.problems import failure, reason_of  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

    if out is None:
        sys.stdout.buffer.write(data)
        return
    try:
        write_whole(out, data)
    except OSError as error:
        raise failure(Location(str(out), 1, 1), "report.unwritable", reason=reason_of(error)) from error
    click.echo(ui("exchange.written", file=str(out)), err=True)
