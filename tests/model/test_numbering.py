import pytest

from gealc_docs.load.library import Library
from gealc_docs.model.numbering import roman


@pytest.mark.parametrize(("number", "letters"), [(1, "I"), (4, "IV"), (9, "IX"), (15, "XV"), (1999, "MCMXCIX")])
def test_roman_numerals(number: int, letters: str) -> None:
    assert roman(number) == letters


def test_lists_nest_numbers_and_tables_start_areas_anew(library: Library) -> None:
    nested, flat = library.plan(2022), library.plan(2018)
    assert [section.number for section in nested.sections] == ["1", "2", "3"]
    assert nested.areas[0].activities[6].number == "3.1.7"
    assert [section.number for section in flat.sections] == ["I", "II", "III"]
    assert flat.areas[8].activities[2].number == "9.3"
