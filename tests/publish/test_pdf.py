"""The official PDF: what is in it, and what must never come out."""

import base64
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docutils import nodes

from gealc_docs.doctree import build, build_pair
from gealc_docs.doctree.edition import Edition
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Plan, Status
from gealc_docs.model.term import Term
from gealc_docs.model.text import LocalText
from gealc_docs.publish.contents import contents
from gealc_docs.publish.document import document, stamp_of
from gealc_docs.publish.engine import Fetcher, engine
from gealc_docs.publish.pdf import PdfError, Renderer, write_pdf
from gealc_docs.publish.templates import folder

ROOT = Path(__file__).parent.parent.parent
HOSTILE = "A *b* _c_ `d` <b>e</b> |f| :ref:`g` &amp; {{ h }} {% i %} http://j.example/k <img src='file:///etc/passwd'>"


def printed(plan: Plan, language: str = "es") -> bytes:
    return write_pdf(plan, language, build(plan, language)).data


def text_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def retitled(plan: Plan, title: str) -> Plan:
    area = plan.areas[0]
    first = replace(area.activities[0], title=LocalText.of(es=title, en=title))
    return replace(plan, areas=(replace(area, activities=(first, *area.activities[1:])), *plan.areas[1:]))


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("year", [2018, 2022])
def test_metadata_bookmarks_and_links(built: Path, year: int, language: str) -> None:
    with pikepdf.open(built / "pdf" / f"plan-{year}.{language}.pdf") as pdf:
        assert str(pdf.Root.Lang) == language
        assert str(pdf.docinfo["/Title"])
        assert str(pdf.docinfo["/Author"]) == "Red GEALC"
        assert pdf.Root.MarkInfo.Marked
        with pdf.open_outline() as outline:
            (whole,) = outline.root
            assert [len(part.children) for part in whole.children] == [0, 0, 9, 0]
        links = [a for a in pdf.pages[0].get("/Annots", []) if a.Subtype == "/Link"]
        assert len(links) == 13


@pytest.mark.parametrize("language", available())
def test_every_page_tells_its_number(built: Path, language: str) -> None:
    pages = text_of((built / "pdf" / f"plan-2022.{language}.pdf").read_bytes())
    word, of = {"es": ("Página", "de"), "en": ("Page", "of")}[language]
    assert all(f"{word} {n} {of} {len(pages)}" in text for n, text in enumerate(pages, 1))


def test_the_bilingual_edition_counts_its_pages_in_both_languages(built: Path) -> None:
    pages = text_of((built / "pdf" / "plan-2022.es-en.pdf").read_bytes())
    total = len(pages)
    assert all(f"Página {n} de {total} | Page {n} of {total}" in text for n, text in enumerate(pages, 1))


@pytest.mark.parametrize(
    ("status", "language", "stamp"),
    [(Status.DRAFT, "es", "BORRADOR"), (Status.PROPOSED, "es", "PROPUESTA"), (Status.DRAFT, "en", "DRAFT")],
)
def test_what_is_not_approved_says_so_on_every_page(
    library: Library, status: Status, language: str, stamp: str
) -> None:
    plan = replace(library.plan(2022), status=status)
    data = printed(plan, language)
    assert all(stamp in text for text in text_of(data))
    assert watermarks(data) == len(text_of(data))


def test_the_bilingual_draft_says_so_in_both_languages() -> None:
    plan = Plan(2031, LocalText.of(es="Plan", en="Plan"), Status.DRAFT, "es")
    edition = Edition(plan, "es", "en")
    assert stamp_of(edition) == "BORRADOR | DRAFT"
    page = document(edition, build_pair(edition))
    (coded,) = re.findall(r"data:image/svg\+xml;base64,([\w+/=]+)", page)
    drawn = re.findall(r">([^<>]+)</text>", base64.b64decode(coded).decode())
    assert drawn == ["BORRADOR", "DRAFT"]
    assert stamp_of(Edition(replace(plan, status=Status.APPROVED), "es", "en")) == ""


def test_the_contents_say_which_titles_are_in_another_language(library: Library) -> None:
    plan = library.plan(2022)
    first = replace(plan.areas[0], title=LocalText.of(es="Servicios"))
    plan = replace(plan, areas=(first, *plan.areas[1:]))
    for edition in (Edition(plan, "en"), Edition(plan, "es", "en")):
        lines = [line for line in contents(edition).findall(nodes.reference) if "[in Spanish]" in line.astext()]
        assert [line.astext().rpartition("\u2002")[2] for line in lines] == ["Servicios [in Spanish]"]
        assert "language-es" in lines[0]["classes"] or edition.language == "es"
    assert "[" not in contents(Edition(plan, "es")).astext()
    begun = replace(plan, title=LocalText.of(es="Plan", pt="Plano"))  # its own words are said in another language
    (calendar,) = (line for line in contents(Edition(begun, "pt")).findall(nodes.reference) if "2022" in line.astext())
    assert calendar.astext() == "Calendario 2022"


def test_an_approved_plan_bears_no_stamp(library: Library) -> None:
    data = printed(library.plan(2022))
    assert not any("BORRADOR" in text for text in text_of(data))
    assert watermarks(data) == 0


def watermarks(data: bytes) -> int:
    """Count pages with red pixels on the diagonal through the middle."""
    document = pypdfium2.PdfDocument(data)
    count = 0
    for page in document:
        picture = page.render(scale=0.5).to_pil().convert("RGB")
        colours = picture.getcolors(1 << 20) or []
        count += sum(n for n, (r, g, b) in colours if r > 240 and g < 240 and b < 240 and g > 150) > 400
    document.close()
    return count


def test_markup_in_a_text_comes_out_as_written(library: Library) -> None:
    text = "".join(text_of(printed(retitled(library.plan(2022), HOSTILE))))
    assert "".join(HOSTILE.split()) in "".join(text.split()).replace("\x02", "-")


def taken_out(data: bytes) -> str:
    """Return the text as Poppler takes it out."""
    command = [shutil.which("pdftotext") or "pdftotext", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


LONG = (
    "La interoperabilidad transfronteriza y la co-creación de infraestructuras gubernamentales de la e-administración "
)


@pytest.mark.parametrize("language", available())
def test_words_are_broken_at_line_ends_and_come_out_whole(library: Library, language: str) -> None:
    plan = library.plan(2022)
    text = (
        LONG * 6 if language == "es" else "The interoperability of intergovernmental infrastructures, co-created " * 8
    )
    area = plan.areas[0]
    first = replace(area.activities[0], venue=Term(text=LocalText.of(es=text.strip(), en=text.strip())))
    changed = replace(plan, areas=(replace(area, activities=(first, *area.activities[1:])), *plan.areas[1:]))
    raw = taken_out(printed(replace(changed, layout="table"), language))
    assert raw.count("\u00ad\n") >= 1
    assert "\u2010" not in raw
    assert "\ue0ad" not in raw
    words = " ".join(raw.replace("\u00ad\n", "").split())
    # Poppler itself drops a written hyphen at the end of a line
    assert text.strip().replace("-", "") in words.replace("-", "")


@pytest.mark.parametrize("text", [LONG * 3, "Véase https://example.org/" + "interoperabilidad_transfronteriza/" * 4])
def test_titles_and_addresses_are_not_hyphenated(library: Library, text: str) -> None:
    raw = taken_out(printed(replace(retitled(library.plan(2022), text.strip()), layout="table"), "es"))
    assert "".join(text.split()).replace("-", "") in "".join(raw.split()).replace("-", "")
    assert "\u00ad" not in raw


def test_a_plan_cannot_write_the_hyphen_of_line_ends(library: Library) -> None:
    with pytest.raises(PdfError, match="E0AD"):
        printed(retitled(library.plan(2022), "inter\ue0adoperabilidad"))


def test_only_our_fonts_are_embedded(built: Path) -> None:
    with pikepdf.open(built / "pdf" / "plan-2022.es.pdf") as pdf:
        fonts = {str(f.BaseFont) for page in pdf.pages for f in page.Resources.Font.values()}
        assert {name.split("+")[1] for name in fonts} <= {
            "Plan-Serif",
            "Plan-Serif-Semi-Bold",
            "Plan-Sans",
            "Plan-Sans-Semi-Bold",
            "Plan-Hyphen",
        }
        assert all("/FontFile2" in f.DescendantFonts[0].FontDescriptor for f in pdf.pages[0].Resources.Font.values())


def test_a_character_without_a_glyph_stops_the_build(library: Library) -> None:
    with pytest.raises(PdfError, match="glyph"):
        printed(retitled(library.plan(2022), "日本"))


@pytest.mark.parametrize("url", ["http://example.org/x.png", "file:///etc/passwd", "ftp://example.org/x"])
def test_nothing_is_fetched_from_elsewhere(url: str) -> None:
    with pytest.raises(engine().Refused, match="refused"):
        Fetcher(folder())(url)
    with pytest.raises(PdfError, match="refused"):
        Renderer().render(f'<p><img src="{url}">')


def test_our_own_files_are_fetched() -> None:
    assert Fetcher(folder())((folder() / "print" / "print.css").as_uri())


def test_a_flaw_the_engine_warns_of_stops_the_build() -> None:
    with pytest.raises(PdfError):
        Renderer().render("<p><a href='#nowhere'>x</a><style>p { colour: nonsense(; }</style>")
