"""When a plan's file was last revised."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path


def revised(path: Path) -> datetime:
    """Return when a file was last changed, the same in every clone: at its commit, else as the file itself tells.

    The variable SOURCE_DATE_EPOCH goes before both. Whole minutes, in UTC.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(told) if told.isdecimal() else _committed(path) or int(path.stat().st_mtime)
    return datetime.fromtimestamp(seconds - seconds % 60, UTC)


def _committed(path: Path) -> int:
    """Return when a file was last committed as it is now, 0 where it was not."""
    git = shutil.which("git")
    if git is None:
        return 0
    here = [git, "-C", str(path.absolute().parent)]
    asked = (["status", "--porcelain", "--", path.name], ["log", "-1", "--format=%ct", "--", path.name])
    state, log = (
        subprocess.run([*here, *words], capture_output=True, text=True, check=False)  # noqa: S603  # git, with names that are no options
        for words in asked
    )
    return int(log.stdout) if not state.stdout.strip() and log.stdout.strip().isdecimal() else 0
