"""A browser that opens pages from the file system."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

Open = Callable[..., Page]


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
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: faults.append(request.url) if path.name not in request.url else None)
        page.on("dialog", lambda dialog: faults.append(f"dialog: {dialog.message}"))
        page.goto(f"{path.as_uri()}{after}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not faults
