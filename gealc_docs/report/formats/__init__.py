"""Formats of reports: a file each, found by name, with `render(report, reader)` returning the text."""

from importlib import import_module
from pathlib import Path

from gealc_docs.report.findings import Reader, Report


def names() -> tuple[str, ...]:
    """Return the names of all formats, plain text first: it is the usual one."""
    found = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return tuple(sorted(found, key=lambda name: name != "text"))


def render(report: Report, name: str, reader: Reader) -> str:
    """Write a report in a format, for a reader."""
    written: str = import_module(f"{__name__}.{name}").render(report, reader)
    return written
