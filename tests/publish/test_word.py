"""The Word edition: what Word and its proofing tools need, the same bytes again, and the same plan back."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docutils import nodes
from docx.oxml.ns import qn

from gealc_docs.cli import run
from gealc_docs.doctree import build
from gealc_docs.load.library import Library
from gealc_docs.load.official.doubts import Doubts
from gealc_docs.load.official.keeping import kept
from gealc_docs.load.official.pairing import Updating
from gealc_docs.load.official.reading import read_official
from gealc_docs.load.recognise import recogniser
from gealc_docs.model.plan import Plan, Status
from gealc_docs.model.text import LocalText
from gealc_docs.publish.word import write_docx
from gealc_docs.report.reading import plan_data

LIBRARY = Library(Path(__file__).parents[2] / "plans")
EDITIONS = [(2022, "es"), (2022, "en"), (2018, "en"), (2018, "es")]


def opened(plan: Plan, language: str) -> Any:
    return docx.Document(io.BytesIO(write_docx(plan, language, build(plan, language))))


def draft(**changes: Any) -> Plan:
    return replace(LIBRARY.plan(2022), status=Status.DRAFT, **changes)


def back(data: bytes, plan: Plan, folder: Path) -> tuple[Plan, list[str]]:
    """Read a Word file into the plan it was made from; return the plan and the doubts."""
    path = folder / "plan.docx"
    path.write_bytes(data)
    reading = read_official(path, path.name, LIBRARY.vocabulary)
    doubts = Doubts(reading.plan.languages[0])
    made = Updating(doubts, recogniser(LIBRARY.vocabulary)).plans(plan, kept(reading.plan, LIBRARY.vocabulary))
    return made, [finding.check for finding in doubts.findings]


@pytest.mark.parametrize(("year", "language"), EDITIONS)
def test_read_back_it_is_the_same_plan(year: int, language: str, tmp_path: Path) -> None:
    plan = LIBRARY.plan(year)
    made, doubts = back(write_docx(plan, language, build(plan, language)), plan, tmp_path)
    assert plan_data(made) == plan_data(plan)
    assert doubts == []


def test_a_draft_and_a_half_translated_plan_come_back_the_same(tmp_path: Path) -> None:
    areas = tuple(replace(a, objective=LocalText.of(es=a.objective.get("es"))) for a in LIBRARY.plan(2022).areas)
    plan = draft(areas=areas)
    data = write_docx(plan, "en", build(plan, "en"))
    made, _ = back(data, plan, tmp_path)
    assert plan_data(made) == plan_data(plan)
    assert made.status is Status.DRAFT
    reading = read_official(tmp_path / "plan.docx", "plan.docx", LIBRARY.vocabulary)
    assert reading.plan.status is Status.DRAFT
    assert [finding.check for finding in reading.findings] == ["official.beside"]  # running heads, told as left out


def test_what_was_marked_up_in_word_comes_back_and_is_told(tmp_path: Path) -> None:
    plan = draft()
    word = opened(plan, "es")
    title = next(p for p in word.paragraphs if p.text == "Dos pilotos de interoperabilidad regional")
    title.runs[0].text = "Cuatro pilotos de interoperabilidad regional"
    date = next(p for p in word.paragraphs if p.text.startswith("Fecha: "))
    date.runs[-1].text = "2do semestre 2022"
    out = io.BytesIO()
    word.save(out)
    made, doubts = back(out.getvalue(), plan, tmp_path)
    activity = made.areas[0].activities[0]
    assert activity.title.get("es") == "Cuatro pilotos de interoperabilidad regional"
    assert activity.title.get("en") == plan.areas[0].activities[0].title.get("en")
    assert activity.id == plan.areas[0].activities[0].id
    assert str(activity.date and activity.date.period) == "2022-S2"
    assert doubts == ["official.field-changed"]


def test_headings_are_styled_and_numbered_by_word() -> None:
    word = opened(LIBRARY.plan(2022), "es")
    headings = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert headings[0] == ("Title", "Plan de trabajo 2022")
    assert ("Heading 1", "Antecedentes") in headings
    assert ("Heading 2", "Servicios transfronterizos") in headings
    assert ("Heading 3", "Dos pilotos de interoperabilidad regional") in headings
    assert all(
        word.styles[f"Heading {level}"].element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
        for level in (1, 2, 3)
    )


def test_an_activity_stays_on_one_page() -> None:
    kept = [p.paragraph_format.keep_with_next for p in opened(LIBRARY.plan(2022), "es").paragraphs if ": " in p.text]
    fields = "".join("+" if keep else "." for keep in kept)
    assert "++." in fields
    assert "+++" not in fields


def test_tables_have_header_rows_that_repeat() -> None:
    word = opened(LIBRARY.plan(2018), "en")
    assert len(word.tables) > 5
    for table in word.tables:
        first, *others = table._tbl.tr_lst  # noqa: SLF001  # python-docx does not tell of header rows
        assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None for row in others)


@pytest.mark.parametrize(("language", "proofing", "other"), [("es", "es-MX", "en-US"), ("en", "en-US", "es-MX")])
def test_proofing_tools_are_told_the_language_of_every_passage(language: str, proofing: str, other: str) -> None:
    plan = draft(
        areas=(
            replace(LIBRARY.plan(2022).areas[0], objective=LocalText.of(**{"es" if language == "en" else "en": "X y"})),
        )
    )
    word = opened(plan, language)
    (default,) = word.styles.element.xpath("w:docDefaults//w:lang")
    assert default.get(qn("w:val")) == proofing
    runs = [(run.text, run._r) for p in word.paragraphs for run in p.runs if run.text.strip()]  # noqa: SLF001  # as above
    tags = [(text, run.find(f"{qn('w:rPr')}/{qn('w:lang')}").get(qn("w:val"))) for text, run in runs]
    assert ("X y", other) in tags
    assert {tag for text, tag in tags if text != "X y"} == {proofing}


def test_a_draft_says_so_on_every_page_and_tracks_changes() -> None:
    word = opened(draft(), "es")
    header = word.sections[0].header._element.xml  # noqa: SLF001  # watermarks are no paragraphs
    assert 'string="BORRADOR"' in header
    assert "BORRADOR" in word.sections[0].header.paragraphs[0].text
    assert "Borrador: este texto no ha sido aprobado." in [p.text for p in word.paragraphs]
    assert word.settings.element.find(qn("w:trackRevisions")) is not None
    approved = opened(LIBRARY.plan(2022), "es")
    assert "textpath" not in approved.sections[0].header._element.xml  # noqa: SLF001  # as above
    assert approved.settings.element.find(qn("w:trackRevisions")) is None


def test_properties_and_page_numbers() -> None:
    word = opened(LIBRARY.plan(2022), "en")
    core = word.core_properties
    assert (core.title, core.author, core.language) == ("2022 Work Plan", "Red GEALC", "en")
    assert core.created.year == 2021
    footer = word.sections[0].footer._element.xml  # noqa: SLF001  # fields are no runs
    assert re.findall(r'w:instr=" (\w+) "', footer) == ["PAGE", "NUMPAGES"]


def test_the_same_plan_gives_the_same_bytes_whatever_the_day() -> None:
    plan = LIBRARY.plan(2018)
    first = write_docx(plan, "en", build(plan, "en"))
    assert write_docx(plan, "en", build(plan, "en")) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_text_is_text_whatever_it_holds(tmp_path: Path) -> None:
    area = LIBRARY.plan(2022).areas[0]
    title = LocalText.of(es='<w:p/> & "a" ]]> {=x} \u00ad', en="x")
    activity = replace(area.activities[0], title=title)
    plan = draft(areas=(replace(area, activities=(activity,)),))
    made, _ = back(write_docx(plan, "es", build(plan, "es")), plan, tmp_path)
    assert made.areas[0].activities[0].title.get("es").startswith('<w:p/> & "a" ]]> {=x}')


def test_it_is_built_only_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    assert run(["build", "2022", "--lang", "es", "--format", "docx", "--out", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.glob("*/*")] == ["plan-2022.es.docx"]


def numbers(plan: Plan, language: str, folder: Path) -> list[str]:
    """Return all numbers as our reader counts them the way Word does."""
    path = folder / "plan.docx"
    path.write_bytes(write_docx(plan, language, build(plan, language)))
    read = read_official(path, path.name, LIBRARY.vocabulary).plan
    return [item.number for item in (*read.sections, *read.areas, *(a for _, a in read.activities()))]


@pytest.mark.parametrize(("year", "language"), [(2022, "es"), (2018, "en")])
def test_word_comes_to_the_printed_numbers(year: int, language: str, tmp_path: Path) -> None:
    plan = LIBRARY.plan(year)
    wanted = [item.number for item in (*plan.sections, *plan.areas, *(a for _, a in plan.activities()))]
    assert numbers(plan, language, tmp_path) == wanted


def test_numbers_that_word_would_not_come_to_are_text() -> None:
    word = opened(replace(LIBRARY.plan(2022), layout="bilingual"), "es")
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells[:1]]
    printed = [
        text for part in build(replace(LIBRARY.plan(2022), layout="bilingual"), "es") for text in numbers_in(part)
    ]
    written = [text.strip() for text in cells if text.strip()]
    assert written
    assert set(written) <= set(printed) | {"N.º"}


def numbers_in(part: Any) -> list[str]:
    """Return the texts of the cells that hold numbers."""
    return [entry.astext() for entry in part.findall(nodes.entry) if "plan-number" in entry["classes"]]
