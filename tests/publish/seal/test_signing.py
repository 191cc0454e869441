"""`gealc sign`: what it writes, and where."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from authority import Call, Holder, by_file, member
from pdf_flaws import flaws

from gealc_docs.doctree import build
from gealc_docs.load.data import plan_json
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Status
from gealc_docs.publish.pdf import Attached, write_pdf


def test_a_signature_leaves_the_file_accessible_and_archival(
    desk: Path, known: list[str], gealc: Call, tmp_path: Path
) -> None:
    before = (desk / "plan.pdf").read_bytes()
    for number, more in enumerate(([], ["--stamp", "--reason", "Aprobado", "--place", "Santo Domingo"])):
        out = tmp_path / f"{number}.pdf"
        code, told, _ = gealc("sign", desk / "plan.pdf", *by_file(desk), *more, "--out", out)
        assert (code, told) == (0, f"Signed (PAdES B-B): {out}\n")
        assert flaws(out) == known
        assert out.read_bytes().startswith(before)
    assert (desk / "plan.pdf").read_bytes() == before


def test_another_reader_finds_the_signature_valid(signed: Path) -> None:
    pdfsig = shutil.which("pdfsig")
    assert pdfsig
    told = subprocess.run([pdfsig, "-nocert", str(signed)], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert "ETSI.CAdES.detached" in told


def test_the_signed_file_stands_beside_the_other(desk: Path, gealc: Call, tmp_path: Path) -> None:
    plan = tmp_path / "plan-2022.es.pdf"
    shutil.copy(desk / "plan.pdf", plan)
    assert gealc("sign", plan, *by_file(desk))[0] == 0
    assert (tmp_path / "plan-2022.es.signed.pdf").is_file()
    code, _, error = gealc("sign", plan, *by_file(desk))
    assert (code, "already exists" in error) == (2, True)
    assert gealc("sign", tmp_path / "plan-2022.es.signed.pdf", *by_file(desk))[0] == 0
    assert (tmp_path / "plan-2022.es.signed-2.pdf").is_file()
    assert gealc("sign", plan, *by_file(desk), "--out", plan)[0] == 2
    assert plan.read_bytes() == (desk / "plan.pdf").read_bytes()


def test_two_may_sign(desk: Path, known: list[str], ca: Holder, gealc: Call, tmp_path: Path) -> None:
    member(ca, "Luis Gómez").p12(tmp_path / "luis.p12", ca)
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    assert gealc("sign", desk / "plan.pdf", *by_file(desk), "--stamp", "--out", once)[0] == 0
    second = ["--p12", tmp_path / "luis.p12", "--password-file", desk / "password"]
    assert gealc("sign", once, *second, "--stamp", "--out", twice)[0] == 0
    # of two signatures only the later can cover the whole file, which this validator asks of both (docs/adr/0601)
    assert flaws(twice) == [*known, "PDFA3A-SIGNATURE-BYTERANGE-001"]
    code, told, _ = gealc("verify", twice, "--trust", desk / "ca.pem")
    assert "only further signatures were added" in told
    assert told.index("Ana Pérez") < told.index("Luis Gómez")
    assert code == 0
    with pikepdf.open(twice) as pdf:
        boxes = [[int(side) for side in field.Rect] for field in pdf.Root.AcroForm.Fields]
    assert boxes[0][2] < boxes[1][0] or boxes[0][1] != boxes[1][1]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "either --p12 FILE or --token MODULE"),
        (["--p12", "a", "--token", "b"], "either --p12 FILE or --token MODULE"),
        (["--p12", "ana.p12", "--level", "b-t"], "needs a time-stamp server"),
        (["--token", "nowhere.so"], "no such library"),
    ],
)
def test_wishes_that_do_not_go_together(desk: Path, gealc: Call, tmp_path: Path, options: list[str], said: str) -> None:
    code, _, error = gealc("sign", desk / "plan.pdf", *options, "--out", tmp_path / "x.pdf")
    assert (code, said in error) == (2, True)


def test_a_server_that_does_not_answer_is_named(desk: Path, gealc: Call, tmp_path: Path) -> None:
    options = [*by_file(desk), "--tsa", "http://127.0.0.1:9", "--out", tmp_path / "x.pdf"]
    code, _, error = gealc("sign", desk / "plan.pdf", *options)
    assert (code, "http://127.0.0.1:9 did not answer" in error) == (2, True)
    assert not (tmp_path / "x.pdf").exists()


def test_a_draft_is_signed_only_by_who_says_so(
    library: Library, desk: Path, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = replace(library.plan(2022), status=Status.PROPOSED, areas=library.plan(2022).areas[:1])
    held = Attached("plan-2022.json", plan_json(plan), "")
    (tmp_path / "plan.pdf").write_bytes(write_pdf(plan, "es", build(plan, "es"), (held,)).data)
    for language, status, note in (("es", "Propuesta", "no está aprobado"), ("en", "Proposed", "is not approved")):
        options = ["sign", tmp_path / "plan.pdf", *by_file(desk), "--out", tmp_path / f"{language}.pdf"]
        options += ["--ui", language]
        code, _, error = gealc(*options)
        assert (code, note in error, status in error, "--draft" in error) == (2, True, True, True)
        code, told, _ = gealc(*options, "--draft")
        assert (code, note in told, status in told) == (0, True, True)
    monkeypatch.chdir(tmp_path)
    assert "The plan is not approved (status: Proposed)." in gealc("verify", tmp_path / "es.pdf")[1]


def test_what_is_wrong_is_told_in_the_users_language(desk: Path, gealc: Call, tmp_path: Path) -> None:
    place = f"{tmp_path / 'none.p12'}:1:1: error: este archivo no existe"
    options = ["sign", desk / "plan.pdf", "--out", tmp_path / "x.pdf", "--ui", "es"]
    assert gealc(*options, "--p12", tmp_path / "none.p12")[2].startswith(place)
    assert gealc(*options)[2] == "gealc: error: indique la clave con que se firma: --p12 ARCHIVO o --token MÓDULO\n"
    assert "conexión rechazada" in gealc(*options, *by_file(desk), "--tsa", "http://127.0.0.1:9")[2]


def test_cleaning_keeps_what_was_signed(desk: Path, signed: Path, tmp_path: Path) -> None:
    build, clean = tmp_path / "build", Path(__file__).parents[3] / "tools" / "clean"
    kept = (build / "pdf" / "plan-2022.es.signed.pdf", build / "otro nombre.PDF")
    for path in (*kept, build / "pdf" / "plan-2022.es.pdf", build / ".work" / "x"):
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(signed if path in kept else desk / "plan.pdf", path)
    told = subprocess.run([clean, "build"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert {path for path in build.rglob("*") if path.is_file()} == set(kept)
    assert all(str(path.relative_to(tmp_path)) in told for path in kept)
    assert not (build / ".work").exists()
    for path in kept:
        path.unlink()
    subprocess.run([clean, "build"], cwd=tmp_path, check=True)
    assert not build.exists()
