"""A desk to sign at: a plan, an authority of our own, keys and passwords."""

import shutil
from pathlib import Path

import pytest
from authority import SECRET, Call, Holder, Told, authority, by_file, member, stamp_server
from pdf_flaws import flaws

from gealc_docs.cli import run


@pytest.fixture(scope="session")
def ca() -> Holder:
    return authority()


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory, ca: Holder, built: Path) -> Path:
    """A folder with what one needs to sign: a plan, a certificate, its password, the authority's certificate."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copy(built / "pdf" / "plan-2022.es.pdf", folder / "plan.pdf")
    member(ca).p12(folder / "ana.p12", ca)
    ca.pem(folder / "ca.pem")
    (folder / "password").write_text(SECRET + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def signed(desk: Path, ca: Holder) -> Path:
    """A plan signed with a time stamp."""
    path = desk / "stamped.pdf"
    with stamp_server(member(ca, "Reloj", stamps=True), ca) as server:
        code = run(["sign", str(desk / "plan.pdf"), *by_file(desk), "--tsa", server, "--out", str(path)])
    assert code == 0
    return path


@pytest.fixture(scope="session")
def known(desk: Path) -> list[str]:
    """What the validators say of the file before it is signed: a signature may add nothing to it."""
    return flaws(desk / "plan.pdf")


@pytest.fixture
def gealc(capfd: pytest.CaptureFixture[str]) -> Call:
    def call(*arguments: object) -> Told:
        code = run(["--ui", "en", *map(str, arguments)])
        told = capfd.readouterr()
        assert SECRET not in told.out + told.err
        assert "Traceback" not in told.out + told.err
        return code, told.out, told.err

    return call
