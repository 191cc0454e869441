"""The group of commands: finds each in its file, speaks the user's language, turns errors into exit codes."""

import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from gealc_docs.cli.local import LocalGroup, Ui, usage_message
from gealc_docs.languages.catalogue import say
from gealc_docs.languages.folders import speaking
from gealc_docs.load.problems import LoadError

_COMMANDS = Path(__file__).parent / "commands"


def call(language: str, rest: list[str]) -> int:
    """Run the command line and return its exit code. No traceback reaches the user."""
    ui = Ui(language)
    try:
        code = _group(ui).main(rest, prog_name="gealc", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        return _misused(ui, error)
    except LoadError as error:
        for problem in error.problems:
            text = ui("cli.input-error", place=str(problem.location), text=say(problem.message, ui.language))
            click.echo(text, err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        return _complain(ui, ui("cli.interrupted"))
    return code if isinstance(code, int) else 0


def _misused(ui: Ui, error: click.ClickException) -> int:
    if isinstance(error, click.UsageError) and not isinstance(error, click.exceptions.NoArgsIsHelpError):
        return _complain(ui, usage_message(error, ui))
    click.echo(error.format_message(), err=True)
    return 2


def _complain(ui: Ui, text: str) -> int:
    click.echo(ui("cli.error", text=text), err=True)
    return 2


def _group(ui: Ui) -> click.Group:
    group = _Commands(ui, "gealc", "cli.help")
    group.params.append(
        click.Option(["--ui"], type=click.Choice(speaking()), help=ui("cli.ui-option"), expose_value=False)
    )
    return group


class _Commands(LocalGroup):
    """Loads a command's file only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # the signature is Click's
        """Return the names of all command files."""
        return sorted(path.stem.strip("_").replace("_", "-") for path in _COMMANDS.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command by name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        stem = cmd_name.replace("-", "_")
        module = import_module(
            f"gealc_docs.cli.commands.{stem}_" if iskeyword(stem) else f"gealc_docs.cli.commands.{stem}"
        )
        command: click.Command = module.command(self.ui)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with one line each, from the catalogue: nothing is imported for it."""
        rows = [(name, self.ui(f"cli.{name}.short")) for name in self.list_commands(ctx)]
        if not rows:
            return
        with formatter.section(self.ui("cli.commands")):
            formatter.write_dl(rows)


def _stdout_is_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


_stdout_is_utf8()
