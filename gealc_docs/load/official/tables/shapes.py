"""Tables in shapes of their own to the usual one: titles in their first rows, activities under parts of the year."""

from collections.abc import Iterator, Sequence

from gealc_docs.languages.labels import each, labels
from gealc_docs.load.official.blocks import Block, Cell, Paragraph, Table, Text
from gealc_docs.load.official.fields import ACTIVITY, AREA
from gealc_docs.load.official.front import title_pattern
from gealc_docs.load.official.tables.headers import columns_of
from gealc_docs.load.official.ticks import TICK, parts_of_year

# So many columns are parts of the year.
_FEWEST_PARTS = 2


def usual(blocks: Sequence[Block], language: str) -> list[Block]:
    """Return the blocks with tables in the shape that the grammar reads."""
    result: list[Block] = []
    for block in blocks:
        if not isinstance(block, Table):
            result.append(block)
        elif any(isinstance(before, Table) or before.text for before in result):
            result.append(_by_parts(block, language))
        else:
            result += _untitled(block, language)
    return result


def _untitled(table: Table, language: str) -> Iterator[Block]:
    """Go through the first table of a document, its title above it: a spreadsheet has it in the first rows."""
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    found = columns_of(Table(tuple(rows)), language)
    start = next((i for i, row in enumerate(rows) if len(_own(row)) > 1), 0)
    above = [_own(row)[0].text for row in rows[:start]]
    inner = columns_of(Table(tuple(rows[start:])), language)
    titled = any(title_pattern(language).search(text.text) for text in above)
    if titled and (inner or not found):
        yield from map(Paragraph, above)
        rows = rows[start:]
    yield _by_parts(Table(tuple(rows)), language)


def _own(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.text and not cell.merged]


def _by_parts(table: Table, language: str) -> Table:
    """Return a table with a row an activity, where the columns are parts of the year whose cells name activities."""
    rows = [row for row in table.rows if any(cell.text for cell in row)]
    parts = parts_of_year(rows[0], language) if rows else {}
    others = [index for index in range(len(rows[0]) if rows else 0) if index not in parts]
    cells = [(row, index) for row in rows[1:] for index in parts if index < len(row) and not row[index].merged]
    worded = [row[index].text.text for row, index in cells if row[index].text]
    alike = len({len(row) for row in rows}) == 1 and len(others) == 1
    if len(parts) < _FEWEST_PARTS or not alike or not worded or any(map(TICK.fullmatch, worded)):
        return table
    header = [_heading(name, rows[0][0].text, language) for name in (AREA, ACTIVITY, "date")]
    made = (
        (row[others[0]], Cell(row[index].text), Cell(Text(parts[index], rows[0][index].text.marks)))
        for row, index in cells
        if row[index].text
    )
    return Table((tuple(header), *made))


def _heading(name: str, beside: Text, language: str) -> Cell:
    return Cell(Text(str(labels(each(language)[0])["labels"][name][0]), ((0, beside.location),)))
