"""The guide's list of findings is true: each example is found as what it stands for."""

from pathlib import Path

import pytest
from needed import needed

from gealc_docs.load.library import Library
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity.catalogue import example, kinds, rows
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import compare_pairs

VOCABULARY = Library(Path(__file__).parents[2] / "plans").vocabulary
WHOLE = {"numbering", "field", "swapped", "elsewhere", "moved", "divided", "consistency", "glossary", "stale"}
CODES = sorted({kind.code for kind in kinds()} - WHOLE)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_kind_is_told_in_both_languages(language: str) -> None:
    codes = [row.code for row in rows(language)]
    assert len(codes) == len(set(codes)) > 30
    assert all(row.about and row.severity and row.source and " ↔ " in row.example for row in rows(language))


@pytest.mark.parametrize("code", CODES)
def test_an_example_is_found_as_what_it_stands_for(code: str) -> None:
    one, two = example(code)
    pair = Pair("2023/1", "1", "title", Wording("es", one), Wording("en", two))
    result = compare_pairs([pair], ("es", "en"), VOCABULARY, Glossary())
    needed(result.with_lexicon, "apertium-eng-spa")
    usual = next(kind.severity for kind in kinds() if kind.code == code)
    assert [(finding.check, finding.severity) for finding in result.findings] == [(code, usual)]
