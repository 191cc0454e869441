"""Kinds of arguments that several commands take."""

import re
from collections.abc import Sequence
from errno import ENOENT
from pathlib import Path
from shlex import quote
from typing import Any

import click

from gealc_docs.cli.local import Ui
from gealc_docs.cli.misuse import did_you_mean


class Words(click.ParamType[tuple[str, ...]]):
    """Known words with commas between them: `es,en`."""

    name = "words"

    def __init__(self, ui: Ui, known: Sequence[str], remark: str = "") -> None:
        """Take some of the known words; the remark is for who ties them by other signs than commas."""
        self.ui = ui
        self.known = tuple(known)
        self.remark = remark

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  # the signature is Click's
        """Return what help shows for the value."""
        return ",".join(self.known)

    def convert(
        self, value: str | Sequence[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the words in the order given."""
        words = tuple(word.strip() for word in value.split(",")) if isinstance(value, str) else tuple(value)
        for word in words:
            if word not in self.known:
                self.fail(self._unknown(word), param, ctx)
        return tuple(dict.fromkeys(words))

    def _unknown(self, word: str) -> str:
        """Return what to say of an unknown word; several known ones in it lack their comma."""
        parts = [part for part in re.split(r"[^A-Za-z0-9]+", word) if part]
        if len(parts) > 1 and set(parts) <= set(self.known):
            return self.ui("cli.no-comma", word=word, words=",".join(parts)) + self.remark
        meant = did_you_mean(word, self.known, self.ui)
        return self.ui("cli.unknown-word", word=word, known=", ".join(self.known)) + meant


class Year(click.IntRange):
    """The year of a plan that the project keeps, also where its file is named: `plans/2022.yaml`."""

    def __init__(self) -> None:
        """Take the years that plans may be of."""
        super().__init__(1990, 2199)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401  # a word, or a default
        """Return the year. Raise `LoadError` for a plan that the project does not keep, with how to bring it in."""
        path = Path(str(value))
        if path.suffix:
            return self._of_file(path)
        year: int = super().convert(value, param, ctx)
        return year

    def _of_file(self, path: Path) -> int:
        from gealc_docs.load.library import nearest_library  # noqa: PLC0415  # loads YAML, which help needs not
        from gealc_docs.load.problems import failure, unreadable  # noqa: PLC0415  # as above
        from gealc_docs.load.sources import is_kept  # noqa: PLC0415  # as above
        from gealc_docs.model.location import Location  # noqa: PLC0415  # as above

        library = nearest_library()
        ours = (year for year, own in library.files.items() if own.resolve() == path.resolve())
        if (year := next(ours, None)) is not None:
            return year
        if not path.exists():
            raise unreadable(path, str(path), FileNotFoundError(ENOENT, ""))
        code = "load.yaml-elsewhere" if is_kept(str(path)) else "load.not-of-project"
        folder = library.shown(library.folder)
        raise failure(Location(str(path), 1, 1), code, file=quote(str(path)), folder=folder)


def folder_option(ui: Ui, name: str, default: str, help_code: str) -> click.Option:
    """Return an option that takes a folder, there or not."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.Option([name], type=kind, default=default, metavar=ui("cli.folder"), help=ui(help_code))
