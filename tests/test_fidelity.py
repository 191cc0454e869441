"""Every wording of the approved documents stands in what is built from the plans, in the same order.

Folded away as normal forms: letter case, white space, final stops, quotes' kinds, superscript tags, the dot of
"2do. semestre", the sign after a number ("3.1)" and "3.1."), hyphens (narrow columns end lines with them), and the
order of fields inside an activity.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from lxml import html

SEEDS = Path(__file__).parent / "fixtures" / "seeds"

# What does not come out as it was printed, one by one.
EXCEPTIONS = {
    ("2022", "es"): {
        "3.1.5) 3.1.3) Webinar": ("3.1.5) Webinar", "two numbers were printed; numbers are computed"),
    },
    ("2022", "en"): {
        "3.1.5) 3.1.3) Cross": ("3.1.5) Cross", "two numbers were printed; numbers are computed"),
        "knowledge on the subject\n\nmatter": ("knowledge on the subject matter", "one sentence was broken in two"),
    },
    ("2018", "en"): {
        "Activity\tProduct\tResources\tLead\n9.1": (
            "Activity\tProduct\tResources\tDate\n9.1",
            "the Date column of area 9 had no heading, its dates stood under Lead",
        ),
        "ISA <sup>2</sup> )": ("ISA²)", "a superscript tag and a stray space"),
    },
}
LABELS = r"(?:Venue|Date|Resources|Purpose|Objective|Lugar|Fecha|Recursos|Objetivo)"
FIELD = re.compile(rf"(?<=[\w.)»”\"]) (?={LABELS}: )")
# Lines of a masthead that hold several wordings.
RUN_TOGETHER = (" November 18, 2021 2022 WORK PLAN", " 2022 WORK PLAN", " ORIGINAL: SPANISH")


def fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"</?sup>|[#*]", "", text)
    text = re.sub(r"[“”«»„\"]", '"', text)
    text = text.replace("2do. semestre", "2do semestre")
    text = re.sub(r"(?m)^\s*((?:\d+|[ivx]+)(?:\.\d+)*)[.)]\s", r"\1 ", text)
    return re.sub(r"[\s.‐-]+", "", text)


def units(year: str, language: str) -> Iterator[tuple[str, bool]]:
    """Go through (wording, in order?) of a document; fields of an activity may stand in any order."""
    text = (SEEDS / f"plan-{year}.{language}.txt").read_text(encoding="utf-8")
    for found, (instead, _reason) in EXCEPTIONS[year, language].items():
        assert found in text, f"the exception {found!r} is not needed"
        text = text.replace(found, instead)
    for tail in RUN_TOGETHER:
        text = text.replace(tail, "\n" + tail.strip())
    for line in text.splitlines():
        pieces = line.split("\t") if "\t" in line else FIELD.split(line)
        for piece in pieces:
            if fold(piece):
                yield piece, not re.match(rf"{LABELS}: ", piece)


def missing(year: str, language: str, published: str) -> list[str]:
    """Return the wordings of a document that do not stand in a text, or not in their order."""
    text = fold(published)
    lost: list[str] = []
    start = end = 0
    for wording, ordered in units(year, language):
        found = text.find(fold(wording), end if ordered else start)
        if found < 0:
            lost.append(wording)
        elif ordered:
            start, end = found, found + len(fold(wording))
    return lost


def pdf_text(path: Path) -> str:
    """Return a PDF's text without what stands in the margins of every page."""
    pages = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded(bottom=65, top=page.get_height() - 65) for page in pages]
    pages.close()
    # PDFium gives a hyphen at a line's end as U+0002
    return "\n".join(texts).replace("\x02", "-")


def page_text(path: Path) -> str:
    tree = html.fromstring(path.read_bytes())
    main = tree.xpath("//*[@role='main']|//main|//article")[0]
    for block in main.iter("p", "li", "dt", "dd", "td", "th", "div", "h1", "h2", "h3", "h4", "h5"):
        block.tail = "\n" + (block.tail or "")
    for extra in main.xpath(".//a[contains(@class, 'headerlink')]"):
        extra.drop_tree()
    return str(main.text_content())


@pytest.mark.parametrize(("year", "language"), sorted(EXCEPTIONS))
def test_every_approved_wording_stands_in_the_pdf(built: Path, year: str, language: str) -> None:
    assert missing(year, language, pdf_text(built / "pdf" / f"plan-{year}.{language}.pdf")) == []


@pytest.mark.parametrize(("year", "language"), sorted(EXCEPTIONS))
def test_every_approved_wording_stands_on_the_page(built: Path, year: str, language: str) -> None:
    assert missing(year, language, page_text(built / language / "plans" / f"{year}.html")) == []


def test_a_wording_that_is_lost_is_found_out(built: Path) -> None:
    text = pdf_text(built / "pdf" / "plan-2022.es.pdf").replace("ciudadanía", "cuidadanía")
    assert missing("2022", "es", text) == ["3.8.3) Webinar regional de ciudadanía digital"]
