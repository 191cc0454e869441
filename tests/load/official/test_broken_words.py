"""Words that narrow cells of a PDF have broken without a hyphen."""

import pytest

from gealc_docs.load.official.listed_words import listed_words
from gealc_docs.load.official.pdf_cells import is_listed, may_be_broken
from gealc_docs.load.official.pdf_words import Word


def word(text: str, right: float, *, spaced: bool = False) -> list[Word]:
    return [Word(text, 10.0, right, 0.0, 9.0, 9.0, bold=False, first=5.0, spaced=spaced)]


@pytest.mark.parametrize(
    ("first", "second", "right", "doubtful"),
    [
        ("iberoamer", "icano", 98.0, True),
        ("iberoamer", "icano", 80.0, False),  # there was room
        ("soluciones", "digitales", 98.0, False),  # words that our lists have
        ("iberoamer", "Icano", 98.0, False),
        ("iberoamer", "con", 98.0, False),
    ],
)
def test_a_full_line_of_a_word_that_no_list_has_is_doubtful(
    first: str, second: str, right: float, *, doubtful: bool
) -> None:
    known = listed_words()
    assert may_be_broken(word(first, right), word(second, 40.0), 100.0, known) is doubtful
    assert not may_be_broken(word(first, right, spaced=True), word(second, 40.0), 100.0, known)


def test_a_word_that_our_lists_have_is_put_together() -> None:
    known = listed_words()
    assert is_listed(word("financia", 98.0), word("miento", 40.0), 100.0, known)
    assert is_listed(word("Argen", 98.0), word("tina", 40.0), 100.0, known)
    assert not is_listed(word("soluciones", 98.0), word("digitales", 40.0), 100.0, known)
