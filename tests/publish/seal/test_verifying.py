"""`gealc verify`: what it tells of a file."""

import asyncio
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from authority import Call, Told, authority

from gealc_docs.load.library import Library
from gealc_docs.publish.seal.held import check_plan

ROOT = Path(__file__).parents[3]


def test_what_is_verified_is_told(signed: Path, desk: Path, gealc: Call) -> None:
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert code == 0
    for sentence in (
        "The signature is valid",
        "It covers the whole file.",
        "Signed by Ana Pérez (Red GEALC).",
        "as the time stamp of Reloj (Red GEALC) confirms",
        "“Autoridad de prueba”, whom you trust",
        "PAdES B-T",
        "It is plans/2022.yaml, byte for byte.",
    ):
        assert sentence in told
    code, told, _ = gealc("verify", signed)
    assert code == 1
    assert "Whether the certificate can be trusted is not known" in told


def test_somebody_elses_authority_is_not_trusted(signed: Path, gealc: Call, tmp_path: Path) -> None:
    other = authority("Otra").pem(tmp_path / "other.pem")
    code, told, _ = gealc("verify", signed, "--trust", other)
    assert code == 1
    assert "NOT trusted" in told
    assert "The signature is valid" in told


def test_a_signature_that_does_not_hold_denies_nobody(signed: Path, desk: Path, gealc: Call, tmp_path: Path) -> None:
    data = bytearray(signed.read_bytes())
    data[2000] ^= 1
    (tmp_path / "x.pdf").write_bytes(data)
    code, told, _ = gealc("verify", tmp_path / "x.pdf", "--trust", desk / "ca.pem")
    assert (code, "is NOT valid" in told, "could not be checked" in told) == (1, True, True)
    assert "NOT trusted" not in told
    assert "Signed by" not in told


def test_a_plan_that_has_changed_since_is_compared(
    signed: Path, desk: Path, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    plan = tmp_path / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    plan.write_text(f"# seen again\n{text}", encoding="utf-8")
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert (code, "It says the same as plans/2022.yaml" in told) == (0, True)
    plan.write_text(text.replace("date: 2022-S1", "date: 2022-S2", 1), encoding="utf-8")
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert (code, "one thing differs" in told, "3.1.1" in told) == (1, True, True)
    assert "Changes from the plan inside the PDF to the plan in plans/2022.yaml" in told
    assert "postponed" in told
    plan.unlink()
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert (code, "no plan for 2022" in told) == (0, True)


def test_trusted_certificates_may_stand_in_the_project(
    signed: Path, desk: Path, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    (tmp_path / "trust").mkdir()
    shutil.copy(desk / "ca.pem", tmp_path / "trust")
    monkeypatch.chdir(tmp_path)
    assert gealc("verify", signed)[0] == 0


def test_outside_a_project_the_signature_is_still_checked(
    signed: Path, desk: Path, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert (code, "no folder plans/ here" in told) == (0, True)


def test_what_is_not_signed_or_no_pdf_is_told(signed: Path, desk: Path, gealc: Call, tmp_path: Path) -> None:
    code, told, _ = gealc("verify", desk / "plan.pdf")
    assert (code, "not signed" in told, "byte for byte" in told) == (1, True, True)
    for name, data, said in (
        ("text.pdf", b"hello", "not a PDF"),
        ("empty.pdf", b"", "not a PDF"),
        ("short.pdf", signed.read_bytes()[:50_000], "damaged"),
        ("head.pdf", b"%PDF-1.7\n", "damaged"),
    ):
        (tmp_path / name).write_bytes(data)
        code, _, error = gealc("verify", tmp_path / name)
        assert (code, said in error) == (2, True)
    assert gealc("verify", tmp_path / "none.pdf")[0] == 2


def test_the_built_files_hold_the_plans_of_the_project(built: Path, library: Library) -> None:
    paths = sorted((built / "pdf").glob("plan-*.pdf"))
    assert len(paths) >= len(library.years)
    for path in paths:
        verdict = check_plan(path.read_bytes(), path.name, library, "en")
        assert [line.message.code for line in verdict.lines] == ["seal.plan-status", "seal.plan-same-bytes"]


def test_verifying_works_where_an_event_loop_runs(signed: Path, gealc: Call) -> None:
    async def inside() -> Told:
        return gealc("verify", str(signed))

    def looped() -> Told:
        return asyncio.run(inside())

    with ThreadPoolExecutor(1) as thread:  # the test's own thread may run a loop already, for the browser
        assert thread.submit(looped).result() == gealc("verify", str(signed))
