"""How the user calls this program: advice names commands in the way that works for who reads it."""

import re
import shutil
import sys
from functools import cache
from pathlib import Path

NAME = "gealc"
# The name before a command or an option, not as part of a path or another word.
_CALL = re.compile(rf"(?<![\w./-]){NAME}(?= (?:[a-z]|--))")


def in_reach(text: str) -> str:
    """Return advice with the program's name as the user can type it: `.venv/bin/gealc` where no `gealc` is found."""
    own = called_as(sys.argv[0])
    return text if own == NAME else _CALL.sub(lambda _: own, text)


@cache
def called_as(script: str) -> str:
    """Return the name for a script as it was called, relative to this folder where it lies below it."""
    path = Path(script)
    if path.stem != NAME or not path.is_file():
        return NAME
    known = shutil.which(NAME)
    if known and path.samefile(known):
        return NAME
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(path)
