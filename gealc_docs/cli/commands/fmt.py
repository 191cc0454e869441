"""`gealc fmt`: the files of plans in their usual form."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from gealc_docs.load.library import Library


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def fmt(plans: tuple[str, ...], *, check: bool) -> int:
        return _fmt(ui, plans, check=check)

    params: list[click.Parameter] = [
        click.Argument(["plans"], nargs=-1, metavar=ui("cli.fmt.plans")),
        click.Option(["--check"], is_flag=True, help=ui("cli.fmt.check")),
    ]
    return LocalCommand(ui, "fmt", fmt, params)


def _fmt(ui: Ui, arguments: tuple[str, ...], *, check: bool) -> int:
    """Bring the files in form, or only tell which are not; nothing is written if one of them cannot be read."""
    from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # heavy: loaded when called
    from gealc_docs.load.problems import LoadError, Problem  # noqa: PLC0415  # as above
    from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

    library = nearest_library()
    paths = [_path(argument, library) for argument in dict.fromkeys(arguments)] or list(library.files.values())
    changed: dict[Path, bytes] = {}
    problems: dict[Problem, None] = {}
    for path in paths:
        try:
            made = _tidied(path, library)
        except LoadError as error:
            problems.update(dict.fromkeys(error.problems))
            continue
        if made != path.read_bytes():
            changed[path] = made
    if problems:
        raise LoadError(problems)
    for path, made in changed.items():
        if not check:
            write_whole(path, made)
        click.echo(ui("cli.fmt.would" if check else "cli.fmt.done", file=library.shown(path)))
    if not changed:
        click.echo(ui("cli.fmt.clean", count=len(paths)))
    return int(check and bool(changed))


def _path(argument: str, library: "Library") -> Path:
    """Return the file of a plan that is named by its year or by itself. Raise `LoadError`."""
    from gealc_docs.load.problems import failure  # noqa: PLC0415  # loaded when called
    from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

    if argument.isdigit():
        year = int(argument)
        return library.files.get(year) or library.folder / f"{library.plan(year).year}.yaml"
    path = Path(argument)
    if path.suffix.lower() not in {".yaml", ".yml"}:
        raise failure(Location(argument, 1, 1), "load.not-yaml")
    return path


def _tidied(path: Path, library: "Library") -> bytes:
    from gealc_docs.load.tidy import tidy  # noqa: PLC0415  # loaded when called
    from gealc_docs.load.yaml import read_text  # noqa: PLC0415  # as above

    return tidy(read_text(path, library.shown(path)), library.shown(path), library.vocabulary).encode()
