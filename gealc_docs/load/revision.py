"""A plan as it was at a revision of git, and when its file was last revised."""

import os
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.problems import failure
from gealc_docs.load.sources import open_plan
from gealc_docs.model.location import NOWHERE
from gealc_docs.model.plan import Plan


def plan_since(revision: str, argument: str, library: Library) -> Plan:
    """Read a plan, named as usual, as it was at a revision. Raise `LoadError`."""
    path = library.files.get(int(argument)) if argument.isdigit() else Path(argument)
    git = shutil.which("git")
    if path is None or git is None or revision.startswith("-"):
        raise failure(NOWHERE, "load.no-revision", file=argument, revision=revision)
    command = [git, "-C", str(path.absolute().parent), "show", f"{revision}:./{path.name}"]
    found = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # git, with a name that is no option
    if found.returncode:
        raise failure(NOWHERE, "load.no-revision", file=argument, revision=revision)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(found.stdout)
        return open_plan(str(copy), library)


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
        subprocess.run([*here, *words], capture_output=True, text=True, check=False)  # noqa: S603  # as above
        for words in asked
    )
    return int(log.stdout) if not state.stdout.strip() and log.stdout.strip().isdecimal() else 0
