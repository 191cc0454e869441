"""Word files: numbers that Word counts, merged cells, footnotes, page headers and footers."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import Reading, read_official
from gealc_docs.model.plan import Status
from gealc_docs.report.words import spot

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary


@pytest.fixture
def word() -> Word:
    document = docx.Document()
    document.add_paragraph("Plan de trabajo 2026")
    return document


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Word], Reading]:
    def read_back(document: Word) -> Reading:
        path = tmp_path / "plan.docx"
        document.save(str(path))
        return read_official(path, path.name, VOCABULARY)

    return read_back


def numbering(document: Word) -> None:
    """Add a list 77 that counts `1.` and `1.1.`."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, text in enumerate(("%1.", "%1.%2."))
    )
    root = document.part.numbering_part.element
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    root.insert(0, abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def numbered(document: Word, text: str, level: int) -> None:
    """Add a paragraph that Word numbers."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr()  # noqa: SLF001  # python-docx has no list API
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'))


def test_numbers_that_word_counts_are_read(word: Word, read: Callable[[Word], Reading]) -> None:
    numbering(word)
    for area, title in enumerate(("Firma digital", "Datos abiertos"), 1):
        numbered(word, title, 0)
        word.add_paragraph(f"Objetivo: Impulsar el tema {area}.")
        for activity in ("Taller regional", "Guía de uso"):
            numbered(word, f"{activity} {area}", 1)
            word.add_paragraph("Lugar: Virtual. Fecha: 1er semestre de 2026. Recursos: BID.")
    plan = read(word).plan
    assert [(area.number, area.title.get("es")) for area in plan.areas] == [
        ("1", "Firma digital"),
        ("2", "Datos abiertos"),
    ]
    assert [(a.number, a.title.get("es")) for _, a in plan.activities()] == [
        ("1.1", "Taller regional 1"),
        ("1.2", "Guía de uso 1"),
        ("2.1", "Taller regional 2"),
        ("2.2", "Guía de uso 2"),
    ]
    assert {str(a.date.period) for _, a in plan.activities() if a.date} == {"2026-S1"}


def test_merged_cells_count_for_every_row(word: Word, read: Callable[[Word], Reading]) -> None:
    table = word.add_table(rows=5, cols=4)
    rows = [
        ("Actividad", "Fecha", "Recursos", "Responsable"),
        ("Área 1: Firma digital", "", "", ""),
        ("1.1 Taller regional", "I semestre", "BID", "Uruguay"),
        ("1.2 Guía de uso", "II semestre", "", "Chile"),
        ("1.3 Catálogo", "octubre de 2026", "OEA", "Perú"),
    ]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(1, 3))
    table.cell(2, 2).merge(table.cell(3, 2))
    plan = read(word).plan
    assert [area.title.get("es") for area in plan.areas] == ["Firma digital"]
    found = [
        (
            a.number,
            a.title.get("es"),
            str(a.date and a.date.period),
            [t.key for t in a.resources],
            [t.key for t in a.lead],
        )
        for _, a in plan.activities()
    ]
    assert found == [
        ("1.1", "Taller regional", "2026-S1", ["idb"], ["UY"]),
        ("1.2", "Guía de uso", "2026-S2", ["idb"], ["CL"]),
        ("1.3", "Catálogo", "2026-10", ["oas"], ["PE"]),
    ]


def test_what_stands_beside_the_text_is_told_apart(word: Word, read: Callable[[Word], Reading]) -> None:
    word.sections[0].header.paragraphs[0].text = "Red GEALC – documento de trabajo"
    word.sections[0].footer.paragraphs[0].text = "Secretaría Técnica"
    word.add_paragraph("1. Firma digital")
    word.add_paragraph("Objetivo: Impulsar la firma digital.")
    title = word.add_paragraph("1.1. Taller regional")
    title.add_run()._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))  # noqa: SLF001  # as above
    word.add_paragraph("Lugar: Virtual. Fecha: anual. Recursos: BID.")
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Sujeto a fondos del convenio.</w:t>'
        "</w:r></w:p></w:footnote></w:footnotes>"
    )
    name = PackURI("/word/footnotes.xml")
    part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, notes.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert title._p.find(f".//{qn('w:footnoteReference')}") is not None  # noqa: SLF001  # as above
    reading = read(word)
    assert [a.title.get("es") for _, a in reading.plan.activities()] == ["Taller regional"]
    assert [note.get("es") for area in reading.plan.areas for note in area.notes] == ["¹ Sujeto a fondos del convenio."]
    told = {(finding.check, finding.sides[0].text) for finding in reading.findings}
    assert told == {
        ("official.footnote-activity", "¹ Sujeto a fondos del convenio."),
        ("official.beside", "Red GEALC – documento de trabajo · Secretaría Técnica"),
    }


def test_a_doubt_tells_the_paragraph_or_the_row(word: Word, read: Callable[[Word], Reading]) -> None:
    word.paragraphs[0].insert_paragraph_before("XVI Asamblea Anual de la Red GEALC, 18 de noviembre de 2025")
    table = word.add_table(rows=3, cols=3)
    rows = [("Actividad", "Fecha", "Recursos"), ("1.1 Taller regional", "anual", ""), ("1.3 Catálogo", "anual", "OEA")]
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    found = read(word)
    told = {finding.check: spot(finding.location, "es") for finding in found.findings}
    assert told["official.status"] == "plan.docx:1:5, párrafo 1"
    assert told["official.number-order"].endswith(", tabla 1, fila 3")


def test_only_a_status_that_nobody_told_is_doubted(word: Word, read: Callable[[Word], Reading]) -> None:
    def status() -> tuple[Status, bool]:
        found = read(word)
        return found.plan.status, any(finding.check == "official.status" for finding in found.findings)

    word.add_paragraph("1. Firma digital")
    word.add_paragraph("1.1. Taller regional")
    word.add_paragraph("Lugar: Virtual. Fecha: anual. Recursos: BID.")
    assert status() == (Status.DRAFT, False)
    head = word.paragraphs[0]
    head.insert_paragraph_before("XVI Asamblea Anual de la Red GEALC, 18 de noviembre de 2025")
    assert status() == (Status.APPROVED, True)
    head.insert_paragraph_before("Borrador")
    assert status() == (Status.DRAFT, False)
