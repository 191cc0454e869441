"""Words that narrow cells of a PDF have broken without a hyphen."""

import pytest

from gealc_docs.load.official.blocks import EMPTY, Cell, Table, Text
from gealc_docs.load.official.lines import glued
from gealc_docs.load.official.listed_words import listed_words
from gealc_docs.load.official.pdf.cells import is_cut, is_listed, may_be_broken, seems_broken
from gealc_docs.load.official.pdf.table_ends import continued
from gealc_docs.load.official.pdf.words import Word


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


@pytest.mark.parametrize(
    ("first", "right", "spaced", "cut"),
    [
        ("algoritm", 95.5, False, True),
        ("algoritm", 95.5, True, False),
        ("servicios", 98.0, False, False),  # no room for a space: a word may end there
        ("algoritm", 90.0, False, False),  # room for a letter
    ],
)
def test_a_space_that_had_room_and_is_not_there_cuts_a_word(
    first: str, right: float, *, spaced: bool, cut: bool
) -> None:
    assert is_cut(word(first, right, spaced=spaced), word("os", 40.0), 100.0, 0.3) is cut
    assert not is_cut(word(first, right, spaced=spaced), word("os", 40.0), 100.0, 0.0)  # a file without spaces


def test_a_word_of_our_lists_is_no_piece_of_one() -> None:
    known = listed_words()
    assert seems_broken(word("algoritm", 98.0), word("icos", 40.0), 100.0, known)
    assert not seems_broken(word("servicios", 98.0), word("sin", 40.0), 100.0, known)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("a one-", "stop portal", "a one-stop portal"),
        ("the work-", "shop in Lima", "the workshop in Lima"),
        ("acciones realiza-", "das en red", "acciones realizadas en red"),
    ],
)
def test_a_hyphen_between_two_words_of_our_lists_stays(first: str, second: str, whole: str) -> None:
    assert glued(Text(first), Text(second)).text == whole


def test_a_word_goes_on_over_the_end_of_a_page() -> None:
    head = (Cell(Text("N.º")), Cell(Text("País")))
    table = Table((head, (Cell(Text("1")), Cell(Text("Perú"))), (Cell(Text("2")), Cell(Text("Surinam")))))
    rest = (Cell(EMPTY), Cell(Text("e")))
    rows = continued(table, [head, rest], lambda row: {1} if row == 1 else set()).rows
    assert [cell.text.text for cell in rows[-1]] == ["2", "Suriname"]
    assert [cell.text.text for cell in continued(table, [head, rest]).rows[-1]] == ["2", "Surinam e"]
