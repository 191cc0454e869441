"""What runs keep for the next one: found again by content, never in the way."""

from pathlib import Path

import pytest

from gealc_docs.languages import made as tables
from gealc_docs.languages.folders import folders
from gealc_docs.languages.kept import Kept, digest, folder
from gealc_docs.languages.made import made


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path / "kept"))


def test_what_is_kept_is_found_again() -> None:
    Kept("trial", 10).keep({"one": b"1", "two": b"2"})
    assert Kept("trial", 10).get(["two", "three", "one"]) == {"one": b"1", "two": b"2"}
    assert Kept("other", 10).get(["one"]) == {}


def test_the_oldest_make_place() -> None:
    kept = Kept("trial", 2)
    for name in ("one", "two", "three"):
        kept.keep({name: b""})
    assert kept.get(["one", "two", "three"]).keys() == {"two", "three"}


def test_more_can_be_asked_than_a_statement_holds_variables() -> None:
    kept = Kept("trial", 50_000)
    values = {str(number): b"" for number in range(40_000)}
    kept.keep(values)
    assert kept.get(values) == values


def test_a_damaged_file_is_begun_anew() -> None:
    kept = Kept("trial", 10)
    kept.keep({"one": b"1"})
    (folder() / "trial.sqlite").write_bytes(b"not a file of values" * 100)
    assert kept.get(["one"]) == {}
    kept.keep({"one": b"2"})
    assert kept.get(["one"]) == {"one": b"2"}


def test_a_damaged_value_is_none() -> None:
    kept = Kept("trial", 10)
    kept.keep({"one": b"a value", "two": b"another"})
    path = folder() / "trial.sqlite"
    path.write_bytes(path.read_bytes().replace(b"a value", b"a vague"))
    assert kept.get(["one", "two"]) == {"two": b"another"}


def test_where_no_folder_can_be_nothing_is_kept() -> None:
    folder().write_text("a file", encoding="utf-8")
    kept = Kept("trial", 10)
    kept.keep({"one": b"1"})
    assert kept.get(["one"]) == {}
    assert made("trial", lambda: [1]) == [1]


def test_names_tell_parts_and_where_they_end() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("ab", "c", "")}) == 4


def test_a_table_is_made_once_and_anew_when_words_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = tmp_path / "languages" / "xx" / "words.txt"
    words.parent.mkdir(parents=True)
    monkeypatch.setenv("GEALC_LANGUAGES", str(tmp_path / "languages"))
    counted: list[int] = []

    def count() -> dict[tuple[str, str], frozenset[int]]:
        counted.append(1)
        return {("xx", "word"): frozenset({len(counted)})}

    def anew() -> dict[tuple[str, str], frozenset[int]]:
        folders.cache_clear()
        tables.program.cache_clear()  # as in another run
        return made("trial", count)

    try:
        words.write_text("one", encoding="utf-8")
        assert anew() == anew() == {("xx", "word"): frozenset({1})}
        words.write_text("two", encoding="utf-8")
        assert anew() == anew() == {("xx", "word"): frozenset({2})}
    finally:
        monkeypatch.undo()
        folders.cache_clear()
        tables.program.cache_clear()
