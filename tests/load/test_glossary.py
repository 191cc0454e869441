"""The glossary is read by shapes: what is wrong in it is told at its place."""

from pathlib import Path

import pytest

from gealc_docs.load.glossary import read_glossary
from gealc_docs.load.problems import LoadError
from gealc_docs.model.glossary import Glossary, GlossaryTerm


def written(folder: Path, text: str) -> Glossary:
    (folder / "glossary.yaml").write_text(text, encoding="utf-8")
    return read_glossary(folder)


def test_a_form_may_stand_without_brackets(tmp_path: Path) -> None:
    found = written(tmp_path, "terms: [{es: a, en: [b, c], forbidden: {en: d}, source: s2022, note: e}]")
    assert found.terms == (GlossaryTerm({"es": ("a",), "en": ("b", "c")}, {"en": ("d",)}, "e"),)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "terms: []\n"])
def test_one_without_terms_is_empty(tmp_path: Path, text: str) -> None:
    assert written(tmp_path, text) == read_glossary(tmp_path / "none") == Glossary()


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("terms:\n  - {es: [a}\n", 2, "yaml"),
        ("terms:\n  - word\n", 2, "wrong-type"),
        ("terms:\n  - es: a\n    forbiden: {en: b}\n", 3, "unknown-key"),
        ("terms:\n  - es: a\n    forbidden: {xx: b}\n", 3, "unknown-word"),
        ("words: []\n", 1, "unknown-key"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, text: str, place: int, code: str) -> None:
    with pytest.raises(LoadError) as caught:
        written(tmp_path, text)
    first = caught.value.problems[0]
    assert first.location.line == place
    assert code in first.message.code
