"""Whatever a plan, a picture or a template asks for: nothing from elsewhere gets in, and no text gets out as code."""

import base64
import csv
import io
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from icalendar import Calendar
from lxml import etree, html

from gealc_docs.cli import run
from gealc_docs.diff.compare import compare
from gealc_docs.doctree import build
from gealc_docs.load.data import plan_json
from gealc_docs.load.library import Library
from gealc_docs.model.facts import NOBODY
from gealc_docs.model.plan import Plan
from gealc_docs.model.text import LocalText
from gealc_docs.publish.data.calendar import plan_calendar
from gealc_docs.publish.data.csv import plan_csv
from gealc_docs.publish.data.feed import plans_feed
from gealc_docs.publish.data.linked import plan_linked
from gealc_docs.publish.document import document
from gealc_docs.publish.engine import Fetcher, engine
from gealc_docs.publish.pdf import PdfError, Renderer, write_pdf
from gealc_docs.publish.templates import folder
from gealc_docs.report.changes.page import page

ELSEWHERE = "file:///etc/passwd"
TEXTS = [
    "</script></style><script>alert(1)</script>",
    "<img src='file:///etc/passwd' onerror='alert(1)'>",
    "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>&x; &amp;amp;",
    "'; } @import url(http://example.org/x.css); a { content: \"",
    '{{ 7*7 }} {% raw %} \\"quote\\" | `code` :ref:`x` **b**',
    "BEGIN:VALARM;X=1,2:\\N\\n END",
    '=HYPERLINK("http://example.org";"x")',
    "javascript:alert(1) data:text/html,<script>alert(1)</script>",
]


def picture(inner: str) -> str:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{inner}</svg>'
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


IMAGE = '<img src="{}">'
INNER_FILE = picture(f"<image href='{ELSEWHERE}' width='9' height='9'/>")
INNER_HOST = picture("<image xlink:href='http://example.org/x.png' width='9' height='9'/>")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


@pytest.fixture(scope="module")
def fetcher() -> Fetcher:
    return Fetcher(folder())


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/x.png",
        "https://example.org/x.png",
        "HTTP://example.org/x.png",
        "//example.org/x.png",
        "ftp://example.org/x",
        ELSEWHERE,
        "FILE:///etc/passwd",
        "file://example.org/etc/passwd",
        f"file://example.org{(folder() / 'print' / 'print.css').as_posix()}",
        f"{(folder() / 'print').as_uri()}/../../plans/2022.yaml",
        f"{(folder() / 'print').as_uri()}/%2e%2e/%2e%2e/plans/2022.yaml",
        f"{(folder() / 'print').as_uri()}/%00",
        f"{folder().as_uri()}-more/x",
        "data:text/html,<script>alert(1)</script>",
        "data:text/css,@import url(file:///etc/passwd)",
        "data:,x",
        "javascript:alert(1)",
        "gopher://example.org",
        "",
    ],
)
def test_an_address_that_is_not_ours_is_refused(fetcher: Fetcher, url: str) -> None:
    with pytest.raises(engine().Refused, match="refused"):
        fetcher(url)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "inside" / "own.txt").write_text("x")
    fetcher = Fetcher(tmp_path / "inside")
    assert fetcher((tmp_path / "inside" / "own.txt").as_uri())
    with pytest.raises(engine().Refused, match="refused"):
        fetcher((tmp_path / "inside" / "link.txt").as_uri())


@pytest.mark.parametrize(
    "markup",
    [
        f'<img src="{ELSEWHERE}">',
        '<img src="../../plans/2022.yaml">',
        f'<object data="{ELSEWHERE}"></object>',
        f'<embed src="{ELSEWHERE}">',
        f'<link rel="stylesheet" href="{ELSEWHERE}">',
        '<link rel="stylesheet" href="http://example.org/x.css">',
        f'<link rel="attachment" href="{ELSEWHERE}">',
        f'<style>@import url("{ELSEWHERE}");</style>',
        '<style>@import "http://example.org/x.css";</style>',
        f"<style>p {{ background: url({ELSEWHERE}) }}</style><p>x",
        f'<p style="list-style-image: url({ELSEWHERE}); display: list-item">x',
        '<style>p::before { content: url("https://example.org/x.png") }</style><p>x',
        f'<style>@font-face {{ font-family: "x"; src: url("{ELSEWHERE}") }} p {{ font-family: "x" }}</style><p>x',
        IMAGE.format(INNER_FILE),
        IMAGE.format(INNER_HOST),
        f'<svg width="9" height="9"><image href="{ELSEWHERE}" width="9" height="9"/></svg>',
        '<img src="data:text/html,<p>x">',
    ],
)
def test_a_document_that_asks_for_it_does_not_come_out(renderer: Renderer, markup: str) -> None:
    with pytest.raises(PdfError):
        renderer.render(markup)


@pytest.mark.parametrize(
    "inner",
    [
        f"<use href='{ELSEWHERE}#x'/>",
        f"<style>@import url('{ELSEWHERE}');</style>",
        f"<script>fetch('{ELSEWHERE}')</script>",
        "<foreignObject><p>x</p></foreignObject>",
    ],
)
def test_a_picture_that_asks_in_other_ways_gets_nothing(
    renderer: Renderer, inner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    fetch = renderer.fetcher._fetch  # noqa: SLF001  # what really opens things

    def noted(url: str, **options: object) -> object:
        asked.append(url)
        return fetch(url, **options)

    monkeypatch.setattr(renderer.fetcher, "_fetch", noted)
    address = picture(inner)
    try:
        renderer.render(f'<img src="{address}">')
    except PdfError:
        return
    assert set(asked) <= {address}


def test_entities_of_a_picture_are_not_followed(renderer: Renderer) -> None:
    svg = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{ELSEWHERE}">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>'
    address = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
    try:
        data = renderer.render(f'<img src="{address}">').data
    except PdfError:
        return
    assert "root:" not in "".join(texts(data))


def texts(data: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(data)
    for sheet in document:
        yield sheet.get_textpage().get_text_bounded()
    document.close()


# The text of a plan, in every place that holds one


@pytest.fixture(scope="module")
def plain(library: Library) -> Plan:
    plan = library.plan(2022)
    return replace(plan, sections=plan.sections[:1], areas=(replace(plan.areas[0], notes=()),))


def hostile(plan: Plan, text: str) -> Plan:
    """Return the plan with a text in title, area, activity and field."""
    local = LocalText.of(es=text, en=text)
    area = plan.areas[0]
    venue = area.activities[0].venue
    assert venue
    named = replace(venue, key="", kind="", text=local, literal=True)
    first = replace(area.activities[0], title=local, venue=named)
    return replace(plan, title=local, areas=(replace(area, title=local, objective=local, activities=(first,)),))


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("\x02", "-")


@pytest.mark.parametrize("text", TEXTS)
def test_print_holds_the_text_and_nothing_else(plain: Plan, text: str) -> None:
    plan = hostile(plain, text)
    parts = build(plan, "es")
    tree = html.fromstring(document_of(plan))
    assert not list(tree.iter("script", "img", "object", "embed", "link", "iframe"))
    assert len(list(tree.iter("style"))) == 1
    data = write_pdf(plan, "es", parts).data
    assert squeezed(text) in squeezed("".join(texts(data)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == text
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == text
        assert not [a for sheet in pdf.pages for a in sheet.get("/Annots", []) if "/A" in a and "/URI" in a.A]
        assert "/JavaScript" not in pdf.Root.Names


def document_of(plan: Plan) -> str:
    from gealc_docs.doctree import own_edition  # noqa: PLC0415  # this test's only

    return document(own_edition(plan, "es"), list(build(plan, "es")))


@pytest.mark.parametrize("text", TEXTS)
def test_data_hold_the_text_as_it_is(plain: Plan, text: str) -> None:
    plan = hostile(plain, text)
    assert json.loads(plan_json(plan))["title"]["es"] == text
    assert json.loads(plan_linked(plan, NOBODY))["name"][0]["@value"] == text
    feed = etree.fromstring(plans_feed([plan], "es", NOBODY))
    assert feed.findtext("{*}entry/{*}title") == text
    (row,) = csv.DictReader(io.StringIO(plan_csv(plan).decode("utf-8-sig"), newline=""))
    assert row["title_es"] in {text, f"'{text}"}
    assert not row["title_es"].startswith(("=", "+", "-", "@"))
    calendar: Any = Calendar.from_ical(plan_calendar(plan, "es", NOBODY))
    (event,) = calendar.walk("VEVENT")
    assert not list(calendar.walk("VALARM"))
    if r"\N" not in text:
        assert str(event["summary"]) == f"3.1.1 {text}"


@pytest.mark.parametrize("text", TEXTS)
def test_the_comparison_holds_the_text_and_nothing_else(plain: Plan, text: str) -> None:
    tree = html.fromstring(page(compare(plain, hostile(plain, text)), "es"))
    assert not list(tree.iter("script", "img", "object", "embed", "iframe"))
    assert len(list(tree.iter("style"))) == 1
    assert squeezed(text) in squeezed("".join(map(str, tree.itertext())))


def test_a_character_that_cannot_be_printed_is_told_with_its_place(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(library.folder, tmp_path / "plans")
    plan = tmp_path / "plans" / "2022.yaml"
    lines = plan.read_text(encoding="utf-8").replace("Datos abiertos", "Datos 😀 abiertos", 1).splitlines()
    plan.write_text("\n".join(lines), encoding="utf-8")
    line = next(number for number, text in enumerate(lines, 1) if "😀" in text)
    monkeypatch.chdir(tmp_path)
    assert run(["--ui", "es", "build", "2022", "--format", "pdf", "--lang", "es"]) == 2
    told = capfd.readouterr().err
    assert told.startswith(f"plans/2022.yaml:{line}:")
    assert "«😀» (U+1F600 GRINNING FACE) no se puede imprimir" in told
    assert len(told.splitlines()) == 1
