"""The page of findings in a real browser, from the file system."""

from dataclasses import replace

import pytest
from browser_pages import Open, barriers
from playwright.sync_api import expect
from report_pages import FINDINGS, HOSTILE, REPORT, finding, page

from gealc_docs.model.finding import Severity
from gealc_docs.report.findings import Reader
from gealc_docs.report.formats import render

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PHONE = {"width": 360, "height": 740}
SCREEN = {"width": 1200, "height": 800}


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("viewport", [SCREEN, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_is_found(open_text: Open, language: str, viewport: dict[str, int], scheme: str) -> None:
    shown = open_text(page(language=language), viewport=viewport, color_scheme=scheme)
    shown.locator("details > summary").click()
    assert barriers(shown) == []
    shown.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert barriers(shown) == ["image-alt"]


@pytest.mark.parametrize("width", [1280, 800, 640, 390])
def test_what_a_filter_offers_is_not_cut_off(open_text: Open, width: int) -> None:
    shown = open_text(page(), viewport={"width": width, "height": 800})
    short = shown.evaluate("""() => [...document.querySelectorAll(".sieve select")].filter((list) => {
      const given = list.offsetWidth;
      list.style.width = "max-content";
      const wanted = list.offsetWidth;
      list.style.width = "";
      return given < Math.min(wanted, list.closest(".fields").clientWidth);
    }).map((list) => list.name)""")
    assert short == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_shows_the_whole_width(open_text: Open, scripts: bool) -> None:  # noqa: FBT001  # a case of the test
    long = finding("words", Severity.ERROR, "2030/open-data/forum/title", texts=("x" * 300, "https://" + "y" * 200))
    shown = open_text(page((*FINDINGS, long)), viewport=PHONE, java_script_enabled=scripts)
    assert shown.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    sides = shown.locator("article .sides").first.locator(".side")
    boxes = [sides.nth(at).bounding_box() for at in range(2)]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] < boxes[1]["y"]


def test_wordings_stand_side_by_side(open_text: Open) -> None:
    sides = open_text(page(), viewport=SCREEN).locator("article .sides").first.locator(".side")
    boxes = [sides.nth(at).bounding_box() for at in range(2)]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]


def test_filters_narrow_and_count(open_text: Open) -> None:
    shown = open_text(page())
    articles = shown.locator("article:visible")
    expect(articles).to_have_count(4)
    expect(shown.get_by_role("status")).to_have_text("Se muestran 4 de 4 hallazgos")
    shown.get_by_label("Gravedad").select_option("warning")
    expect(articles).to_have_count(2)
    expect(shown.get_by_label("Control").locator("option[value=number]")).to_have_text("Números (1)")
    shown.get_by_label("Área").select_option("g-2030-open-data")
    expect(articles).to_have_count(1)
    expect(shown.locator("h3:visible")).to_have_count(1)
    expect(shown.get_by_role("status")).to_have_text("Se muestran 1 de 4 hallazgos")
    shown.get_by_role("button").click()
    expect(articles).to_have_count(4)
    assert "#" not in shown.evaluate("location.href")


def test_only_what_is_of_the_plan_itself_can_be_shown(open_text: Open) -> None:
    shown = open_text(page(language="en"))
    shown.get_by_label("Origin").select_option("plan")
    expect(shown.locator("article:visible")).to_have_count(1)
    expect(shown.locator("article:visible")).to_contain_text("The same fault in both languages")


def test_the_command_that_accepts_is_copied(open_text: Open) -> None:
    report = replace(REPORT, accepting=(("2030", ("es plan.txt", "en.txt")),))
    shown = open_text(render(report, "html", Reader("en")), permissions=["clipboard-read", "clipboard-write"])
    first = shown.locator("article").first
    first.get_by_text("How to accept this").click()
    first.get_by_role("button").click()
    expect(first.get_by_role("button")).to_have_text("Copied")
    told = shown.evaluate("navigator.clipboard.readText()")
    assert told == "gealc accept 'es plan.txt' en.txt 2030/background/text/1 --check number --reason \"…\""


def test_what_changed_since_the_translation_is_redlined(open_text: Open) -> None:
    old = replace(FINDINGS[0].sides[0], before="tres reuniones")
    shown = open_text(page((replace(FINDINGS[0], sides=(old, FINDINGS[0].sides[1])),)))
    expect(shown.locator(".since del")).to_contain_text("tres")
    expect(shown.locator(".since ins")).to_contain_text("cuatro")
    assert barriers(shown) == []


def test_text_is_found_without_accents_or_case(open_text: Open) -> None:
    shown = open_text(page())
    shown.get_by_role("searchbox").fill("GUIA unica")
    expect(shown.locator("article:visible")).to_have_count(1)
    shown.get_by_role("searchbox").fill("xyzzy")
    expect(shown.get_by_role("status")).to_have_text("Ningún hallazgo coincide con estos filtros.")


def test_filters_stand_in_the_address(open_text: Open) -> None:
    shown = open_text(page())
    shown.get_by_label("Gravedad").select_option("warning")
    shown.get_by_role("searchbox").fill("años & más")
    assert "#severity=warning&q=" in shown.evaluate("location.href")
    after = shown.evaluate("location.href").partition(".html")[2]
    again = open_text(page(), after)
    assert again.get_by_label("Gravedad").input_value() == "warning"
    assert again.get_by_role("searchbox").input_value() == "años & más"


def test_a_permalink_shows_its_finding(open_text: Open) -> None:
    shown = open_text(page())
    address = shown.locator("article").nth(3).get_attribute("id")
    again = open_text(page(), f"#{address}", viewport=PHONE)
    expect(again.locator("article.current")).to_be_in_viewport()
    expect(again.locator("article.current")).to_be_focused()
    again.get_by_label("Gravedad").select_option("error")
    assert again.evaluate("location.href").endswith("#severity=error")
    again.evaluate(f"location.hash = '{address}'")
    expect(again.locator("article.current")).to_be_visible()


def test_a_permalink_opens_the_folded_section(open_text: Open) -> None:
    shown = open_text(page())
    address = shown.locator("details article").get_attribute("id")
    expect(shown.locator("details article")).not_to_be_visible()
    again = open_text(page(), f"#{address}")
    expect(again.locator("details article")).to_be_in_viewport()


def test_keys_go_from_finding_to_finding(open_text: Open) -> None:
    shown = open_text(page())
    articles = shown.locator("article:visible")
    shown.keyboard.press("j")
    expect(articles.nth(0)).to_be_focused()
    shown.keyboard.press("n")
    expect(articles.nth(1)).to_be_focused()
    assert str(articles.nth(1).get_attribute("id")) in shown.evaluate("location.href")
    shown.keyboard.press("k")
    expect(articles.nth(0)).to_be_focused()
    assert shown.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    shown.keyboard.press("p")
    expect(articles.nth(0)).to_be_focused()
    shown.keyboard.press("/")
    expect(shown.get_by_role("searchbox")).to_be_focused()
    shown.keyboard.type("jn")
    assert shown.get_by_role("searchbox").input_value() == "jn"


def test_keys_can_be_switched_off(open_text: Open) -> None:
    shown = open_text(page())
    shown.get_by_role("checkbox").uncheck()
    shown.keyboard.press("j")
    expect(shown.locator("article.current")).to_have_count(0)


def test_the_keyboard_reaches_the_findings_first(open_text: Open) -> None:
    shown = open_text(page())
    shown.keyboard.press("Tab")
    expect(shown.locator(".skip")).to_be_focused()
    shown.keyboard.press("Enter")
    expect(shown.locator("#findings")).to_be_focused()


def test_reading_needs_no_script(open_text: Open) -> None:
    shown = open_text(page(), java_script_enabled=False)
    expect(shown.locator("article:visible")).to_have_count(4)
    expect(shown.locator(".sieve")).not_to_be_visible()
    shown.locator("tbody a").first.click()
    expect(shown.locator(":target")).to_be_in_viewport()


def test_paper_has_no_filters_and_no_split_finding(open_text: Open) -> None:
    shown = open_text(page())
    shown.emulate_media(media="print")
    expect(shown.locator(".sieve")).not_to_be_visible()
    assert shown.evaluate("getComputedStyle(document.querySelector('article')).breakInside") == "avoid"
    assert shown.pdf().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", ("Gravedad: Errores; Texto: {shown} $& 2030", " 0 de 4 hallazgos")),
        ("en", ("Severity: Errors; Text: {shown} $& 2030", " 0 of 4 findings")),
    ],
)
def test_paper_names_the_filter_that_was_set(open_text: Open, language: str, told: tuple[str, str]) -> None:
    shown = open_text(page(language=language))
    sifted = shown.locator(".sifted")
    shown.emulate_media(media="print")
    expect(sifted).not_to_be_visible()
    shown.emulate_media(media="screen")
    shown.locator("select[name=severity]").select_option("error")
    expect(sifted).not_to_be_visible()
    shown.emulate_media(media="print")
    expect(sifted).to_be_visible()
    expect(sifted).to_contain_text(f" {shown.locator('article:visible').count()} ")
    shown.emulate_media(media="screen")
    shown.locator("[type=search]").fill("{shown} $& 2030")
    for words in told:
        expect(sifted).to_contain_text(words)
    shown.locator("[type=reset]").click()
    shown.emulate_media(media="print")
    expect(sifted).not_to_be_visible()


def test_hostile_text_does_not_run(open_text: Open) -> None:
    odd = finding(HOSTILE, Severity.ERROR, "2030/open-data/forum/title", number=HOSTILE, texts=(HOSTILE, HOSTILE))
    shown = open_text(page((odd,)), f"#check={HOSTILE}&q={HOSTILE}")
    expect(shown.locator("article")).to_have_count(1)
    assert not shown.locator("img").count()


def test_the_policy_lets_nothing_in(open_text: Open) -> None:
    policy = open_text(page()).locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
