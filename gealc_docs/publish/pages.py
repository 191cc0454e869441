"""The pages of a site in a language that has none written by hand: what is made of the plans, and no more."""

from pathlib import Path

from gealc_docs.languages.catalogue import translate
from gealc_docs.report.files import write_whole

_HIDDEN = "\n.. toctree::\n   :hidden:\n{options}\n{entries}\n"
_YEARS = "   :glob:\n   :reversed:\n"


def write_pages(folder: Path, language: str) -> None:
    """Write the sources of a site's pages; the plans' own pages are made when it is built."""
    menu = _hidden("", "plans/index", "activities", "changes/index", "parity")
    sources = {
        "index": ("title", ".. plan-newest::\n\n.. plan-all::\n" + menu),
        "plans/index": ("plans", ".. plan-all::\n" + _hidden(_YEARS, "[0-9]*")),
        "activities": ("all-activities", ".. plan-activities::\n"),
        "changes/index": ("changes", ".. plan-comparisons::\n" + _hidden(_YEARS, "[0-9]*")),
        "parity": ("parity", ".. plan-parity::\n"),
    }
    for name, (key, body) in sources.items():
        title = translate(f"site.{key}", language)
        _write(folder / f"{name}.rst", f"{title}\n{'=' * len(title)}\n\n{body}".encode())


def _hidden(options: str, *entries: str) -> str:
    return _HIDDEN.format(options=options, entries="\n".join(f"   {entry}" for entry in entries))


def _write(path: Path, data: bytes) -> None:
    if not path.exists() or path.read_bytes() != data:
        write_whole(path, data)
