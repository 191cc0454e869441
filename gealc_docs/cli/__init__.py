"""The command line: parses arguments, prints, exits. A command is a file in `commands/`."""

import os
import sys
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run `gealc` with arguments. Returns the exit code: 0 nothing wrong, 1 findings, 2 unusable input or usage."""
    from gealc_docs.cli.fresh import nothing_to_do  # noqa: PLC0415  # late, so that importing the package costs nothing
    from gealc_docs.cli.language import take_language  # noqa: PLC0415  # as above

    language, rest, wished = take_language(arguments)
    if wished:
        _excuse(wished, language)
    try:
        if text := nothing_to_do(rest, language):
            sys.stdout.write(text + "\n")
            return 0
        from gealc_docs.cli.app import call  # noqa: PLC0415  # as above

        return call(language, rest)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _excuse(wished: str, language: str) -> None:
    """Say why messages are in another language than the one asked for."""
    from gealc_docs.languages.catalogue import translate  # noqa: PLC0415  # seldom needed
    from gealc_docs.languages.folders import unsaid  # noqa: PLC0415  # as above
    from gealc_docs.languages.words import language_name  # noqa: PLC0415  # as above

    names = {"wished": language_name(wished, language), "spoken": language_name(language, language)}
    sys.stderr.write(translate("cli.ui-incomplete", language, count=unsaid(wished), **names) + "\n")
