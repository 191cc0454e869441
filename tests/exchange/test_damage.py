"""Files that come back wrong: told with the place and the way out, and never written half."""

from pathlib import Path

import docx
import polib
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from exchange_projects import NEW, Project

PILOTS = "2023/identity/pilots/title"
FORUM = "2023/identity/forum/title"
OBJECTIVE = "2023/identity/objective"


def edited(path: Path, old: str, new: str) -> Path:
    """Replace a text in a file that holds it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def filled(project: Project, wordings: dict[str, str]) -> Path:
    """Return a PO file with finished translations."""
    path = project.export("po")
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgctxt in wordings:
            entry.msgstr, entry.flags = wordings[entry.msgctxt], []
    file.save()
    return path


def in_plan(project: Project, old: str, new: str) -> None:
    edited(project.plan, old, new)


def test_a_source_changed_meanwhile_is_told_and_not_overwritten(project: Project) -> None:
    path = filled(project, {PILOTS: "Three pilots", FORUM: "Annual identity forum"})
    in_plan(project, "Tres pilotos", "Cuatro pilotos")
    code, out, err = project.take_back(path)
    assert code == 1
    assert f"error: {PILOTS}: the source is no longer the one that was translated" in err
    assert "Now: “Cuatro pilotos regionales de identidad”" in err
    assert "out.po:" in err
    assert "1 translation taken" in out
    assert "1 not taken" in out
    text = project.plan.read_text(encoding="utf-8")
    assert "Three pilots" not in text
    assert "Annual identity forum" in text


def test_a_translation_changed_in_the_plan_meanwhile_is_not_overwritten(project: Project) -> None:
    path = filled(project, {FORUM: "Annual identity forum"})
    in_plan(project, "en: Identity forum", "en: Forum on identity")
    code, _, err = project.take_back(path)
    assert code == 1
    assert "In the plan: “Forum on identity”" in err
    assert "Annual identity forum" not in project.plan.read_text(encoding="utf-8")


def test_an_old_translation_does_not_undo_a_correction_in_the_plan(project: Project) -> None:
    path = project.export("csv")
    in_plan(project, "en: Identity forum", "en: Forum on identity")
    code, _, err = project.take_back(path)
    assert code == 0
    assert "the plan keeps its own" in err
    assert "en: Forum on identity" in project.plan.read_text(encoding="utf-8")


@pytest.mark.parametrize("wording", ["The group says so.", "Says {course}", "Says {curso} {curso}", "{curso} <b>x</b>"])
def test_a_damaged_placeholder_is_listed(project: Project, wording: str) -> None:
    code, _, err = project.take_back(filled(project, {OBJECTIVE: wording}))
    assert code == 1
    assert f"error: {OBJECTIVE}: these placeholders are not the same in both texts" in err
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_a_lost_web_address_is_listed_but_taken(project: Project) -> None:
    code, _, err = project.take_back(filled(project, {OBJECTIVE: "See {curso}, https://red.example/en."}))
    assert code == 0
    assert "https://red.example/es" in err
    assert "https://red.example/en" in project.plan.read_text(encoding="utf-8")


def test_an_unknown_id_is_listed_and_the_rest_taken(project: Project) -> None:
    path = edited(filled(project, {PILOTS: "Three pilots", FORUM: "A forum"}), FORUM, "2023/identity/fair/title")
    code, out, err = project.take_back(path)
    assert code == 1
    assert "no text in the plan has the id 2023/identity/fair/title" in err
    assert "1 text of the plan is not in the file: 2023/identity/forum/title" in err
    assert "1 translation taken" in out


def test_an_id_that_stands_twice_is_listed(project: Project) -> None:
    path = filled(project, {PILOTS: "Three pilots", FORUM: "A forum"})
    edited(path, f'msgctxt "{FORUM}"', f'msgctxt "{PILOTS}"')
    code, _, err = project.take_back(path)
    assert code == 1
    assert f"{PILOTS} appears here again with a different translation from line" in err
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_an_unfinished_translation_waits(project: Project) -> None:
    path = edited(project.export("po"), "Two regional identity pilots", "Not sure about this")
    code, out, _ = project.take_back(path)
    assert code == 0
    assert "0 translations taken" in out
    assert project.plan.read_text(encoding="utf-8") == NEW


@pytest.mark.parametrize("wording", ["TODO", "[to be written: ask Lima]"])
def test_a_translation_that_only_says_it_is_to_be_written_waits(project: Project, wording: str) -> None:
    code, out, err = project.take_back(filled(project, {PILOTS: wording, FORUM: "A forum of [por escribir: whom]"}))
    assert (code, err) == (0, "")
    assert "1 translation taken" in out
    text = project.plan.read_text(encoding="utf-8")
    assert "A forum of [to be written: whom]" in text
    assert "{es: Tres pilotos regionales de identidad}" in text


def test_a_deleted_translation_stays_in_the_plan(project: Project) -> None:
    code, _, err = project.take_back(filled(project, {FORUM: ""}))
    assert code == 0
    assert f"{FORUM}: the translation was deleted in the file" in err
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_a_character_that_cannot_be_printed_is_listed(project: Project) -> None:
    code, _, err = project.take_back(filled(project, {FORUM: "A \ufffd forum"}))
    assert code == 1
    assert "U+FFFD" in err


def test_another_plan_is_refused(project: Project) -> None:
    code, _, err = project.take_back(project.export("po", plan="2022"))
    assert code == 2
    assert "out.po:1:1: error: these are texts from the 2022 plan, not from 2023" in err


def test_the_other_direction_is_refused(project: Project) -> None:
    path = edited(project.export("po"), '"Language: en', '"Language: es')
    code, _, err = project.take_back(path)
    assert code == 2
    assert "out.po:1:1: error:" in err
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_a_language_without_words_is_refused(project: Project) -> None:
    path = edited(project.export("xliff"), 'trgLang="en"', 'trgLang="fr"')
    code, _, err = project.take_back(path)
    assert code == 2
    assert "“fr”" in err


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><xliff version="2.0"><file><unit id="x">&c;</unit></file></xliff>'
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "plans/2023.yaml">]><tmx version="1.4"><header/>&a;</tmx>'
)
DAMAGED = {
    "cut.xliff": ("<xliff><file>", "cut.xliff:1:14: error: the XML is damaged here"),
    "bomb.xliff": (BOMB, "bomb.xliff:1:1: error: the XML declares its own entities"),
    "outside.tmx": (OUTSIDE, "outside.tmx:1:1: error: the XML declares its own entities"),
    "old.xlf": ('<xliff version="1.2"/>', "old.xlf:1:1: error: this is not an XLIFF 2 file (1.2)"),
    "page.xlf": ("<html/>", "page.xlf:1:1: error: this is not an XLIFF 2 file (html)"),
    "page.tmx": ("<html/>", "page.tmx:1:1: error: this is not a TMX file"),
    "cut.po": ('msgid "a"\nmsgstr "b"\nmsgid "open\n', "cut.po:3:1: error: the PO file is damaged here"),
    "page.po": ("<html/>", "page.po:1:1: error: this is not a PO file"),
    "empty.po": ("", "empty.po:1:1: error:"),
    "torn.csv": ('id,source,target\n2023/title,"Plan\n', "torn.csv:2:1: error: the CSV is damaged here"),
    "one.csv": ('"id,""source"",""target"""\n"a,""b"",""c"""\n', "one.csv:1:1: error: everything is in one column"),
    "few.csv": ("id,source\n1,2\n", "few.csv:1:1: error: the first line must name the columns id, source and target"),
    "open.csv": ('id,source,target\na,b,"c', "open.csv:2:1: error: the CSV is damaged here"),
    "bare.csv": ("id,source,target\n", "bare.csv:1:1: error: there are no texts"),
    "no.docx": ("not a zip", "no.docx:1:1: error:"),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_refused_with_its_place(project: Project, name: str) -> None:
    text, expected = DAMAGED[name]
    (project.folder / name).write_text(text, encoding="utf-8")
    code, out, err = project.take_back(Path(name))
    assert (code, out) == (2, "")
    assert err.startswith(expected)
    assert project.plan.read_text(encoding="utf-8") == NEW


def test_a_po_file_in_another_encoding_than_it_says_is_refused(project: Project) -> None:
    path = filled(project, {FORUM: "Foro ñandú"})
    path.write_bytes(path.read_text(encoding="utf-8").replace("→", "").replace("·", "").encode("latin-1"))
    code, _, err = project.take_back(path)
    assert code == 2
    assert "is not written in UTF-8" in err


def test_tracked_changes_and_a_deleted_row_are_told(project: Project) -> None:
    path = project.export("docx")
    word = docx.Document(str(path))
    (table,) = word.tables
    row = next(row for row in table.rows if row.cells[2].text == "Identity forum")
    run = row.cells[2].paragraphs[0].runs[0]._r  # noqa: SLF001  # python-docx does not track changes
    mark = 'w:id="1" w:author="R" w:date="2023-01-01T00:00:00Z"'
    deleted = f"<w:del {nsdecls('w')} {mark}><w:r><w:delText>Identity forum</w:delText></w:r></w:del>"
    inserted = f"<w:ins {nsdecls('w')} {mark}><w:r><w:t>Annual identity forum</w:t></w:r></w:ins>"
    run.addnext(parse_xml(inserted))
    run.addnext(parse_xml(deleted))
    run.getparent().remove(run)
    gone = table.rows[1]._tr  # noqa: SLF001  # as above
    gone.getparent().remove(gone)
    word.save(str(path))
    code, out, err = project.take_back(path)
    assert code == 0
    assert f"{FORUM}: there are tracked changes" in err
    assert "1 text of the plan is not in the file: 2023/title" in err
    assert "1 translation taken" in out
    assert "{es: Foro anual de identidad, en: Annual identity forum}" in project.plan.read_text(encoding="utf-8")


def test_nothing_is_written_where_the_ledger_cannot_be(project: Project) -> None:
    path = filled(project, {PILOTS: "Three pilots"})
    project.ledger.write_text("translations: [", encoding="utf-8")
    code, _, err = project.take_back(path)
    assert code == 2
    assert "plans/reviews/2023.yaml:" in err
    assert project.plan.read_text(encoding="utf-8") == NEW
