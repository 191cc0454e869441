"""Reports on changes in every format and language, and the commands."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from by_hand import pair
from lxml import etree, html
from pdf_flaws import flaws

from gealc_docs.cli import run
from gealc_docs.diff.compare import compare
from gealc_docs.languages.catalogue import available, translate
from gealc_docs.load.library import Library
from gealc_docs.model.change import Comparison
from gealc_docs.model.plan import Status
from gealc_docs.publish.changes import write_changes_pdf
from gealc_docs.report.changes.page import printed_page
from gealc_docs.report.changes.registry import formats, render
from gealc_docs.report.changes.spoken import text_of
from gealc_docs.report.changes.summary import summary
from gealc_docs.report.changes.tables import COLUMNS, counts
from gealc_docs.report.changes.view import View

ROOT = Path(__file__).parents[2]
_Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def found(library: Library) -> Comparison:
    return compare(library.plan(2018), library.plan(2022))


def gealc(*arguments: str, where: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gealc_docs", "--ui", "en", *arguments]
    return subprocess.run(
        command, cwd=where, check=False, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("form", formats())
def test_every_change_is_in_every_report(found: Comparison, form: str, language: str) -> None:
    text = render(form, found, language)
    missing = [change for change in found.changes if change.level != "plan" and change.id not in text]
    assert not missing


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("form", formats())
def test_no_difference_is_an_empty_report(library: Library, form: str, language: str) -> None:
    plan = library.plan(2022)
    same = compare(plan, plan)
    text = render(form, same, language)
    assert not re.search(r"<(?:ins|del)\b|\{\+|\[-", text)
    if form == "json":
        assert json.loads(text)["changes"] == []


@pytest.mark.parametrize("form", formats())
def test_a_paragraph_that_came_or_went_is_shown(library: Library, form: str) -> None:
    plan = library.plan(2022)
    first = next(section for section in plan.sections if section.text)
    others = tuple(replace(one, text=one.text[1:]) if one is first else one for one in plan.sections)
    gone = next(iter(first.text[0])).text.split()[0]
    for found in (compare(plan, replace(plan, sections=others)), compare(replace(plan, sections=others), plan)):
        assert gone in render(form, found, plan.original)


def test_what_is_not_approved_is_stamped_on_the_pdf(library: Library) -> None:
    old, new = library.plan(2018), library.plan(2022)
    stamp = '<div class="running-stamp">2022: BORRADOR</div>'
    assert stamp in printed_page(compare(old, replace(new, status=Status.DRAFT)), "es")
    assert "running-stamp" not in printed_page(compare(old, new), "es")


@pytest.mark.parametrize("language", available())
def test_a_plan_that_names_no_committee_is_told(library: Library, language: str) -> None:
    old, new = library.plan(2018), library.plan(2022)
    note = translate("diff.no-committee", language, year=2018)
    assert note in View(compare(replace(old, committee=None), new), language).notes
    assert note not in View(compare(old, new), language).notes


@pytest.mark.parametrize(("language", "said"), [("es", "no hay cambios"), ("en", "there is no change")])
def test_no_difference_is_one_printed_page(library: Library, language: str, said: str) -> None:
    plan = library.plan(2022)
    data = write_changes_pdf(compare(plan, plan), language).data
    command = [shutil.which("pdftotext") or "pdftotext", "-", "-"]
    text = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    assert text.count("\f") == 1  # a form feed a page
    assert said in " ".join(text.split())


def test_the_summary_of_many_changes_is_one_printed_page(tmp_path: Path) -> None:
    old, new, _ = pair("spectrum", Library(Path(__file__).parents[2] / "plans"), tmp_path)
    data = write_changes_pdf(compare(old, new), "es").data
    command = [shutil.which("pdftotext") or "pdftotext", "-", "-"]
    pages = subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode().split("\f")
    titles = [translate(f"diff.{code}", "es") for code in ("table-title", "flow-title")]
    assert [next(k for k, page in enumerate(pages) if title in page) for title in titles] == [0, 1]


@pytest.mark.parametrize("language", available())
def test_the_page_is_whole_and_tells_other_languages(found: Comparison, language: str) -> None:
    page = html.document_fromstring(render("html", found, language).encode())
    assert page.get("lang") == language
    assert not page.xpath("//link | //script | //img[not(starts-with(@src, 'data:'))]")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    headings = [int(node.tag[1]) for node in page.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(headings))
    picture = page.xpath("//svg | //*[local-name()='svg']")[0]
    assert picture.get("role") == "img"
    foreign = {node.get("lang") for node in page.xpath("//*[@lang]")} - {language}
    assert foreign == ({"en"} if language == "es" else set())
    # That a plan is not in the reader's language is said once, above all; each of its titles bears its language.
    assert not page.xpath("//small")
    assert len(page.xpath("//p[@class='diff-note']")) == {"es": 3, "en": 1}[language]
    for node in page.xpath("//*[contains(text(), 'Knowledge management')]"):
        assert node.xpath("ancestor-or-self::*[@lang][1]/@lang") == ["en"]


def test_the_json_keeps_its_contract(found: Comparison) -> None:
    report = json.loads(render("json", found, "es"))
    for change in report["changes"]:
        assert {"kind", "level", "old", "new", "field", "before", "after", "message"} <= change.keys()
        assert set(change["message"]) == set(available())
    assert {"old", "new", "level", "basis", "score"} <= report["matches"][0].keys()
    assert sum(change["kind"] == "year_roll" for change in report["changes"]) == 1


def test_the_picture_is_xml(found: Comparison) -> None:
    pictures = re.findall(r"<svg.*?</svg>", render("html", found, "en"), re.DOTALL)
    names = [{node.text for node in etree.fromstring(picture).iterfind(".//{*}text")} for picture in pictures]
    assert len(pictures) == len({"a wide one", "one for phones"})
    assert all(not any("…" in str(name) for name in ours) for ours in names)  # the names of areas are whole


@pytest.fixture
def in_english(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> _Command:
    """Runs a command in the project's folder; its exit code, what it said and what it complained of."""
    monkeypatch.chdir(ROOT)

    def called(*arguments: str) -> tuple[int, str, str]:
        code = run(["--ui", "en", *arguments])
        return code, *capfd.readouterr()

    return called


def test_commands(in_english: _Command) -> None:
    assert in_english("diff", "2022", "2022", "--exit-code")[0] == 0
    code, said, _ = in_english("diff", "2018", "2022", "--exit-code", "--format", "json")
    assert code == 1
    assert json.loads(said)["summary"]["substance"] > 0
    assert "same id" in in_english("diff", "2018", "2022", "--explain", "3.9.1")[1]
    assert "no counterpart" in in_english("diff", "2018", "2022", "--explain", "3.1.1")[1]
    assert "there is no plan for 2099" in in_english("diff", "--all", "2099")[2]
    assert in_english("diff", "--all", "2018")[0] == 2
    assert in_english("diff", "2018", "2022", "--explain", "99.9")[0] == 2
    code, _, complaint = in_english("diff", "2018")
    assert code == 2
    assert "--since" in complaint
    assert in_english("diff", "2018", "2022", "--format", "pdf")[0] == 2
    assert "3.8" in in_english("history", "communication")[1]
    assert in_english("history", "no such thing")[0] == 2


def test_all_reports_as_files(in_english: _Command, tmp_path: Path) -> None:
    assert in_english("diff", "--all", "--out", str(tmp_path / "diff"))[0] == 0
    names = {path.name for path in (tmp_path / "diff").iterdir()}
    assert names == {f"2018-2022.{lang}.{form}" for lang in available() for form in ("html", "json", "md", "pdf")}
    for language in available():
        path = tmp_path / "diff" / f"2018-2022.{language}.pdf"
        shown = subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, check=True)  # noqa: S607  # of poppler
        heads = " ".join(translate(f"diff.head-{name}", language) for name in COLUMNS)
        assert set(heads.split()) <= set(shown.stdout.decode().split())  # no word at the head of a column is broken
        assert flaws(path) == []


def test_the_same_plan_in_another_language_is_for_parity(tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for name in ("vocabulary.yaml", "countries.yaml"):
        (folder / name).write_bytes((ROOT / "plans" / name).read_bytes())
    plan = (
        "year: 2031\nstatus: draft\noriginal: es\ntitle: {{{0}: Plan}}\nareas:\n  - {{id: a, title: {{{0}: Agua}}}}\n"
    )
    for language in ("es", "en"):
        (tmp_path / f"{language}.yaml").write_text(plan.format(language), encoding="utf-8")
    refused = gealc("diff", "es.yaml", "en.yaml", where=tmp_path)
    assert refused.returncode == 2
    assert "gealc parity es.yaml en.yaml" in refused.stderr


@pytest.mark.parametrize(("old", "new", "changed"), [(2018, 2022, True), (2022, 2022, False)])
def test_the_figures_are_the_sums_of_the_table(library: Library, old: int, new: int, changed: bool) -> None:  # noqa: FBT001  # a parameter of a test
    view = View(compare(library.plan(old), library.plan(new)), "es")
    said = [text_of(sentence) for group in summary(view) for sentence in group.sentences]
    if not changed:
        assert said == [view.ui("nothing")]
        return
    kept, *rest = map(int, re.findall(r"\d+", said[0]))
    total = dict(zip(COLUMNS, map(sum, zip(*(row.counts for row in counts(view)), strict=True)), strict=True))
    assert rest == [total[name] for name in ("changed", "moved", "new", "gone")]
    assert kept == total["continued"] + total["changed"] + total["moved"]
