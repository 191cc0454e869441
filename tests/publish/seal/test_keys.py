"""Keys to sign with: from a file or a token, with a password that nobody sees."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from authority import SECRET, Call, Holder, member
from needed import needed

ROOT = Path(__file__).parents[3]
SOFTHSM = Path("/usr/lib/softhsm/libsofthsm2.so")


@pytest.mark.parametrize(
    ("key", "secret", "said"),
    [
        ("ana.p12", "falsa", "the password is wrong"),
        ("ca.pem", SECRET, "not a PKCS#12 file"),
        ("none.p12", SECRET, "there is no such file"),
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


@pytest.mark.skipif(not shutil.which("setsid"), reason="no terminal can be given")
@pytest.mark.parametrize(("typed", "expected"), [(SECRET, 0), ("falsa", 2)])
def test_the_password_is_asked_for_and_never_shown(desk: Path, tmp_path: Path, typed: str, expected: int) -> None:
    ours, theirs = pty.openpty()
    out = tmp_path / "asked.pdf"
    words = ["--ui", "es", "sign", str(desk / "plan.pdf"), "--p12", str(desk / "ana.p12"), "--out", str(out)]
    command = ["setsid", "--ctty", "--wait", sys.executable, "-m", "gealc_docs", *words]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT) as process:
        os.close(theirs)
        shown = heard(ours, until="certificado")
        os.write(ours, f"{typed}\n".encode())
        shown += heard(ours)
        assert process.wait() == expected
    os.close(ours)
    assert ("Contraseña del certificado" in shown, typed in shown, out.exists()) == (True, False, expected == 0)
    assert ("la contraseña no es correcta" in shown) == (expected == 2)


def heard(terminal: int, until: str = "") -> str:
    """Return what is written on a terminal until something is, else to the end."""
    told = b""
    while not until or until.encode() not in told:
        try:
            told += (more := os.read(terminal, 1024))
        except OSError:  # nobody holds the other side any more
            break
        if not more:
            break
    return told.decode()


def test_a_password_on_the_command_line_is_no_option(desk: Path, gealc: Call) -> None:
    code, _, error = gealc("sign", desk / "plan.pdf", "--p12", desk / "ana.p12", "--password", "x")
    assert (code, error.startswith("gealc: error: there is no option --password")) == (2, True)


def test_a_token_signs(desk: Path, ca: Holder, gealc: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    needed(SOFTHSM.exists(), "SoftHSM")
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
    assert (code, "the PIN is wrong" in error) == (2, True)


_FILL = """
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


def fill_token(holder: Holder, folder: Path) -> None:
    """Put a key with its certificate on a new token, in a process of its own: the library reads its settings once."""
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
    subprocess.run([sys.executable, "-c", _FILL, str(SOFTHSM), str(folder)], check=True, env=os.environ.copy())
