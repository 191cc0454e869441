"""Translations that come back: written by the tools of translators, taken into the plan and its ledger."""

import json
import shutil
import subprocess

import polib
import pytest
from exchange_projects import NEW, Project
from translate.storage.xliff2 import Xliff2File
from translators_tools import TOOLS, excel, po, sheet, weblate

from gealc_docs.load.ledger import read_ledger
from gealc_docs.load.library import Library

PILOTS = "2023/identity/pilots/title"
FORUM = "2023/identity/forum/title"
OBJECTIVE = "2023/identity/objective"
DONE = "Three regional identity pilots"
CHANGED = NEW.replace(
    "{es: Tres pilotos regionales de identidad}", f"{{es: Tres pilotos regionales de identidad, en: {DONE}}}"
)


@pytest.mark.parametrize("form", TOOLS)
def test_only_the_translation_changes_in_the_plan(project: Project, form: str) -> None:
    path = project.export(form.rpartition(".")[2])
    TOOLS[form](path, {PILOTS: DONE})
    code, out, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert "1 translation taken into plans/2023.yaml" in out
    assert project.plan.read_text(encoding="utf-8") == CHANGED
    ledger = project.ledger.read_text(encoding="utf-8")
    assert PILOTS in ledger
    assert DONE in ledger
    assert "Tres pilotos regionales de identidad" in ledger


@pytest.mark.parametrize("form", TOOLS)
def test_a_file_that_nobody_touched_changes_nothing(project: Project, form: str) -> None:
    before = project.ledger.read_bytes()
    code, out, err = project.take_back(project.export(form.rpartition(".")[2]))
    assert (code, err) == (0, "")
    assert "0 translations taken" in out
    assert "5 texts still without a finished translation" in out or form in {"csv", "docx", "tmx", "xliff"}
    assert project.plan.read_text(encoding="utf-8") == NEW
    if form in {"csv", "docx", "tmx"}:
        assert project.ledger.read_bytes() == before


@pytest.mark.parametrize("form", TOOLS)
def test_every_text_comes_back_whatever_it_is(project: Project, form: str) -> None:
    """Fields, lists, notes, folded texts; characters that each format has to escape."""
    path = project.export(form.rpartition(".")[2])
    units = {
        "2023/identity/pilots/venue": "=Montevideo & <3 \"a\" 'b'",
        "2023/identity/pilots/resources": "- own: funds #1",
        OBJECTIVE: "Promote identity; the working group x says so: https://red.example/es. " * 3 + "End {curso}",
        "2023/identity/notes/1": "«ñandú» – “quoted” \\ back",
        FORUM: "Annual identity forum",
    }
    TOOLS[form](path, units)
    code, out, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert "5 translations taken" in out
    plan = Library(project.folder / "plans").plan(2023)
    (area,) = plan.areas
    assert area.activities[0].venue
    assert area.activities[0].venue.text.get("en") == units["2023/identity/pilots/venue"]
    assert area.activities[0].resources[0].text.get("en") == units["2023/identity/pilots/resources"]
    assert area.objective.get("en") == units[OBJECTIVE]
    assert area.notes[0].get("en") == units["2023/identity/notes/1"]
    text = project.plan.read_text(encoding="utf-8")
    for comment in ("# Un comentario que queda", "# con comillas", "# sobre el objetivo", "'2023 Work Plan'"):
        assert comment in text


def test_a_spreadsheet_with_semicolons_and_windows_letters_comes_back(project: Project) -> None:
    path = project.export("csv")
    excel(path, {PILOTS: DONE, FORUM: "Foro “anual” – ñ"})
    code, _, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert DONE in project.plan.read_text(encoding="utf-8")
    assert "Foro “anual” – ñ" in project.plan.read_text(encoding="utf-8")


def test_a_row_whose_quotes_were_lost_is_told_and_the_rest_taken(project: Project) -> None:
    path = project.export("csv")
    sheet(path, {PILOTS: DONE, FORUM: "One, two"})
    lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if '"One, two"' in line)
    lines[at] = lines[at].replace('"One, two"', "One, two")
    path.write_text("".join(lines), encoding="utf-8-sig")
    code, _, err = project.take_back(path)
    assert code == 1
    assert f"out.csv:{at + 1}:1: error: this row has 10 cells instead of 9" in err
    assert DONE in project.plan.read_text(encoding="utf-8")
    assert "One" not in project.plan.read_text(encoding="utf-8")


def test_a_confirmed_stale_translation_is_signed_off(project: Project) -> None:
    path = project.export("po")
    po(path, {FORUM: "Identity forum"})
    code, out, _ = project.take_back(path)
    assert code == 0
    assert "0 translations taken" in out
    assert project.plan.read_text(encoding="utf-8") == NEW
    assert "Foro de identidad\n" not in project.ledger.read_text(encoding="utf-8")
    assert not {str(entry.msgctxt) for entry in polib.pofile(str(project.export("po"))) if entry.fuzzy} - {PILOTS}


def test_a_stale_translation_that_a_reviser_accepts_is_handed_out_as_reviewed(project: Project) -> None:
    before = {str(entry.msgctxt) for entry in polib.pofile(str(project.export("po"))) if entry.fuzzy}
    assert project.gealc("accept", "2023", FORUM, "--check", "stale", "--reason", "It still fits")[0] == 0
    after = {str(entry.msgctxt) for entry in polib.pofile(str(project.export("po"))) if entry.fuzzy}
    assert before - after == {FORUM}


def test_the_plan_may_be_told_by_the_file(project: Project) -> None:
    path = project.export("po")
    po(path, {PILOTS: DONE})
    code, _, err = project.gealc("import", str(path))
    assert (code, err) == (0, "")
    assert project.plan.read_text(encoding="utf-8") == CHANGED


def test_with_out_the_plan_itself_stays(project: Project) -> None:
    path = project.export("po")
    before = project.ledger.read_bytes()
    po(path, {PILOTS: DONE})
    code, _, _ = project.take_back(path, "--out", "elsewhere.yaml")
    assert code == 0
    assert (project.folder / "elsewhere.yaml").read_text(encoding="utf-8") == CHANGED
    assert project.plan.read_text(encoding="utf-8") == NEW
    assert project.ledger.read_bytes() == before


def test_gettext_may_lay_the_file_out_anew(project: Project) -> None:
    path = project.export("po")
    msgcat = shutil.which("msgcat")
    assert msgcat
    subprocess.run([msgcat, "--no-wrap", "--sort-output", "-o", str(path), str(path)], check=True)
    po(path, {PILOTS: DONE})
    code, _, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert project.plan.read_text(encoding="utf-8") == CHANGED


def test_xliff_may_come_back_in_sentences_and_with_marks(project: Project) -> None:
    path = project.export("xliff")
    text = path.read_text(encoding="utf-8")
    whole = "<source>Tres pilotos regionales de identidad</source>"
    parts = (
        '<source>Tres <mrk id="m1" type="term">pilotos</mrk> </source>'
        '<target>Three <mrk id="m1">regional</mrk> </target>'
        '</segment><ignorable><source>regionales</source></ignorable><segment state="reviewed">'
        "<source> de identidad</source><target> iden<cp hex='0074'/>ity</target>"
    )
    text = text.replace('<segment id="s1">\n        ' + whole, '<segment state="translated">' + parts, 1)
    path.write_text(text, encoding="utf-8")
    code, out, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert "1 translation taken" in out
    assert "Three regional regionales identity" in project.plan.read_text(encoding="utf-8")


def test_xliff_marked_unfinished_waits(project: Project) -> None:
    path = project.export("xliff")
    file = Xliff2File.parsefile(str(path))
    for unit in file.units:
        if unit.source.startswith("Tres"):
            unit.target = "Not sure"
            unit.markfuzzy()
    path.write_bytes(bytes(file))
    code, out, _ = project.take_back(path)
    assert code == 0
    assert "0 translations taken" in out
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_a_memory_without_ids_is_taken_by_the_source(project: Project) -> None:
    path = project.folder / "memory.tmx"
    path.write_text(
        '<tmx version="1.4"><header srclang="es-CO"/><body><tu><tuv xml:lang="ES-co"><seg>Tres pilotos regionales de '
        f'identidad</seg></tuv><tuv xml:lang="en-US"><seg>{DONE}</seg></tuv></tu><tu><tuv xml:lang="es">'
        '<seg>Otra cosa</seg></tuv><tuv xml:lang="en"><seg>Something else</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    code, _, err = project.take_back(path)
    assert (code, err) == (0, "")
    assert project.plan.read_text(encoding="utf-8") == CHANGED


def test_what_translators_remark_is_told(project: Project) -> None:
    path = project.export("po")
    file = polib.pofile(str(path))
    entry = next(entry for entry in file if entry.msgctxt == FORUM)
    entry.tcomment = "Is it every year?"
    file.save()
    code, _, err = project.take_back(path)
    assert code == 0
    assert f"{FORUM}: the translator notes: “Is it every year?”" in err


CONFIRMING = {
    "po": lambda path: po(path, {FORUM: "Identity forum"}),
    "weblate.po": lambda path: weblate(path, {FORUM: "Identity forum"}),
    "xliff": lambda path: path.write_text(
        path.read_text(encoding="utf-8").replace('state="initial"', 'state="translated"'), encoding="utf-8"
    ),
}


@pytest.mark.parametrize("form", TOOLS)
def test_one_translation_records_nothing_about_the_others(project: Project, form: str) -> None:
    path = project.export(form.rpartition(".")[2])
    before = read_ledger(project.ledger).translations
    TOOLS[form](path, {PILOTS: DONE})
    assert project.take_back(path)[0] == 0
    after = read_ledger(project.ledger).translations
    assert {made.address for made in after} - {made.address for made in before} == {PILOTS}
    assert [made for made in after if made.address != PILOTS] == list(before)


@pytest.mark.parametrize("form", CONFIRMING)
def test_one_signed_off_as_it_was_records_nothing_about_the_others(project: Project, form: str) -> None:
    path = project.export(form.rpartition(".")[2])
    before = {made.address for made in read_ledger(project.ledger).translations}
    CONFIRMING[form](path)
    assert project.take_back(path)[0] == 0
    after = {made.address: made.text.get("es") for made in read_ledger(project.ledger).translations}
    assert after.keys() == before
    assert after[FORUM] == "Foro anual de identidad"


def test_xliff_expressly_reviewed_is_signed_off(project: Project) -> None:
    path = project.export("xliff")
    text = path.read_text(encoding="utf-8")
    one = '<segment id="s1" state="translated">\n        <source>Plan de trabajo 2023</source>'
    assert one in text
    path.write_text(text.replace(one, one.replace("translated", "final")), encoding="utf-8")
    assert project.take_back(path)[0] == 0
    assert "2023/title" in {made.address for made in read_ledger(project.ledger).translations}


def test_what_was_not_in_the_file_hides_no_number_later(project: Project) -> None:
    """A source that changes after an import of something else is compared as ever."""
    plan = project.plan.read_text(encoding="utf-8")
    project.plan.write_text(plan.replace("Tres pilotos regionales de identidad", "Tres pilotos, en: Three pilots"))
    path = project.export("po")
    po(path, {FORUM: "Annual identity forum"})
    assert project.take_back(path)[0] == 0
    taken = project.plan.read_text(encoding="utf-8")
    for now, known in (("Cuatro pilotos", False), ("Cinco pilotos", True)):
        if known:  # even of a translation that is recorded, a wrong number is told beside its being out of date
            project.plan.write_text(taken, encoding="utf-8")
            assert project.gealc("accept", "2023")[0] == 0
        project.plan.write_text(taken.replace("Tres pilotos", now), encoding="utf-8")
        code, out, _ = project.gealc("parity", "2023", "--format", "json")
        found = {(f["check"], f["severity"]) for f in json.loads(out)["findings"] if f["address"] == PILOTS}
        assert code == 1
        assert ("number", "error") in found
        assert (("stale", "warning") in found) == known
