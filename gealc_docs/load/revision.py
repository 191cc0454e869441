"""A plan as it was at a revision of git."""

import shutil
import subprocess
import tempfile
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
