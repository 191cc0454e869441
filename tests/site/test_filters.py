"""The table of activities and the review of the translation, filtered in a real browser."""

import re
from pathlib import Path

import pytest
from browser_pages import Open, barriers
from playwright.sync_api import Page, expect

from gealc_docs.load.library import Library

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLANS = Library(Path(__file__).parents[2] / "plans")
LANGUAGES = ("es", "en")
PHONE = {"width": 360, "height": 740}


def shown_rows(page: Page) -> list[str]:
    return page.locator("table.plan-activities tbody tr:visible").all_inner_texts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_filters(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/activities.html")
    rows = page.locator("table.plan-activities tbody tr:visible")
    total = sum(1 for year in PLANS.years for _ in PLANS.plan(year).activities())
    expect(rows).to_have_count(total)
    page.get_by_role("combobox").nth(0).select_option("2022")
    in_2022 = sum(1 for _ in PLANS.plan(2022).activities())
    expect(rows).to_have_count(in_2022)
    area = PLANS.plan(2022).areas[1]
    page.get_by_role("combobox").nth(1).select_option(area.title.get(language))
    expect(rows).to_have_count(len(area.activities))
    page.locator(".filters input").fill(area.activities[0].title.get(language)[:9].upper())
    expect(rows).to_have_count(1)
    expect(page.locator(".filter-status")).to_contain_text(f"1 {'de' if language == 'es' else 'of'} {total}")
    page.locator(".filters button").click()
    expect(rows).to_have_count(total)


def test_the_table_filters_by_lead_and_date(open_page: Open) -> None:
    page = open_page("en/activities.html")
    leads = page.get_by_role("combobox").nth(3)
    lead = leads.locator("option").nth(1).inner_text()
    leads.select_option(lead)
    rows = shown_rows(page)
    assert rows
    assert all(lead in row for row in rows)
    dates = page.get_by_role("combobox").nth(2)
    page.locator(".filters button").click()
    date = dates.locator("option").nth(1).inner_text()
    dates.select_option(date)
    assert all(date in row for row in shown_rows(page))


def test_filters_stand_in_the_address(open_page: Open) -> None:
    page = open_page("es/activities.html?year=2018&text=indicadores%20no")
    expect(page.locator(".filter-status")).to_be_visible()
    assert page.get_by_role("combobox").nth(0).input_value() == "2018"
    assert page.locator(".filters input").input_value() == "indicadores no"


def test_a_column_that_a_year_has_nothing_in_is_not_shown(open_page: Open) -> None:
    page = open_page("es/activities.html")
    years = {year: any(activity.lead for _, activity in PLANS.plan(year).activities()) for year in PLANS.years}
    assert set(years.values()) == {True, False}
    for year, has_leads in years.items():
        page.get_by_role("combobox").nth(0).select_option(str(year))
        expect(page.locator("th.column-lead")).to_be_visible(visible=has_leads)
        expect(page.get_by_role("combobox", name="Responsable")).to_be_visible(visible=has_leads)
        assert barriers(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_review_is_read_side_by_side_and_on_a_phone_one_below_the_other(open_page: Open, language: str) -> None:
    for viewport, beside in (({"width": 1200, "height": 800}, True), (PHONE, False)):
        page = open_page(f"{language}/parity.html", viewport=viewport)
        one, two = (
            page.locator(".review .sides").first.locator(".side").nth(index).bounding_box() for index in range(2)
        )
        assert one
        assert two
        assert (one["y"] == two["y"]) is beside


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_review_filters_and_leads_to_the_activity(open_page: Open, language: str) -> None:
    page = open_page(f"{language}/parity.html")
    articles = page.locator(".review article:visible")
    every = articles.count()
    page.locator("select[name=severity]").select_option("warning")
    page.locator("select[name=origin]").select_option("translation")
    assert 0 < articles.count() < every
    page.keyboard.press("j")
    expect(page).to_have_url(re.compile(re.escape(str(articles.first.get_attribute("id")))))
    link = page.locator(".review h4:visible a[href*='#']").first
    number = link.inner_text().split()[0]
    link.click()
    expect(page).to_have_url(re.compile(r"/plans/2022\.html#"))
    expect(page.locator(":target").first).to_contain_text(number)
