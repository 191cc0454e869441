"""What is wrong with a command line, in the user's language, and a line that is right."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from gealc_docs.cli.local import Ui

_NEAR = 0.7


def example_of(name: str | None, ui: "Ui") -> str:
    """Return a command line that is right for a command: the first of its examples."""
    return ui(f"cli.{name}.example").partition("\n")[0]


def usage_message(error: click.UsageError, ui: "Ui") -> str:
    """Return what is wrong with a command line, and a line that is right where one helps."""
    command = error.ctx.command if error.ctx else None
    if isinstance(error, click.MissingParameter):
        return ui("cli.missing", name=_name(error), example=example_of(command.name if command else None, ui))
    if isinstance(error, click.BadParameter):
        return _bad(error, ui)
    if isinstance(error, click.NoSuchOption):
        return ui("cli.no-such-option", name=error.option_name) + _meant(error, ui)
    if isinstance(error, click.BadOptionUsage):
        return _option_misused(error, ui)
    if isinstance(error, click.NoSuchCommand):
        return _no_command(error, ui)
    return ui("cli.misused", detail=error.message)


def extra_words(words: Iterable[str], name: str | None, ui: "Ui") -> str:
    """Return what to say of words for which a command has no use."""
    return ui("cli.too-many", words=" ".join(words), example=example_of(name, ui))


def did_you_mean(word: str, known: Iterable[str], ui: "Ui") -> str:
    """Return a question after the nearest known word, "" where none is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=_NEAR)
    return ui("cli.did-you-mean", word=near[0]) if near else ""


def _no_command(error: click.NoSuchCommand, ui: "Ui") -> str:
    group = error.ctx.command if error.ctx else None
    names = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    asks = error.command_name in ui("cli.help-words").split()
    words = dict(pair.split(":") for pair in ui("cli.command-words").split())
    meant = ui("cli.did-you-mean", word="gealc --help") if asks else ""
    meant = meant or did_you_mean(words.get(error.command_name, error.command_name), names, ui)
    return ui("cli.no-such-command", name=error.command_name) + (meant or ui("cli.known", names=", ".join(names)))


def _meant(error: click.NoSuchOption, ui: "Ui") -> str:
    """Ask after the nearest option, or after the option that takes the word as its value: `--format bilingual`."""
    options = [param for param in error.ctx.command.params if isinstance(param, click.Option)] if error.ctx else []
    word = error.option_name.lstrip("-")
    values = [f"{option.opts[0]} {word}" for option in options if word in _known(option)]
    if values:
        return ui("cli.did-you-mean", word=values[0])
    names = [*dict.fromkeys([*(name for option in options for name in option.opts), "--help", "--ui"])]
    return did_you_mean(error.option_name, names, ui) or ui("cli.known-options", names=", ".join(names))


def _known(param: click.Parameter) -> Iterator[str]:
    """Go through the words that a parameter takes, where it takes known ones."""
    kind = param.type
    yield from map(str, kind.choices if isinstance(kind, click.Choice) else getattr(kind, "known", ()))


def _option_misused(error: click.BadOptionUsage, ui: "Ui") -> str:
    """Tell that an option lacks its value, or has one that it does not take."""
    params = error.ctx.command.params if error.ctx else []
    option = next((p for p in params if isinstance(p, click.Option) and error.option_name in p.opts), None)
    if option is None or option.is_flag:
        return ui("cli.option-takes-none", name=error.option_name)
    value = option.make_metavar(error.ctx) if error.ctx else ""
    return ui("cli.option-needs-value", name=error.option_name, value=value)


def _name(error: click.BadParameter) -> str:
    param = error.param
    if param is None:
        return ""
    return param.opts[0] if isinstance(param, click.Option) else _plain(param.metavar or param.name or "")


def _plain(metavar: str) -> str:
    """Return the first name that a metavar shows: `DOC` for `DOC [DOC]`."""
    found = re.match(r"\[?([^\s\[\]…]+)", metavar)
    return found[1] if found else metavar


def _bad(error: click.BadParameter, ui: "Ui") -> str:
    param = error.param
    value = _given(error)
    if param is not None and isinstance(param.type, click.Choice):
        words = [str(word) for word in param.type.choices]
        meant = did_you_mean(value, words, ui)
        return ui("cli.bad-choice", name=_name(error), value=value, words=", ".join(words)) + meant
    if param is not None and isinstance(param.type, click.IntRange):
        return ui("cli.bad-number", name=_name(error), value=value, least=param.type.min, most=param.type.max)
    if param is not None and isinstance(param.type, click.Path):
        code = "cli.not-folder" if param.type.dir_okay and not param.type.file_okay else "cli.not-file"
        return ui(code, name=_name(error), value=value)
    return ui("cli.bad-value", name=_name(error), detail=error.message)


def _given(error: click.BadParameter) -> str:
    """Return the value that was given, as Click's message quotes it."""
    found = re.search(r"'([^']*)'", error.message)
    return found[1] if found else error.message.partition(" ")[0]
