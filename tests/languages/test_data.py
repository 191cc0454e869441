"""Data files of languages: what is written there is what is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gealc_docs import languages
from gealc_docs.languages.data import read_data

FILES = sorted(Path(languages.__file__).parent.rglob("*.yaml"))


def members(data: object) -> Iterator[object]:
    """Go through the keys of tables and the members of lists."""
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from members(value)
    elif isinstance(data, list):
        yield from data
        for value in data:
            yield from members(value)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_words_that_other_files_take_for_yes_and_no_stay_words(path: Path) -> None:
    assert not [found for found in members(read_data(path)) if isinstance(found, bool)]


def test_only_true_and_false_are_no_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("words: [on, off, no, yes, y, trueque]\nno: On\nknown: true\nunknown: false\n", encoding="utf-8")
    words = ["on", "off", "no", "yes", "y", "trueque"]
    assert read_data(path) == {"words": words, "no": "On", "known": True, "unknown": False}
