"""Words left over tell an error where the rest of a document is close, and a turn of phrase where it is free."""

from itertools import pairwise

from gealc_docs.parity.weights import needed, odds
from tests.parity.rows import FREE
from tests.parity.trial import Document

CLOSE = [("Taller regional sobre datos abiertos", "Regional workshop on open data")] * 8
ROW = ("Curso de cerámica para maestros rurales", "Pottery course for rural bakers")


def _checks(others: list[tuple[str, str]]) -> set[str]:
    return {finding.check for finding in Document([*others, ROW]).found(len(others), ROW)}


def test_the_freer_a_document_the_more_it_takes() -> None:
    """The same word is told among close translations and passed among free ones; between them lies no cliff."""
    assert "words" in _checks(CLOSE)
    assert "words" not in _checks(FREE)
    steps = [needed(freedom / 10) for freedom in range(11)]
    assert all(0 < b - a < 1 for a, b in pairwise(steps))


def test_words_left_over_here_and_there_tell_less_than_in_one_place() -> None:
    """Places, verbs and weak links speak for another way of putting it; a counterpart of the same kind against."""
    plain = {"whole": 1, "translations": 1, "counterpart": 1, "same_sort": 1, "places": 0}
    zero = {"verbs": 0, "light": 0, "weak_links": 0}
    for name in ("places", "verbs", "light", "weak_links"):
        assert odds({**plain, **zero, name: 2}) < odds({**plain, **zero})
