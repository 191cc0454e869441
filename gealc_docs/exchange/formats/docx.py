"""Word: a table of texts and translations; all but the translations is locked."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from lxml.etree import XMLSyntaxError

from gealc_docs.exchange.bundle import Bundle, State, Unit
from gealc_docs.exchange.returned import Returned, Row, doubt, language_code
from gealc_docs.exchange.words import previously, remarks, state_name, team
from gealc_docs.languages.catalogue import translate
from gealc_docs.languages.words import capitalised, language_name
from gealc_docs.load.official.files import check_members, read_bytes
from gealc_docs.load.problems import LoadError, failure
from gealc_docs.model.finding import Finding, Severity
from gealc_docs.model.location import Location
from gealc_docs.report.word_language import speak, speak_all
from gealc_docs.report.zipped import settled

SUFFIXES = (".docx",)
HOLDS = "texts"
_WIDTHS = (Mm(65), Mm(100), Mm(100))
_GREY = RGBColor(0x59, 0x59, 0x59)
_SHADES = {State.NEW: "FFF8DC", State.STALE: "FDE9D9"}
_ID = re.compile(r"\b\d{4}(?:/[a-z0-9-]+)+")
_HEAD = re.compile(r"\(([a-z]{2,3})\)\s*$")
_TAG = "gealc-"
_COLUMNS = 3


def write(bundle: Bundle) -> bytes:
    """Return the file: what a text is and what helps, the source, the translation."""
    word = docx.Document()
    _page(word)
    _properties(word, bundle)
    word.add_heading(translate("exchange.docx-title", bundle.reader, title=bundle.title), 1)
    word.add_paragraph(translate("exchange.docx-help", bundle.reader))
    table = word.add_table(rows=1, cols=_COLUMNS, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width
    _head(table, bundle)
    for unit in bundle.units:
        _row(table, unit, bundle)
    speak_all(word, bundle.reader)
    out = io.BytesIO()
    word.save(out)
    return settled(out.getvalue())


def _page(word: Word) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(16)


def _properties(word: Word, bundle: Bundle) -> None:
    core = word.core_properties
    core.title, core.author, core.comments = bundle.title, team(bundle.reader), ""
    core.language = bundle.reader
    core.created = core.modified = bundle.revised.replace(tzinfo=None)
    core.last_modified_by, core.revision = "", 1


def _head(table: Table, bundle: Bundle) -> None:
    names = [f"{capitalised(language_name(code, bundle.reader))} ({code})" for code in (bundle.source, bundle.target)]
    row = table.rows[0]
    for cell, text, width in zip(
        row.cells, [translate("exchange.docx-text", bundle.reader), *names], _WIDTHS, strict=True
    ):
        cell.width = width
        cell.paragraphs[0].add_run(text).bold = True
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no header rows
    properties.append(OxmlElement("w:tblHeader"))


def _row(table: Table, unit: Unit, bundle: Bundle) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx left it out
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  # as above
    for cell, width in zip(row.cells, _WIDTHS, strict=True):
        cell.width = width
    about, source, target = row.cells
    _about(about, unit, bundle)
    _write(source, unit.source, bundle.source)
    _lock(source.paragraphs[0], "source")
    _write(target, unit.target, bundle.target)
    if shade := _SHADES.get(unit.state):
        fill = OxmlElement("w:shd")
        fill.attrib.update({qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): shade})
        target._tc.get_or_add_tcPr().append(fill)  # noqa: SLF001  # as above


def _about(cell: _Cell, unit: Unit, bundle: Bundle) -> None:
    first = cell.paragraphs[0]
    first.add_run(f"{unit.context} · {state_name(unit.state, bundle.reader)}")
    lines = [unit.id, *previously(unit, bundle.reader), *remarks(unit, bundle.reader)]
    for line in lines:
        run = cell.add_paragraph().add_run(line)
        run.font.size, run.font.color.rgb = Pt(8), _GREY
    for paragraph in cell.paragraphs:
        _lock(paragraph, unit.base if paragraph.text == unit.id else "about")


def _write(cell: _Cell, text: str, language: str) -> None:
    run = cell.paragraphs[0].add_run(text)
    speak(run._r.get_or_add_rPr(), language)  # noqa: SLF001  # python-docx does not know of languages


def _lock(paragraph: Any, tag: str) -> None:  # noqa: ANN401  # lxml's elements are untyped
    """Put a paragraph's text into a content control that can be neither edited nor deleted."""
    control, properties, content = (OxmlElement(f"w:{name}") for name in ("sdt", "sdtPr", "sdtContent"))
    for name, value in (("w:tag", f"{_TAG}{tag}"), ("w:lock", "sdtContentLocked")):
        node = OxmlElement(name)
        node.set(qn("w:val"), value)
        properties.append(node)
    content.extend(list(paragraph._p.iterchildren(qn("w:r"))))  # noqa: SLF001  # as above
    control.extend([properties, content])
    paragraph._p.append(control)  # noqa: SLF001  # as above


def is_ours(path: Path) -> bool:
    """Whether a Word file is such a table rather than a plan; a damaged one is not."""
    try:
        return any(_languages(table) for table in _opened(read_bytes(path, ""), "").tables)
    except LoadError:
        return False


def _languages(table: Table) -> tuple[str, str] | None:
    rows = table._tbl.findall(qn("w:tr"))  # noqa: SLF001  # python-docx is slow on large tables
    heads = [_HEAD.search(_text(cell)) for cell in rows[0].findall(qn("w:tc"))] if rows else []
    if len(heads) != _COLUMNS or not heads[1] or not heads[2]:
        return None
    return heads[1][1], heads[2][1]


def _opened(data: bytes, shown: str) -> Word:
    """Open a Word file of bounded size. Raise `LoadError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_members(archive, Location(shown, 1, 1))
        return docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, XMLSyntaxError, zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError) as error:
        raise failure(Location(shown, 1, 1), "official.damaged", named=".docx") from error


def read(data: bytes, shown: str) -> Returned:
    """Read a file that came back; tracked changes count as accepted, and are told. Raise `LoadError`."""
    word = _opened(data, shown)
    found = [(table, languages) for table in word.tables if (languages := _languages(table))]
    if not found:
        raise failure(Location(shown, 1, 1), "exchange.docx-no-table")
    source, target = found[0][1]
    doubts: list[Finding] = []
    comments = {str(comment.comment_id): comment.text for comment in word.comments}
    rows = [row for table, _ in found for row in _rows(table, shown, doubts, comments)]
    return Returned(shown, language_code(source), language_code(target), tuple(rows), tuple(doubts))


def _remark(row: Any, comments: Mapping[str, str]) -> str:  # noqa: ANN401  # as above
    """Return the comments on a row."""
    marks = (mark.get(qn("w:id"), "") for mark in row.iter(qn("w:commentReference")))
    return " ".join(comments.get(mark, "") for mark in marks)


def _rows(table: Table, shown: str, doubts: list[Finding], comments: Mapping[str, str]) -> Iterator[Row]:
    for number, row in enumerate(table._tbl.iterchildren(qn("w:tr")), 1):  # noqa: SLF001  # as above
        cells = list(row.iterchildren(qn("w:tc")))
        place = Location(shown, number, 1)
        if number == 1 or row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        if len(cells) != _COLUMNS or not (found := _ID.search(_text(cells[0]))):
            doubts.append(doubt("exchange.docx-row", place, row=number))
            continue
        if any(next(cell.iter(qn("w:ins"), qn("w:del"), qn("w:moveFrom")), None) is not None for cell in cells):
            doubts.append(doubt("exchange.docx-tracked", place, Severity.WARNING, address=found[0], id=found[0]))
        tags = [tag.get(qn("w:val"), "")[len(_TAG) :] for tag in cells[0].iter(qn("w:tag"))]
        base = next((tag for tag in tags if tag not in {"about", "source"}), "")
        yield Row(found[0], _text(cells[1]), _text(cells[2]), place, base, remark=_remark(row, comments))


_GONE = frozenset(qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr", "w:sdtPr"))
_BREAKS = frozenset(qn(name) for name in ("w:br", "w:cr"))


def _text(cell: Any) -> str:  # noqa: ANN401  # as above
    """Return a cell's text, a line for each paragraph, without what was deleted."""
    return "\n".join("".join(_pieces(paragraph)) for paragraph in cell.iter(qn("w:p"))).strip()


def _pieces(node: Any) -> Iterator[str]:  # noqa: ANN401  # as above
    for child in node.iterchildren():
        if child.tag in _GONE:
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield "\n"
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _pieces(child)
