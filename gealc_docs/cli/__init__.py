"""The command line: parses arguments, prints, exits. A command is a file in `commands/`."""

import os
import sys
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run `gealc` with arguments. Returns the exit code: 0 nothing wrong, 1 findings, 2 unusable input or usage."""
    from gealc_docs.cli.fresh import nothing_to_do  # noqa: PLC0415  # late, so that importing the package costs nothing
    from gealc_docs.cli.language import take_language  # noqa: PLC0415  # as above

    language, rest = take_language(arguments)
    try:
        if text := nothing_to_do(rest, language):
            sys.stdout.write(text + "\n")
            return 0
        from gealc_docs.cli.app import call  # noqa: PLC0415  # as above

        return call(language, rest)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
