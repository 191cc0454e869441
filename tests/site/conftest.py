"""The built site of both languages, and a browser that opens it from the file system."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_pages import Open, new_page
from hostile_plans import make
from made_once import made_once
from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of both sites, the open data beside them."""
    return built


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
        page = new_page(context, faults)
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a plan whose every text tries to be something else, with all that is made of it."""
    return made_once(tmp_path_factory, "hostile", make)
