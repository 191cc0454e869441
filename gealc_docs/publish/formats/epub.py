"""The electronic book of the plans, by Sphinx: `epub/plans.LANGUAGE.epub`."""

import io
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gealc_docs.languages.catalogue import translate
from gealc_docs.model.plan import Plan, Status
from gealc_docs.publish.document import dated
from gealc_docs.publish.request import PACKAGE, BuildError, Job, Made, Request
from gealc_docs.publish.templates import folder
from gealc_docs.report.files import write_whole

_INDEX = """{title}
{line}

.. toctree::

{pages}
"""


def jobs(request: Request) -> list[Job]:
    """Return a job for each language: one book of all the plans asked for."""
    years = ",".join(str(plan.year) for plan in request.plans)
    return [
        Job(
            target=f"epub:{language}:{years}",
            lane="epub",
            roots=(
                *(request.library.files[plan.year] for plan in request.plans),
                *request.terms,
                folder() / "epub",
                PACKAGE,
            ),
            run=_run,
            options={
                "plans": request.plans,
                "folder": request.library.folder,
                "language": language,
                "out": request.out,
            },
        )
        for language in request.languages
        if request.plans
    ]


def _run(job: Job) -> Made:
    from sphinx.errors import SphinxError  # noqa: PLC0415  # late: takes a third of a second

    from gealc_docs.publish.book import finished  # noqa: PLC0415  # as above

    language, out = job.options["language"], job.options["out"]
    work = out / ".work" / f"epub-{language}"
    heard = io.StringIO()
    try:
        _build(job, work, heard)
    except SphinxError as error:
        raise BuildError(f"epub/{language}: {error}\n{heard.getvalue()}".strip()) from error
    path = out / "epub" / f"plans.{language}.epub"
    data = finished((work / "out" / "plans.epub").read_bytes(), language)
    write_whole(path, data)
    warnings = tuple(line for line in heard.getvalue().splitlines() if line.strip())
    return Made(path, (path,), {"size": len(data), "language": language}, warnings)


def _build(job: Job, work: Path, heard: io.StringIO) -> None:
    from sphinx.application import Sphinx  # noqa: PLC0415  # late: takes a third of a second
    from sphinx.util.docutils import docutils_namespace, patch_docutils  # noqa: PLC0415  # as above

    plans: tuple[Plan, ...] = job.options["plans"]
    source = work / "source"
    title = translate("site.title", job.options["language"])
    _write_pages(source, plans, title)
    write_whole(work / "static" / "stamp.css", _stamps(job.options["language"]).encode())
    with _day_of(plans), patch_docutils(source), docutils_namespace():
        app = Sphinx(
            source,
            None,
            work / "out",
            work / "doctrees",
            "epub",
            confoverrides=_settings(job, title, work / "static"),
            status=None,
            warning=heard,
            freshenv=True,
        )
        app.build(force_all=True)


def _write_pages(source: Path, plans: tuple[Plan, ...], title: str) -> None:
    """Write the book's source: a page for each plan, the latest first."""
    for old in source.glob("*.rst"):
        old.unlink()
    years = [plan.year for plan in sorted(plans, key=lambda plan: -plan.year)]
    pages = {str(year): f".. plan:: {year}\n" for year in years}
    listed = "\n".join(f"   {year}" for year in years)
    pages["index"] = _INDEX.format(title=title, line="=" * len(title), pages=listed)
    for name, text in pages.items():
        write_whole(source / f"{name}.rst", text.encode())


def _stamps(language: str) -> str:
    """Return the style by which a plan that is not approved says so above every heading."""
    return "".join(
        f".plan-{status} h1::before, .plan-{status} h2::before, .plan-{status} h3::before "
        f'{{ content: "{translate(f"plan.status-{status}", language).upper()}"; display: block; '
        "font-size: 0.6rem; letter-spacing: 0.15em; color: #9b2c2c; }\n"
        for status in (Status.DRAFT, Status.PROPOSED)
    )


def _settings(job: Job, title: str, static: Path) -> dict[str, Any]:
    language, plans = job.options["language"], job.options["plans"]
    network = translate("plan.network", language)
    years = ",".join(str(plan.year) for plan in plans)
    identifier = f"uuid-{uuid.uuid5(uuid.NAMESPACE_URL, f'gealc-docs/{language}/{years}')}"
    return {
        "extensions": ["gealc_docs.sphinx_ext"],
        "plan_folder": str(job.options["folder"].absolute()),
        "language": language,
        "project": network,
        "author": network,
        "copyright": network,
        "version": years,
        "smartquotes": False,
        "html_static_path": [str(folder() / "epub"), str(static)],
        "epub_css_files": ["book.css", "stamp.css"],
        "epub_basename": "plans",
        "epub_title": title,
        "epub_description": title,
        "epub_publisher": network,
        "epub_contributor": network,
        "epub_guide": (("toc", "index.xhtml", translate("plan.contents", language)),),
        "epub_identifier": identifier,
        "epub_uid": identifier,
        "epub_show_urls": "no",
        "epub_use_index": False,
        "html_domain_indices": False,
    }


@contextmanager
def _day_of(plans: tuple[Plan, ...]) -> Iterator[None]:
    """Date the book by its plans: the clock has no place in a file that must come out the same."""
    days = [day for plan in plans if (day := dated(plan))]
    year = max(plan.year for plan in plans)
    day = datetime(*(max(days).timetuple()[:3] if days else (year, 1, 1)), tzinfo=UTC)
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(day.timestamp()))
    try:
        yield
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def preload() -> None:
    """Load Sphinx, so that processes forked after it share it."""
    import sphinx.application  # noqa: F401, PLC0415  # late: takes a third of a second
