"""`gealc verify`: whether a PDF is what it says it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from gealc_docs.load.library import Library
    from gealc_docs.publish.seal.verdict import Line, Verdict

_SIGNS = ("✔", "·", "✘")


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def verify(files: tuple[Path, ...], trust: tuple[Path, ...]) -> int:
        return max(_verify(ui, file, trust) for file in files)

    path = click.Path(path_type=Path, dir_okay=False)
    params: list[click.Parameter] = [
        click.Argument(["files"], type=path, nargs=-1, required=True, metavar=ui("cli.verify.files")),
        click.Option(["--trust"], type=path, multiple=True, metavar=ui("cli.file"), help=ui("cli.verify.trust")),
    ]
    return LocalCommand(ui, "verify", verify, params)


def _verify(ui: Ui, file: Path, trust: tuple[Path, ...]) -> int:
    """Tell about one file and return the exit code."""
    from gealc_docs.publish.seal.certificates import read_pdf, trusted  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.publish.seal.held import check_plan  # noqa: PLC0415  # as above
    from gealc_docs.publish.seal.verify import check_signatures  # noqa: PLC0415  # as above

    data, library = read_pdf(file), _library()
    signatures = check_signatures(data, str(file), trusted(trust, library.folder.parent if library else None))
    click.echo(str(file))
    if not signatures:
        click.echo(f"{_SIGNS[2]} {ui('seal.unsigned')}")
    genuine = bool(signatures) and not any(verdict.is_bad for verdict in signatures)
    plan = check_plan(data, str(file), library, ui.language)
    for verdict in (*signatures, plan if genuine else plan.doubted):
        _tell(ui, verdict)
    if not genuine:
        click.echo(f"{_SIGNS[2]} {ui('seal.not-genuine')}")
    return int(not genuine or plan.is_bad)


def _library() -> Library | None:
    """Return the project one stands in, if one does."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # as above
    from gealc_docs.load.problems import LoadError  # noqa: PLC0415  # as above

    try:
        return nearest_library()
    except LoadError:
        return None


def _tell(ui: Ui, verdict: Verdict) -> None:
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # as above

    click.echo(say(verdict.title, ui.language))
    for line in verdict.lines:
        click.echo(f"  {_SIGNS[line.mark]} {_said(ui, line)}")
    if verdict.details:
        click.echo("\n" + verdict.details, nl=False)


def _said(ui: Ui, line: Line) -> str:
    from gealc_docs.languages.catalogue import say  # noqa: PLC0415  # as above

    return say(line.message, ui.language)
