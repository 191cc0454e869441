"""What somebody did to a file after it was signed is found, down to a byte."""

from pathlib import Path

import pikepdf
from asn1crypto import cms
from authority import Call

from gealc_docs.load.problems import LoadError
from gealc_docs.publish.seal.certificates import certificates
from gealc_docs.publish.seal.verify import check_signatures

ROOT = Path(__file__).parents[3]


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
        assert (code, "NOT valid" in told or "CHANGED" in told or "ADDED" in told or "part of the file" in told) == (
            1,
            True,
        )


def test_another_plan_put_inside_is_found(signed: Path, desk: Path, gealc: Call, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with pikepdf.open(signed) as pdf:
        pdf.attachments["2022.yaml"] = pikepdf.AttachedFileSpec.from_filepath(pdf, ROOT / "README.md")
        pdf.save(path)
    code, told, _ = gealc("verify", path, "--trust", desk / "ca.pem")
    assert (code, "is NOT valid" in told or "cannot be read" in told) == (1, True)


def test_nothing_in_a_tampered_or_unsigned_file_gets_a_tick(signed: Path, desk: Path, gealc: Call) -> None:
    """Even where the plan inside is still the project's: its pages may say anything."""
    whole = signed.read_bytes()
    _, length, after, rest = byte_range(whole)
    changed = bytearray(whole)
    changed[length // 2] ^= 0x01
    made = {"byte": bytes(changed), "end": whole + b"\n% more\n", "unsigned": (desk / "plan.pdf").read_bytes()}
    for name, data in made.items():
        path = desk / f"{name}.pdf"
        path.write_bytes(data)
        code, out, err = gealc("verify", path, "--trust", desk / "ca.pem")
        if not err:  # a byte that damages the file itself is refused before
            assert code == 1
            assert "✔" not in out
            assert "2022" in out
            assert out.splitlines()[-1].startswith("✘ This file is not shown to be genuine")
    assert after + rest == len(whole)
    code, out, _ = gealc("verify", signed, "--trust", desk / "ca.pem")
    assert (code, "✘" in out) == (0, False)
    assert "✔ It is plans/2022.yaml" in out
