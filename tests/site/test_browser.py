"""The site in a real browser, from the file system."""

from pathlib import Path
from typing import Any

import pytest
from browser_pages import Open
from playwright.sync_api import expect

from gealc_docs.load.library import Library

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLANS = Library(Path(__file__).parents[2] / "plans")


def test_the_menu_has_one_name_for_the_activities(open_page: Open) -> None:
    for name in ("activities", "plan-activities"):
        page = open_page(f"es/{name}.html")
        current = page.locator(".main-navigation a[aria-current]")
        expect(current).to_have_text("Actividades")
        assert page.locator("h1").inner_text().startswith("Actividades")
        other = {"activities": "plan-activities", "plan-activities": "activities"}[name]
        assert page.locator(f"main a[href='{other}.html']").count() == 1


def test_reading_needs_no_script(open_page: Open) -> None:
    page = open_page("es/activities.html", java_script_enabled=False)
    total = sum(1 for year in PLANS.years for _ in PLANS.plan(year).activities())
    assert page.locator("table.plan-activities tbody tr").count() == total
    page.locator("table.plan-activities tbody a").first.click()
    expect(page.locator(":target")).to_be_visible()
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_colours_chosen_last(open_page: Open) -> None:
    page = open_page("es/index.html", color_scheme="light")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".theme-button").click()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    page.goto(page.url.replace("index", "activities"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after
    page.locator(".theme-button").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == before


def test_our_fonts_are_used(open_page: Open) -> None:
    page = open_page("es/plans/2022.html")
    page.wait_for_function(
        "[...document.fonts].some((f) => f.status === 'loaded') && document.fonts.status === 'loaded'"
    )
    loaded: Any = page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family)")
    assert {name.strip('"') for name in loaded} == {"Source Sans 3", "Source Serif 4"}


def test_the_policy_allows_nothing_from_outside(open_page: Open) -> None:
    page = open_page("es/index.html")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


# The cells of cards whose content begins where their labels stand.
_ASTRAY = """() => [...document.querySelectorAll(
  "table.cards td:not(.column-title, .pair-table .plan-number)")].filter((cell) =>
  cell.offsetParent && [...cell.childNodes].some((node) => {
    const range = document.createRange();
    range.selectNode(node);
    const { left, width } = range.getBoundingClientRect();
    return width && left < cell.getBoundingClientRect().left + 60;
  })).map((cell) => cell.textContent)"""


@pytest.mark.parametrize("address", ["activities", "changes/2018-2022", "plans/2022-es-en"])
def test_on_a_narrow_screen_each_value_stands_beside_its_label(open_page: Open, address: str) -> None:
    page = open_page(f"es/{address}.html", viewport={"width": 390, "height": 800})
    assert page.locator("table.cards td[data-label]:visible").count() > 10
    assert page.locator("table.cards td:empty:visible").count() == 0
    assert page.evaluate(_ASTRAY) == []
