"""A browser that opens pages from the file system."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser_pages import Open, new_page
from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture
def open_text(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Return a function that opens a page given as text: the text, the part of the address after it, options.

    At the end nothing but the page may have been asked for, and no script may have failed.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []
    path = tmp_path / "report.html"

    def open_(text: str, after: str = "", **options: object) -> Page:
        path.write_text(text, encoding="utf-8")
        context = browser.new_context(**options)  # type: ignore[arg-type]  # the browser's own options
        contexts.append(context)
        page = new_page(context, faults, path.name)
        page.goto(f"{path.as_uri()}{after}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults
