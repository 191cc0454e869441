"""What tests ask of pages in a real browser."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
AXE = Axe()
# It need not fetch the style sheet once more, nor tell all that is right.
ASKED = {"preload": False, "resultTypes": ["violations"]}


def barriers(page: Page) -> list[str]:
    """Return the rules that axe finds broken."""
    found = AXE.run(page, options=ASKED).response["violations"]
    return [violation["id"] for violation in found]


def results(page: Page) -> list[str]:
    expect(page.locator("#search-summary")).not_to_be_empty()
    return page.locator("#search-results a").all_inner_texts()
