"""A plan as it was at a revision of git, or on a day."""

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gealc_docs.languages.catalogue import available
from gealc_docs.languages.periods import say_day
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError, failure
from gealc_docs.load.sources import open_plan
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText, Wording

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Revision:
    """A state that git keeps: the short name of its commit and its day."""

    name: str
    day: date

    @property
    def said(self) -> LocalText:
        """The day in words."""
        return _said(self.day)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A plan as it was at a revision."""

    plan: Plan
    revision: Revision


def plan_since(wanted: str, argument: str, library: Library) -> Earlier:
    """Read a plan, named as usual, as it was at a revision, or before a day (`2023-02-01`). Raise `LoadError`."""
    path = library.files[int(argument)] if argument.isdigit() else Path(argument)
    history = _History(path.absolute(), library.shown(path))
    revision = history.before(_day(wanted)) if _DAY.fullmatch(wanted) else history.revision(wanted)
    data = history.content(revision)
    with _then(history, revision, library) as (place, earlier):
        copy = place / path.name
        copy.write_bytes(data)
        try:
            return Earlier(open_plan(str(copy), earlier), revision)
        except LoadError as error:
            raise _told_as(error, copy, f"{revision.name}:{history.shown}") from None


def _day(wanted: str) -> date:
    try:
        return date.fromisoformat(wanted)
    except ValueError:
        raise failure(NOWHERE, "load.no-such-day", day=wanted) from None


def _said(day: date) -> LocalText:
    return LocalText(tuple(Wording(language, say_day(day, language)) for language in available()))


@dataclass(frozen=True, slots=True)
class _History:
    """What git knows of a file."""

    path: Path
    shown: str

    def revision(self, wanted: str) -> Revision:
        """Find a revision by its name. Raise `LoadError` where there is none."""
        found = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{wanted}^{{commit}}")
        if found is None:
            self._kept()
            raise failure(NOWHERE, "load.no-revision", revision=wanted)
        return self._described(found)

    def before(self, day: date) -> Revision:
        """Find the last revision before a day began. Raise `LoadError` where the file is younger."""
        found = self._git("rev-list", "-1", f"--before={day}T00:00:00", "HEAD")
        if not found:
            raise failure(NOWHERE, "load.too-early", file=self.shown, day=_said(day), first=self._kept().said)
        return self._described(found)

    def content(self, revision: Revision) -> bytes:
        """Return the file at a revision. Raise `LoadError` where it was not there yet."""
        found = self._git_bytes("show", f"{revision.name}:./{self.path.name}")
        if found is None:
            first = self._kept()
            raise failure(
                NOWHERE,
                "load.not-yet",
                file=self.shown,
                revision=revision.name,
                day=revision.said,
                first=first.name,
                first_day=first.said,
            )
        return found

    def folder(self, revision: Revision) -> bytes | None:
        """Return the files beside it at a revision, as a tar archive."""
        return self._git_bytes("archive", "--format=tar", revision.name, "--", ".")

    def _kept(self) -> Revision:
        """Return the first revision that has the file. Raise `LoadError` where none has."""
        found = self._git("log", "--diff-filter=A", "--format=%H", "--", f"./{self.path.name}")
        if not found:
            code = "load.no-git" if self._git("rev-parse", "--git-dir") is None else "load.not-kept"
            raise failure(NOWHERE, code, file=self.shown)
        return self._described(found.split()[-1])

    def _described(self, commit: str) -> Revision:
        name, day = (self._git("show", "-s", "--format=%h %cs", commit) or "").split()
        return Revision(name, date.fromisoformat(day))

    def _git(self, *arguments: str) -> str | None:
        found = self._git_bytes(*arguments)
        return None if found is None else found.decode("utf-8", "replace").strip()

    def _git_bytes(self, *arguments: str) -> bytes | None:
        """Return what git answers, None where it refuses."""
        git = shutil.which("git")
        if git is None:
            raise failure(NOWHERE, "load.no-git-program")
        command = [git, "-C", str(self.path.parent), *arguments]
        found = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # a fixed command of git
        return None if found.returncode else found.stdout


@contextmanager
def _then(history: _History, revision: Revision, library: Library) -> Iterator[tuple[Path, Library]]:
    """Make a folder to read a plan in, with the vocabulary of its time where it stands beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if history.path.parent != library.folder.absolute():
            yield folder, library
            return
        if (packed := history.folder(revision)) is not None:
            with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
                archive.extractall(folder, filter="data")
        yield folder, Library(folder) if (folder / "vocabulary.yaml").is_file() else library


def _told_as(error: LoadError, copy: Path, shown: str) -> LoadError:
    """Return an error that names the file at its revision rather than our copy."""

    def place(found: Location) -> Location:
        return Location(shown, found.line, found.column) if found.file == str(copy) else found

    return LoadError(type(p)(place(p.location), p.message) for p in error.problems)
