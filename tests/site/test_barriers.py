"""Pages in a real browser that nothing bars a reader from: contrasts, names, order, phones."""

from itertools import pairwise
from pathlib import Path

import pytest
from browser_pages import Open, barriers, broken_words
from playwright.sync_api import expect

from gealc_docs.load.library import Library

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLANS = Library(Path(__file__).parents[2] / "plans")
SOURCE = Path(__file__).parents[2] / "source" / "es"
PAGES = (
    *(
        str(path.relative_to(SOURCE).with_suffix(""))
        for path in sorted(SOURCE.rglob("*.rst"))
        if not path.stem[:4].isdigit()
    ),
    *(f"plans/{year}" for year in PLANS.years),
    *(f"plans/{year}-{one}-{other}" for year in PLANS.years for one, other in PLANS.plan(year).pairs),
    *(f"changes/{old}-{new}" for old, new in pairwise(PLANS.years)),
    "plan-activities",
    "search",
)
LANGUAGES = ("es", "en")
TABLET = {"width": 800, "height": 900}
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_no_barrier_is_found_in_light_and_dark_and_a_phone_shows_the_whole_width(
    open_page: Open, language: str, name: str
) -> None:
    page = open_page(f"{language}/{name}.html", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert barriers(page) == []
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert barriers(page) == []
    for size in (None, TABLET, PHONE):
        if size:
            page.set_viewport_size(size)
            assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
        assert broken_words(page) == []


def test_a_barrier_would_be_found(open_page: Open) -> None:
    page = open_page("es/index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert barriers(page) == ["image-alt"]


@pytest.mark.parametrize("name", ["plans/2018", "activities", "changes/2018-2022", "parity", "guide/tutorial"])
def test_no_barrier_is_found_on_a_phone(open_page: Open, name: str) -> None:
    page = open_page(f"es/{name}.html", viewport=PHONE)
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_shows_the_whole_width_without_scripts(open_page: Open, language: str) -> None:
    for name in ("plans/2018", "activities", "index", "changes/2018-2022", "parity"):
        page = open_page(f"{language}/{name}.html", viewport=PHONE, java_script_enabled=False)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_the_keyboard_reaches_the_content_first(open_page: Open) -> None:
    page = open_page("es/plans/2022.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
