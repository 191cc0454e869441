"""What a build is asked for, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gealc_docs.load.library import Library
from gealc_docs.model.plan import Plan
from gealc_docs.publish.papers import PAPERS

PACKAGE = Path(__file__).parent.parent


class BuildError(Exception):
    """A file that could not be made; the text is what its maker says."""


class UnforeseenError(BuildError):
    """A file that could not be made for a reason that its maker did not foresee.

    `trace` tells whoever mends the program where; `cause` is an error that says by itself which file is at fault.
    """

    def __init__(self, said: str, trace: str, cause: Exception | None = None) -> None:
        """All are arguments of the exception, so that it can be sent from a worker."""
        super().__init__(said, trace, cause)
        self.trace = trace
        self.cause = cause

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Request:
    """The plans, languages and papers to build, and the folder to build into."""

    library: Library
    plans: tuple[Plan, ...]
    languages: tuple[str, ...]
    out: Path
    papers: tuple[str, ...] = PAPERS[:1]

    @property
    def project(self) -> Path:
        """The project's folder: `plans/` and `source/` lie in it."""
        return self.library.folder.parent

    @property
    def terms(self) -> tuple[Path, ...]:
        """The files that every plan's terms and countries come from."""
        return tuple(self.library.folder / name for name in ("vocabulary.yaml", "countries.yaml"))

    @property
    def source(self) -> Path:
        """The folder of the site: its settings, and a folder of pages for each language."""
        return self.project / "source"


@dataclass(frozen=True)
class Made:
    """A file or a folder of pages that was made. `note` goes to the stamp and comes back when nothing is to do."""

    shown: Path
    outputs: tuple[Path, ...]
    note: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Job:
    """One thing to make. `target` names it among the stamps; it is made anew when a file below `roots` changes."""

    target: str
    lane: str
    roots: tuple[Path, ...]
    run: Callable[["Job"], Made]
    options: Mapping[str, Any]
