"""A third language is added by data alone: its edition, its comparison, its changes; what it lacks is told apart."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pypdfium2
import pytest
from lxml import html
from third_language import LANGUAGES, commands

from gealc_docs.languages.folders import FOLDER

pytestmark = pytest.mark.slow
Result = Callable[[str], tuple[int, str, str]]


def test_the_edition_is_printed_with_its_words_and_dates(project: Path, results: Result) -> None:
    code, _, err = results("build")
    assert (code, err) == (0, "")
    document = pypdfium2.PdfDocument(project / "build" / "pdf" / "plan-2022.pt.pdf")
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for wording in ("Plano de trabalho 2022", "Dois pilotos de identidade", "1º semestre de 2022", "Página 1 de"):
        assert wording in text
    assert "Março de 2022 e setembro de 2022" in text
    assert "RASCUNHO" in text
    assert "A definir (4 ao ano)" in text


def test_what_is_not_translated_stands_in_the_original_marked_by_its_language(project: Path, results: Result) -> None:
    assert results("build")[0] == 0
    page = html.fromstring((project / "build" / "pt" / "plans" / "2022.html").read_bytes())
    assert page.get("lang") == "pt"
    (missing,) = [e for e in page.iter("h4", "h3") if "Censo de sistemas" in e.text_content()]
    assert missing.get("lang") == "es" or missing.xpath(".//*[@lang='es']")
    (written,) = [e for e in page.iter("h4", "h3") if "Dois pilotos" in e.text_content()]
    assert not written.xpath("ancestor-or-self::*[@lang='es']")
    assert [e.get("lang") for e in page.iter() if (e.text or "").startswith("Virtual")] == ["es"]


def test_the_site_needs_no_pages_written_by_hand(project: Path, results: Result) -> None:
    assert results("build")[0] == 0
    names = {
        path.relative_to(project / "build" / "pt").as_posix() for path in (project / "build" / "pt").rglob("*.html")
    }
    assert {
        "index.html",
        "plans/2022.html",
        "plans/2023.html",
        "activities.html",
        "parity.html",
        "changes/2022-2023.html",
    } <= names


def test_parity_compares_the_original_with_the_third_language(results: Result) -> None:
    code, out, _ = results("parity")
    found = {(f["check"], f["address"]): f for f in json.loads(out)["findings"] if f.get("origin") != "plan"}
    assert code == 1
    assert set(found) == {("number", "2022/identity/forum/title"), ("missing", "2022/identity/census/title")}
    number = found["number", "2022/identity/forum/title"]
    assert number["pt"]["text"] == "Quatro fóruns de identidade"
    assert number["message"]["en"] == "The Spanish says “Tres”; the Portuguese, “Quatro”"
    assert number["message"]["es"] == "El español dice «Tres»; el portugués, «Quatro»"
    assert results("parity-text")[1].startswith("2022 Work Plan (plans/2022.yaml)\n")


def test_without_a_wish_the_first_translation_is_compared(results: Result) -> None:
    found = [f for f in json.loads(results("other")[1])["findings"] if f.get("origin") != "plan"]
    assert found == []


def test_changes_are_told_with_the_wordings_of_the_third_language(results: Result) -> None:
    code, out, err = results("diff")
    assert (code, err) == (0, "")
    assert "Dois [-pilotos-]{+projetos+} de identidade" in out
    assert "2.1 Identidade digital" in out


def test_a_check_asks_for_the_wordings_that_lack_and_takes_the_language_for_what_it_is(results: Result) -> None:
    found = [f for f in json.loads(results("check")[1])["findings"] if f["check"] in {"empty-wording", "language"}]
    assert [f["address"] for f in found] == ["2022/identity/census/title"]


def test_messages_fall_back_with_a_clear_word(results: Result) -> None:
    code, out, err = results("excuse")
    assert code == 0
    assert re.fullmatch(r"\d+ mensajes aún no están traducidos al portugués; se usa el español\n", err)
    assert "Plan de trabajo 2022" in out


def test_texts_go_out_to_translators_and_come_back(project: Path, results: Result, tmp_path: Path) -> None:
    assert results("export")[0] == 0
    shutil.copytree(project / "plans", tmp_path / "plans")
    shutil.copy(project / "out.po", tmp_path)
    file = polib.pofile(str(tmp_path / "out.po"))
    assert file.metadata["Language"] == "pt"
    (open_,) = file.untranslated_entries()
    open_.msgstr = "Censo de sistemas existentes"
    file.save()
    before = (project / "plans" / "2022.yaml").read_text(encoding="utf-8")
    ((code, _, _),) = commands(tmp_path, str(LANGUAGES), ["import", "out.po", "--into", "plans/2022.yaml"])
    assert code == 0
    after = (tmp_path / "plans" / "2022.yaml").read_text(encoding="utf-8")
    old = "{es: Censo de sistemas, en: Census of systems}"
    new = "{es: Censo de sistemas, en: Census of systems, pt: Censo de sistemas existentes}"
    assert after == before.replace(old, new)


def test_the_ledger_keeps_both_translations_of_a_text_apart(project: Path, results: Result) -> None:
    assert (results("accept-en")[0], results("accept-pt")[0]) == (0, 0)
    ledger = (project / "plans" / "reviews" / "2023.yaml").read_text(encoding="utf-8")
    rows = [row for row in ledger.split("- address: ") if row.startswith("2023/identity/pilots/title")]
    assert [("en:" in row, "pt:" in row) for row in rows] == [(True, False), (False, True)]


def test_a_language_that_has_every_message_speaks_to_the_user(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pt"
    shutil.copytree(FOLDER / "es" / "messages", folder / "messages")
    shutil.copy(LANGUAGES / "pt" / "language.yaml", folder)
    path = folder / "messages" / "cli.po"
    said = re.compile(r'(msgid "cli.export.short"\nmsgstr ).*')
    text, count = said.subn(r'\1"Escrever os textos de um plano"', path.read_text(encoding="utf-8"))
    assert count == 1
    path.write_text(text, encoding="utf-8")
    ((code, out, err),) = commands(project, str(tmp_path), ["--ui", "pt", "--help"])
    assert (code, err) == (0, "")
    assert "Escrever os textos de um plano" in out


def test_a_folder_with_nothing_but_a_name_is_a_language(project: Path, tmp_path: Path) -> None:
    """Guarani: CLDR's data do not know it; whatever it lacks is said in Spanish."""
    (tmp_path / "gn").mkdir()
    (tmp_path / "gn" / "language.yaml").write_text("", encoding="utf-8")
    plan = tmp_path / "plans" / "2022.yaml"
    shutil.copytree(project / "plans", plan.parent, ignore=shutil.ignore_patterns("reviews"))
    text = plan.read_text(encoding="utf-8").replace("Dois pilotos de identidade", "Mokõi mba'e")
    plan.write_text(re.sub(r"\bpt: ", "gn: ", text), encoding="utf-8")
    (plan.parent / "2023.yaml").unlink()
    calls = (["show", "2022"], ["check", "2022"], ["parity", "2022", "--to", "gn", "--format", "json"])
    more = (["build", "2022", "--lang", "gn", "--format", "docx"], ["diff", "2022", "2022", "--lang", "gn"])
    shown, checked, compared, built, same = commands(tmp_path, str(tmp_path), *calls, *more)
    assert (shown[0], built[0], same[0]) == (0, 0, 0)
    assert checked[0] in {0, 1}
    found = {f["check"] for f in json.loads(compared[1])["findings"] if f.get("origin") != "plan"}
    assert found == {"missing"}
