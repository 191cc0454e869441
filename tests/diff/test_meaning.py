"""Vectors of texts are asked for once, as long as there is room to remember them."""

import numpy as np
import pytest

from gealc_docs.diff import meaning


class _Model:
    """Stands for the embedding model: the vector of a text is its length."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def encode(self, texts: list[str], *, is_query: bool) -> list[list[float]]:
        assert is_query
        self.asked.append(texts)
        return [[float(len(text))] for text in texts]


def test_what_was_asked_is_remembered_the_latest_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    model = _Model()
    monkeypatch.setattr(meaning, "_model", lambda: model)
    monkeypatch.setattr(meaning, "_KNOWN", meaning._Vectors(3))  # noqa: SLF001  # a smaller memory
    for texts in (["a", "bb", "a"], ["bb", "ccc", "dddd"], ["dddd", "ccc", "bb"], ["a"]):
        found = meaning.embedded(texts)
        assert found is not None
        assert np.array_equal(found, [[len(text)] for text in texts])
    assert model.asked == [["a", "bb"], ["ccc", "dddd"], ["a"]]


def test_more_than_can_be_remembered_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_model", _Model)
    monkeypatch.setattr(meaning, "_KNOWN", meaning._Vectors(1))  # noqa: SLF001  # as above
    found = meaning.embedded(["a", "bb", "ccc"])
    assert found is not None
    assert found.tolist() == [[1], [2], [3]]


def test_without_a_model_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_model", lambda: None)
    assert meaning.embedded(["a"]) is None
