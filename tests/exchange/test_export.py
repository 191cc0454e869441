"""What goes out to translators, read by the tools they use."""

import csv
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import polib
import pytest
from exchange_projects import Project
from lxml import etree
from translate.storage import csvl10n, po, tbx, tmx
from translate.storage.xliff2 import Xliff2File

SCHEMAS = Path(__file__).parents[1] / "fixtures" / "schemas"
PILOTS = "2023/identity/pilots/title"
FORUM = "2023/identity/forum/title"
OBJECTIVE = "2023/identity/objective"


def entries(path: Path) -> dict[str, polib.POEntry]:
    return {str(entry.msgctxt): entry for entry in polib.pofile(str(path))}


def test_po_passes_gettext_and_keeps_all_that_helps(project: Project) -> None:
    path = project.export("po")
    msgfmt = shutil.which("msgfmt")
    assert msgfmt
    done = subprocess.run(
        [msgfmt, "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    found = entries(path)
    assert found[PILOTS].fuzzy
    assert found[PILOTS].msgstr == "Two regional identity pilots"
    assert found[PILOTS].previous_msgid == "Dos pilotos regionales de identidad"
    assert "% like 2022/identity/pilots/title" in found[PILOTS].comment
    assert found[FORUM].fuzzy
    assert found[FORUM].previous_msgid == "Foro de identidad"
    assert "reviewed" in found["2023/identity/title"].comment
    assert "Glossary: grupo de trabajo → working group (El de la Red.)" in found[OBJECTIVE].comment
    assert ("plans/2023.yaml", "5") in found["2023/title"].occurrences


def test_toolkit_reads_po_with_its_states(project: Project) -> None:
    units = {unit.getcontext(): unit for unit in po.pofile.parsefile(str(project.export("po"))).units if unit.source}
    assert units[FORUM].isfuzzy()
    assert units["2023/title"].target == "2023 Work Plan"


def test_xliff_follows_the_schema_and_toolkit_reads_it(project: Project) -> None:
    path = project.export("xliff")
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "xliff-core-2.0.xsd"))
    schema.assertValid(etree.parse(path))
    units = {unit.getid().partition("::")[0]: unit for unit in Xliff2File.parsefile(str(path)).units}
    assert units[FORUM.replace("/", ":")].isfuzzy()
    assert units["2023:identity:title"].isapproved()
    assert units["2023:title"].target == "2023 Work Plan"
    assert not units[PILOTS.replace("/", ":")].target


def test_xliff_offers_candidates_by_its_module(project: Project) -> None:
    spaces = {"m": "urn:oasis:names:tc:xliff:matches:2.0", "x": "urn:oasis:names:tc:xliff:document:2.0"}
    root: Any = etree.parse(project.export("xliff"))
    found = {
        unit.get("name"): [
            (m.get("similarity"), m.findtext("x:source", None, spaces), m.findtext("x:target", None, spaces))
            for m in unit.iterfind("m:matches/m:match", spaces)
        ]
        for unit in root.iterfind(".//x:unit", spaces)
    }
    ((likeness, *wordings),) = found[PILOTS]
    assert 70 < float(likeness) < 100
    assert wordings == ["Dos pilotos regionales de identidad", "Two regional identity pilots"]
    assert found[FORUM][0] == ("99.0", "Foro de identidad", "Identity forum")
    assert found["2023/title"] == []


def test_tmx_holds_this_plan_and_the_memory(project: Project) -> None:
    store = tmx.tmxfile.parsefile(str(project.export("tmx")))
    assert store.translate("Dos pilotos regionales de identidad") == "Two regional identity pilots"
    assert store.translate("Foro anual de identidad") == "Identity forum"


def test_tbx_holds_the_glossary_of_both_languages(project: Project) -> None:
    store = tbx.tbxfile.parsefile(str(project.export("tbx")))
    assert [(unit.source, unit.target) for unit in store.units] == [("grupo de trabajo", "working group")]
    assert "task force" in store.units[0].getnotes()


@pytest.mark.parametrize(("form", "counted"), [("tbx", "1 term\n"), ("csv", " texts: ")])
def test_what_is_counted_is_what_a_file_holds(project: Project, form: str, counted: str) -> None:
    _, _, err = project.gealc("export", "2023", "--format", form)
    assert counted in err


def test_csv_is_read_by_toolkit_and_holds_no_formula(project: Project) -> None:
    path = project.export("csv")
    found = {unit.id: unit for unit in csvl10n.csvfile.parsefile(str(path)).units}
    assert found["2023/title"].target == "2023 Work Plan"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert rows["2023/identity/pilots/venue"]["source"] == "'=Montevideo"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_word_locks_all_but_the_translation_and_tells_the_languages(project: Project) -> None:
    word = docx.Document(str(project.export("docx")))
    (table,) = word.tables
    xml = table._tbl.xml  # noqa: SLF001  # what Word reads
    assert len(table.rows) == 10
    assert xml.count('w:val="sdtContentLocked"') >= 2 * 9
    assert 'w:lang w:val="es-MX"' in xml
    assert 'w:lang w:val="en-US"' in xml
    assert "w:tblHeader" in xml
    assert not table.rows[1].cells[2]._tc.xpath(".//w:sdt")  # noqa: SLF001  # as above


@pytest.mark.parametrize("form", ["po", "xliff", "tmx", "tbx", "csv", "docx"])
def test_the_same_plan_gives_the_same_bytes(project: Project, form: str) -> None:
    first = project.export(form).read_bytes()
    assert project.export(form).read_bytes() == first


def test_a_file_is_not_overwritten_unasked(project: Project) -> None:
    path = project.folder / "mine.po"
    path.write_text("mine", encoding="utf-8")
    code, _, err = project.gealc("export", "2023", "--to", "en", "--out", str(path))
    assert code == 2
    assert "mine.po:1:1: error: this file already exists" in err
    assert path.read_text(encoding="utf-8") == "mine"


def test_without_out_it_goes_to_the_screen_in_po(project: Project) -> None:
    code, out, err = project.gealc("export", "2023")
    assert code == 0
    assert 'msgctxt "2023/title"' in out
    assert "9 texts: 3 translated, 1 reviewed, 4 new, 1 out of date" in err


def test_a_plan_is_not_translated_into_its_own_language(project: Project) -> None:
    code, _, err = project.gealc("export", "2023", "--to", "es")
    assert code == 2
    assert "plans/2023.yaml:1:1: error: the plan is written in this language" in err


def test_a_name_that_tells_no_format_is_refused_with_those_there_are(project: Project) -> None:
    code, _, err = project.gealc("export", "2023", "--out", "plan.foo")
    assert code == 2
    assert (
        "the file's name does not tell the format; end it in .po, for example, or choose with --format: csv, docx, po"
        in err
    )
