"""`gealc status`: where a plan stands, on one screen."""

from importlib import import_module

import click

from gealc_docs.cli.called import in_reach
from gealc_docs.cli.local import LocalCommand, Ui

_FORMATS = ("text", "json")


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def status(plan: str | None, form: str) -> int:
        return _status(ui, plan, form)

    params: list[click.Parameter] = [
        click.Argument(["plan"], required=False, metavar=ui("cli.status.plan")),
        click.Option(["--format", "form"], type=click.Choice(_FORMATS), default="text", help=ui("cli.status.format")),
    ]
    return LocalCommand(ui, "status", status, params)


def _status(ui: Ui, argument: str | None, form: str) -> int:
    """Tell the state of the plan named, else of the newest."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # as above
    from gealc_docs.load.sources import open_plan  # noqa: PLC0415  # as above
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above
    from gealc_docs.report.status.state import state_of  # noqa: PLC0415  # as above

    library = nearest_library()
    if argument is None and not library.years:
        raise failure(Location(library.shown(library.folder), 1, 1), "status.no-plans")
    plan = open_plan(argument or str(library.years[-1]), library)
    text = import_module(f"gealc_docs.report.status.{form}").render(state_of(plan, library), ui.language)
    click.echo(in_reach(text) if form == "text" else text, nl=False)
    return 0
