"""Whatever a plan's texts hold, everything that is published of it says them and does nothing else."""

import csv
import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from browser_pages import new_page
from hostile_plans import TEXTS, YEARS
from icalendar import Calendar
from lxml import etree, html
from pdf_flaws import flaws
from playwright.sync_api import Browser

from gealc_docs.load.library import Library
from gealc_docs.load.sources import open_plan

PAGES = ("index", "plans/2031", "plans/2031-es-en", "activities", "changes/2030-2031", "parity", "plan-activities")
SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 800})


def squeezed(text: str) -> str:
    return "".join(c for c in text if c.isprintable() and not c.isspace() and c not in "\u00ad\ue0ad")


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("size", SIZES, ids=["phone", "desk"])
def test_no_page_does_anything_or_grows_wider_than_the_window(
    browser: Browser, hostile: Path, size: dict[str, int]
) -> None:
    context = browser.new_context(viewport=size)  # type: ignore[arg-type]  # two numbers
    faults: list[str] = []
    page = new_page(context, faults)
    for name in PAGES:
        page.goto((hostile / "build" / "es" / f"{name}.html").as_uri())
        assert page.evaluate("window.hacked") is None
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"], name
    context.close()
    assert faults == []


def test_pages_hold_the_texts_and_nothing_that_acts(hostile: Path) -> None:
    for path in sorted((hostile / "build" / "es").rglob("*.html")):
        tree = html.parse(path).getroot()
        assert [a for e in tree.iter(etree.Element) for a in e.attrib if a.lower().startswith("on")] == []
        targets = [str(value) for e in tree.iter(etree.Element) for value in (e.get("href"), e.get("src")) if value]
        assert [t for t in targets if t.lower().startswith(("javascript:", "data:", "http"))] == []
        own = ("_static/", "../_static/", "searchindex.js")
        assert all(script.get("src", "").startswith(own) for script in tree.iter("script"))
        assert [element.tag for element in tree.find("body").iter("img", "iframe", "object", "embed", "base")] == []
    whole = squeezed("".join(html.parse(hostile / "build" / "es" / "plans" / "2031-es-en.html").getroot().itertext()))
    assert [text for text in TEXTS if squeezed(text) not in whole] == []


def test_the_print_holds_the_texts_within_its_margins(hostile: Path) -> None:
    path = hostile / "build" / "pdf" / "plan-2031.es-en.pdf"
    document = pypdfium2.PdfDocument(path)
    told = ""
    for sheet in document:
        width, _ = sheet.get_size()
        text = sheet.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        assert all(0 < left < right < width for left, _, right, _ in boxes)
        told += text.get_text_bounded().replace("\x02", "")
    document.close()
    assert [text for text in TEXTS if "\u200f" not in text and squeezed(text) not in squeezed(told)] == []
    assert set(flaws(path)) <= {"LNK-010"}  # addresses are told as text: what a plan's text says is never a link


def test_data_are_read_by_everybody_and_say_the_same(hostile: Path) -> None:
    folder = hostile / "build" / "data"
    for year in YEARS:
        library = Library(hostile / "plans")
        assert open_plan(str(folder / f"plan-{year}.json"), library) == library.plan(year)
        json.loads((folder / f"plan-{year}.jsonld").read_text(encoding="utf-8"))
        with (folder / f"plan-{year}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(list(library.plan(year).activities()))
        assert [c for row in rows for c in row.values() if c.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
        for path in folder.glob(f"plan-{year}.*.ics"):
            calendar = Calendar.from_ical(path.read_bytes())
            assert {part.name for part in calendar.walk()} <= {"VCALENDAR", "VEVENT"}
    for path in folder.glob("*.atom"):
        assert len(etree.parse(path).findall("{*}entry")) == len(YEARS)


@pytest.mark.parametrize("name", ["docx/plan-2031.es.docx", "docx/plan-2031.en.docx", "epub/plans.es.epub"])
def test_office_files_are_whole_and_do_nothing(hostile: Path, name: str) -> None:
    with zipfile.ZipFile(hostile / "build" / name) as file:
        assert file.testzip() is None
        parts = {part: file.read(part) for part in file.namelist()}
    kinds = (".xml", ".xhtml", ".rels", ".opf")
    trees = [etree.fromstring(data) for part, data in parts.items() if part.endswith(kinds)]
    assert not [part for part in parts if part.endswith((".js", ".bin"))]
    assert not [e for tree in trees for e in tree.iter("{http://www.w3.org/1999/xhtml}script", "{*}object")]
    outside = [e.get("Target") for tree in trees for e in tree.iter("{*}Relationship") if e.get("TargetMode")]
    assert outside == []
    whole = squeezed("".join("".join(tree.itertext()) for tree in trees))
    assert [text for text in TEXTS[:1] if squeezed(text) not in whole] == []
