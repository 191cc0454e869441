"""Writers that print one plan with footnotes in each form; `{1}` in a text is the sign of footnote 1."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from printed_files import save_odt

# What a plan is printed of: (level of a heading, 0 for a paragraph; text), or the rows of a table.
Piece = tuple[int, str] | list[list[str]]
Write = Callable[[Path, Sequence[Piece], Mapping[str, str]], None]
_PLACE = re.compile(r"\{([^}]+)\}")


def signed(text: str, sign: Callable[[str], str]) -> str:
    """Return a text with the signs of its footnotes."""
    return _PLACE.sub(lambda place: sign(place[1]), text)


def as_text(sign: Callable[[str], str]) -> Write:
    """Return what prints plain text with signs, the footnotes at its end."""

    def write(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
        parts = [
            "\n".join("\t".join(row) for row in piece) if isinstance(piece, list) else piece[1] for piece in pieces
        ]
        below = [f"{sign(name)} {note}" for name, note in notes.items()]
        path.write_text(signed("\n\n".join([*parts, *below]) + "\n", sign), encoding="utf-8")

    return write


def as_md(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Print as Markdown with its own footnotes."""
    parts = []
    for piece in pieces:
        if isinstance(piece, list):
            rows = [f"| {' | '.join(row)} |" for row in piece]
            parts.append("\n".join([rows[0], "|---" * len(piece[0]) + "|", *rows[1:]]))
        else:
            parts.append(f"{'#' * piece[0]} {piece[1]}".strip())
    below = [f"[^{name}]: {note}" for name, note in notes.items()]
    path.write_text(signed("\n\n".join([*parts, *below]), lambda name: f"[^{name}]") + "\n", encoding="utf-8")


def as_html(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Print as a page whose signs link to the footnotes and back."""
    body = _page(pieces, lambda name: f"<sup><a href='#n{name}' id='s{name}'>{name}</a></sup>")
    below = [f"<p id='n{name}'><a href='#s{name}'>{name}</a> {html.escape(note)}</p>" for name, note in notes.items()]
    path.write_text(f"<!DOCTYPE html><html><body>{body}{''.join(below)}</body></html>", encoding="utf-8")


def as_pdf(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Print as PDF without tags, footnotes at the feet of small pages."""
    from weasyprint import HTML  # noqa: PLC0415  # slow to load

    style = "@page { size: A5 } .note { float: footnote; font-size: 7pt } body { font: 10pt sans-serif } "
    style += "td, th { border: 1px solid; text-align: left } table { border-collapse: collapse }"
    body = _page(pieces, lambda name: f"<span class='note'>{html.escape(notes[name])}</span>")
    path.write_bytes(HTML(string=f"<style>{style}</style>{body}").write_pdf(pdf_tags=False) or b"")


def as_tagged_pdf(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Print as PDF with tags, footnotes below the text as `Note`, as word processors have them."""
    import pikepdf  # noqa: PLC0415  # as below
    from weasyprint import HTML  # noqa: PLC0415  # slow to load

    body = _page(pieces, lambda name: f"<sup style='font-size: 60%'>{name}</sup>")
    below = "".join(f"<p>{name} {html.escape(note)}</p>" for name, note in notes.items())
    path.write_bytes(HTML(string=f"<html lang='es'>{body}<div>{below}</div>").write_pdf(pdf_tags=True) or b"")
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        tags = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/P"]
        for tag in tags[-len(notes) :]:
            tag.S = pikepdf.Name.Note
        file.save(path)


def _page(pieces: Sequence[Piece], sign: Callable[[str], str]) -> str:
    body = ""
    for piece in pieces:
        if isinstance(piece, list):
            rows = ("".join(f"<td>{_escaped(cell, sign)}</td>" for cell in row) for row in piece)
            body += f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        else:
            tag = f"h{piece[0]}" if piece[0] else "p"
            body += f"<{tag}>{_escaped(piece[1], sign)}</{tag}>"
    return body


def _escaped(text: str, sign: Callable[[str], str]) -> str:
    return signed(html.escape(text, quote=False), sign)


def as_odt(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Save as an OpenDocument text."""

    def sign(name: str) -> str:
        body = f"<text:note-body><text:p>{html.escape(notes[name])}</text:p></text:note-body>"
        cited = f"<text:note-citation>{name}</text:note-citation>"
        return f'<text:note text:note-class="footnote">{cited}{body}</text:note>'

    body = ""
    for piece in pieces:
        if isinstance(piece, list):
            cells = ("".join(f"<table:table-cell>{_odt(0, c, sign)}</table:table-cell>" for c in row) for row in piece)
            body += (
                f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"
            )
        else:
            body += _odt(*piece, sign)
    save_odt(path, body)


def _odt(level: int, text: str, sign: Callable[[str], str]) -> str:
    words = _escaped(text, sign)
    return f'<text:h text:outline-level="{level}">{words}</text:h>' if level else f"<text:p>{words}</text:p>"


def as_docx(path: Path, pieces: Sequence[Piece], notes: Mapping[str, str]) -> None:
    """Save as a Word file."""
    word = docx.Document()
    ids = {name: str(index) for index, name in enumerate(notes, 2)}
    for piece in pieces:
        if isinstance(piece, list):
            table = word.add_table(rows=len(piece), cols=len(piece[0]))
            for row, texts in zip(table.rows, piece, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    _runs(cell.paragraphs[0], text, ids)
        else:
            level, text = piece
            _runs(word.add_heading("", level) if level else word.add_paragraph(), text, ids)
    made = "".join(
        f'<w:footnote w:id="{ids[name]}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        f"{html.escape(note)}</w:t></w:r></w:p></w:footnote>"
        for name, note in notes.items()
    )
    data = f"<w:footnotes {nsdecls('w')}>{made}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, data, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    word.save(str(path))


def _runs(paragraph: Any, text: str, ids: Mapping[str, str]) -> None:
    """Add a text to a paragraph, with a reference for each sign."""
    for index, part in enumerate(_PLACE.split(text)):
        run = paragraph.add_run("" if index % 2 else part)
        if index % 2:
            run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{ids[part]}"/>'))  # noqa: SLF001  # python-docx has no footnotes
