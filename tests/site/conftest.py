"""The built site of both languages, and a browser that opens it from the file system."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_plans import make
from made_once import made_once
from playwright.sync_api import Browser, BrowserContext, Page, Request


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The folder of both sites, the open data beside them."""
    return built


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
        page.on("requestfailed", lambda request: faults.extend(_faults(request)))
        page.goto(f"{site.as_uri()}/{address}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults


def _faults(request: Request) -> list[str]:
    """Return what went wrong with a request: nothing where its page was left while it was under way."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url} ({request.failure})"]


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a plan whose every text tries to be something else, with all that is made of it."""
    return made_once(tmp_path_factory, "hostile", make)
