"""The site in a real browser, from the file system."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from sphinx.search import SearchLanguage

from gealc_docs.load.library import Library
from gealc_docs.sphinx_ext.search import FoldedEnglish, FoldedSpanish

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Open = Callable[..., Page]
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
PHONE = {"width": 360, "height": 740}


AXE = Axe()
# It need not fetch the style sheet once more, nor tell all that is right.
ASKED = {"preload": False, "resultTypes": ["violations"]}


def barriers(page: Page) -> list[str]:
    """Return the rules that axe finds broken."""
    found = AXE.run(page, options=ASKED).response["violations"]
    return [violation["id"] for violation in found]


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
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


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


@pytest.mark.parametrize(("here", "there"), [("es", "en"), ("en", "es")])
def test_the_language_switch_lands_on_the_same_activity(open_page: Open, here: str, there: str) -> None:
    plan = PLANS.plan(PLANS.years[-1])
    area, activity = list(plan.activities())[-1]
    anchor = f"{area.id}--{activity.id}"
    page = open_page(f"{here}/plans/{plan.year}.html#{anchor}")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", there)
    assert page.url.endswith(f"/{there}/plans/{plan.year}.html#{anchor}")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target h4")).to_contain_text(activity.title.get(there))


def test_the_language_switch_follows_a_click_on_the_page(open_page: Open) -> None:
    page = open_page("es/guide/draft.html")
    page.locator(".contents a[href*='#guide-draft-new']").click()
    page.locator(".language-link").click()
    expect(page.locator(":target")).to_be_in_viewport()
    assert page.url.endswith("/en/guide/draft.html#guide-draft-new")


@pytest.mark.parametrize(("here", "there"), [("es", "en"), ("en", "es")])
def test_the_language_switch_lands_on_the_same_change(open_page: Open, here: str, there: str) -> None:
    page = open_page(f"{here}/changes/2018-2022.html")
    anchor = page.locator("li.diff-objective").first.get_attribute("id")
    page.goto(f"{page.url}#{anchor}")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", there)
    assert page.url.endswith(f"/{there}/changes/2018-2022.html#{anchor}")
    expect(page.locator("li.diff-objective:target")).to_be_in_viewport()


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
    assert articles.first.get_attribute("id") in page.url
    link = page.locator(".review h4:visible a[href*='#']").first
    number = link.inner_text().split()[0]
    link.click()
    assert "/plans/2022.html#" in page.url
    assert number in page.locator(":target").first.inner_text()


def results(page: Page) -> list[str]:
    expect(page.locator("#search-summary")).not_to_be_empty()
    return page.locator("#search-results a").all_inner_texts()


def test_search_does_not_mind_accents(open_page: Open) -> None:
    with_accents = results(open_page("es/search.html?q=innovación pública"))
    without = results(open_page("es/search.html?q=INNOVACION publica"))
    assert with_accents == without
    assert any("innovación pública" in text for text in with_accents)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("reunion", "Reuniones del grupo de trabajo"),
        ("transformaciones", "transformación"),
        ("ciberseg", "Ciberseguridad"),
        ("firma digital", "firma digital transfronteriza"),
    ],
)
def test_search_knows_other_forms_of_a_word(open_page: Open, query: str, found: str) -> None:
    page = open_page(f"es/search.html?q={query}")
    texts = results(page)
    assert texts
    pages = [page.locator("#search-results a").nth(index).get_attribute("href") for index in range(len(texts))]
    shown = texts if any(found in text for text in texts) else [_text_of(page, str(pages[0]))]
    assert any(found in text for text in shown)


def _text_of(page: Page, address: str) -> str:
    page.goto(page.url.rpartition("/")[0] + "/" + address)
    return page.locator("main").inner_text()


def test_a_result_opens_the_activity_itself(open_page: Open) -> None:
    page = open_page("en/search.html?q=pilot projects")
    results(page)
    page.locator("#search-results a").first.click()
    expect(page.locator(":target")).to_contain_text("Two regional interoperability pilot projects")


def test_search_from_the_box_of_any_page(open_page: Open) -> None:
    page = open_page("es/plans/2022.html")
    page.locator("#q").fill("xyzzy")
    page.locator("#q").press("Enter")
    expect(page.locator("#search-summary")).to_contain_text("xyzzy")
    assert not page.locator("#search-results li").count()


def test_markup_in_a_query_is_text(open_page: Open) -> None:
    page = open_page("es/search.html?q=<img src=x onerror=alert(1)>")
    expect(page.locator("#search-summary")).to_contain_text("<img src=x")
    assert not page.locator("main img").count()


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


def test_filters_go_along_to_the_other_language(open_page: Open) -> None:
    area = PLANS.plan(2022).areas[1]
    page = open_page("es/activities.html")
    page.get_by_role("combobox").nth(1).select_option(area.title.get("es"))
    page.get_by_role("combobox").nth(0).select_option("2022")
    page.locator(".language-link").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("table.plan-activities tbody tr:visible")).to_have_count(len(area.activities))
    assert page.get_by_role("combobox").nth(1).input_value() == area.title.get("en")


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


def test_the_menu_has_one_name_for_the_activities(open_page: Open) -> None:
    for name in ("activities", "plan-activities"):
        page = open_page(f"es/{name}.html")
        current = page.locator(".main-navigation a[aria-current]")
        expect(current).to_have_text("Actividades")
        assert page.locator("h1").inner_text().startswith("Actividades")
        other = {"activities": "plan-activities", "plan-activities": "activities"}[name]
        assert page.locator(f"main a[href='{other}.html']").count() == 1


def test_nothing_found_is_said(open_page: Open) -> None:
    page = open_page("es/activities.html?text=xyzzy")
    expect(page.locator(".filter-status")).to_have_text("Ninguna actividad coincide con estos filtros.")


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
    loaded: Any = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family))"
    )
    assert {name.strip('"') for name in loaded} == {"Source Sans 3", "Source Serif 4"}


def test_the_keyboard_reaches_the_content_first(open_page: Open) -> None:
    page = open_page("es/plans/2022.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_policy_allows_nothing_from_outside(open_page: Open) -> None:
    page = open_page("es/index.html")
    policy = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(("language", "search"), [("es", FoldedSpanish), ("en", FoldedEnglish)])
def test_words_are_taken_apart_alike_by_python_and_by_the_browser(
    open_page: Open, language: str, search: type[SearchLanguage]
) -> None:
    text = " ".join(wording.text for year in PLANS.years for local in PLANS.plan(year).prose() for wording in local)
    text += " ¿Qué pasó? – «Año» 2022-S1, Trinidad & Tobago; ISA², e-Gobierno N.º 7."
    page = open_page(f"{language}/search.html")
    taken = page.evaluate("(text) => splitQuery(text).map((word) => new Stemmer().stemWord(word))", text)
    ours = search({})
    assert taken == [ours.stem(word) for word in ours.split(text)]
