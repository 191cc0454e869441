"""Click in the user's language: its own words come from our catalogues."""

from collections.abc import Callable
from dataclasses import dataclass

import click

from gealc_docs.languages.catalogue import translate


@dataclass(frozen=True, slots=True)
class Ui:
    """The language of messages; calling it translates a code."""

    language: str

    def __call__(self, code: str, /, **args: object) -> str:
        """Return the text of a code's message in this language."""
        return translate(code, self.language, **args)


class _Local:
    """Writes Click's headings and the help option in the user's language."""

    ui: Ui

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # Click's
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=self.ui("cli.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx)) and record[1]]  # type: ignore[attr-defined]  # Click's
        if records:
            with formatter.section(self.ui("cli.options")):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]  # Click's
        if option:
            option.help = self.ui("cli.help-option")
        return option


class LocalCommand(_Local, click.Command):
    """A command whose help comes from `cli.NAME.help`."""

    def __init__(self, ui: Ui, name: str, callback: Callable[..., object], params: list[click.Parameter]) -> None:
        """Make a command; the callback's return value is the exit code."""
        metavar = ui("cli.options-metavar")
        super().__init__(name, callback=callback, params=params, help=ui(f"cli.{name}.help"), options_metavar=metavar)
        self.ui = ui


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
        )
        self.ui = ui

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the commands."""
        _Local.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def usage_message(error: click.UsageError, ui: Ui) -> str:
    """Return what is wrong with a command line, in the user's language."""
    if isinstance(error, click.BadParameter):
        return ui("cli.missing", name=_name(error)) if isinstance(error, click.MissingParameter) else _bad(error, ui)
    if isinstance(error, click.NoSuchOption):
        return ui("cli.no-such-option", name=error.option_name) + _suggest(error.possibilities, ui)
    if isinstance(error, click.BadOptionUsage):
        return ui("cli.option-needs-value", name=error.option_name)
    if error.ctx is not None and isinstance(error.ctx.command, click.Group):
        return ui("cli.no-such-command", names=", ".join(error.ctx.command.list_commands(error.ctx)))
    return ui("cli.too-many")


def _suggest(words: object, ui: Ui) -> str:
    listed = list(words) if isinstance(words, list | tuple) else []
    return ui("cli.did-you-mean", word=listed[0]) if listed else ""


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else (param.metavar or param.name or "").strip("[].")


def _bad(error: click.BadParameter, ui: Ui) -> str:
    param = error.param
    if param is not None and isinstance(param.type, click.Choice):
        return ui("cli.bad-choice", name=_name(error), words=", ".join(map(str, param.type.choices)))
    if param is not None and isinstance(param.type, click.IntRange):
        value = error.message.partition(" ")[0].strip("'")  # Click's message begins with what was given
        return ui("cli.bad-number", name=_name(error), value=value, least=param.type.min, most=param.type.max)
    return ui("cli.bad-value", name=_name(error), detail=error.message)
