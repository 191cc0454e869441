import os
from pathlib import Path

import pytest

from gealc_docs.publish.stamp import NAME, Stamps


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "a.txt").write_text("a")
    return folder


@pytest.fixture
def made(tmp_path: Path, inputs: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    (out / "b.txt").write_text("b")
    stamps = Stamps(out)
    stamps.note("target", [inputs], [out / "b.txt"], {"pages": 1})
    stamps.write()
    return out


def test_nothing_changed_is_fresh(made: Path, inputs: Path) -> None:
    assert Stamps.read(made).fresh("target", [inputs]) == {"pages": 1}


def test_a_touched_file_with_the_same_content_is_fresh(made: Path, inputs: Path) -> None:
    os.utime(inputs / "deep" / "a.txt", (1, 1))
    assert Stamps.read(made).fresh("target", [inputs]) == {"pages": 1}


def test_another_content_is_stale(made: Path, inputs: Path) -> None:
    (inputs / "deep" / "a.txt").write_text("c")
    assert Stamps.read(made).fresh("target", [inputs]) is None


def test_a_new_file_is_stale(made: Path, inputs: Path) -> None:
    (inputs / "new").write_text("")
    assert Stamps.read(made).fresh("target", [inputs]) is None


def test_a_missing_output_is_stale(made: Path, inputs: Path) -> None:
    (made / "b.txt").unlink()
    assert Stamps.read(made).fresh("target", [inputs]) is None


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"target": 3}'])
def test_damaged_stamps_count_as_none(made: Path, inputs: Path, damage: bytes) -> None:
    (made / NAME).write_bytes(damage)
    assert Stamps.read(made).fresh("target", [inputs]) is None


def test_what_changes_while_it_is_made_is_stale(made: Path, inputs: Path) -> None:
    stamps = Stamps.read(made)
    stamps.look([inputs])
    (inputs / "deep" / "a.txt").write_text("changed while the target was made")
    stamps.note("target", [inputs], [made / "b.txt"], {})
    stamps.write()
    assert Stamps.read(made).fresh("target", [inputs]) is None
