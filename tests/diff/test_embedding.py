"""Vectors of texts are asked for once, by whichever run comes first."""

from pathlib import Path

import numpy as np
import pytest

from gealc_docs.diff import embedding
from gealc_docs.languages.kept import Kept


class _Model:
    """Stands for the embedding model: the vector of a text is its length."""

    __version__ = "0"

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: list[str], *, is_query: bool) -> list[list[float]]:
        assert is_query
        self.asked.append(texts)
        return [[float(len(text))] for text in texts]


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Model:
    model = _Model()
    monkeypatch.setenv("GEALC_CACHE", str(tmp_path))
    monkeypatch.setattr(embedding, "_model", lambda: model)
    return model


def _begin(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Go on as another run would, that remembers so many texts."""
    monkeypatch.setattr(embedding, "_LATEST", embedding._Latest(most))  # noqa: SLF001  # a smaller memory


def _right(texts: list[str]) -> bool:
    found = embedding.embedded(texts)
    return found is not None and np.array_equal(found, [[len(text)] for text in texts])


def test_what_was_asked_is_remembered_the_latest_longest(model: _Model, monkeypatch: pytest.MonkeyPatch) -> None:
    _begin(monkeypatch, 3)
    monkeypatch.setattr(embedding, "_VECTORS", Kept("vectors", 0))
    assert all(map(_right, (["a", "bb", "a"], ["bb", "ccc", "dddd"], ["dddd", "ccc", "bb"], ["a"])))
    assert model.asked == [["a", "bb"], ["ccc", "dddd"], ["a"]]


def test_what_an_earlier_run_asked_is_kept(model: _Model, monkeypatch: pytest.MonkeyPatch) -> None:
    for texts in (["a", "bb"], ["bb", "ccc"], ["ccc", "a"]):
        _begin(monkeypatch, 10)
        assert _right(texts)
    assert model.asked == [["a", "bb"], ["ccc"]]


def test_another_version_of_the_model_is_asked_anew(model: _Model, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("1", "2"):
        _begin(monkeypatch, 10)
        monkeypatch.setattr(model, "__version__", version)
        assert _right(["a"])
    assert model.asked == [["a"], ["a"]]


@pytest.mark.usefixtures("model")
def test_more_than_can_be_remembered_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    _begin(monkeypatch, 1)
    assert _right(["a", "bb", "ccc"])


def test_without_a_model_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "_model", lambda: None)
    assert embedding.embedded(["a"]) is None
