"""A project's library: the plans of a folder by year, with their vocabulary."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gealc_docs.load.continued import dangling, read_file
from gealc_docs.load.problems import LoadError, Problem, failure
from gealc_docs.load.structure import read_plan
from gealc_docs.load.vocabulary import load_vocabulary
from gealc_docs.model.location import Location
from gealc_docs.model.message import Message
from gealc_docs.model.plan import Plan
from gealc_docs.model.vocabulary import Vocabulary

_YEAR_FILE = re.compile(r"(\d{4})\.ya?ml")
_LIKE_ONE = re.compile(r"(?<!\d)(\d{4})(?!\d).*\.(?:ya?ml|ya?ml\.txt)", re.IGNORECASE)


@dataclass(frozen=True)
class Library:
    """The plans in a folder. `base` is the folder that file names in messages are relative to."""

    folder: Path
    base: Path | None = None

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The terms and countries. Raise `LoadError`."""
        return load_vocabulary(self.folder, self.shown)

    @cached_property
    def files(self) -> dict[int, Path]:
        """The plans' files by year, oldest first."""
        found = ((_YEAR_FILE.fullmatch(path.name), path) for path in sorted(self.folder.glob("*.y*ml")))
        return {int(match[1]): path for match, path in found if match}

    @cached_property
    def misnamed(self) -> dict[Path, int]:
        """The files that look like plans, with the year in their names, and are not read for their names."""
        found = ((_LIKE_ONE.search(path.name), path) for path in sorted(self.folder.glob("[!.~]*")) if path.is_file())
        ours = set(self.files.values())
        return {path: int(match[1]) for match, path in found if match and path not in ours}

    @property
    def years(self) -> tuple[int, ...]:
        """The years there is a plan for, oldest first."""
        return tuple(self.files)

    def plan(self, year: int) -> Plan:
        """Read the plan of a year. Raise `LoadError`."""
        path = self.files.get(year)
        if path is None:
            place = Location(self.shown(self.folder / f"{year}.yaml"), 1, 1)
            raise failure(place, "load.no-plan", years=", ".join(map(str, self.years)) or "–", **self._unknown(year))
        return self.read(path)

    def _unknown(self, year: int) -> dict[str, int | str | Message]:
        """Return what to say of a year without plan: how to begin one where an earlier plan is there."""
        misnamed = next((self.shown(path) for path, other in self.misnamed.items() if other == year), "")
        if misnamed:
            return {"year": year, "hint": Message.of("load.rename", file=misnamed, year=year)}
        can_begin = bool(self.years) and year > max(self.years)
        return {"year": year, "hint": Message.of("load.begin", year=year) if can_begin else ""}

    def read(self, path: Path) -> Plan:
        """Read a plan's YAML or JSON file. Raise `LoadError`.

        Also where the file is named for another year, and where a plan of ours continues what no earlier one has.
        """
        node = read_file(path, self.shown(path))
        try:
            plan = read_plan(node, self.vocabulary)
        except LoadError as error:
            raise self._without_terms(error) from error
        match = _YEAR_FILE.fullmatch(path.name)
        if match and int(match[1]) != plan.year:
            raise failure(plan.location, "load.year-of-file", year=plan.year, file=path.name)
        ours = {file.absolute() for file in self.files.values()}
        if path.absolute() in ours and (problems := list(dangling(node, plan.year, self.files.get))):
            raise LoadError(problems)
        return plan

    def _without_terms(self, error: LoadError) -> LoadError:
        """Tell that the vocabulary is not there instead of each term that a plan has from it."""
        path = self.folder / "vocabulary.yaml"
        others = [problem for problem in error.problems if problem.message.code != "load.unknown-term"]
        if path.exists() or len(others) == len(error.problems):
            return error
        return LoadError([Problem(Location(self.shown(path), 1, 1), Message.of("load.no-vocabulary")), *others])

    def shown(self, path: Path) -> str:
        """Return a file's name as messages give it: relative where it lies below `base`."""
        base = self.base or Path.cwd()
        absolute = path.absolute()
        return str(absolute.relative_to(base)) if absolute.is_relative_to(base) else str(path)


def nearest_library(start: Path | None = None) -> Library:
    """Return the library of the project that a folder lies in: the nearest `plans/` upwards. Raise `LoadError`."""
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        if (folder / "plans").is_dir():
            return Library(folder / "plans", base=here)
    raise failure(Location(str(here / "plans"), 1, 1), "load.no-project")
