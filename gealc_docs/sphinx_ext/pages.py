"""Pages of their own for plans and for what changed between them: nothing is to be written by hand for a new plan."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from gealc_docs.load.problems import LoadError
from gealc_docs.report.files import write_whole
from gealc_docs.sphinx_ext.domain import plan_domain
from gealc_docs.sphinx_ext.metadata import METADATA

_MADE = ".. made from the plans by gealc_docs: do not edit\n"


def _write_pages(app: Sphinx) -> None:
    """Write the pages of every plan and of every two plans that follow each other."""
    years = plan_domain(app.env).plans.newest_first
    pairs = dict(pairwise(years)) if app.config.plan_comparisons else {}
    if app.config.plan_pages:
        pages = {str(year): _plan(year, pairs.get(year)) for year in years}
        _keep(Path(app.srcdir) / app.config.plan_pages, pages | dict(_bilingual(app, years)))
    if app.config.plan_comparisons:
        wanted = {f"{old}-{new}": _changes(old, new) for new, old in pairs.items()}
        _keep(Path(app.srcdir) / app.config.plan_comparisons, wanted)


def _plan(year: int, before: int | None) -> str:
    """Return the source of a plan's page."""
    return f"{_MADE}\n.. plan:: {year}\n" + (f"   :compared-with: {before}\n" if before else "")


def _bilingual(app: Sphinx, years: Iterable[int]) -> Iterator[tuple[str, str]]:
    """Go through the pages in two languages, for every two that a plan is written in: name and source."""
    plans = plan_domain(app.env).plans
    for year in years:
        try:
            pairs = plans.get(year).pairs
        except LoadError:  # told where the plan is shown
            continue
        for one, other in pairs:
            yield f"{year}-{one}-{other}", f"{_MADE}\n:orphan:\n\n.. plan-bilingual:: {year} {one} {other}\n"


def _changes(old: int, new: int) -> str:
    """Return the source of the page on what changed from a plan to the next."""
    return f"{_MADE}\n.. plan-changes:: {old} {new}\n"


def _keep(folder: Path, pages: Mapping[str, str]) -> None:
    """Write the pages of a folder, and remove ours that are no longer wanted. A page written by hand stays."""
    for name, text in pages.items():
        path = folder / f"{name}.rst"
        if not path.exists() or (_is_ours(path) and path.read_text(encoding="utf-8") != text):
            write_whole(path, text.encode())
    for path in folder.glob("[0-9]*.rst"):
        if path.stem not in pages and _is_ours(path):
            path.unlink()


def _is_ours(path: Path) -> bool:
    return path.read_text(encoding="utf-8").startswith(_MADE)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Write the pages before Sphinx looks for documents."""
    app.connect("builder-inited", _write_pages, priority=200)
    return METADATA
