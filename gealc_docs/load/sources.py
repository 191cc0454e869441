"""Any form of a plan by its argument: a year, a YAML or JSON file, an official document."""

import re
from errno import ENOENT
from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError, failure, unreadable
from gealc_docs.load.read import Reading
from gealc_docs.model.location import NOWHERE, Location
from gealc_docs.model.plan import Plan

__all__ = ["Reading", "is_kept", "is_structured", "open_plan", "open_reading", "plan_before"]

_YEAR = r"\d{4}"
_YAML = frozenset({".yaml", ".yml"})
_STRUCTURED = _YAML | {".json"}


def is_kept(argument: str) -> bool:
    """Whether an argument names a plan as it is kept: a year, or a YAML file that is there."""
    path = Path(argument)
    return bool(re.fullmatch(_YEAR, argument)) or (path.suffix.lower() in _YAML and path.is_file())


def is_structured(plan: Plan) -> bool:
    """Whether a plan was read from data: what an official document prints is judged as it stands."""
    return Path(plan.location.file).suffix.lower() in _STRUCTURED


def plan_before(plan: Plan, library: Library) -> Plan | None:
    """Return the plan of the year before that a plan read from data is held against, None where none is."""
    years = [year for year in library.years if year < plan.year]
    if not years or not is_structured(plan):
        return None
    try:
        return library.plan(years[-1])
    except LoadError:  # told where that plan itself is read
        return None


def open_plan(argument: str, library: Library) -> Plan:
    """Read a plan in whatever form it is named. Raise `LoadError`."""
    return open_reading(argument, library).plan


def open_reading(argument: str, library: Library) -> Reading:
    """Read a plan in whatever form it is named, with the doubts about an official document. Raise `LoadError`."""
    if re.fullmatch(_YEAR, argument):
        return Reading(library.plan(int(argument)))
    path = Path(argument)
    if path.is_dir():
        raise failure(Location(argument, 1, 1), "load.is-folder")
    if path.suffix.lower() in _STRUCTURED:
        return Reading(library.read(path))
    if not path.exists() and not path.suffix:
        raise failure(NOWHERE, "load.unknown-form", argument=argument)
    if not path.exists():
        raise unreadable(path, argument, FileNotFoundError(ENOENT, ""))
    from gealc_docs.load.official.reading import read_official  # noqa: PLC0415  # heavy, and for documents alone

    return read_official(path, library.shown(path), library.vocabulary)
