"""Word documents: paragraphs with their automatic numbers, tables with merged cells, footnotes apart."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gealc_docs.load.official.blocks import Block, Cell, Document, Footnote, Paragraph, Table, Text, joined
from gealc_docs.load.official.characters import located, located_at, sign_at, without_signs
from gealc_docs.load.official.files import check_form, check_zip, read_bytes
from gealc_docs.load.official.shades import shade_of
from gealc_docs.load.official.signs import footnote, without_own
from gealc_docs.load.official.word.notes import is_typed, key_of, referred, signs_in
from gealc_docs.load.official.word.numbers import Numbers
from gealc_docs.load.problems import failure
from gealc_docs.model.location import Location

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What is no text of the paragraph: deleted text, notes to it, the copy of a drawing for old versions, inner boxes.
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", _FALLBACK, f"{_W}txbxContent", f"{_W}pPr"})
_DEEPEST = 60
# What else the library raises where a part lacks what it looks for.
_BROKEN = (LookupError, AttributeError, ValueError, OSError, EOFError)
# Styles of what our own Word files say about the text: the running head and foot, the language of a wording.
_OURS = frozenset({"PlanRunning", "PlanRemark"})


def read(path: Path, shown: str) -> Document:
    """Read a .docx file; a line's number is that of its paragraph. Raise `LoadError`."""
    check_form(read_bytes(path, shown), "docx", shown)
    check_zip(path, shown).close()
    word = _opened(path, shown)
    if getattr(word.element, "body", None) is None:
        raise failure(Location(shown, 1, 1), "official.damaged", named=".docx")
    reader = _Reader(word, shown)
    blocks = tuple(reader.blocks(word.element.body, 0))
    if not any(isinstance(block, Table) or block.text for block in blocks):
        raise failure(Location(shown, 1, 1), "official.no-text")
    beside, struck = tuple(reader.beside()), tuple(reader.struck)
    return Document(shown, blocks, tuple(reader.comments()), beside, struck, footnotes=tuple(reader.footnotes()))


def _opened(path: Path, shown: str) -> "WordDocument":
    import docx  # noqa: PLC0415  # only Word files need it
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415  # as above
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415  # as above

    try:
        return docx.Document(str(path))
    except (PackageNotFoundError, XMLSyntaxError, zipfile.BadZipFile, *_BROKEN) as error:
        raise failure(Location(shown, 1, 1), "official.damaged", named=".docx") from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]  # zipfile imports it
        raise failure(Location(shown, 1, 1), "official.damaged", named=".docx") from error


class _Reader:
    """Goes through the body, counting paragraphs."""

    def __init__(self, word: "WordDocument", shown: str) -> None:
        self.word, self.shown = word, shown
        self.numbers = Numbers(word)
        self.count = 0
        self.tables = 0
        # Table and row that are being read, counted as one sees them; () outside of tables.
        self.row: tuple[str | int, ...] = ()
        # Kind and id of a note → the place that refers to it.
        self.places: dict[tuple[str, str], Location] = {}
        self.struck: list[Text] = []
        self.levels = {style.style_id: _heading_level(style) for style in word.styles if hasattr(style, "base_style")}

    def blocks(self, parent: Any, depth: int) -> Iterator[Block]:  # noqa: ANN401  # lxml's elements are untyped
        """Go through the blocks of a body, a content control or a text box."""
        if depth > _DEEPEST:
            return
        for element in parent.iterchildren():
            if element.tag == f"{_W}p":
                yield from self._paragraphs(element, depth)
            elif element.tag == f"{_W}tbl":
                yield self._table(element, depth)
            elif element.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"}:
                yield from self.blocks(element, depth + 1)

    def _paragraphs(self, element: Any, depth: int) -> Iterator[Paragraph]:  # noqa: ANN401  # as above
        self.count += 1
        for kind in ("footnote", "endnote", "comment"):
            for sign in element.iter(f"{_W}{kind}Reference"):
                self.places.setdefault((kind, sign.get(f"{_W}id", "")), self._here())
        self.struck += (located_at(words, self._here()) for words in _struck(element))
        level = self._level(element)
        strong = _is_strong(element)
        for index, line in enumerate(self._lines(element)):
            text = located_at(line, self._here()).cut(0)
            if text:
                yield Paragraph(text, level, gap=index == 0, strong=strong)
        for box in element.iter(f"{_W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                yield from (b for b in self.blocks(box, depth + 1) if isinstance(b, Paragraph))

    def _here(self) -> Location:
        return Location(self.shown, self.count, 1, self.row or ("paragraph", self.count))

    def _lines(self, element: Any) -> list[str]:  # noqa: ANN401  # as above
        """Return a paragraph's lines with its automatic number."""
        text = "".join(_pieces(element))
        number = self.numbers.of(element) if text.strip() or self._in_cell(element) else ""
        return (f"{number} {text.lstrip()}" if number else text).split("\n")

    def _in_cell(self, element: Any) -> bool:  # noqa: ANN401  # as above
        parent = element.getparent()
        return parent is not None and parent.tag == f"{_W}tc"

    def _level(self, element: Any) -> int:  # noqa: ANN401  # as above
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        if outline is not None and (outline.get(f"{_W}val") or "9") < "9":
            return int(outline.get(f"{_W}val")) + 1
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return self.levels.get(style.get(f"{_W}val"), 0) if style is not None else 0

    def _table(self, element: Any, depth: int) -> Table:  # noqa: ANN401  # as above
        rows: list[tuple[Cell, ...]] = []
        inner = self.row
        self.tables += not inner
        for number, row in enumerate(element.iterchildren(f"{_W}tr"), 1):
            self.row = inner or ("row", self.tables, number)
            cells: list[Cell] = []
            for cell in row.iter(f"{_W}tc"):
                if cell.getparent() is row or cell.getparent().tag == f"{_W}sdtContent":
                    cells += self._cells(cell, len(cells), rows[-1] if rows else (), depth)
            rows.append(tuple(cells))
        self.row = inner
        return Table(tuple(rows))

    def _cells(self, cell: Any, index: int, above: tuple[Cell, ...], depth: int) -> list[Cell]:  # noqa: ANN401  # as above
        """Return the cells that one element stands for: itself and those it spans."""
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        text = self._cell_text(cell, depth)
        shading = cell.find(f"{_W}tcPr/{_W}shd")
        shade = shade_of(shading.get(f"{_W}fill", "")) if shading is not None else ""
        if merge is not None and merge.get(f"{_W}val", "continue") == "continue" and index < len(above):
            first = Cell(above[index].text, "down", shade)
        else:
            first = Cell(text, shade=shade)
        width = int(span.get(f"{_W}val", "1")) if span is not None and span.get(f"{_W}val", "1").isdigit() else 1
        return [first, *[Cell(first.text, "across", shade)] * (min(width, 60) - 1)]

    def _cell_text(self, cell: Any, depth: int) -> Text:  # noqa: ANN401  # as above
        pieces: list[Text] = []
        for block in self.blocks(cell, depth + 1):
            pieces += [block.text] if isinstance(block, Paragraph) else [c.text for row in block.rows for c in row]
        return joined(pieces)

    def beside(self) -> Iterator[Text]:
        """Go through the lines of the pages' headers and footers."""
        for root in self._parts({"header", "footer"}):
            for element in root.iter(f"{_W}p"):
                if line := located("".join(_pieces(element)), self.shown, 1).cut(0):
                    yield line

    def comments(self) -> Iterator[Text]:
        """Go through the comments, each at the paragraph it is on."""
        return (text for _, _, text in self._notes({"comments"}))

    def footnotes(self) -> Iterator[Footnote]:
        """Go through the footnotes and endnotes, each at the paragraph that refers to it."""
        signs = dict(signs_in(self.word.element.body))
        for kind, name, text in self._notes({"footnotes", "endnotes"}):
            if (key := key_of(kind, name)) is not None:
                sign = signs.get(key, "")
                yield footnote(key, sign, without_own(text, "" if sign.isalnum() else sign))

    def _notes(self, parts: set[str]) -> Iterator[tuple[str, str, Text]]:
        """Go through (kind, id, text) of the notes in some parts, each at the paragraph that refers to it."""
        for root in self._parts(parts):
            for note in root.iterchildren():
                kind, name = str(note.tag).removeprefix(_W), note.get(f"{_W}id", "")
                words = " ".join("".join(_pieces(p)).strip() for p in note.iter(f"{_W}p") if not _is_ours(p))
                text = located_at(words, self.places.get((kind, name), Location(self.shown, 1, 1))).cut(0)
                if sum(c.isalpha() for c in text.text) > 2:  # noqa: PLR2004  # a page number is no text
                    yield kind, name, text

    def _parts(self, kinds: set[str]) -> Iterator[Any]:
        """Go through the roots of the parts of some kinds that belong to the document."""
        for relation in self.word.part.rels.values():
            if relation.reltype.rsplit("/", 1)[-1] in kinds and not relation.is_external:
                from docx.oxml import parse_xml  # noqa: PLC0415  # only Word files need it

                yield parse_xml(relation.target_part.blob)


def _pieces(element: Any) -> Iterator[str]:  # noqa: ANN401  # lxml's elements are untyped
    """Go through a paragraph's text, breaks as line ends, nothing that was deleted; signs of notes as `sign_at`."""
    for child in element.iterchildren():
        if child.tag in _SKIPPED or _is_ours(child) or _is_struck(child):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in {f"{_W}br", f"{_W}cr"}:
            yield "\n"
        elif child.tag in {f"{_W}tab", f"{_W}ptab"}:
            yield "\t"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif (key := referred(child)) is not None:
            yield sign_at(key)
            if is_typed(child):
                return
        else:
            yield from _pieces(child)


def _struck(element: Any) -> Iterator[str]:  # noqa: ANN401  # as above
    """Go through what is struck out of a paragraph, by hand or as a tracked change."""
    for child in element.iter(f"{_W}del", f"{_W}moveFrom", f"{_W}r"):
        if child.tag != f"{_W}r" or _is_struck(child):
            words = "".join(text.text or "" for text in child.iter(f"{_W}delText", f"{_W}t"))
            if words.strip() and next(child.iterancestors(f"{_W}p")) is element:
                yield " ".join(words.split())


def _is_struck(element: Any) -> bool:  # noqa: ANN401  # as above
    """Whether a run has a line through it."""
    if element.tag != f"{_W}r":
        return False
    signs = (element.find(f"{_W}rPr/{_W}{name}") for name in ("strike", "dstrike"))
    return any(sign is not None and sign.get(f"{_W}val", "true") not in {"0", "false"} for sign in signs)


def _is_ours(element: Any) -> bool:  # noqa: ANN401  # lxml's elements are untyped
    style = next(element.iterfind(f"{element.tag}Pr/{element.tag}Style"), None)
    return style is not None and style.get(f"{_W}val") in _OURS


def _heading_level(style: Any) -> int:  # noqa: ANN401  # python-docx leaves it open
    """Return the level of a style that is a heading, or is based on one."""
    seen = 0
    while style is not None and seen < 20:  # noqa: PLR2004  # styles based on each other in a circle
        name = (style.name or "").lower()
        if name.startswith("heading ") and name[8:9].isdigit():
            return int(name[8])
        if name == "title":
            return 1
        style, seen = getattr(style, "base_style", None), seen + 1
    return 0


def _is_strong(element: Any) -> bool:  # noqa: ANN401  # lxml's elements are untyped
    runs = [run for run in element.iter(f"{_W}r") if without_signs("".join(_pieces(run))).strip()]
    return bool(runs) and all(_is_on(run.find(f"{_W}rPr/{_W}b")) for run in runs)


def _is_on(element: Any) -> bool:  # noqa: ANN401  # as above
    return element is not None and element.get(f"{_W}val", "1") not in {"0", "false", "off"}
