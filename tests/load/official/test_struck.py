"""What is struck out is no part of a plan, and is told: in Word and OpenDocument, on web pages, in PDF."""

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gealc_docs.load.library import Library
from gealc_docs.load.official.pdf.rules import Rule
from gealc_docs.load.official.pdf.struck import is_struck
from gealc_docs.load.official.reading import Reading, read_official

ROOT = Path(__file__).parents[3]
VOCABULARY = Library(ROOT / "plans").vocabulary
LINES = ("Plan de trabajo 2024", "1. Datos", "1.1 Guía ", "Lugar: Lima")


def check(reading: Reading) -> None:
    ((_, activity),) = reading.plan.activities()
    assert activity.title.get("es") == "Guía de metadatos"
    (doubt,) = (finding for finding in reading.findings if finding.check == "official.struck")
    assert [side.text for side in doubt.sides] == ["manual"]


@pytest.mark.parametrize("way", ["tracked", "by hand"])
def test_in_word(way: str, tmp_path: Path) -> None:
    word = docx.Document()
    title = [word.add_paragraph(line) for line in LINES][2]
    if way == "tracked":
        text = "<w:r><w:delText>manual</w:delText></w:r>"
        title._p.append(parse_xml(f"<w:del {nsdecls('w')} w:id='7' w:author='x'>{text}</w:del>"))  # noqa: SLF001  # no public way
    else:
        title.add_run("manual").font.strike = True
    title.add_run(" de metadatos")
    path = tmp_path / "plan.docx"
    word.save(str(path))
    check(read_official(path, path.name, VOCABULARY))


@pytest.mark.parametrize(
    "struck", ["<del>manual</del>", "<s>manual</s>", '<span style="text-decoration: line-through">manual</span>']
)
def test_on_a_web_page(struck: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    lines = [line + (f"{struck} de metadatos" if line.startswith("1.1") else "") for line in LINES]
    path.write_text("".join(f"<p>{line}</p>" for line in lines), encoding="utf-8")
    check(read_official(path, path.name, VOCABULARY))


@pytest.mark.parametrize("way", ["tracked", "by hand"])
def test_in_opendocument(way: str, tmp_path: Path) -> None:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
    )
    by = '<office:change-info><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ana</dc:creator></office:change-info>'
    change = f"<text:deletion>{by}<text:p>manual</text:p></text:deletion>"
    region = f'<text:changed-region text:id="c1">{change}</text:changed-region>'
    tracked = f"<text:tracked-changes>{region}</text:tracked-changes>" if way == "tracked" else ""
    by_hand = '<text:span text:style-name="T1">manual</text:span>'
    span = by_hand if way != "tracked" else '<text:change text:change-id="c1"/>'
    lines = [line + (f"{span} de metadatos" if line.startswith("1.1") else "") for line in LINES]
    style = '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    body = tracked + "".join(f"<text:p>{line}</text:p>" for line in lines)
    path = tmp_path / "plan.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("styles.xml", f"<office:document-styles {spaces}/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:automatic-styles>{style}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    check(read_official(path, path.name, VOCABULARY))


@pytest.mark.parametrize(("at", "struck"), [(105.0, True), (109.5, False), (99.0, False)])
def test_a_line_through_the_letters_of_a_pdf_strikes_them_out(at: float, struck: bool) -> None:  # noqa: FBT001  # an expectation
    rules = [Rule(level=True, at=at, start=50.0, end=90.0), Rule(level=False, at=60.0, start=90.0, end=120.0)]
    assert is_struck(50.5, 89.0, 100.0, 110.0, rules) is struck
    assert not is_struck(50.5, 120.0, 100.0, 110.0, rules)


def test_tracked_changes_printed_as_pdf() -> None:
    path = ROOT / "tests" / "fixtures" / "struck.pdf"
    reading = read_official(path, path.name, VOCABULARY)
    titles = [(a.number, a.title.get("en")) for _, a in reading.plan.activities()][:2]
    assert titles == [("1", "Regional observatory of algorithms"), ("2", "Sandbox for public-sector chatbots")]
    (doubt,) = (finding for finding in reading.findings if finding.check == "official.struck")
    assert [side.text for side in doubt.sides] == ["a set of · experimental · 2022 · 2000"]


@pytest.mark.parametrize(("maker", "words"), [("LibreOffice 7.4 (Linux)", ["QuitoLima"]), ("Writer", [])])
def test_a_page_that_keeps_deleted_words_is_told_where_it_shows(maker: str, words: list[str], tmp_path: Path) -> None:
    lines = ("Plan de trabajo 2024", "1. Red IberRed", "1.1 Guía de IberRed", "Lugar: QuitoLima")
    page = "".join(f"<p>{line}</p>" for line in lines)
    path = tmp_path / "plan.html"
    path.write_text(
        f"<html><head><meta name='generator' content='{maker}'></head><body>{page}</body></html>", encoding="utf-8"
    )
    told = [f for f in read_official(path, path.name, VOCABULARY).findings if f.check == "official.tracked-page"]
    assert [side.text for finding in told for side in finding.sides] == words
