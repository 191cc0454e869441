"""A page of its own for every plan: nothing is to be written by hand when a new plan appears."""

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.sphinx_ext.domain import plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA

_MADE = ".. made from the plans by gealc_docs: do not edit\n"


def page(year: int) -> str:
    """Return the source of a plan's page."""
    return f"{_MADE}\n.. plan:: {year}\n"


def _write_pages(app: Sphinx) -> None:
    """Write the page of every plan, and remove pages of plans there are no more. A page written by hand stays."""
    if not app.config.plan_pages:
        return
    folder = Path(app.srcdir) / app.config.plan_pages
    folder.mkdir(parents=True, exist_ok=True)
    years = plan_domain(app.env).plans.newest_first
    for year in years:
        path = folder / f"{year}.rst"
        if not path.exists() or (_is_ours(path) and path.read_text(encoding="utf-8") != page(year)):
            path.write_text(page(year), encoding="utf-8")
    for path in folder.glob("[0-9]" * 4 + ".rst"):
        if int(path.stem) not in years and _is_ours(path):
            path.unlink()


def _is_ours(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith(_MADE)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Write the pages before Sphinx looks for documents."""
    app.connect("builder-inited", _write_pages, priority=200)
    return METADATA
