"""From a page in one language to the same in the other, in a real browser."""

import re
from pathlib import Path

import pytest
from browser_pages import Open, results
from playwright.sync_api import expect

from gealc_docs.load.library import Library

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLANS = Library(Path(__file__).parents[2] / "plans")


@pytest.mark.parametrize(("here", "there"), [("es", "en"), ("en", "es")])
def test_the_language_switch_lands_on_the_same_activity(open_page: Open, here: str, there: str) -> None:
    plan = PLANS.plan(PLANS.years[-1])
    area, activity = list(plan.activities())[-1]
    anchor = f"{area.id}--{activity.id}"
    page = open_page(f"{here}/plans/{plan.year}.html#{anchor}")
    page.locator(".language-link").click()
    expect(page).to_have_url(re.compile(rf"/{there}/plans/{plan.year}\.html#{anchor}$"))
    expect(page.locator("html")).to_have_attribute("lang", there)
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target h4")).to_contain_text(activity.title.get(there))


def test_the_language_switch_follows_a_click_on_the_page(open_page: Open) -> None:
    page = open_page("es/guide/draft.html")
    page.locator(".contents a[href*='#guide-draft-new']").click()
    expect(page).to_have_url(re.compile("#guide-draft-new$"))
    page.locator(".language-link").click()
    expect(page).to_have_url(re.compile(r"/en/guide/draft\.html#guide-draft-new$"))
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize(("here", "there"), [("es", "en"), ("en", "es")])
def test_the_language_switch_lands_on_the_same_change(open_page: Open, here: str, there: str) -> None:
    page = open_page(f"{here}/changes/2018-2022.html")
    anchor = page.locator("li.diff-objective").first.get_attribute("id")
    page.goto(f"{page.url}#{anchor}")
    page.locator(".language-link").click()
    expect(page).to_have_url(re.compile(rf"/{there}/changes/2018-2022\.html#{anchor}$"))
    expect(page.locator("html")).to_have_attribute("lang", there)
    expect(page.locator("li.diff-objective:target")).to_be_in_viewport()


def test_filters_go_along_to_the_other_language(open_page: Open) -> None:
    area = PLANS.plan(2022).areas[1]
    page = open_page("es/activities.html")
    page.get_by_role("combobox").nth(1).select_option(area.title.get("es"))
    page.get_by_role("combobox").nth(0).select_option("2022")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("table.plan-activities tbody tr:visible")).to_have_count(len(area.activities))
    expect(page.get_by_role("combobox").nth(1)).to_have_value(area.title.get("en"))


def test_what_was_typed_to_search_goes_along_to_the_other_language(open_page: Open) -> None:
    page = open_page("es/search.html?q=software")
    found = results(page)
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert results(page)
    assert found
    page.locator("#q").fill("open data")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("#q")).to_have_value("open data")
    page.goto(page.url.replace("search.html", "about.html"))
    expect(page.locator("#q")).to_have_value("open data")
