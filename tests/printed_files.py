"""Writers that save made plans as Word files and OpenDocument texts."""

import html
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from printed_plans import AREAS, NOTE, RUNNING, Made, Printed, rows_of, rows_of_matrix


def as_docx(printed: Printed, path: Path) -> None:
    """Save as a Word file: numbers counted by Word, merged cells, a footnote, page headers and footers."""
    word = docx.Document()
    look = printed.look
    if look.automatic:
        _numbering(word)
    if look.running:
        word.sections[0].header.paragraphs[0].text = RUNNING[printed.language]
        word.sections[0].footer.paragraphs[0].text = "7"
    word.add_paragraph(printed.noisy(printed.title), style="Title")
    word.add_heading(printed.noisy(AREAS[printed.language]), 1)
    if look.layout == "matrix":
        _word_matrix(word, printed)
    for number, area in enumerate(printed.areas if look.layout != "matrix" else [], 1):
        head = _word_head(word, printed, area.title, str(number) + ".", 0)
        if look.footnote and number == 1:
            _footnote(word, head, NOTE[printed.language])
        word.add_paragraph(printed.noisy(f"{look.labels['objective']}: {area.objective}"))
        if look.layout == "rows":
            _word_table(word, printed, rows_of(printed, area, number))
            continue
        for index, made in enumerate(area.activities, 1):
            _word_head(word, printed, made.title + look.stop, f"{number}.{index}.", 1)
            _word_fields(word, printed, made)
    word.save(str(path))


def _numbering(word: Any) -> None:
    """Add a list 77 that counts `1.` and `1.1.`."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(("%1.", "%1.%2."))
    )
    root = word.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def _word_head(word: Any, printed: Printed, title: str, number: str, level: int) -> Any:
    if not printed.look.automatic:
        return word.add_paragraph(printed.noisy(f"{number} {title}"))
    paragraph = word.add_paragraph(printed.noisy(title))
    listed = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(listed))  # noqa: SLF001  # python-docx has no list API
    return paragraph


def _word_fields(word: Any, printed: Printed, made: Made) -> None:
    look = printed.look
    fields = printed.fields(made)
    if look.fields == "table":
        _word_table(word, printed, [list(field) for field in fields])
        return
    lines = [f"{label}: {value}" for label, value in fields]
    if look.fields == "together":
        word.add_paragraph(printed.noisy(". ".join(lines) + look.stop))
        return
    style = "List Bullet" if look.fields == "bullets" else None
    for line in lines:
        word.add_paragraph(printed.noisy(line + look.stop), style=style)


def _word_table(word: Any, printed: Printed, rows: list[list[str]]) -> Any:
    table = word.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = printed.noisy(text)
    return table


def _word_matrix(word: Any, printed: Printed) -> None:
    table = _word_table(word, printed, rows_of_matrix(printed))
    start = 1
    for area in printed.areas:
        end = start + len(area.activities) - 1
        table.cell(start, 0).merge(table.cell(end, 0))
        start = end + 1


def _footnote(word: Any, paragraph: Any, text: str) -> None:
    run = paragraph.add_run()._r  # noqa: SLF001  # python-docx has no footnotes
    run.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    notes = f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2">{paragraph}</w:footnote></w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "style")
)
_LEVELS = "".join(
    f'<text:list-level-style-number text:level="{level}" style:num-format="1" style:num-suffix="."'
    f' text:display-levels="{level}"/>'
    for level in (1, 2)
)


def as_odt(printed: Printed, path: Path) -> None:
    """Save as an OpenDocument text: numbers counted by the program, spanned cells, a note."""
    look = printed.look

    def text(words: str) -> str:
        return html.escape(printed.noisy(words), quote=False)

    inside = f"<text:note-body><text:p>{NOTE[printed.language]}</text:p></text:note-body>"
    note = f"<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>{inside}</text:note>"
    heads = enumerate((printed.title, AREAS[printed.language]), 1)
    body = "".join(f"<text:h text:outline-level='{level}'>{text(head)}</text:h>" for level, head in heads)
    listed = ""
    for number, area in enumerate(printed.areas if look.layout != "matrix" else [], 1):
        sign = note if look.footnote and number == 1 else ""
        inner = f"<text:p>{text(look.labels['objective'])}: {text(area.objective)}</text:p>"
        if look.layout == "rows":
            inner += _odt_table(rows_of(printed, area, number), text)
            body += f"<text:h text:outline-level='3'>{number}. {text(area.title)}{sign}</text:h>{inner}"
            continue
        acts = [(made.title + look.stop, _odt_fields(printed, made, text)) for made in area.activities]
        if look.automatic:
            items = "".join(f"<text:list-item><text:p>{text(t)}</text:p>{f}</text:list-item>" for t, f in acts)
            first = f"<text:p>{text(area.title)}{sign}</text:p>{inner}"
            listed += f"<text:list-item>{first}<text:list>{items}</text:list></text:list-item>"
        else:
            body += f"<text:p>{number}. {text(area.title)}{sign}</text:p>{inner}"
            body += "".join(f"<text:p>{number}.{i}. {text(t)}</text:p>{f}" for i, (t, f) in enumerate(acts, 1))
    body += f'<text:list text:style-name="L1">{listed}</text:list>' if listed else ""
    body += _odt_table(rows_of_matrix(printed), text, spanned=True) if look.layout == "matrix" else ""
    save_odt(path, body)


def save_odt(path: Path, body: str, styles: str = "") -> None:
    """Save an OpenDocument text of a body, whose list `L1` counts `1.` and `1.1.`; `styles` are its page styles."""
    style = f'<text:list-style style:name="L1">{_LEVELS}</text:list-style>'
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{style}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}>{styles}</office:document-styles>")


def _odt_fields(printed: Printed, made: Made, text: Callable[[str], str]) -> str:
    look = printed.look
    fields = printed.fields(made)
    if look.fields == "together":
        return f"<text:p>{text('. '.join(f'{label}: {value}' for label, value in fields) + look.stop)}</text:p>"
    return "".join(f"<text:p>{text(f'{label}: {value}{look.stop}')}</text:p>" for label, value in fields)


def _odt_table(rows: list[list[str]], text: Callable[[str], str], *, spanned: bool = False) -> str:
    """Return a table; where `spanned`, a first cell reaches down over the empty ones below it."""
    body = ""
    for index, row in enumerate(rows):
        cells = ""
        for column, cell in enumerate(row):
            below = 0
            while spanned and not column and cell and index + below + 1 < len(rows) and not rows[index + below + 1][0]:
                below += 1
            span = f' table:number-rows-spanned="{below + 1}"' if below else ""
            covered = spanned and not column and not cell
            cells += (
                "<table:covered-table-cell/>"
                if covered
                else f"<table:table-cell{span}><text:p>{text(cell)}</text:p></table:table-cell>"
            )
        body += f"<table:table-row>{cells}</table:table-row>"
    return f"<table:table>{body}</table:table>"
