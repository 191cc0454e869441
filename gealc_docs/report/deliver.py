"""Hands a report over: to standard output, or whole to a file."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from gealc_docs.load.problems import failure, reason_of
from gealc_docs.model.location import Location
from gealc_docs.report.files import write_whole
from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.formats import render
from gealc_docs.report.ours import is_anothers


def deliver(report: Report, name: str, language: str, out: Path | None, advice: Callable[[str], str] = str) -> None:
    """Write a report in a format to a file, else to standard output, coloured on a terminal. Raise `LoadError`.

    `advice` puts the commands named in a text for the terminal as its reader can call them.
    """
    if out is None:
        terminal = sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if terminal else 100
        text = render(report, name, Reader(language, width, coloured=terminal))
        sys.stdout.write(advice(text) if name == "text" else text)
        return
    try:
        if is_anothers(out):
            raise failure(Location(str(out), 1, 1), "report.anothers")
        write_whole(out, render(report, name, Reader(language)).encode())
    except OSError as error:
        raise failure(Location(str(out), 1, 1), "report.unwritable", reason=reason_of(error)) from error
