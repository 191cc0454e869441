"""OpenDocument texts: paragraphs with the numbers of their lists and outline, tables with spanned cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gealc_docs.load.official.blocks import Block, Cell, Document, Footnote, Paragraph, Table, Text, joined
from gealc_docs.load.official.characters import located, located_at, sign_at
from gealc_docs.load.official.files import check_form, check_zip, read_bytes
from gealc_docs.load.official.shades import shade_of
from gealc_docs.load.official.signs import footnote
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location
from gealc_docs.model.numbering import roman

_NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _TABLE, _OFFICE, _STYLE = (_NS % name for name in ("text", "table", "office", "style"))
_SIGNS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_SKIPPED = frozenset({f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}bookmark"})
_DEEPEST = 60
_WIDEST = 60


@dataclass(slots=True)
class _Counter:
    """How far the levels of a list, or of the outline, have counted."""

    levels: Mapping[int, Any]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, level: int) -> str:
        """Count on at a level and return what is printed there."""
        style = self.levels.get(level)
        if style is None:
            return ""
        if style.tag == f"{_TEXT}list-level-style-bullet":
            return "•"
        if not style.get(f"{_STYLE}num-format"):
            return ""
        start = style.get(f"{_TEXT}start-value", "1")
        self.counts[level] = self.counts.get(level, (int(start) if start.isdigit() else 1) - 1) + 1
        for deeper in [other for other in self.counts if other > level]:
            del self.counts[deeper]
        shown = style.get(f"{_TEXT}display-levels", "1")
        first = max(1, level - (int(shown) if shown.isdigit() else 1) + 1)
        number = ".".join(_digits(self.counts.get(x, 1), self.levels.get(x, style)) for x in range(first, level + 1))
        text = f"{style.get(f'{_STYLE}num-prefix', '')}{number}{style.get(f'{_STYLE}num-suffix', '')}".strip()
        return f"{text}." if text[-1:].isalnum() and "." not in text else text


def _digits(number: int, style: Any) -> str:  # noqa: ANN401  # lxml's elements are untyped
    letter = chr(ord("a") + (number - 1) % 26)
    forms = {"a": letter, "A": letter.upper(), "i": roman(number).lower(), "I": roman(number)}
    return forms.get(style.get(f"{_STYLE}num-format", "1"), str(number))


def read(path: Path, shown: str) -> Document:
    """Read an .odt file; a line's number is that of its paragraph. Raise `LoadError`."""
    check_form(read_bytes(path, shown), "odt", shown)
    reader = _Reader(shown, *_trees(path, shown))
    blocks = tuple(reader.blocks(reader.body, 0))
    if not blocks:
        raise failure(Location(shown, 1, 1), "official.no-text")
    struck = (*reader.struck, *(located(words, shown, 1) for words in reader.deleted.values()))
    asides, footnotes = tuple(reader.asides), tuple(reader.footnotes)
    return Document(shown, blocks, asides, tuple(reader.beside), struck, footnotes=footnotes)


def _trees(path: Path, shown: str) -> tuple[Any, Any]:
    """Return the content and the styles. Raise `LoadError`."""
    from lxml import etree  # noqa: PLC0415  # only such files need it

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    where = Location(shown, 1, 1)
    with check_zip(path, shown) as archive:
        try:
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise failure(where, "official.encrypted")
            parts = [etree.fromstring(archive.read(name), parser) for name in ("content.xml", "styles.xml")]
        except (KeyError, OSError, ValueError, RuntimeError, EOFError, etree.XMLSyntaxError) as error:
            raise failure(where, "official.damaged", named=".odt") from error
    return parts[0], parts[1]


class _Reader:
    """Goes through the body, counting paragraphs and numbers."""

    def __init__(self, shown: str, content: Any, styles: Any) -> None:  # noqa: ANN401  # lxml's elements are untyped
        self.shown = shown
        self.count = 0
        self.tables = 0
        # Table and row that are being read, counted as one sees them; () outside of tables.
        self.row: tuple[str | int, ...] = ()
        # The column after the last cell of a row, and that cell, which may cover others.
        self.wide: tuple[int, Cell] = (0, Cell(Text("")))
        self.asides: list[Text] = []
        self.footnotes: list[Footnote] = []
        body = content.find(f"{_OFFICE}body/{_OFFICE}text")
        self.body = body if body is not None else content
        self.lists: dict[str, _Counter] = {}
        for root in (styles, content):
            for style in root.iter(f"{_TEXT}list-style"):
                self.lists[style.get(f"{_STYLE}name")] = _Counter(_levels(style))
        self.shades = {name: shade for root in (styles, content) for name, shade in _shades(root)}
        self.lined = {name for root in (styles, content) for name in _lined(root)}
        self.beside = list(self._running(styles))
        self.deleted = dict(_deleted(content))
        self.struck: list[Text] = []
        outline = next(styles.iter(f"{_TEXT}outline-style"), None)
        self.outline = _Counter(_levels(outline) if outline is not None else {})

    def _running(self, styles: Any) -> Iterator[Text]:  # noqa: ANN401  # as above
        """Go through the lines of the pages' headers and footers."""
        for name in ("header", "header-first", "header-left", "footer", "footer-first", "footer-left"):
            for part in styles.iter(f"{_STYLE}{name}"):
                lines = (" ".join("".join(self._pieces(p)).split()) for p in part.iter(f"{_TEXT}p"))
                yield from (located(line, self.shown, 1) for line in lines if line)

    def blocks(self, parent: Any, depth: int, name: str = "", level: int = 0) -> Iterator[Block]:  # noqa: ANN401  # as above
        """Go through the blocks of the body, a section, or a list of a style at a level."""
        if depth > _DEEPEST:
            return
        for element in parent.iterchildren():
            if element.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                yield from self._paragraphs(element, "")
            elif element.tag == f"{_TEXT}list":
                yield from self._list(element, depth, name, level + 1)
            elif element.tag == f"{_TABLE}table":
                yield self._table(element, depth)
            elif element.tag in {f"{_TEXT}section", f"{_TEXT}index-body"}:
                yield from self.blocks(element, depth + 1)

    def _list(self, element: Any, depth: int, name: str, level: int) -> Iterator[Block]:  # noqa: ANN401  # as above
        name = element.get(f"{_TEXT}style-name") or name
        counter = self.lists.get(name, _Counter({}))
        if (
            level == 1
            and element.get(f"{_TEXT}continue-numbering") != "true"
            and not element.get(f"{_TEXT}continue-list")
        ):
            counter.counts.clear()
        for item in element.iterchildren(f"{_TEXT}list-item", f"{_TEXT}list-header"):
            number = counter.next(level) if item.tag == f"{_TEXT}list-item" and self._is_numbered(item) else ""
            for child in item.iterchildren():
                if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}:
                    yield from self._paragraphs(child, number)
                    number = ""
                elif child.tag == f"{_TEXT}list":
                    yield from self._list(child, depth + 1, name, level + 1)

    def _is_numbered(self, item: Any) -> bool:  # noqa: ANN401  # as above
        """Whether an item of a list has a paragraph of its own; in a table its number alone may fill a cell."""
        own = [child for child in item.iterchildren() if child.tag in {f"{_TEXT}p", f"{_TEXT}h"}]
        return bool(own) if self.row else any("".join(child.itertext()).strip() for child in own)

    def _paragraphs(self, element: Any, number: str) -> Iterator[Paragraph]:  # noqa: ANN401  # as above
        self.count += 1
        level = element.get(f"{_TEXT}outline-level", "1") if element.tag == f"{_TEXT}h" else "0"
        depth = int(level) if level.isdigit() else 0
        text = "".join(self._pieces(element))
        if depth and text.strip() and not number:
            number = self.outline.next(depth)
        for index, line in enumerate(text.split("\n")):
            words = f"{number} {line.strip()}" if number and not index else line
            found = located_at(words, self._here()).cut(0)
            if found and (line.strip() or (number and self.row)):
                yield Paragraph(found, depth, gap=index == 0)

    def _here(self) -> Location:
        return Location(self.shown, self.count, 1, self.row or ("paragraph", self.count))

    def _pieces(self, element: Any) -> Iterator[str]:  # noqa: ANN401  # as above
        """Go through a paragraph's text; notes go to the footnotes, each with a sign in the text, or the asides."""
        yield element.text or ""
        for child in element.iterchildren():
            if child.tag in _SKIPPED:
                yield self._aside(child)
            elif words := self._struck_at(child):
                self.struck.append(located_at(words, self._here()))
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif isinstance(child.tag, str):
                yield from self._pieces(child)
            yield child.tail or ""

    def _aside(self, element: Any) -> str:  # noqa: ANN401  # as above
        """Keep what stands beside the text; return the sign that a note has in it."""
        body = next(element.iterchildren(f"{_TEXT}note-body"), element)
        text = located_at(" ".join("".join(body.itertext()).split()), self._here())
        if len(text.text) <= 2:  # noqa: PLR2004  # the sign of a note is no text
            return ""
        if element.tag != f"{_TEXT}note":
            self.asides.append(text)
            return ""
        key = len(self.footnotes)
        sign = "".join(element.findtext(f"{_TEXT}note-citation", "").split())
        self.footnotes.append(footnote(key, sign, text))
        return sign_at(key)

    def _struck_at(self, element: Any) -> str:  # noqa: ANN401  # as above
        """Return what is struck out at an element of a paragraph, by hand or as a tracked change; "" for nothing."""
        if element.tag == f"{_TEXT}change":
            return self.deleted.pop(element.get(f"{_TEXT}change-id"), "")
        lined = element.tag == f"{_TEXT}span" and element.get(f"{_TEXT}style-name") in self.lined
        return " ".join("".join(element.itertext()).split()) if lined else ""

    def _table(self, element: Any, depth: int) -> Table:  # noqa: ANN401  # as above
        rows: list[tuple[Cell, ...]] = []
        inner = self.row
        self.tables += not inner
        # Column → how many rows further the cell there reaches, and how it is repeated in them.
        down: dict[int, tuple[int, Cell]] = {}
        for number, row in enumerate(element.iter(f"{_TABLE}table-row"), 1):
            self.row = inner or ("row", self.tables, number)
            cells: list[Cell] = []
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                for _ in range(min(_number(cell, "number-columns-repeated"), _WIDEST)):
                    self._add(cell, cells, down, depth)
            rows.append(tuple(cells))
        self.row = inner
        return Table(tuple(rows))

    def _add(self, cell: Any, cells: list[Cell], down: dict[int, tuple[int, Cell]], depth: int) -> None:  # noqa: ANN401  # as above
        """Add a cell to its row, with those beside it that it covers; noted what it covers in the rows below."""
        column = len(cells)
        if cell.tag == f"{_TABLE}covered-table-cell":
            left, above = down.get(column, (0, Cell(Text(""))))
            if left:
                down[column] = (left - 1, above)
            cells.append(above if left else self._beside(cells))
            return
        texts = [b.text for b in self.blocks(cell, depth + 1) if isinstance(b, Paragraph)]
        made = Cell(joined(texts), shade=self.shades.get(cell.get(f"{_TABLE}style-name", ""), ""))
        cells.append(made)
        self.wide = column + _number(cell, "number-columns-spanned"), made
        for place in range(column, min(self.wide[0], column + _WIDEST)):
            merged = "across" if place > column else "down"
            down[place] = (_number(cell, "number-rows-spanned") - 1, replace(made, merged=merged))

    def _beside(self, cells: list[Cell]) -> Cell:
        """Return a covered cell of the row that covers it: part of the wide cell before it, else empty."""
        end, wide = self.wide
        return replace(wide, merged="across") if len(cells) < end else Cell(Text(""))


def _number(element: Any, name: str) -> int:  # noqa: ANN401  # lxml's elements are untyped
    value = element.get(f"{_TABLE}{name}", "1")
    return int(value) if value.isdigit() and int(value) > 0 else 1


def _shades(root: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # as above
    """Go through the names of the styles of cells that have a colour, each with it."""
    for style in root.iter(f"{_STYLE}style"):
        for found in style.iterchildren(f"{_STYLE}table-cell-properties"):
            colour = found.get("{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}background-color", "")
            yield style.get(f"{_STYLE}name", ""), shade_of(colour)


def _lined(root: Any) -> Iterator[str]:  # noqa: ANN401  # as above
    """Go through the names of the styles that draw a line through a text."""
    for style in root.iter(f"{_STYLE}style"):
        for found in style.iterchildren(f"{_STYLE}text-properties"):
            if found.get(f"{_STYLE}text-line-through-style", "none") != "none":
                yield style.get(f"{_STYLE}name", "")


def _deleted(content: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # as above
    """Go through the tracked deletions: the name of each, by which its place is marked, and what it took away."""
    for index, region in enumerate(content.iter(f"{_TEXT}changed-region")):
        texts = region.iterfind(f"{_TEXT}deletion//{_TEXT}p"), region.iterfind(f"{_TEXT}deletion//{_TEXT}h")
        if words := " ".join(" ".join("".join(one.itertext()) for found in texts for one in found).split()):
            yield region.get(f"{_TEXT}id", str(index)), words


def _levels(style: Any) -> dict[int, Any]:  # noqa: ANN401  # as above
    return {int(level.get(f"{_TEXT}level", "1")): level for level in style.iterchildren() if level.get(f"{_TEXT}level")}
