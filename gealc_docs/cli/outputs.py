"""Files that a user asks a command for: their format told by their name, and the folders they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from gealc_docs.cli.local import Ui

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "html": (".html", ".htm"),
    "md": (".md", ".markdown"),
    "sarif": (".sarif", ".json"),  # the standard knows both
    "text": (".txt",),
    "xliff": (".xlf", ".xliff"),
    "yaml": (".yaml", ".yml"),
}
_BESIDES = ("epub", "pdf", "yaml")  # what is written without a registry of its own


def endings(form: str) -> tuple[str, ...]:
    """Return how the names of files in a format end, the usual ending first."""
    return _ENDINGS.get(form, (f".{form}",))


def format_named(out: Path | None, known: Iterable[str]) -> str:
    """Return the format that a file's name tells, "" where it tells none of those known."""
    ending = out.suffix.lower() if out else ""
    return next((form for form in known if ending in endings(form)), "")


def format_of(ui: Ui, form: str | None, out: Path | None, known: Iterable[str], usual: str) -> str:
    """Return the format asked for, else the one that the file's name tells, else the usual one.

    Raise `ClickException` where the file's name tells another format than the one it would get.
    """
    forms = tuple(known)
    told = format_named(out, forms) or (format_named(out, _written()) if out else "")
    chosen = form or (told if told in forms else usual)
    if out and told and out.suffix.lower() not in endings(chosen):
        code = "cli.format-of-name" if told in forms else "cli.format-unknown-here"
        raise click.ClickException(ui(code, file=out, form=chosen, told=told, ending=endings(chosen)[0]))
    return chosen


def _written() -> tuple[str, ...]:
    """Return the formats that any command writes."""
    from gealc_docs.exchange.registry import FORMATS  # noqa: PLC0415  # asked only of names a command does not know
    from gealc_docs.report import formats  # noqa: PLC0415  # as above
    from gealc_docs.report.changes import registry  # noqa: PLC0415  # as above

    return tuple(sorted({*FORMATS, *formats.names(), *registry.formats(), *_BESIDES}))


def lacking_folder(path: Path) -> Path | None:
    """Return the outermost folder that must be made before a file can be written, None where all are there."""
    lacking = [folder for folder in path.parents if not folder.exists()]
    return lacking[-1] if lacking else None


def is_same(out: Path, name: str) -> bool:
    """Whether a file that is to be written is the one that a name given to the command means."""
    try:
        return bool(name) and out.samefile(name)
    except (OSError, ValueError):  # one of them is not there; `name` is no name of a file
        return False
