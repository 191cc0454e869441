"""The built site of both languages, and a browser that opens it from the file system."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from gealc_docs.load.facts import load_facts
from gealc_docs.load.library import Library
from gealc_docs.publish.formats.data import plan_files, shared_files

PROJECT = Path(__file__).parents[2]
LANGUAGES = ("es", "en")


def build(project: Path, out: Path, language: str) -> str:
    """Build the site of a language and return what was warned of."""
    heard = io.StringIO()
    source = project / "source"
    with patch_docutils(source), docutils_namespace():
        app = Sphinx(
            source / language, source, out / language, out / f".{language}", "html", status=None, warning=heard
        )
        app.build()
    return heard.getvalue()


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the site is made from."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("source", "plans", "templates"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The folder of both sites, the open data beside them; they build without a warning."""
    out = project / "build"
    assert {language: build(project, out, language) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, "")
    library = Library(project / "plans")
    identity = load_facts(library.folder).identity
    (out / "data").mkdir()
    for files in (shared_files(library, identity), *(plan_files(library.plan(y), identity) for y in library.years)):
        for name, data in files.items():
            (out / "data" / name).write_bytes(data)
    return out


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site: Path) -> Iterator[Open]:
    """Return a function that opens a page: address within the site, then options of the browser's context.

    At the end nothing may have been asked of a host, and no script may have failed.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_(address: str, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]  # the browser's own options
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith("file:") else None)
        page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults
