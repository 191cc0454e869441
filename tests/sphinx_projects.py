"""Tiny Sphinx projects: copies of those below `tests/roots/`, built in process."""

import io
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docutils import nodes
from lxml import html
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOTS = Path(__file__).parent / "roots"


@dataclass
class Built:
    """What a build read, wrote and said."""

    app: Sphinx
    warnings: str
    read: set[str]
    written: set[str]

    def page(self, name: str) -> Any:
        return html.fromstring((Path(self.app.outdir) / f"{name}.html").read_text(encoding="utf-8"))

    def texts(self, name: str, path: str) -> list[str]:
        """Return the text of all elements on a page that an XPath finds, permalinks left out."""
        found = [" ".join(element.text_content().split()) for element in self.page(name).xpath(path)]
        return [text.removesuffix("¶") for text in found]


@dataclass
class Project:
    """A copy of a tiny project."""

    folder: Path
    clock: int = field(default=0)

    def build(self, builder: str = "html", parallel: int = 1, **overrides: Any) -> Built:
        heard = io.StringIO()
        read: set[str] = set()
        written: set[str] = set()
        with patch_docutils(self.folder), docutils_namespace():
            app = Sphinx(
                self.folder,
                self.folder,
                self.folder / "_build" / builder,
                self.folder / "_build" / "doctrees",
                builder,
                confoverrides=overrides,
                status=None,
                warning=heard,
                parallel=parallel,
            )

            def note_written(_app: Sphinx, _document: nodes.document, docname: str) -> None:
                written.add(docname)

            def note_read(_app: Sphinx, docname: str, _source: list[str]) -> None:
                read.add(docname)

            app.connect("doctree-resolved", note_written)
            app.connect("source-read", note_read)
            app.build()
        return Built(app, heard.getvalue(), read, written)

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.touch(name)

    def touch(self, name: str) -> None:
        """Let a file look newer than anything built so far."""
        if not (self.folder / "_build").exists():
            return
        self.clock += 10
        stamp = (self.folder / name).stat().st_mtime + self.clock
        os.utime(self.folder / name, (stamp, stamp))
