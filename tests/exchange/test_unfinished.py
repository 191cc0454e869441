"""A translation that is half written is handed out again and signed off by nobody."""

import os
import subprocess

import polib
import pytest
from exchange_projects import Project

from gealc_docs.languages.marks import unfinished
from gealc_docs.model.review import Ledger
from gealc_docs.model.text import Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.reviews import translations

PILOTS = "2023/identity/pilots/title"


def pair(target: str) -> Pair:
    return Pair("2023/background/text/1", "", "text", Wording("es", "El Comité de 2022."), Wording("en", target))


def test_a_text_with_a_mark_inside_is_unfinished() -> None:
    assert unfinished("The committee of [to be written: countries].")
    assert unfinished("TODO")
    assert not unfinished("The committee of 2022 [sic].")


def test_only_finished_translations_are_recorded() -> None:
    half, whole = pair("The committee of [to be written: countries]."), pair("The 2022 committee.")
    assert [made.address for made in translations([half], Ledger())] == []
    assert [made.address for made in translations([whole], Ledger())] == ["2023/background/text/1"]


HALF = "Three pilots in [to be written: countries]"


def test_a_half_written_translation_goes_out_as_it_is_and_is_no_suggestion(project: Project) -> None:
    plan = project.plan.read_text(encoding="utf-8")
    whole = "{es: Tres pilotos regionales de identidad}"
    half = f"{{es: 'Tres pilotos regionales de identidad', en: '{HALF}'}}"
    project.plan.write_text(plan.replace(whole, half), encoding="utf-8")
    path = project.export("po")
    found = {str(entry.msgctxt): entry for entry in polib.pofile(str(path))}
    assert (found[PILOTS].msgstr, found[PILOTS].fuzzy) == (HALF, True)
    for address, entry in found.items():
        assert f"% like {address}" not in entry.comment
        assert "to be written" not in entry.comment
    before = project.ledger.read_bytes()
    for form in ("po", "xliff", "csv", "docx", "tmx"):
        code, out, err = project.take_back(project.export(form))
        assert (code, err) == (0, "")
        assert "0 translations taken" in out
        assert project.ledger.read_bytes() == before


def test_the_header_tells_when_the_plan_was_revised(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def told() -> str:
        return str(polib.pofile(str(project.export("po"))).metadata["PO-Revision-Date"])

    os.utime(project.plan, (1_700_000_000, 1_700_000_000))
    assert told() == "2023-11-14 22:13+0000"
    git = ["git", "-C", str(project.folder), "-c", "user.name=a", "-c", "user.email=a@b"]
    committing = {**os.environ, "GIT_COMMITTER_DATE": "2022-05-06T07:08:09Z", "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "-q"], ["add", "plans"], ["commit", "-qm", "plan"]):
        subprocess.run([*git, *command], env=committing, check=True)
    assert told() == "2022-05-06 07:08+0000"
    project.plan.write_text(project.plan.read_text(encoding="utf-8") + "# más\n", encoding="utf-8")
    os.utime(project.plan, (1_700_000_000, 1_700_000_000))
    assert told() == "2023-11-14 22:13+0000"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert told() == "2020-09-13 12:26+0000"


def test_a_half_written_one_that_a_tool_leaves_out_is_open_and_no_loss(project: Project) -> None:
    """OmegaT hands back nothing for what was marked as fuzzy."""
    plan = project.plan.read_text(encoding="utf-8")
    half = f"{{es: 'Tres pilotos regionales de identidad', en: '{HALF}'}}"
    project.plan.write_text(plan.replace("{es: Tres pilotos regionales de identidad}", half), encoding="utf-8")
    path = project.export("po")
    file = polib.pofile(str(path))
    for entry in file:
        if entry.fuzzy:
            entry.msgstr, entry.flags = "", []
    file.save()
    code, out, err = project.take_back(path)
    assert (code, "0 translations taken" in out, PILOTS in err) == (0, True, False)
    assert HALF in project.plan.read_text(encoding="utf-8")
