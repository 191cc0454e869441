"""`gealc sign` and `gealc verify`, with an authority, a time-stamp server and a token of our own."""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import outloud
import page
import pikepdf
import pytest
from asn1crypto import cms
from authority import SECRET, Holder, authority, member, revocation_list, stamp_server

from gealc_docs.cli import run
from gealc_docs.load.library import Library
from gealc_docs.load.problems import LoadError
from gealc_docs.publish.seal.certificates import certificates
from gealc_docs.publish.seal.verify import check_signatures

ROOT = Path(__file__).parents[2]
PROFILES = [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1]
SOFTHSM = Path("/usr/lib/softhsm/libsofthsm2.so")
Told = tuple[int, str, str]
Call = Callable[..., Told]


@pytest.fixture(scope="module")
def ca() -> Holder:
    return authority()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, ca: Holder, built: Path) -> Path:
    """A folder with what one needs to sign: a plan, a certificate, its password, the authority's certificate."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copy(built / "pdf" / "plan-2022.es.pdf", folder / "plan.pdf")
    member(ca).p12(folder / "ana.p12", ca)
    ca.pem(folder / "ca.pem")
    (folder / "password").write_text(SECRET + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def signed(desk: Path, ca: Holder) -> Path:
    """A plan signed with a time stamp."""
    path = desk / "stamped.pdf"
    with stamp_server(member(ca, "Reloj", stamps=True), ca) as server:
        code = run(["sign", str(desk / "plan.pdf"), *by_file(desk), "--tsa", server, "--out", str(path)])
    assert code == 0
    return path


@pytest.fixture(scope="module")
def known(desk: Path) -> list[str]:
    """What the validators say of the file before it is signed: a signature may add nothing to it."""
    return flaws(desk / "plan.pdf")


def by_file(desk: Path, name: str = "ana.p12") -> list[str]:
    return ["--p12", str(desk / name), "--password-file", str(desk / "password")]


@pytest.fixture
def gealc(capfd: pytest.CaptureFixture[str]) -> Call:
    def call(*arguments: object) -> Told:
        code = run([*map(str, arguments), "--ui", "en"])
        told = capfd.readouterr()
        assert SECRET not in told.out + told.err
        assert "Traceback" not in told.out + told.err
        return code, told.out, told.err

    return call


def flaws(path: Path) -> list[str]:
    found = [f.rule_id for profile in PROFILES for f in page.validate_pdf(path, profile=profile).failures]
    return found + [finding.rule for finding in outloud.check(str(path)).findings]


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
    assert (code, "exists already" in error) == (2, True)
    assert gealc("sign", tmp_path / "plan-2022.es.signed.pdf", *by_file(desk))[0] == 0
    assert (tmp_path / "plan-2022.es.signed-2.pdf").is_file()
    assert gealc("sign", plan, *by_file(desk), "--out", plan)[0] == 2
    assert plan.read_bytes() == (desk / "plan.pdf").read_bytes()


def test_what_is_verified_is_told(signed: Path, desk: Path, gealc: Call) -> None:
    code, told, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert code == 0
    for sentence in (
        "The signature holds",
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
    assert "The signature holds" in told


def test_two_may_sign(desk: Path, known: list[str], ca: Holder, gealc: Call, tmp_path: Path) -> None:
    member(ca, "Luis Gómez").p12(tmp_path / "luis.p12", ca)
    once, twice = tmp_path / "once.pdf", tmp_path / "twice.pdf"
    assert gealc("sign", desk / "plan.pdf", *by_file(desk), "--stamp", "--out", once)[0] == 0
    second = ["--p12", tmp_path / "luis.p12", "--password-file", desk / "password"]
    assert gealc("sign", once, *second, "--stamp", "--out", twice)[0] == 0
    # of two signatures only the later can cover the whole file
    assert [flaw for flaw in flaws(twice) if "BYTERANGE" not in flaw] == known
    code, told, _ = gealc("verify", twice, "--trust", desk / "ca.pem")
    assert "only further signatures were added" in told
    assert told.index("Ana Pérez") < told.index("Luis Gómez")
    assert code == 0
    with pikepdf.open(twice) as pdf:
        boxes = [[int(side) for side in field.Rect] for field in pdf.Root.AcroForm.Fields]
    assert boxes[0][2] < boxes[1][0] or boxes[0][1] != boxes[1][1]


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


@pytest.mark.parametrize(
    ("key", "secret", "said"),
    [
        ("ana.p12", "falsa", "password or PIN is wrong"),
        ("ca.pem", SECRET, "no PKCS#12 file"),
        ("none.p12", SECRET, "cannot be read"),
    ],
)
def test_a_wrong_key_is_told(desk: Path, gealc: Call, key: str, secret: str, said: str) -> None:
    (desk / "another").write_text(secret, encoding="utf-8")
    options = ["--p12", desk / key, "--password-file", desk / "another", "--out", desk / "never.pdf"]
    got, _, error = gealc("sign", desk / "plan.pdf", *options)
    assert (got, said in error) == (2, True)
    assert not (desk / "never.pdf").exists()


def test_an_expired_certificate_does_not_sign(desk: Path, ca: Holder, gealc: Call, tmp_path: Path) -> None:
    member(ca, "Ida", days=10, since=20).p12(tmp_path / "ida.p12", ca)
    key = ["--p12", tmp_path / "ida.p12", "--password-file", desk / "password"]
    code, _, error = gealc("sign", desk / "plan.pdf", *key, "--out", tmp_path / "x.pdf")
    assert (code, "is valid from" in error) == (2, True)


def test_a_key_without_password_asks_for_none(desk: Path, ca: Holder, gealc: Call, tmp_path: Path) -> None:
    member(ca).p12(tmp_path / "open.p12", ca, "")
    assert gealc("sign", desk / "plan.pdf", "--p12", tmp_path / "open.p12", "--out", tmp_path / "x.pdf")[0] == 0


def test_where_nobody_can_be_asked_the_file_is_named(desk: Path, gealc: Call, tmp_path: Path) -> None:
    code, _, error = gealc("sign", desk / "plan.pdf", "--p12", desk / "ana.p12", "--out", tmp_path / "x.pdf")
    assert (code, "--password-file" in error) == (2, True)


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


def test_a_password_on_the_command_line_is_no_option(desk: Path, gealc: Call) -> None:
    code, _, error = gealc("sign", desk / "plan.pdf", "--p12", desk / "ana.p12", "--password", "x")
    assert (code, "no such option" in error.lower() or "--password" in error) == (2, True)


@pytest.mark.skipif(not SOFTHSM.exists(), reason="SoftHSM is not installed")
def test_a_token_signs(desk: Path, ca: Holder, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tokens").mkdir()
    (tmp_path / "softhsm.conf").write_text(f"directories.tokendir = {tmp_path / 'tokens'}\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(tmp_path / "softhsm.conf"))
    fill_token(member(ca, "Tarjeta"), tmp_path)
    (tmp_path / "pin").write_text("1234")
    by_token = ["--token", SOFTHSM, "--token-label", "prueba", "--password-file", tmp_path / "pin"]
    out = tmp_path / "x.pdf"
    assert gealc("sign", desk / "plan.pdf", *by_token, "--out", out)[:2] == (0, f"Signed (PAdES B-B): {out}\n")
    code, told, _ = gealc("verify", out, "--trust", desk / "ca.pem")
    assert (code, "Signed by Tarjeta" in told) == (0, True)
    (tmp_path / "pin").write_text("9999")
    code, _, error = gealc("sign", desk / "plan.pdf", *by_token, "--out", tmp_path / "y.pdf")
    assert (code, "password or PIN is wrong" in error) == (2, True)


def fill_token(holder: Holder, folder: Path) -> None:
    """Put a key with its certificate on a new token, in a process of its own: the library reads its settings once."""
    code = """
import sys
from pathlib import Path
import pkcs11
from pkcs11 import Attribute, ObjectClass
from pkcs11.util.ec import decode_ec_private_key
from pkcs11.util.x509 import decode_x509_certificate
module, folder = sys.argv[1:]
library = pkcs11.lib(module)
with library.get_token(token_label="prueba").open(rw=True, user_pin="1234") as session:
    same = {Attribute.TOKEN: True, Attribute.LABEL: "firma", Attribute.ID: b"1"}
    key = decode_ec_private_key((Path(folder) / "key.der").read_bytes())
    session.create_object({**key, **same, Attribute.PRIVATE: True, Attribute.SIGN: True})
    session.create_object({**decode_x509_certificate((Path(folder) / "cert.der").read_bytes()), **same})
"""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat  # noqa: PLC0415

    init = [
        shutil.which("softhsm2-util") or "",
        "--init-token",
        "--free",
        "--label",
        "prueba",
        "--so-pin",
        "0000",
        "--pin",
        "1234",
    ]
    subprocess.run(init, check=True, capture_output=True)
    form = PrivateFormat.TraditionalOpenSSL
    (folder / "key.der").write_bytes(holder.key.private_bytes(Encoding.DER, form, NoEncryption()))
    (folder / "cert.der").write_bytes(holder.certificate.public_bytes(Encoding.DER))
    subprocess.run([sys.executable, "-c", code, str(SOFTHSM), str(folder)], check=True, env=os.environ.copy())


# Verifying what was tampered with


def broken(data: bytes, roots: list[object]) -> bool:
    try:
        verdicts = check_signatures(data, "x.pdf", roots)
    except LoadError:
        return True
    return not verdicts or any(verdict.is_bad for verdict in verdicts)


def test_a_byte_changed_anywhere_is_found(signed: Path, desk: Path) -> None:
    data, roots = signed.read_bytes(), certificates(desk / "ca.pem")
    start, length, after, rest = byte_range(data)
    places = [*range(0, length, length // 12), *range(after, after + rest, rest // 6)]
    places += range(length, after, (after - length) // 40)
    missed = []
    for place in places:
        changed = bytearray(data)
        changed[place] ^= 0x01
        if not broken(bytes(changed), roots):
            missed.append(place)
    assert start == 0
    assert [place for place in missed if not outside(data, place, length, after)] == []


def byte_range(data: bytes) -> list[int]:
    at = data.index(b"/ByteRange")
    return [int(part) for part in data[data.index(b"[", at) + 1 : data.index(b"]", at)].split()]


def meaning(container: bytes) -> list[bytes]:
    """Return what a signature says: what was signed, by whom, the signature; the same of its time stamp."""
    found: list[bytes] = []
    waiting = [cms.ContentInfo.load(container)["content"]]
    while waiting:
        data = waiting.pop()
        (signer,) = data["signer_infos"]
        serial = signer["sid"].chosen["serial_number"].native
        own = [c.chosen.dump() for c in data["certificates"] if c.chosen.serial_number == serial]
        found += [data["encap_content_info"].dump(), signer["signed_attrs"].dump(), signer["signature"].native, *own]
        for attribute in signer["unsigned_attrs"] or ():
            found.append(attribute["type"].dump())
            if attribute["type"].native == "signature_time_stamp_token":
                waiting += [value["content"] for value in attribute["values"]]
    return found


def outside(data: bytes, place: int, start: int, end: int) -> bool:
    """Whether a change leaves what the signature says as it was: copies of certificates that we know anyway."""
    if not start < place < end - 1:
        return False
    held = data[start + 1 : end - 1].decode()
    at = place - start - 1
    changed = held[:at] + chr(data[place] ^ 0x01) + held[at + 1 :]
    return meaning(bytes.fromhex(held)) == meaning(bytes.fromhex(changed))


def test_what_is_added_later_is_found(signed: Path, desk: Path, gealc: Call, tmp_path: Path) -> None:
    for number, more in enumerate((b"\n", b"% nothing\n", signed.read_bytes()[-600:])):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(signed.read_bytes() + more)
        code, told, _ = gealc("verify", path, "--trust", desk / "ca.pem")
        assert (code, "NOT hold" in told or "CHANGED" in told or "ADDED" in told or "part of the file" in told) == (
            1,
            True,
        )


def test_another_plan_put_inside_is_found(signed: Path, desk: Path, gealc: Call, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with pikepdf.open(signed) as pdf:
        pdf.attachments["2022.yaml"] = pikepdf.AttachedFileSpec.from_filepath(pdf, ROOT / "README.md")
        pdf.save(path)
    code, told, _ = gealc("verify", path, "--trust", desk / "ca.pem")
    assert (code, "does NOT hold" in told or "cannot be read" in told) == (1, True)


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
        ("text.pdf", b"hello", "no PDF"),
        ("empty.pdf", b"", "no PDF"),
        ("short.pdf", signed.read_bytes()[:50_000], "damaged"),
        ("head.pdf", b"%PDF-1.7\n", "damaged"),
    ):
        (tmp_path / name).write_bytes(data)
        code, _, error = gealc("verify", tmp_path / name)
        assert (code, said in error) == (2, True)
    assert gealc("verify", tmp_path / "none.pdf")[0] == 2


def test_the_built_files_hold_the_plans_of_the_project(built: Path, library: Library) -> None:
    from gealc_docs.publish.seal.held import check_plan  # noqa: PLC0415  # as the test above

    for path in sorted((built / "pdf").glob("plan-*.pdf")):
        verdict = check_plan(path.read_bytes(), path.name, library, "en")
        assert [line.message.code for line in verdict.lines] == ["seal.plan-status", "seal.plan-same-bytes"]


def test_verifying_works_where_an_event_loop_runs(signed: Path, gealc: Call) -> None:
    async def inside() -> Told:
        return gealc("verify", str(signed))

    def looped() -> Told:
        return asyncio.run(inside())

    with ThreadPoolExecutor(1) as thread:  # the test's own thread may run a loop already, for the browser
        assert thread.submit(looped).result() == gealc("verify", str(signed))
