"""Columns of a table without lines, told by the words over them and under them."""

from gealc_docs.load.official.pdf.columns import header_at, rows_of, settled, table_end
from gealc_docs.load.official.pdf.words import Line, Word, text_of


def line(top: float, *cells: tuple[float, str]) -> Line:
    """Return a line of words 5 points wide a letter, 10 high, each cell from its left end on."""
    words = []
    for start, text in cells:
        left = start
        for word in text.split():
            words.append(Word(word, left, left + 5 * len(word), top, top + 10, 10.0, bold=False))
            left += 5 * len(word) + 3
    return Line(words)


def test_headings_with_narrow_gaps_are_several_columns() -> None:
    columns = header_at([line(0, (0, "No."), (30, "Activity"), (76, "Venue"), (107, "Date"))], 0)
    assert columns is not None
    assert [left for left, _ in columns.spans] == [0, 30, 76, 107]


def test_a_heading_of_two_words_is_one_column() -> None:
    columns = header_at([line(0, (0, "No."), (30, "Activity"), (120, "Expected result"))], 0)
    assert columns is not None
    assert len(columns.spans) == 3


def test_a_row_may_start_with_a_line_of_one_cell_set_in_the_middle() -> None:
    page = [
        line(0, (0, "No."), (30, "Activity"), (160, "Venue"), (220, "Date")),
        line(16, (30, "Regional catalogue")),
        line(27, (0, "1.1"), (30, "of open data"), (160, "Quito"), (220, "May 2031")),
        line(38, (30, "in use")),
        line(60, (0, "1.2"), (30, "Working group"), (160, "Lima"), (220, "June 2031")),
    ]
    header = header_at(page, 0)
    assert header is not None
    columns = settled(header, page, 1)
    assert table_end(page, 1, columns) == len(page)
    rows = rows_of(page[1:], columns)
    assert [text_of(row[0].words) for row in rows] == ["Regional catalogue", "1.2 Working group Lima June 2031"]
