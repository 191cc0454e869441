"""What stands in the page of findings, and in which order."""

import re
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest
from report_pages import FINDINGS, HOSTILE, PLAN, TITLE, finding, page

from gealc_docs.languages.catalogue import available, catalogue
from gealc_docs.lint.runner import checks
from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.library import Library
from gealc_docs.model.finding import Severity
from gealc_docs.model.location import Location
from gealc_docs.model.text import LocalText
from gealc_docs.parity.runner import compare
from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.formats import render
from gealc_docs.report.groups import items_of
from gealc_docs.report.outline import outline

Element = lxml.html.HtmlElement


def parsed(text: str) -> Element:
    return lxml.html.fromstring(text)


def words(element: Element) -> str:
    return " ".join(element.text_content().split())


def test_findings_stand_in_printed_order() -> None:
    headings = [words(h) for h in parsed(page()).xpath("//h3 | //h4")]
    assert headings == [
        "Parte introductoria",
        "1 Antecedentes",
        "3.1 Datos abiertos",
        "3.1.1 Foro regional",
        "3.1.2 Guía de publicación",
    ]


def test_the_summary_counts_each_area_once() -> None:
    rows = [[words(cell).split(" ")[0] for cell in row] for row in parsed(page()).xpath("//tbody/tr | //tfoot/tr")]
    assert [row[1:] for row in rows] == [
        ["0", "1", "0", "1"],
        ["1", "1", "1", "3"],
        ["0", "0", "0", "0"],
        ["1", "2", "1", "4"],
    ]
    assert [row[0] for row in rows] == ["Parte", "3.1", "3.2", "Total"]


def test_links_lead_to_places_of_the_page() -> None:
    tree = parsed(page())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = [str(href).removeprefix("#") for href in tree.xpath("//a/@href")]
    assert targets
    assert set(targets) <= set(ids)


def test_wordings_stand_side_by_side_with_their_language_and_line() -> None:
    (article,) = parsed(page()).xpath("//article[.//strong = '3.1.1']")
    assert article.xpath(".//div[@class='side']/p/@lang") == ["es", "en"]
    assert [words(t) for t in article.xpath(".//div[@class='tongue']/span")] == ["Español", "Inglés"]
    assert [words(code) for code in article.xpath(".//code")] == ["plans/2030.yaml:30", "plans/2030.yaml:31", "number"]
    assert article.xpath(".//mark/text()") == ["cuat", "five"]
    assert "Números" in words(article)


def test_what_a_reviser_accepted_stands_apart() -> None:
    tree = parsed(page())
    (folded,) = tree.xpath("//details[not(@open)]")
    assert "Así se acordó" in words(folded)
    assert len(folded.xpath(".//article")) == 1
    assert len(tree.xpath("//article")) == len(FINDINGS)
    assert not parsed(page(FINDINGS[:4])).xpath("//details")


def test_notes_on_the_plan_itself_are_told_apart() -> None:
    (article,) = parsed(page(language="en")).xpath("//article[contains(@class, 'own')]")
    assert "The same fault in both languages" in words(article)
    assert "gealc check”: warning" in words(article)
    assert "Spelling" in words(article)


def test_an_id_does_not_depend_on_lines_order_or_reader() -> None:
    moved = tuple(
        replace(
            item,
            location=Location("other.yaml", 99, 1),
            sides=tuple(replace(side, location=Location("other.yaml", 98, 1)) for side in item.sides),
        )
        for item in reversed(FINDINGS)
    )
    assert {i.id for i in items_of(moved)} == {i.id for i in items_of(FINDINGS)}
    assert parsed(page()).xpath("//article/@id") == parsed(page(language="en")).xpath("//article/@id")


def test_an_id_depends_on_check_address_and_wording() -> None:
    one = FINDINGS[0]
    others = (
        replace(one, check="words"),
        replace(one, address="2030/open-data/guide/title"),
        replace(one, sides=one.sides[:1]),
        one,
    )
    assert len({item.id for item in items_of((one, *others))}) == 5


def test_hostile_text_stays_text() -> None:
    title = LocalText.of(es=HOSTILE, en=HOSTILE)
    hostile = replace(PLAN, title=title, areas=(replace(PLAN.areas[0], title=title), *PLAN.areas[1:]))
    odd = finding(HOSTILE, Severity.ERROR, "2030/open-data/forum/title", number=HOSTILE, texts=(HOSTILE, HOSTILE))
    text = page((replace(odd, field=HOSTILE, location=Location(HOSTILE, 3, 1)),), plan=hostile)
    tree = parsed(text)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img")
    assert text.count("<script>") == 1
    assert words(tree.xpath("//div[@class='side']/p")[0]) == HOSTILE
    assert HOSTILE in words(tree.xpath("//select[@name='area']/option")[1])


def test_a_finding_outside_the_outline_is_still_told() -> None:
    lost = finding("missing", Severity.ERROR, "2030/nowhere/x/title", number="3.1.2")
    headings = [words(h) for h in parsed(page((lost,))).xpath("//h3 | //h4")]
    assert headings == ["3.1 Datos abiertos", "3.1.2 Guía de publicación"]
    stray = finding("missing", Severity.ERROR, "")
    assert [words(h) for h in parsed(page((stray,))).xpath("//h3")] == ["Parte introductoria"]


def test_nothing_wrong_is_said() -> None:
    tree = parsed(page(()))
    assert "No se encontró ningún problema." in words(tree.xpath("//main")[0])
    assert not tree.xpath("//article")


def test_several_plans_stand_one_after_the_other() -> None:
    later = replace(PLAN, year=2031, title=LocalText.of(es="Plan de trabajo 2031"))
    found = (FINDINGS[0], replace(FINDINGS[0], address="2031/open-data/forum/title"))
    report = Report.of(TITLE, found, [("2030", "uno"), ("2031", "dos")], outline([PLAN, later]))
    tree = parsed(render(report, "html", Reader("es")))
    assert [words(h) for h in tree.xpath("//th[@scope='rowgroup']")] == ["Plan de trabajo 2030", "Plan de trabajo 2031"]
    assert [words(h).split(" · ")[0] for h in tree.xpath("//h3")] == ["Plan de trabajo 2030", "Plan de trabajo 2031"]


@pytest.mark.parametrize("language", available())
def test_every_check_has_a_name_in_words(language: str) -> None:
    known = {message.id for message in catalogue(language, "report") if message.string}
    sources = (Path(__file__).parents[2] / "gealc_docs" / "parity").rglob("*.py")
    named = {
        code for path in sources for code in re.findall(r"inding\(\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8"))
    }
    assert {"missing", "words", "roles"} - {"words"} <= named
    wanted = {f"report.check-{code}" for code in named | {str(check.code) for check in checks()}}
    assert wanted - known == set()


def test_the_real_plan_names_every_check_it_fails() -> None:
    library = Library(Path(__file__).parents[2] / "plans")
    plan = library.plan(2022)
    result = compare([plan], library.vocabulary, read_glossary(library.folder))
    text = render(Report.of(TITLE, result.findings, [("2022", "x")], outline([plan])), "html", Reader("es"))
    for article in parsed(text).xpath("//article"):
        name = article.xpath("string(.//p[@class='about']/span)")
        assert name.split(" · ")[-1].strip() != name.split()[-1]
    assert len(parsed(text).xpath("//article")) == len(result.findings)


def test_a_single_plan_is_named_once() -> None:
    named = Report.of(TITLE, FINDINGS, [("2030", "Plan de trabajo 2030")], outline([PLAN]))
    assert words(parsed(render(named, "html", Reader("es"))).xpath("//header")[0]).count("Plan de trabajo 2030") == 1


def test_two_documents_of_a_plan_share_their_places() -> None:
    spanish = replace(PLAN, areas=(replace(PLAN.areas[0], title=LocalText.of(es="Datos abiertos")), PLAN.areas[1]))
    english = replace(PLAN, areas=(replace(PLAN.areas[0], id="other", title=LocalText.of(en="Open data")),))
    found = (FINDINGS[0], replace(FINDINGS[0], address="2030/other/forum/title"))
    report = Report.of(TITLE, found, [("2030", "uno")], outline([spanish, english]))
    tree = parsed(render(report, "html", Reader("en")))
    assert [words(h) for h in tree.xpath("//h3 | //h4")] == ["3.1 Open data", "3.1.1 Regional forum"]
    assert len(tree.xpath("//tbody/tr")) == 3
