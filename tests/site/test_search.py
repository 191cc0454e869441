"""Search in a real browser."""

from pathlib import Path

import pytest
from browser_pages import Open, results
from playwright.sync_api import Page, expect

from gealc_docs.load.library import Library
from gealc_docs.sphinx_ext.search import folding

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PLANS = Library(Path(__file__).parents[2] / "plans")


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


def test_nothing_found_is_said(open_page: Open) -> None:
    page = open_page("es/activities.html?text=xyzzy")
    expect(page.locator(".filter-status")).to_have_text("Ninguna actividad coincide con estos filtros.")


@pytest.mark.parametrize("language", ["es", "en"])
def test_words_are_taken_apart_alike_by_python_and_by_the_browser(open_page: Open, language: str) -> None:
    text = " ".join(wording.text for year in PLANS.years for local in PLANS.plan(year).prose() for wording in local)
    text += " ¿Qué pasó? – «Año» 2022-S1, Trinidad & Tobago; ISA², e-Gobierno N.º 7."
    page = open_page(f"{language}/search.html")
    taken = page.evaluate("(text) => splitQuery(text).map((word) => new Stemmer().stemWord(word))", text)
    ours = folding(language)({})
    assert taken == [ours.stem(word) for word in ours.split(text)]
