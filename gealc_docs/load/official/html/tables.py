"""Tables of web pages, and of other forms that hold such tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gealc_docs.load.official.blocks import Cell, Table
from gealc_docs.load.official.characters import located
from gealc_docs.load.official.files import MAX_LINES
from gealc_docs.load.official.html.lists import mark_of_item
from gealc_docs.load.official.html.text import inline
from gealc_docs.load.official.shades import shade_in, shade_of
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

_WIDEST = 60


def number_cells(main: Any, numbers: Mapping[Any, str]) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Write the numbers of items of lists inside cells before their words, as cells are read as text."""
    for item in main.xpath(".//ol//li[ancestor::td or ancestor::th]"):
        if (mark := numbers.get(item) or mark_of_item(item)) != "•":
            item.text = f"{mark} {item.text or ''}"


def table_of(element: Any, shown: str, classes: Mapping[str, str]) -> Table:  # noqa: ANN401  # as above
    """Return a table with spanned cells repeated."""
    rows: list[tuple[Cell, ...]] = []
    down: dict[int, tuple[int, Cell]] = {}
    count = 0
    for row in element.iter("tr"):
        cells: list[Cell] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, down)
            text = located(" ".join(inline(cell).replace("\0", " ").split()), shown, cell.sourceline or 0)
            shade = _shade(cell, classes)
            width, height = (_span(cell.get(name)) for name in ("colspan", "rowspan"))
            for index in range(width):
                made = Cell(text, "across" if index else "", shade)
                if height > 1:
                    down[len(cells)] = (height - 1, Cell(text, "across" if index else "down", shade))
                cells.append(made)
        _fill(cells, down)
        rows.append(tuple(cells))
        count += len(cells)
        if count > MAX_LINES:
            raise failure(Location(shown, row.sourceline or 1, 1), "official.too-many", limit=MAX_LINES)
    return Table(tuple(rows))


def tables_in(lines: Sequence[str], shown: str, first: int) -> Iterator[Table]:
    """Go through the tables in lines of a page's source, as other forms may hold; the first line has number `first`."""
    from lxml import html  # noqa: PLC0415  # only pages need it

    parser = html.HTMLParser(huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    root = html.document_fromstring("\n" * (first - 1) + "\n".join(lines), parser=parser)
    number_cells(root, {})
    for table in (one for one in root.iter("table") if not any(other.tag == "table" for other in one.iterancestors())):
        yield table_of(table, shown, {})


def _shade(cell: Any, classes: Mapping[str, str]) -> str:  # noqa: ANN401  # as above
    """Return the colour of a cell: its own, or by its class."""
    own = shade_in(cell.get("style") or "") or shade_of(cell.get("bgcolor") or "")
    named = (classes[name] for name in (cell.get("class") or "").split() if name in classes)
    return own or next(named, "")


def _fill(cells: list[Cell], down: dict[int, tuple[int, Cell]]) -> None:
    """Put in the cells that reach down from rows above."""
    while len(cells) in down:
        left, cell = down.pop(len(cells))
        if left > 1:
            down[len(cells)] = (left - 1, cell)
        cells.append(cell)


def _span(value: str | None) -> int:
    return min(int(value), _WIDEST) if value and value.isdigit() and int(value) > 0 else 1
