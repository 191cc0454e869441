"""The formats there are: the files of `formats`."""

from importlib import import_module
from pathlib import Path

from gealc_docs.model.change import Comparison

_FOLDER = Path(__file__).parent / "formats"


def formats() -> tuple[str, ...]:
    """Return the names of all formats."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("[a-z]*.py")))


def render(name: str, found: Comparison, language: str) -> str:
    """Return a report in one format."""
    module = import_module(f"gealc_docs.report.changes.formats.{name}")
    text: str = module.render(found, language)
    return text
