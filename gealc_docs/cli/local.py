"""Click in the user's language: its own words come from our catalogues."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from gealc_docs.cli.called import in_reach
from gealc_docs.cli.misuse import extra_words
from gealc_docs.cli.outputs import is_same, lacking_folder
from gealc_docs.languages.catalogue import translate

HELP = ["--help", "-h"]


@dataclass(frozen=True, slots=True)
class Ui:
    """The language of messages; calling it translates a code."""

    language: str

    def __call__(self, code: str, /, **args: object) -> str:
        """Return the text of a code's message in this language, commands in it as the user can call them."""
        return in_reach(translate(code, self.language, **args))


class _Local:
    """Writes Click's headings and the help option in the user's language."""

    ui: Ui

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # Click's
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=self.ui("cli.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [row for param in self.get_params(ctx) if (row := _row(param, ctx)) and row[1]]  # type: ignore[attr-defined]  # Click's
        if records:
            with formatter.section(self.ui("cli.options")):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]  # Click's
        if option:
            option.help = self.ui("cli.help-option")
        return option


def _row(param: click.Parameter, ctx: click.Context) -> tuple[str, str] | None:
    """Return what help shows of an option: its names, and our words alone; Click adds ranges in signs of its own."""
    record = param.get_help_record(ctx)
    return (record[0], getattr(param, "help", None) or "") if record else None


class LocalCommand(_Local, click.Command):
    """A command whose help comes from `cli.NAME.help`."""

    def __init__(self, ui: Ui, name: str, callback: Callable[..., object], params: list[click.Parameter]) -> None:
        """Make a command; the callback's return value is the exit code."""
        metavar = ui("cli.options-metavar")
        for param in params:
            _name_value(param, ui)
        super().__init__(
            name,
            callback=callback,
            params=params,
            help=ui(f"cli.{name}.help"),
            options_metavar=metavar,
            context_settings={"help_option_names": HELP, "allow_extra_args": True},
        )
        self.ui = ui

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the words. Raise `ClickException` that says which of them are too many."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # Click's parser forgets some
            raise
        if rest and not ctx.resilient_parsing:
            raise click.ClickException(extra_words(rest, self.name, self.ui))
        return rest

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # the signature is Click's
        """Run the command; tell the folder that was made for the file it was asked to write."""
        out = ctx.params.get("out")
        forced = ctx.params.get("force")
        if isinstance(out, Path) and not forced and any(is_same(out, name) for name in _named(ctx.params)):
            raise click.ClickException(self.ui("cli.out-is-read", file=out))
        folder = lacking_folder(out) if isinstance(out, Path) else None
        code = super().invoke(ctx)
        if folder and folder.is_dir():
            click.echo(self.ui("cli.folder-made", folder=folder), err=True)
        return code

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # Click's
        """Show command lines that are right."""
        lines = self.ui(f"cli.{self.name}.example").splitlines()
        with formatter.section(self.ui("cli.examples", count=len(lines))):
            for line in lines:
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def _named(params: Mapping[str, object]) -> Iterator[str]:
    """Go through the words that a command was given: among them are the files that it reads."""
    for value in (value for name, value in params.items() if name != "out"):
        values = value if isinstance(value, tuple) else (value,)
        yield from (str(word) for word in values if isinstance(word, str | Path))


def _name_value(param: click.Parameter, ui: Ui) -> None:
    """Name the value of an option in the user's language where Click would name it in its own."""
    if param.metavar or not isinstance(param, click.Option) or param.is_flag:
        return
    match param.type:
        case click.Path(file_okay=False):
            param.metavar = ui("cli.folder")
        case click.Path():
            param.metavar = ui("cli.file")
        case click.IntRange():
            param.metavar = ui("cli.number")
        case click.types.StringParamType():
            param.metavar = ui("cli.text")


class LocalGroup(_Local, click.Group):
    """A group whose help comes from the catalogue."""

    def __init__(self, ui: Ui, name: str, help_code: str) -> None:
        """Make a group."""
        super().__init__(
            name,
            help=ui(help_code),
            no_args_is_help=True,
            options_metavar=ui("cli.options-metavar"),
            subcommand_metavar=ui("cli.command-metavar"),
            context_settings={"help_option_names": HELP},
        )
        self.ui = ui

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the commands."""
        _Local.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)
