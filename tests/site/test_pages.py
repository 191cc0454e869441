"""The pages of the built site, read as files: links, languages, what both editions share."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest
from lxml import html

from gealc_docs.load.library import Library

ROOT = Path(__file__).parents[2]
LANGUAGES = ("es", "en")
SOURCE = ROOT / "source"
MADE_ELSEWHERE = ("../pdf/", "../../pdf/", "../diff/")


def pages(site: Path, language: str) -> Iterator[tuple[Path, Any]]:
    found = sorted((site / language).rglob("*.html"))
    assert found
    for path in found:
        yield path, html.fromstring(path.read_text(encoding="utf-8"))


def names(language: str) -> set[str]:
    found = (path.relative_to(SOURCE / language) for path in (SOURCE / language).rglob("*.rst"))
    return {str(path) for path in found if not path.stem[:4].isdigit()}


def labels(language: str) -> dict[str, list[str]]:
    texts = {name: (SOURCE / language / name).read_text(encoding="utf-8") for name in names(language)}
    return {name: re.findall(r"^\.\. _([a-z-]+):$", text, re.MULTILINE) for name, text in texts.items()}


def test_both_languages_have_the_same_pages() -> None:
    assert names("es") == names("en")


def test_sections_have_the_same_address_in_both_languages() -> None:
    assert labels("es") == labels("en")
    assert labels("es")["about.rst"]


def test_directives_stand_in_the_same_order_in_both_languages() -> None:
    def directives(language: str) -> dict[str, list[str]]:
        texts = {name: (SOURCE / language / name).read_text(encoding="utf-8") for name in names(language)}
        return {name: re.findall(r"^\.\. (plan-[a-z]+::.*)$", text, re.MULTILINE) for name, text in texts.items()}

    assert directives("es") == directives("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(site: Path, language: str) -> None:
    known = {path.resolve(): set(page.xpath("//@id")) for lang in LANGUAGES for path, page in pages(site, lang)}
    broken = []
    for path, page in pages(site, language):
        for link in page.xpath("//@href | //@src"):
            address, anchor = urldefrag(link)
            if link.startswith(("https:", "http:", "mailto:", *MADE_ELSEWHERE)):
                continue
            target = (path.parent / unquote(address).partition("?")[0]).resolve() if address else path.resolve()
            if not target.is_file() or (anchor and anchor not in known.get(target, {anchor})):
                broken.append((path.name, link))
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_ask_nothing_of_other_hosts(site: Path, language: str) -> None:
    for path, page in pages(site, language):
        assert [link for link in page.xpath("//@src | //link/@href") if "//" in link] == [], path
    for sheet in (site / language / "_static").glob("*.css"):
        assert "//" not in re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL), sheet


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_hold_no_inline_script_or_style(site: Path, language: str) -> None:
    for path, page in pages(site, language):
        assert page.xpath("//script[not(@src)] | //style | //@style | //@onclick") == [], path


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_their_language(site: Path, language: str) -> None:
    assert {page.get("lang") for _, page in pages(site, language)} == {language}


def test_a_plan_without_an_edition_says_so_and_marks_its_texts(site: Path) -> None:
    library = Library(ROOT / "plans")
    for year in library.years:
        plan = library.plan(year)
        for language in set(LANGUAGES) - set(plan.languages):
            page = html.fromstring((site / language / f"plans/{year}.html").read_text(encoding="utf-8"))
            assert len(page.xpath("//p[contains(@class, 'plan-notice')]")) == 1
            areas = page.xpath("//section[contains(@class, 'plan-area')]/h3")
            assert [told for heading in areas if (told := set(heading.xpath(".//@lang"))) != set(plan.languages)] == []
            assert areas


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_activity_has_its_address(site: Path, language: str) -> None:
    library = Library(ROOT / "plans")
    for year in library.years:
        page = html.fromstring((site / language / f"plans/{year}.html").read_text(encoding="utf-8"))
        identifiers = page.xpath("//@id")
        assert len(identifiers) == len(set(identifiers))
        assert {f"{area.id}--{activity.id}" for area, activity in library.plan(year).activities()} <= set(identifiers)


def test_each_language_speaks_its_own_words(site: Path) -> None:
    """Of tooltips and labels for screen readers none is the same in both languages."""
    told = {
        language: {
            text
            for _, page in pages(site, language)
            for text in page.xpath("//@aria-label | //@placeholder | //a[contains(@class, 'headerlink')]/@title")
        }
        for language in LANGUAGES
    }
    assert told["es"]
    assert not told["es"] & told["en"]
