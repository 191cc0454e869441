"""The templates of reports: a folder each in `templates/`."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_PACKAGE = Path(__file__).parent.parent


def folder(name: str) -> Path:
    """Return the folder of a report's templates."""
    inside = _PACKAGE / "templates"
    return (inside if inside.is_dir() else _PACKAGE.parent / "templates") / name


@cache
def environment(name: str) -> Environment:
    """Return a report's Jinja environment: everything is escaped, an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(folder(name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
