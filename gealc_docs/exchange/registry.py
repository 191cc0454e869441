"""The formats by their file names: what can be written, and what a file that came back is."""

from importlib import import_module
from pathlib import Path
from typing import Any

from gealc_docs.exchange.returned import Returned
from gealc_docs.load.official.files import read_bytes

FORMATS = tuple(sorted(path.stem for path in (Path(__file__).parent / "formats").glob("[a-z]*.py")))


def module(name: str) -> Any:  # noqa: ANN401  # a module of `formats/`, some without `read`
    """Return a format's module."""
    return import_module(f"gealc_docs.exchange.formats.{name}")


def format_of(path: Path) -> str:
    """Return the format of a file that came back, "" where it is none of ours; a Word file is looked into."""
    suffix = path.suffix.lower()
    name = next((name for name in FORMATS if suffix in module(name).SUFFIXES and hasattr(module(name), "read")), "")
    if not name or not path.is_file():
        return ""
    made = module(name)
    return name if not hasattr(made, "is_ours") or made.is_ours(path) else ""


def handed_out() -> frozenset[str]:
    """Return the endings of the files that are handed out and never taken back."""
    made = map(module, FORMATS)
    return frozenset(suffix for one in made if not hasattr(one, "read") for suffix in one.SUFFIXES)


def read(path: Path, shown: str) -> Returned:
    """Read a file that came back. Raise `LoadError`."""
    returned: Returned = module(format_of(path)).read(read_bytes(path, shown), shown)
    return returned
