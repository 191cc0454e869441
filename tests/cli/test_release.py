"""What is issued: approved plans without open errors, and no draft that looks like one of them."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gealc_docs.cli import run
from gealc_docs.doctree import build
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.load.structure import read_plan
from gealc_docs.load.yaml import parse_yaml
from gealc_docs.model.plan import Status
from gealc_docs.publish import document
from gealc_docs.publish.pdf import PdfError, write_pdf

ROOT = Path(__file__).parents[2]
OPEN = "second-digital-signature-webinar/date"
Told = tuple[int, str, str]
Call = Callable[..., Told]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project's plans, of which nobody has accepted anything yet."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans", ignore=shutil.ignore_patterns("reviews"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def release(capfd: pytest.CaptureFixture[str]) -> Call:
    def call(*years: str) -> Told:
        code = run(["build", *years, "--release", "--format", "data", "--ui", "en"])
        told = capfd.readouterr()
        return code, told.out, told.err

    return call


@pytest.mark.parametrize(("year", "errors"), [("2018", 3), ("2022", 1)])
def test_open_errors_of_an_approved_plan_are_named_and_nothing_is_built(
    project: Path, release: Call, year: str, errors: int
) -> None:
    code, told, error = release(year)
    places = re.findall(rf"^plans/{year}\.yaml:\d+:\d+: error: .*\[lint/", error, re.MULTILINE)
    assert (code, told, len(places)) == (1, "", errors)
    assert not (project / "build").exists()


def test_accepted_errors_do_not_count(project: Path, release: Call) -> None:
    for year, places in (
        ("2022", [OPEN]),
        ("2018", ["data-ventures-repository/lead", "new-indicators/title", "meeting-documents/title"]),
    ):
        text = release(year)[2]
        named = [next(a for a in re.findall(r"· ([^\] ]+)\]", text) if a.endswith(place)) for place in places]
        assert run(["accept", year, *named, "--reason", "So it was approved"]) == 0
        assert release(year)[0] == 0
    assert (project / "build" / "data" / "plan-2018.json").is_file()


def test_a_translation_under_way_keeps_no_other_edition_back(project: Path, release: Call) -> None:
    path = project / "plans" / "2022.yaml"
    named = re.findall(r"· ([^\] ]+)\]", release("2022")[2])
    assert run(["accept", "2022", *named, "--reason", "So it was approved"]) == 0
    text = path.read_text(encoding="utf-8")
    assert "es: Datos abiertos, en: Open data" in text
    path.write_text(text.replace("es: Datos abiertos, en: Open data", "es: Datos abiertos"), encoding="utf-8")
    code, _, error = release("2022")
    assert code == 1
    assert "missing · 2022/open-data/title" in error
    assert release("2022", "--lang", "es")[0] == 0
    assert release("2022", "--lang", "en")[0] == 1


@pytest.mark.parametrize(
    ("year", "kept", "new"),
    [
        ("2022", "date: 2021-S2", "date: 2019-S2"),
        ("2022", "date: 2022-S1", "date: 2012-S1"),
        ("2018", "2018 Report, 2109 Plan", "2018 Report, 2190 Plan"),
        ("2018", "lead: {en: СО}", "lead: {en: СAО}"),
    ],
)
def test_the_projects_plans_are_issued_as_approved_and_a_new_error_is_not(
    project: Path, release: Call, year: str, kept: str, new: str
) -> None:
    shutil.copytree(ROOT / "plans" / "reviews", project / "plans" / "reviews")
    assert release(year)[0] == 0
    plan = project / "plans" / f"{year}.yaml"
    text = plan.read_text(encoding="utf-8")
    assert kept in text
    plan.write_text(text.replace(kept, new, 1), encoding="utf-8")
    assert release(year)[0] == 1


def test_what_is_accepted_stands_apart_everywhere(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> str:
        run([*words, "--ui", "en"])
        return capfd.readouterr().out

    before = json.loads(told("check", "--format", "json"))
    shutil.copytree(ROOT / "plans" / "reviews", project / "plans" / "reviews")
    after = json.loads(told("check", "--format", "json"))
    assert (before["summary"]["error"], before["accepted"]) == (4, [])
    assert (after["summary"]["error"], after["summary"]["accepted"]) == (0, 4)
    places = {(f["address"], f["check"]) for f in before["findings"]}
    assert places == {(f["address"], f["check"]) for f in [*after["findings"], *after["accepted"]]}
    assert all(finding["reason"] and finding["severity"] == "error" for finding in after["accepted"])
    assert "Accepted findings (4)" in told("check", "2018", "2022")
    assert run(["check"]) == 0
    assert "3 more are accepted with a reason" in told("status", "2018")
    assert "accepted: Así se aprobó" in told("parity", "2022")


def test_an_official_document_is_judged_as_it_stands(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "plans" / "reviews", project / "plans" / "reviews")
    assert run(["check", str(ROOT / "tests" / "fixtures" / "seeds" / "2018.en.txt"), "--format", "json"]) == 1
    assert json.loads(capfd.readouterr().out)["accepted"] == []


def test_an_error_between_the_languages_counts_too(project: Path, release: Call) -> None:
    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("Two regional interoperability", "Three regional interoperability"), encoding="utf-8")
    code, _, error = release("2022")
    assert (code, "interoperability-pilots/title" in error) == (1, True)


@pytest.mark.parametrize("status", ["draft", "proposed"])
def test_a_plan_that_is_not_approved_may_have_errors(project: Path, release: Call, status: str) -> None:
    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("status: approved", f"status: {status}"), encoding="utf-8")
    assert release("2022")[0] == 0


APPROVED = "year: 2023\nstatus: approved\noriginal: es\ntitle: {es: Plan}\nassembly: %s\nareas: []\n"


@pytest.mark.parametrize(
    "assembly",
    ["{}", "{ordinal: 16}", "{date: 2022-11-18}", "{ordinal: 16, date: tbd}", "{ordinal: 16, date: {es: pronto}}"],
)
def test_an_approval_names_its_assembly_and_day(library: Library, assembly: str) -> None:
    with pytest.raises(LoadError) as caught:
        read_plan(parse_yaml(APPROVED % assembly, "plan.yaml"), library.vocabulary)
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.message.code) == ("plan.yaml:2:9", "load.approved-without-assembly")
    read_plan(parse_yaml(APPROVED % "{ordinal: 16, date: 2022-11-18}", "plan.yaml"), library.vocabulary)


@pytest.mark.parametrize("lost", ["running-stamp", "watermark"])
def test_no_draft_comes_out_whose_template_lost_its_mark(
    library: Library, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    plan = replace(library.plan(2022), status=Status.DRAFT, areas=library.plan(2022).areas[:1])
    write_pdf(plan, "es", build(plan, "es"))
    made = document.document

    def without(*args: object) -> str:
        html: str = made(*args)  # type: ignore[arg-type]  # what it is called with
        if lost == "watermark":
            return re.sub(r"@page \{ background: [^}]*\}", "", html)
        return re.sub(r'<div class="running-stamp">.*?</div>', "", html)

    monkeypatch.setattr("gealc_docs.publish.pdf.document", without)
    with pytest.raises(PdfError, match="BORRADOR"):
        write_pdf(plan, "es", build(plan, "es"))


def test_status_and_check_say_what_a_release_is_refused_for(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def told(*words: str) -> str:
        run([*words, "--ui", "en"])
        return " ".join(capfd.readouterr().out.split())

    shutil.copytree(ROOT / "plans" / "reviews", project / "plans" / "reviews")
    assert "refuses it" not in told("status", "2022")
    assert "does not issue it" not in told("check", "2022")
    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("en: Two regional interoperability", "en: Three regional interoperability"), "utf-8")
    assert "“gealc build --release” refuses it for 1 open error" in told("status", "2022")
    assert json.loads(told("status", "2022", "--format", "json"))["blocking"] == 1
    assert "does not issue it: it has 1 open error" in told("check", "2022")
    assert run(["build", "2022", "--release", "--format", "data"]) == 1


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("proposed", "error"), ("approved", "error")])
def test_a_text_not_translated_is_one_finding_of_one_severity(
    project: Path, capfd: pytest.CaptureFixture[str], status: str, severity: str
) -> None:
    def found(command: str) -> list[str]:
        run([command, "2022", "--format", "json"])
        listed = json.loads(capfd.readouterr().out)["findings"]
        return [
            f["severity"] for f in listed if f["address"] == "2022/cross-border-services/interoperability-pilots/title"
        ]

    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    wording = "          en: Two regional interoperability pilot projects\n"
    assert wording in text
    plan.write_text(text.replace(wording, "").replace("status: approved", f"status: {status}"), "utf-8")
    assert found("check") == found("parity") == [severity]


def test_plans_approved_before_are_told_in_a_line(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plan = project / "plans" / "2022.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("status: approved", "status: draft"), "utf-8")
    code = run(["check", "--ui", "en"])
    told = capfd.readouterr().out
    assert "(plans/2022.yaml)" in told
    assert "plans/2018.yaml" not in told
    assert told.splitlines()[-1].startswith("2018 Annual Work Plan, already approved. Found: 3 errors")
    assert code == 1


def test_a_wrong_value_is_told_at_its_own_line(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("date: 2022-S1", "date: 2025-S1", 1), "utf-8")
    line = text[: text.index("date: 2022-S1")].count("\n") + 1
    run(["check", "2022", "--ui", "en"])
    told = capfd.readouterr().out
    shown = told[told.index("2025-S1") :].partition("\n\n")[0]
    assert re.findall(r"2022\.yaml:(\d+)", shown) == [str(line)]
    run(["check", "2022", "--format", "sarif"])
    results = json.loads(capfd.readouterr().out)["runs"][0]["results"]
    [result] = [r for r in results if "2025-S1" in r["message"]["text"]]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line


def test_two_open_places_of_one_text_are_told_apart(project: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plan = project / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8").replace("status: approved", "status: proposed")
    old = "es: Dos pilotos de interoperabilidad regional"
    assert old in text
    plan.write_text(text.replace(old, 'es: "[por escribir: cuántos] pilotos de [por escribir: qué]"'), "utf-8")
    assert run(["build", "2022", "--format", "data", "--ui", "en"]) == 2
    lines = capfd.readouterr().err.splitlines()
    assert [re.findall("“(.*?)”", line)[0] for line in lines] == ["cuántos", "qué"]
