"""Any form of a plan by its argument: a year, a YAML file, an official document."""

import re
from pathlib import Path

from gealc_docs.load.library import Library
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.model.plan import Plan

_YAML = frozenset({".yaml", ".yml"})


def open_plan(argument: str, library: Library) -> Plan:
    """Read a plan in whatever form it is named. Raise `LoadError`."""
    if re.fullmatch(r"\d{4}", argument):
        return library.plan(int(argument))
    path = Path(argument)
    if path.suffix.lower() in _YAML:
        return library.read(path)
    raise failure(Location(argument, 1, 1), "load.unknown-form")
