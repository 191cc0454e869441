"""Every text has a heading of its own, and an address, and findings are accepted by either."""

from collections import Counter
from pathlib import Path

import pytest
from report_pages import FINDINGS, REPORT, finding

from gealc_docs.load.library import Library
from gealc_docs.model.finding import Severity
from gealc_docs.model.segment import Segment, segments
from gealc_docs.model.text import EMPTY, LocalText
from gealc_docs.report.choose import chosen
from gealc_docs.report.findings import Reader, Report
from gealc_docs.report.formats import render
from gealc_docs.report.headings import heading
from gealc_docs.report.outline import Place, outline

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("year", [2018, 2022])
def test_no_two_texts_of_a_plan_share_a_heading(year: int, language: str) -> None:
    plan = Library(ROOT / "plans").plan(year)
    headings = Counter(heading(segment, outline([plan]), language) for segment in segments(plan))
    assert [name for name, count in headings.items() if count > 1] == []
    assert max(map(len, headings)) < 80


@pytest.mark.parametrize(
    ("address", "number", "field", "told"),
    [
        ("2030/title", "", "title", "título del plan"),
        ("2030/background/title", "", "title", "Antecedentes · título"),
        ("2030/background/text/12", "", "text", "Antecedentes · párrafo 12"),
        ("2030/open-data/notes/1", "3.1", "notes", "3.1 · nota 1"),
        ("2030/open-data/forum/product", "3.1.1", "product", "3.1.1 · producto"),
        ("2030/open-data/forum/product/2", "3.1.1", "product", "3.1.1 · producto 2"),
        ("2030", "", "", "parte introductoria"),
    ],
)
def test_a_heading_tells_the_place(address: str, number: str, field: str, told: str) -> None:
    assert heading(Segment(address, number, field, EMPTY), REPORT.places, "es").casefold() == told.casefold()


def test_a_long_title_is_cut_at_a_word() -> None:
    place = Place("2030/a", "", LocalText.of(es="Disposiciones " * 9))
    told = heading(Segment("2030/a/text/1", "", "text", EMPTY), [place], "es")
    assert told == "Disposiciones Disposiciones Disposiciones… · párrafo 1"


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_finding_is_accepted_by_the_heading_and_by_the_address_that_the_report_shows(language: str) -> None:
    text = render(REPORT, "text", Reader(language))
    for one in FINDINGS:
        told = heading(one, REPORT.places, language)
        assert told in text
        assert one.address in text
        assert one in chosen([told], REPORT, one.check, language)
        assert one in chosen([one.address], REPORT, one.check, language)


def test_the_report_says_how_to_accept_what_has_no_number() -> None:
    one = finding("number", Severity.ERROR, "2030/background/text/2")
    report = Report(REPORT.title, (one,), REPORT.subjects, REPORT.places, (("2030", ("2030",)),))
    assert "\n  gealc accept 2030 2030/background/text/2 --reason" in render(report, "text", Reader("en"))
    numbered = Report(REPORT.title, FINDINGS[:1], REPORT.subjects, REPORT.places, (("2030", ("2030",)),))
    assert "gealc accept 2030 NUMBER FIELD" in render(numbered, "text", Reader("en"))
    assert "gealc accept 2030 2030/" not in render(numbered, "text", Reader("en"))
