"""A spelling dictionary is asked once for each word, by whatever run."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from gealc_docs.lint import speller as spelling
from gealc_docs.lint.speller import Remembering


class _Dictionary:
    """A dictionary of short words that tells what it was asked."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self.asked: list[str] = []

    def check(self, word: str) -> bool:
        self.asked.append(word)
        return len(word) < 5

    def suggest(self, word: str) -> Sequence[str]:
        self.asked.append(f"like {word}")
        return [word[:4], "plan"]


@pytest.fixture
def dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Dictionary:
    made = _Dictionary()
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path))
    monkeypatch.setattr(spelling, "_loaded", lambda _language: made)
    return made


def _right(remembering: Remembering) -> bool:
    remembering.look_up(["taza", "tazon"])
    found = [remembering.check(word) for word in ("taza", "tazon", "mesa")]
    return found == [True, False, True] and list(remembering.suggest("tazon")) == ["tazo", "plan"]


def test_a_word_is_asked_once(dictionary: _Dictionary) -> None:
    assert _right(Remembering("es", "one"))
    assert dictionary.asked == ["taza", "tazon", "mesa", "like tazon"]
    assert _right(Remembering("es", "one"))
    assert len(dictionary.asked) == 4


def test_another_dictionary_is_asked_anew(dictionary: _Dictionary) -> None:
    for stamp in ("one", "two"):
        assert _right(Remembering("es", stamp))
    assert len(dictionary.asked) == 8


def test_without_a_stamp_or_a_folder_nothing_is_kept(
    dictionary: _Dictionary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert all(_right(Remembering("es", "")) for _ in range(2))
    assert len(dictionary.asked) == 8
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path / "file"))
    assert all(_right(Remembering("es", "one")) for _ in range(2))
    assert len(dictionary.asked) == 16


def test_a_dictionary_that_has_gone_tells_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path))
    monkeypatch.setattr(spelling, "_loaded", lambda _language: None)
    gone = Remembering("es", "one")
    assert gone.check("tazon")
    assert list(gone.suggest("tazon")) == []
