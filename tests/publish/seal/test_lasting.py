"""Signatures to be checked many years from now: they bring the proof that the certificate was good."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from authority import (
    Call,
    Holder,
    asks_list,
    asks_service,
    by_file,
    member,
    registry_server,
    revocation_list,
    stamp_server,
)
from cryptography.x509 import ExtensionType
from pdf_flaws import flaws

from gealc_docs.cli import run
from gealc_docs.publish.seal.certificates import certificates
from gealc_docs.publish.seal.verify import check_signatures


def test_a_lasting_signature_brings_its_proof(
    desk: Path, known: list[str], ca: Holder, gealc: Call, tmp_path: Path
) -> None:
    out, crl = tmp_path / "lasting.pdf", revocation_list(ca, tmp_path / "list.crl")
    proof = ["--trust", desk / "ca.pem", "--crl", crl]
    with stamp_server(member(ca, "Reloj", stamps=True), ca) as server:
        lasting = ["--level", "b-lt", "--tsa", server]
        assert gealc("sign", desk / "plan.pdf", *by_file(desk), *lasting, *proof, "--out", out)[0] == 0
        code, _, error = gealc("sign", desk / "plan.pdf", *by_file(desk), *lasting, "--out", tmp_path / "no.pdf")
        assert (code, "needs proof" in error) == (2, True)
    assert flaws(out) == known
    code, told, _ = gealc("verify", out, "--trust", desk / "ca.pem")
    assert code == 0
    assert "PAdES B-LT" in told
    assert "It covers the whole file." in told


def test_a_revoked_certificate_makes_no_lasting_signature(desk: Path, ca: Holder, gealc: Call, tmp_path: Path) -> None:
    eva = member(ca, "Eva")
    eva.p12(tmp_path / "eva.p12", ca)
    crl = revocation_list(ca, tmp_path / "list.crl", eva)
    key = ["--p12", tmp_path / "eva.p12", "--password-file", desk / "password"]
    with stamp_server(member(ca, "Reloj", stamps=True), ca) as server:
        proof = ["--level", "b-lt", "--tsa", server, "--trust", desk / "ca.pem", "--crl", crl]
        code, _, error = gealc("sign", desk / "plan.pdf", *key, *proof, "--out", tmp_path / "no.pdf")
    assert (code, "revoked" in error) == (2, True)
    assert not (tmp_path / "no.pdf").exists()


@pytest.mark.parametrize("by", [asks_list, asks_service])
def test_proof_is_fetched_from_the_authority(
    desk: Path, ca: Holder, gealc: Call, tmp_path: Path, by: Callable[[str], ExtensionType]
) -> None:
    with registry_server(ca) as (registry, address):
        ida = member(ca, "Ida", extra=[by(address)])
        clock = member(ca, "Reloj", stamps=True, extra=[by(address)])
        registry.known = {holder.certificate.serial_number: holder for holder in (ida, clock)}
        ida.p12(tmp_path / "ida.p12", ca)
        key = ["--p12", tmp_path / "ida.p12", "--password-file", desk / "password", "--trust", desk / "ca.pem"]
        with stamp_server(clock, ca) as server:
            lasting = ["sign", desk / "plan.pdf", *key, "--level", "b-lt", "--tsa", server]
            assert gealc(*lasting, "--out", tmp_path / "good.pdf")[0] == 0
            registry.revoked = {ida.certificate.serial_number}
            code, _, error = gealc(*lasting, "--out", tmp_path / "no.pdf")
    assert (code, "was revoked on" in error, (tmp_path / "no.pdf").exists()) == (2, True, False)
    assert set(registry.asked) == {"/list.crl" if by is asks_list else "/ocsp"}
    code, told, _ = gealc("verify", tmp_path / "good.pdf", "--trust", desk / "ca.pem")
    assert (code, "PAdES B-LT" in told) == (0, True)


def test_an_authority_that_does_not_answer_gives_no_proof(desk: Path, ca: Holder, gealc: Call, tmp_path: Path) -> None:
    member(ca, "Ida", extra=[asks_list("http://127.0.0.1:9")]).p12(tmp_path / "ida.p12", ca)
    key = ["--p12", tmp_path / "ida.p12", "--password-file", desk / "password", "--trust", desk / "ca.pem"]
    with stamp_server(member(ca, "Reloj", stamps=True), ca) as server:
        lasting = ["--level", "b-lt", "--tsa", server, "--out", tmp_path / "no.pdf"]
        code, _, error = gealc("sign", desk / "plan.pdf", *key, *lasting)
    assert (code, "needs proof that the certificate has not been revoked" in error) == (2, True)


def test_a_signature_outlives_its_certificate_by_a_time_stamp_only(
    desk: Path, ca: Holder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gealc_docs.publish.seal import keys  # noqa: PLC0415  # patched below

    member(ca, "Ida", days=10, since=20).p12(tmp_path / "ida.p12", ca)
    monkeypatch.setattr(keys, "check_dates", lambda *_: None)
    key = ["--p12", str(tmp_path / "ida.p12"), "--password-file", str(desk / "password")]
    then = datetime.now(UTC) - timedelta(days=15)
    clock = member(ca, "Reloj", since=30, stamps=True)
    with stamp_server(clock, ca, then) as server:
        outs = [tmp_path / "without.pdf", tmp_path / "with.pdf"]
        for out, more in zip(outs, ([], ["--tsa", server]), strict=True):
            assert run(["sign", str(desk / "plan.pdf"), *key, *more, "--out", str(out)]) == 0
    roots = certificates(desk / "ca.pem")
    told = [check_signatures(out.read_bytes(), str(out), roots)[0] for out in outs]
    assert [verdict.is_bad for verdict in told] == [True, False]
    assert "seal.certificate-expired" in [line.message.code for line in told[0].lines]
