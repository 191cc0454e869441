"""The group of commands: finds each in its file, speaks the user's language, turns errors into exit codes."""

import sys
import tempfile
import traceback
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from gealc_docs.cli.called import in_reach
from gealc_docs.cli.local import LocalGroup, Ui
from gealc_docs.cli.misuse import usage_message
from gealc_docs.languages.catalogue import say
from gealc_docs.languages.folders import speaking
from gealc_docs.load.problems import LoadError, Problem, failure, reason_of
from gealc_docs.model.location import NOWHERE, Location

_COMMANDS = Path(__file__).parent / "commands"


def call(language: str, rest: list[str]) -> int:
    """Run the command line and return its exit code. No traceback reaches the user."""
    ui = Ui(language)
    try:
        code = commands(ui).main(rest, prog_name="gealc", standalone_mode=False)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        return _misused(ui, error)
    except (KeyboardInterrupt, click.Abort):
        return _complain(ui, ui("cli.interrupted"))
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001  # nobody foresaw it: told in a sentence, kept in a file
        return _failed(ui, error)
    return code if isinstance(code, int) else 0


def _failed(ui: Ui, error: Exception) -> int:
    """Tell what is wrong with a file, else that the program is at fault."""
    if isinstance(error, OSError) and error.filename is not None:
        error = failure(Location(str(error.filename), 1, 1), "load.refused", reason=reason_of(error))
    if isinstance(error, LoadError):
        for problem in error.problems:
            click.echo(_told(ui, problem), err=True)
        return 2
    what, file = _what(error), _kept(error)
    return _complain(ui, ui("cli.fault", what=what, file=file) if file else ui("cli.fault-unkept", what=what))


def _told(ui: Ui, problem: Problem) -> str:
    """Return a problem with its place; one of the command line itself has none."""
    text = in_reach(say(problem.message, ui.language))
    if problem.location == NOWHERE:
        return ui("cli.error", text=text)
    return ui("cli.input-error", place=str(problem.location), text=text)


def _misused(ui: Ui, error: click.ClickException) -> int:
    """Tell a wrong command line: our own words for Click's errors, else the words a command raised."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return 2
    return _complain(ui, usage_message(error, ui) if isinstance(error, click.UsageError) else error.format_message())


def _what(error: Exception) -> str:
    return str(error) if hasattr(error, "trace") else f"{type(error).__name__}: {error}"


def _kept(error: Exception) -> str:
    """Write where a fault happened into a file for whoever mends the program; return its name, "" if none can be."""
    trace = getattr(error, "trace", "") or "".join(traceback.format_exception(error))
    told = f"gealc {' '.join(sys.argv[1:])}\nPython {sys.version}\n\n{trace}"
    try:
        with tempfile.NamedTemporaryFile("w", prefix="gealc-", suffix=".txt", delete=False, encoding="utf-8") as file:
            file.write(told)
    except OSError:
        return ""
    return file.name


def _complain(ui: Ui, text: str) -> int:
    click.echo(ui("cli.error", text=text), err=True)
    return 2


def commands(ui: Ui) -> click.Group:
    """Return the group of all commands."""
    group = _Commands(ui, "gealc", "cli.help")
    group.params.append(_version_option(ui))
    group.params.append(
        click.Option(["--ui"], type=click.Choice(speaking()), help=ui("cli.ui-option"), expose_value=False)
    )
    return group


def _version_option(ui: Ui) -> click.Option:
    """Return the option that shows which version of the program this is."""

    def show(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  # Click's
        if wanted and not ctx.resilient_parsing:
            from importlib.metadata import version  # noqa: PLC0415  # slow to load, and seldom asked

            click.echo(f"gealc {version('gealc-docs')}")
            ctx.exit()

    said = ui("cli.version-option")
    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=said)


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
