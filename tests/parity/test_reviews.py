"""The ledger: a translation is stale once its source has changed, and only while it has not."""

from gealc_docs.model.text import Wording
from gealc_docs.parity.pairs import Pair
from gealc_docs.parity.reviews import Ledger

LEDGER = Ledger((), (("2023/1", "Taller de datos", "Data workshop"),))


def checks(source: str, target: str) -> list[str]:
    pair = Pair("2023/1", "1", "title", Wording("es", source), Wording("en", target))
    return [finding.check for finding in LEDGER.stale([pair])]


def test_a_translation_is_stale_once_its_source_changes() -> None:
    assert checks("Taller de datos abiertos", "Data workshop") == ["stale"]


def test_a_translation_that_follows_its_source_is_not() -> None:
    assert checks("Taller de datos abiertos", "Open data workshop") == []
    assert checks("Taller de datos", "Data workshop") == []


def test_the_words_that_changed_since_are_marked() -> None:
    pair = Pair("2023/1", "1", "title", Wording("es", "Taller de datos abiertos"), Wording("en", "Data workshop"))
    (finding,) = LEDGER.stale([pair])
    assert [pair.source.text[a:b] for a, b in finding.sides[0].spans] == ["abiertos"]
