"""The templates and fonts: beside the package in a checkout, inside it when installed."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = Path(__file__).parent.parent


@cache
def folder() -> Path:
    """Return the folder `templates/`."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


@cache
def environment() -> "Environment":
    """Return the Jinja environment: everything is escaped, an unknown name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  # late: takes a tenth of a second

    return Environment(loader=FileSystemLoader(folder()), autoescape=True, undefined=StrictUndefined)
