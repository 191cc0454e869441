"""Hands a report over: to standard output, or whole to a file."""

import shutil
import sys
from pathlib import Path

from gealc_docs.load.problems import failure, reason_of
from gealc_docs.model.location import Location
from gealc_docs.report.files import write_whole
from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.formats import render


def deliver(report: Report, name: str, language: str, out: Path | None) -> None:
    """Write a report in a format to a file, else to standard output, coloured on a terminal. Raise `OSError`."""
    if out is None:
        terminal = sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if terminal else 100
        sys.stdout.write(render(report, name, Reader(language, width, coloured=terminal)))
        return
    try:
        write_whole(out, render(report, name, Reader(language)).encode())
    except OSError as error:
        raise failure(Location(str(out), 1, 1), "report.unwritable", reason=reason_of(error)) from error
