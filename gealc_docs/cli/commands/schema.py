"""`gealc schema`: the JSON Schema with which editors complete and check plans."""

from pathlib import Path

import click

from gealc_docs.cli.local import LocalCommand, Ui
from gealc_docs.load.library import nearest_library
from gealc_docs.load.schema import schema_text
from gealc_docs.report.files import write_whole


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def schema(out: Path | None) -> int:
        text = schema_text(nearest_library().vocabulary)
        if out is None:
            click.echo(text, nl=False)
        else:
            write_whole(out, text.encode())
        return 0

    path = click.Path(path_type=Path, dir_okay=False)
    return LocalCommand(ui, "schema", schema, [click.Option(["--out"], type=path, help=ui("cli.schema.out"))])
