"""PDF files without tags, told by where their words stand: a list, and a table with a row over the end of a page."""

from pathlib import Path

from weasyprint import HTML

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import read_official
from gealc_docs.model.plan import Plan

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
_STYLE = """<style>
@page { size: A4; margin: 25mm; @bottom-center { content: 'Red GEALC – ' counter(page) ' / ' counter(pages) } }
body { font: 11pt sans-serif } h1, h2 { font-size: 13pt } td, th { border: 1px solid; padding: 4pt; text-align: left;
vertical-align: top } table { border-collapse: collapse; width: 100% } tr { break-inside: auto }
</style>"""


def read(folder: Path, body: str) -> tuple[Plan, int]:
    """Print a page without tags; return the plan read and how many pages there were."""
    path = folder / "plan.pdf"
    document = HTML(string=f"<html lang='en'>{_STYLE}<body>{body}</body></html>").render()
    path.write_bytes(document.write_pdf(pdf_tags=False) or b"")
    assert b"StructTreeRoot" not in path.read_bytes()
    return read_official(path, path.name, VOCABULARY).plan, len(document.pages)


def test_a_list_over_several_pages_is_read(tmp_path: Path) -> None:
    expected = []
    body = "<h1>2026 Work Plan</h1>"
    for area in range(1, 7):
        body += (
            f"<h2>{area}. Area of digital matters {area}</h2><p>Objective: To promote the digital matters {area}.</p>"
        )
        for activity in range(1, 6):
            title = f"Regional workshop {area}-{activity} on digital matters for the members of the working group"
            expected.append((f"{area}.{activity}", title, "2026-S1", ["idb"]))
            body += f"<p>{area}.{activity}) {title}.<br>Venue: Virtual. Date: first half of 2026. Resources: IDB.</p>"
    plan, pages = read(tmp_path, body)
    assert pages > 1
    assert [
        (a.number, a.title.get("en"), str(a.date and a.date.period), [t.key for t in a.resources])
        for _, a in plan.activities()
    ] == expected
    assert [note for area in plan.areas for note in area.notes] == []


def test_a_row_over_the_end_of_a_page_stays_one(tmp_path: Path) -> None:
    words = ("Notes", "Plans", "Data", "Guides", "Forms", "Maps", "Laws", "Rules", "Texts", "Keys", "Signs", "Links")
    titles = [f"{a} for a regional workshop on how to use {b} for {a} and {b}" for a in words for b in words[:3]]
    rows = "".join(
        f"<tr><td>1.{n}</td><td>{title}</td><td>I Half</td><td>IDB</td><td>Uruguay</td></tr>"
        for n, title in enumerate(titles, 1)
    )
    head = "<tr><th>No.</th><th>Activity</th><th>Date</th><th>Resources</th><th>Lead</th></tr>"
    before = "<h1>2026 Work Plan</h1><h2>1. Digital signature</h2><p>Objective: To promote digital signatures.</p>"
    plan, pages = read(tmp_path, f"{before}<table>{head}{rows}</table>")
    assert pages > 1
    assert [(a.number, a.title.get("en")) for _, a in plan.activities()] == [
        (f"1.{n}", title) for n, title in enumerate(titles, 1)
    ]
    assert {([t.key for t in a.lead] == ["UY"], str(a.date and a.date.period)) for _, a in plan.activities()} == {
        (True, "2026-S1")
    }


def test_a_white_ground_draws_no_table(tmp_path: Path) -> None:
    quote = "blockquote { border-left: 2px solid silver; margin: 0 0 0 9pt }"
    ground = f"<style>html, body {{ background: #fdfdfd }} {quote}</style>"
    body = "<h1>2026 Work Plan</h1><h2>1. Open data</h2><p>Objective: To open data.</p>"
    quoted = "<blockquote><p>1.1) Regional workshop</p><p>Venue: Lima. Date: March 2026.</p></blockquote>"
    plan, _ = read(tmp_path, f"{ground}{body}{quoted}<h2>2. Skills</h2>{quoted.replace('1.1', '2.1')}")
    assert [(area.number, area.title.get("en")) for area in plan.areas] == [("1", "Open data"), ("2", "Skills")]
    assert [(a.number, str(a.date and a.date.period)) for _, a in plan.activities()] == [
        ("1.1", "2026-03"),
        ("2.1", "2026-03"),
    ]


def test_a_footnote_may_stand_on_the_next_page_as_large_as_the_text(tmp_path: Path) -> None:
    sign = "<sup style='font-size: 60%; vertical-align: super'>1</sup>"
    first = f"<h2>1. Open data</h2><p>1.1) Regional workshop</p><p>Venue: Lima. Resources: IDB funds.{sign}</p>"
    note = "<p style='position: absolute; bottom: 0'>1 Subject to approval.</p>"
    second = "<div style='break-before: page; position: relative; height: 200mm'><p>1.2) Guide</p><p>Venue: Quito.</p>"
    plan, pages = read(tmp_path, f"<h1>2026 Work Plan</h1>{first}{second}{note}</div>")
    assert pages > 1
    assert [(a.number, a.title.get("en")) for _, a in plan.activities()] == [
        ("1.1", "Regional workshop"),
        ("1.2", "Guide"),
    ]
    assert [[t.text.get("en") for t in a.resources] for _, a in plan.activities()] == [["IDB funds"], []]
    assert [note.get("en") for area in plan.areas for note in area.notes] == ["¹ Subject to approval."]
