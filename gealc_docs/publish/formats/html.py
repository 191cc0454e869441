"""The web site: `LANGUAGE/index.html`, built by Sphinx beside it and then put in place file by file."""

import io
import os
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gealc_docs.publish.pages import write_pages
from gealc_docs.publish.request import PACKAGE, BuildError, Job, Made, Request
from gealc_docs.publish.templates import folder

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_INTERNAL = frozenset({".buildinfo", "objects.inv.tmp"})


def jobs(request: Request) -> list[Job]:
    """Return a job for each language; one without pages in the project's `source/` gets those made of the plans."""
    source = request.source
    return [
        Job(
            target=f"html:{language}",
            lane="html",
            roots=(
                request.library.folder,
                source / "conf.py",
                source / language,
                folder() / "web",
                folder() / "report",
                folder() / "diff",
                folder() / "fonts",
                request.out / "diff",
                PACKAGE,
            ),
            run=_run,
            options={"source": source, "language": language, "out": request.out},
        )
        for language in request.languages
        if source.is_dir()
    ]


def _run(job: Job) -> Made:
    from sphinx.errors import SphinxError  # noqa: PLC0415  # late: takes a third of a second

    language, out = job.options["language"], job.options["out"]
    staged = out / ".work" / f"site-{language}"
    heard = io.StringIO()
    try:
        ahead = _build(job, staged, heard)
    except SphinxError as error:
        raise BuildError(f"{language}: {error}\n{heard.getvalue()}".strip()) from error
    placed = tuple(_place(staged, out / language))
    if ahead:
        _age(staged)
    count = sum(path.suffix == ".html" for path in placed)
    note = {"pages": count, "size": sum(path.stat().st_size for path in placed), "language": language}
    return Made(out / language / "index.html", placed, note, tuple(heard.getvalue().splitlines()))


def _build(job: Job, staged: Path, heard: io.StringIO) -> bool:
    """Have Sphinx build a site; return whether that was the one page that is wanted ahead of all others."""
    from sphinx.application import Sphinx  # noqa: PLC0415  # late: takes a third of a second
    from sphinx.util.docutils import docutils_namespace, patch_docutils  # noqa: PLC0415  # as above

    source, language, out = job.options["source"], job.options["language"], job.options["out"]
    page: str = job.options.get("page", "")
    with patch_docutils(source), docutils_namespace():
        app = Sphinx(
            _pages(source, language, out),
            source,
            staged,
            out / ".work" / f"doctrees-{language}",
            "html",
            confoverrides={"language": language, "plan_published": str(out / language)},
            status=None,
            warning=heard,
        )
        if page:
            app.connect("env-before-read-docs", partial(_only, page))
        ahead = bool(page) and _is_new(app)
        app.build(filenames=[Path(app.env.doc2path(page))] if ahead else ())
    return ahead


def _pages(source: Path, language: str, out: Path) -> Path:
    """Return the folder of a language's pages: the project's own, else one of pages made of the plans."""
    if (source / language).is_dir():
        return source / language
    made = out / ".work" / f"source-{language}"
    write_pages(made, language)
    return made


def _only(page: str, app: "Sphinx", _env: object, docnames: list[str]) -> None:
    """Have one page read now, with the root where none was; Sphinx finds the others out of date the next time."""
    wanted = {page, app.config.root_doc} if _is_new(app) else {page}
    docnames[:] = [name for name in docnames if name in wanted]


def _is_new(app: "Sphinx") -> bool:
    """Whether no page was ever read."""
    return not app.env.all_docs


def _age(staged: Path) -> None:
    """Make the pages that were made ahead of all others look old: their links want the others."""
    for path in staged.rglob("*.html"):
        os.utime(path, (0, 0))


def _place(staged: Path, target: Path) -> list[Path]:
    """Put the built pages where readers find them, each whole; pages that are no more are taken away."""
    wanted = {path.relative_to(staged): path for path in staged.rglob("*") if path.is_file()}
    placed = []
    for name, path in wanted.items():
        if path.name not in _INTERNAL:
            _copy(path, target / name)
            placed.append(target / name)
    known = set(placed)
    for old in [path for path in target.rglob("*") if path.is_file() and path not in known]:
        old.unlink()
    return placed


def _copy(path: Path, target: Path) -> None:
    stat = path.stat()
    if target.is_file() and (target.stat().st_size, target.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.half")
    shutil.copy2(path, half)
    os.replace(half, target)  # noqa: PTH105  # atomic on every platform


def preload() -> None:
    """Load Sphinx, so that processes forked after it share it."""
    import sphinx.application  # noqa: F401, PLC0415  # late: takes a third of a second
