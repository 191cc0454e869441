"""How pages break: no heading is left alone at a page's foot, no row and no activity is split in two."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from docutils import nodes

from gealc_docs.doctree import build
from gealc_docs.doctree.calendar import calendar_title
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.load.structure import LAYOUTS
from gealc_docs.model.plan import Plan
from gealc_docs.publish.pdf import PAPERS, write_pdf

MARGIN = 65


def fold(text: str) -> str:
    """Return a text without white space and hyphens, which line ends add and take."""
    return re.sub(r"[\s\x02\ufffe\u00ad-]+", "", text).casefold()


def bodies(plan: Plan, language: str, parts: list[nodes.Element]) -> list[str]:
    """Return the folded text of each page without its margins, up to the calendar, which repeats the titles."""
    document = pypdfium2.PdfDocument(write_pdf(plan, language, parts).data)
    texts = [p.get_textpage().get_text_bounded(bottom=MARGIN, top=p.get_height() - MARGIN) for p in document]
    document.close()
    pages = [fold(text) for text in texts]
    calendar = fold(calendar_title(plan, language).text)
    last = max((number for number, text in enumerate(pages) if calendar in text), default=0)
    # it is named among the contents, too
    return [*pages[:last], pages[last].rpartition(calendar)[0]] if last else pages


def headings(parts: list[nodes.Element]) -> list[str]:
    """Return the folded headings that something must follow: an activity without fields may stand alone."""
    sections = parts[1].findall(nodes.section)
    return [fold(section[0].astext()) for section in sections if len(section) > 1]


@pytest.mark.parametrize("paper", PAPERS)
def test_no_page_before_the_last_is_left_half_empty(library: Library, paper: str) -> None:
    plan = library.plan(2018)
    document = pypdfium2.PdfDocument(write_pdf(plan, "en", build(plan, "en"), paper=paper).data)
    filled = []
    for page in list(document)[:-1]:
        text, height = page.get_textpage(), page.get_height()
        lower = text.get_text_bounded(bottom=MARGIN, top=height / 2)
        filled.append(bool(lower.strip()))
    document.close()
    assert all(filled)


# The areas stand in another order in each language, so that pages end elsewhere.
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("language", "start"), [(code, 3 * k) for k, code in enumerate(available())])
@pytest.mark.parametrize("year", [2018, 2022])
def test_headings_stay_with_what_follows_and_rows_stay_whole(
    library: Library, year: int, language: str, layout: str, start: int
) -> None:
    plan = library.plan(year)
    plan = replace(plan, layout=layout, areas=plan.areas[start:] + plan.areas[:start])
    parts = build(plan, language)
    pages = bodies(plan, language, parts)
    assert [title for page in pages for title in headings(parts) if page.endswith(title)] == []
    for item in parts[1].findall(lambda n: isinstance(n, nodes.Element) and "plan-activity" in n.get("classes", [])):
        text = fold(item.astext()) if isinstance(item, nodes.row) else fold(item[0].astext())
        assert any(text in page for page in pages)
