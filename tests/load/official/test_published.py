"""What we publish can be read again: each PDF and page gives back the plan it was built from."""

import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from made_once import made_once

from gealc_docs.cli import run
from gealc_docs.doctree import build, build_pair
from gealc_docs.doctree.edition import Edition
from gealc_docs.load.library import Library
from gealc_docs.load.official.keeping import kept
from gealc_docs.load.official.reading import read_official
from gealc_docs.model.plan import FIELDS, Plan, Status
from gealc_docs.model.text import LocalText
from gealc_docs.publish.pdf import print_edition, write_pdf
from gealc_docs.report.reading import plan_text, printed

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "plans")
# Year, language of the edition, language of its prose.
EDITIONS = [(2022, "es", "es"), (2022, "en", "en"), (2018, "en", "en"), (2018, "es", "en")]
NAMES = ["pdf/plan-{year}.{language}.pdf", "{language}/plans/{year}.html"]
INDEX = "Plan\n====\n\n.. toctree::\n   :glob:\n\n   plans/*\n"
# What an edition prints beside its text, and a letter that the plan of 2018 has from another alphabet.
KNOWN = {"official.beside", "official.other-letters"}
OTHER = {"layout: list": "layout: table", "layout: table": "layout: list"}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with each plan in the other layout, built; its site is no more than the pages of the plans."""
    return made_once(tmp_path_factory, "turned", build_turned)


def build_turned(folder: Path) -> None:
    for name in ("plans", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for language in ("es", "en"):
        shutil.copytree(ROOT / "source" / language / "plans", folder / "source" / language / "plans")
        (folder / "source" / language / "index.rst").write_text(INDEX, encoding="utf-8")
    shutil.copy(ROOT / "source" / "conf.py", folder / "source")
    for path in (folder / "plans").glob("20??.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("^layout: .*$", lambda m: OTHER[m[0]], text, flags=re.MULTILINE), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build", "2018", "2022", "--format", "pdf,html"]) == 0


@pytest.mark.parametrize(("year", "language", "prose"), EDITIONS)
@pytest.mark.parametrize("name", NAMES)
def test_the_plan_comes_back(year: int, language: str, prose: str, name: str, built: Path) -> None:
    check(built / name.format(year=year, language=language), Library(ROOT / "plans"), year, language, prose)


@pytest.mark.parametrize(("year", "language", "prose"), EDITIONS)
@pytest.mark.parametrize("name", NAMES)
def test_the_plan_comes_back_from_the_other_layout(
    year: int, language: str, prose: str, name: str, turned: Path
) -> None:
    path = turned / "build" / name.format(year=year, language=language)
    check(path, Library(turned / "plans"), year, language, prose)


@pytest.mark.parametrize("name", ["plan-2022.es-en.pdf", "es/plans/2022-es-en.html", "en/plans/2022-es-en.html"])
def test_both_languages_come_back_from_the_bilingual_edition(name: str, built: Path, tmp_path: Path) -> None:
    path = built / name
    if name.endswith(".pdf"):
        path = tmp_path / name
        edition = Edition(LIBRARY.plan(2022), "es", "en")
        path.write_bytes(print_edition(edition, build_pair(edition)).data)
    reading = read_official(path, name, LIBRARY.vocabulary)
    read, plan = kept(reading.plan, LIBRARY.vocabulary), LIBRARY.plan(2022)
    assert read.languages == ("es", "en")
    for language in ("es", "en"):
        assert head(read, language) == head(plan, language)
        assert contents(read, language) == contents(plan, language)
        assert [v for v in values(read, language) if v] == [v for v in values(plan, language) if v]
    assert {finding.check for finding in reading.findings} <= KNOWN


@pytest.mark.parametrize("year", [2018, 2022])
def test_what_show_prints_comes_back(year: int, tmp_path: Path) -> None:
    plan = LIBRARY.plan(year)
    language = plan.languages[0]
    path = tmp_path / "shown.txt"
    path.write_text("\n".join(plan_text(plan)), encoding="utf-8")
    reading = read_official(path, path.name, LIBRARY.vocabulary)
    read = kept(replace(reading.plan, layout=plan.layout), LIBRARY.vocabulary)
    assert head(read, language) == head(plan, language)
    assert contents(read, language) == contents(plan, language)
    assert read_values(reading.plan) == values(plan, language)
    assert {finding.check for finding in reading.findings} <= {"official.note", *KNOWN}


def check(path: Path, library: Library, year: int, language: str, prose: str) -> None:
    """Assert that an edition gives back its plan, with no doubt about the masthead."""
    reading = read_official(path, path.name, library.vocabulary)
    read, plan = kept(reading.plan, library.vocabulary), library.plan(year)
    assert head(read, language) == head(plan, language)
    assert contents(read, prose) == contents(plan, prose)
    assert read_values(reading.plan) == values(plan, language)
    assert {finding.check for finding in reading.findings} <= {"official.note", *KNOWN}


def head(plan: Plan, language: str) -> Any:
    """Return what the masthead of an edition says, and how the plan prints its labels."""
    own = {name: text.get(language) for name, text in plan.labels if text.get(language)}
    issued = plan.issued and str(plan.issued.period)
    met = plan.assembly and (str(plan.assembly.date and plan.assembly.date.period), plan.assembly.place)
    place = met and met[1] and (met[1].key or met[1].text.get(language))
    return plan.status, plan.distribution, issued, met and met[0], place, own


def test_remarks_on_missing_translations_are_not_taken_for_text(tmp_path: Path) -> None:
    whole = LIBRARY.plan(2022)
    areas = tuple(
        replace(a, objective=LocalText.of(es=a.objective.get("es")), activities=a.activities) for a in whole.areas
    )
    plan = replace(whole, areas=areas)
    path = tmp_path / "plan.pdf"
    path.write_bytes(write_pdf(plan, "en", build(plan, "en")).data)
    read = read_official(path, path.name, LIBRARY.vocabulary).plan
    assert [a.objective.wordings[0].text for a in read.areas] == [a.objective.get("es") for a in areas]
    assert contents(replace(read, areas=()), "en") == contents(replace(whole, areas=()), "en")
    assert "[in Spanish]" in " ".join(text_of(path.read_bytes()))


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("status", list(Status))
def test_the_masthead_comes_back_without_a_doubt(status: Status, language: str, tmp_path: Path) -> None:
    plan = replace(LIBRARY.plan(2022), status=status, symbol="RG/AA.15/doc.3/21", distribution="restricted")
    path = tmp_path / "plan.pdf"
    path.write_bytes(write_pdf(plan, language, build(plan, language)).data)
    reading = read_official(path, path.name, LIBRARY.vocabulary)
    read = reading.plan
    assert (read.symbol, read.distribution, read.status) == (plan.symbol, plan.distribution, plan.status)
    assert {finding.check for finding in reading.findings} <= KNOWN


def text_of(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_remarks_and_the_calendar_of_a_page_are_not_taken_for_text(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_text(
        "<html><body><main><h1>2031 Work Plan</h1><h2>1 Areas</h2><h3>1.1 Bridges</h3>"
        "<p>Purpose: Contar puentes. <span class='plan-mark' lang='en'>[in Spanish]</span></p><h4>1.1.1 A census</h4>"
        "<dl><dt>Date</dt><dd>First semester 2031</dd></dl>"
        "<section class='plan-calendar'><h2>Calendar 2031</h2><table><tr><th>Date</th><th>Activities</th></tr></table>"
        "</section></main></body></html>",
        encoding="utf-8",
    )
    plan = read_official(path, path.name, LIBRARY.vocabulary).plan
    assert [(a.objective.wordings[0].text, len(a.activities)) for a in plan.areas] == [("Contar puentes.", 1)]
    assert [section.title.get("en") for section in plan.sections] == ["Areas"]


def contents(plan: Plan, language: str) -> Any:
    """Return what a plan says, in one language; the table layout prints titles in capitals."""
    sections = [(s.number, s.title.get(language).casefold(), [t.get(language) for t in s.text]) for s in plan.sections]
    areas = [
        (
            area.number,
            area.title.get(language).casefold(),
            area.objective.get(language),
            [n.get(language) for n in area.notes],
        )
        for area in plan.areas
    ]
    activities = [
        (a.number, a.title.get(language), str(a.date and a.date.period), [bool(getattr(a, name)) for name in FIELDS])
        for _, a in plan.activities()
    ]
    assembly = plan.assembly and (plan.assembly.ordinal, plan.assembly.name.get(language))
    return plan.year, assembly, plan.committee, plan.original, plan.layout, sections, areas, activities


def values(plan: Plan, language: str) -> Any:
    """Return the fields of all activities as an edition prints them; values it lacks are in another language."""
    style = "short" if plan.layout == "table" else "long"
    edition = Edition(plan, language)
    return [
        [edition.field(value, style).text.casefold() for name in FIELDS if (value := getattr(activity, name))]
        for _, activity in plan.activities()
    ]


def read_values(plan: Plan) -> Any:
    """Return the fields of all activities as they were read."""
    return [
        [next(iter(printed(plan, activity, name).values())).casefold() for name in activity.fields]
        for _, activity in plan.activities()
    ]
