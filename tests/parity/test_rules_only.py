"""Without dictionaries facts are still compared, words are not."""

from pathlib import Path

import pytest

from gealc_docs.load.library import Library
from gealc_docs.model.glossary import Glossary
from gealc_docs.model.text import Wording
from gealc_docs.parity.lexicon import apertium
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.runner import Comparison, compare_pairs

VOCABULARY = Library(Path(__file__).parents[2] / "plans").vocabulary


def compared(monkeypatch: pytest.MonkeyPatch, source: str, target: str) -> Comparison:
    monkeypatch.setattr(apertium, "find_pair", lambda _source, _target: None)
    pair = Pair("2023/1", "1", "title", Wording("es", source), Wording("en", target))
    return compare_pairs([pair], ("es", "en"), VOCABULARY, Glossary())


def test_a_number_is_compared_without_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    result = compared(monkeypatch, "Capacitar a cuatro ministerios", "Train five ministries")
    assert not result.with_lexicon
    assert [finding.check for finding in result.findings] == ["number"]


def test_a_word_is_not_doubted_without_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    assert compared(monkeypatch, "Taller de zapatos", "Shoe workshop").findings == ()


def test_roles_of_words_are_not_doubted_without_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        "Difundir los avances de la región en torno a Red Gealc y transversalizar acciones de los grupos de trabajo"
    )
    target = "To disseminate the progress made by the region around Red GEALC and to share working group actions"
    assert compared(monkeypatch, source, target).findings == ()
