"""Kinds of arguments that several commands take."""

from collections.abc import Sequence
from pathlib import Path

import click

from gealc_docs.cli.local import Ui


class Words(click.ParamType[tuple[str, ...]]):
    """Known words with commas between them: `es,en`."""

    name = "words"

    def __init__(self, ui: Ui, known: Sequence[str]) -> None:
        """Take some of the known words."""
        self.ui = ui
        self.known = tuple(known)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  # the signature is Click's
        """Return what help shows for the value."""
        return ",".join(self.known)

    def convert(
        self, value: str | Sequence[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the words in the order given."""
        words = tuple(word.strip() for word in value.split(",")) if isinstance(value, str) else tuple(value)
        for word in words:
            if word not in self.known:
                self.fail(self.ui("cli.unknown-word", word=word, known=", ".join(self.known)), param, ctx)
        return tuple(dict.fromkeys(words))


def folder_option(ui: Ui, name: str, default: str, help_code: str) -> click.Option:
    """Return an option that takes a folder, there or not."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.Option([name], type=kind, default=default, metavar=ui("cli.folder"), help=ui(help_code))
