"""What looks like a head and is none: a sentence about an activity, a note in a row, the lines of a masthead."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.load.official.marks import heading_marks, marks
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.model.plan import Plan
from gealc_docs.report.reading import printed

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
HEAD = "2031 WORK PLAN\n\n1) Work areas\n\n1.1) Trust\n\n"
TABLE = """<h1>2031 Work Plan</h1><h2>I. AREAS OF WORK</h2><table>
<tr><th>No.</th><th>Activity</th><th>Output</th><th>Deadline</th></tr>
<tr><td colspan="4">1. TRUST</td></tr><tr><td>1.1</td><td>List of seals</td><td>List</td><td>I Half</td></tr>
<tr><td colspan="4">{note}</td></tr>
<tr><td colspan="4">2. DATA</td></tr><tr><td>2.1</td><td>Catalogue</td><td>Guide</td><td>II Half</td></tr>
</table>{foot}"""


def read(path: Path, text: str) -> Reading:
    path.write_text(text, encoding="utf-8")
    return read_official(path, path.name, VOCABULARY)


def notes(plan: Plan) -> list[list[str]]:
    return [[note.wordings[0].text for note in area.notes] for area in plan.areas]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Activity 1.2 will also be open to all.", []),
        ("Area 3 of the plan is new.", []),
        ("Activity 1.2 Open workshop", ["1.2"]),
        ("Activity 1.2: open workshop", ["1.2"]),
        ("activity 1.2 open workshop", ["1.2"]),
    ],
)
def test_a_sentence_about_an_activity_is_no_head(text: str, numbers: list[str]) -> None:
    assert [mark.printed for mark in marks(text, "en")] == numbers


@pytest.mark.parametrize("text", ["XXIV Asamblea Anual de la Red GEALC", "20 de noviembre de 2030"])
def test_a_line_of_a_masthead_has_no_mark(text: str) -> None:
    assert not list(heading_marks(text, "es"))


def test_an_area_about_a_meeting_keeps_its_mark() -> None:
    assert [mark.printed for mark in heading_marks("9 Reunión anual y ministerial de la Red", "es")] == ["9"]


@pytest.mark.parametrize("lines", [("title", "assembly", "day"), ("assembly", "day", "title")])
def test_a_masthead_of_headings_is_one(tmp_path: Path, lines: tuple[str, ...]) -> None:
    words = {"title": "PLAN DE TRABAJO 2031", "assembly": "XXIV Asamblea Anual", "day": "20 de noviembre de 2030"}
    head = "\n\n".join(f"## {words[line]}" for line in lines)
    body = "\n\n1. Antecedentes\n\nTexto.\n\n2. Áreas de trabajo\n\n2.1. Datos\n\n2.1.1. Guía\n\nFecha: Anual.\n"
    plan = read(tmp_path / "plan.md", head + body).plan
    assert plan.title.wordings[0].text == words["title"]
    assert plan.assembly is not None
    assert plan.assembly.ordinal == 24
    assert [section.title.wordings[0].text for section in plan.sections] == ["Antecedentes", "Áreas de trabajo"]


def test_a_sentence_over_all_columns_is_a_note(tmp_path: Path) -> None:
    note = "Activity 1.1 is subject to confirmation by the host country."
    page = TABLE.format(note=note, foot="<footer>© Red GEALC</footer>")
    assert notes(read(tmp_path / "plan.html", f"<html><body>{page}</body></html>").plan) == [[note], []]


def test_footnotes_of_markdown_stand_apart(tmp_path: Path) -> None:
    text = f"{HEAD}1.1.1) List of seals[^a], updated [^b]\n\nDate: annual.\n\n[^a]: Jamaica will join.\n"
    reading = read(tmp_path / "plan.md", text)
    (activity,) = reading.plan.areas[0].activities
    assert activity.title.wordings[0].text == "List of seals, updated [^b]"
    assert notes(reading.plan) == [["¹ Jamaica will join."]]
    told = [(str(f.location), f.number) for f in reading.findings if f.check == "official.footnote-activity"]
    assert told == [("plan.md:11:7", "1.1.1")]


@pytest.mark.parametrize("sign", ["·", "•", "/", "|", ";"])
def test_what_stands_between_fields_is_no_part_of_them(tmp_path: Path, sign: str) -> None:
    text = f"{HEAD}1.1.1) List\n\nLocation: Virtual {sign} Deadline: May 2031 {sign} Funding: OAS\n"
    plan = read(tmp_path / "plan.txt", text).plan
    (activity,) = plan.areas[0].activities
    assert [printed(plan, activity, name)["en"] for name in ("venue", "date", "resources")] == [
        "Virtual",
        "May 2031",
        "OAS",
    ]
