"""The help of all commands is written alike: what a command does as an order, what an option takes as a sentence."""

import click
import pytest

from gealc_docs.cli.app import call, commands
from gealc_docs.cli.local import Ui

INFINITIVES = ("ar", "er", "ir", "rlo", "rla", "rse")


def _commands(language: str) -> list[tuple[str, str, click.Command]]:
    ui = Ui(language)
    group = commands(ui)
    context = click.Context(group)
    names = group.list_commands(context)
    found = [(name, ui(f"cli.{name}.short"), group.get_command(context, name)) for name in names]
    return [(name, short, command) for name, short, command in found if command]


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_command_says_what_it_does_in_the_same_mood(language: str) -> None:
    for name, short, command in _commands(language):
        for text in (short, command.help or ""):
            verb = text.split()[0]
            assert verb[0].isupper(), (name, text)
            if language == "es":
                assert verb.endswith(INFINITIVES), (name, text)
            else:
                assert not verb.endswith("s"), (name, text)
        assert not short.endswith("."), name
        assert (command.help or "").endswith((".", ".)")), name


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_option_is_a_sentence(language: str) -> None:
    for name, _, command in _commands(language):
        for param in command.params:
            text = getattr(param, "help", None) or "A."
            assert text[0].isupper(), (name, param.name)
            assert text.endswith("."), (name, param.name)


@pytest.mark.parametrize("language", ["es", "en"])
def test_help_is_in_our_words_alone(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, _, command in _commands(language):
        assert call(language, [name, "--help"]) == 0
        shown = " ".join(capsys.readouterr().out.split())
        assert "<=" not in shown, name
        for param in command.params:
            text = getattr(param, "help", None) or ""
            assert text in shown, (name, param.name)
            assert "(si no, " not in text, (name, param.name)
            assert "(by default" not in text, (name, param.name)
