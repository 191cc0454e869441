"""The command line: parses arguments, prints, exits. A command is a file in `commands/`."""

import os
import sys
from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run `gealc` with arguments. Returns the exit code: 0 nothing wrong, 1 findings, 2 unusable input or usage."""
    from gealc_docs.cli.app import call  # noqa: PLC0415  # late, so that importing the package costs nothing

    try:
        return call(list(arguments))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
