"""What cannot be read is refused with one clear error, whatever it is named."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from gealc_docs.languages.catalogue import available, say
from gealc_docs.load.library import Library
from gealc_docs.load.official.reading import forms, read_official
from gealc_docs.load.problems import LoadError

VOCABULARY = Library(Path(__file__).parents[3] / "plans").vocabulary
SEEDS = Path(__file__).parents[2] / "fixtures" / "seeds"


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


_ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
    b'<!ENTITY d SYSTEM "file:///etc/passwd">]><x>&c;&d;</x>'
)
_ODT = b"application/vnd.oasis.opendocument.text"

CASES: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "blank": lambda: b"  \n\n ",
    "binary": lambda: bytes(range(256)) * 20,
    "truncated-word": lambda: word("Plan de trabajo 2024")[:4000],
    "damaged-word": lambda: word("Plan de trabajo 2024").replace(b"word/document.xml", b"word/documunt.xml"),
    "truncated-pdf": lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "old-word": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "image": lambda: b"\x89PNG\r\n\x1a\n" + bytes(200),
    "entities": lambda: zipped(word__document_xml=_ENTITIES),
    "entities-odt": lambda: zipped(
        mimetype=_ODT, META__content_xml=_ENTITIES, content_xml=_ENTITIES, styles_xml=_ENTITIES
    ),
    "bomb": lambda: zipped(word__document_xml=bytes(130_000_000)),
    "other-document": (SEEDS / "forum-proposal.en.txt").read_bytes,
    "other-word-document": lambda: word("Acta de la reunión", "Se aprobó el plan de trabajo.", "Fecha: 3 de mayo"),
    "long-line": lambda: b"Plan de trabajo 2024\n\n1. A\nObjetivo: x\n\n" + b"1." * 40_000,
    "many-lines": lambda: b"Plan de trabajo 2024\n\n" + b"1.1 Taller\nFecha: anual\n" * 25_000,
    "many-labels": lambda: b"Plan de trabajo 2024\n\n" + (b"1.1 Taller " + b"Lugar: Lima; " * 300 + b"\n") * 150,
    "many-cells": lambda: b"<html><body>" + b"<table><tr><td colspan=60>x" * 1_000,
    "word-of-no-types": lambda: zipped(word__document_xml=b"<x/>", x_Content_Types_xml=b"<x/>"),
    "deep-page": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Plan de trabajo 2024",
    "no-plan-page": lambda: b"<html><body><p>Plan de trabajo 2024</p></body></html>",
}


@pytest.mark.parametrize("form", forms())
@pytest.mark.parametrize("case", CASES)
def test_one_clear_error(case: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"plan.{form}"
    path.write_bytes(CASES[case]())
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    (problem,) = caught.value.problems
    assert problem.location.file == path.name
    assert all(say(problem.message, language) for language in available())


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    import pikepdf  # noqa: PLC0415  # only this test needs it

    path = tmp_path / "plan.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["official.encrypted"]


def test_a_scan_says_so(tmp_path: Path) -> None:
    import pikepdf  # noqa: PLC0415  # only this test needs it

    path = tmp_path / "plan.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path)
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["official.no-text"]


def test_entities_in_a_whole_word_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    with zipfile.ZipFile(io.BytesIO(word("Plan de trabajo 2024"))) as whole, zipfile.ZipFile(path, "w") as made:
        for name in whole.namelist():
            made.writestr(name, _ENTITIES if name == "word/document.xml" else whole.read(name))
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["official.damaged"]


def test_a_pdf_whose_pages_unpack_to_too_much_is_not_read(tmp_path: Path) -> None:
    import pikepdf  # noqa: PLC0415  # only this test needs it

    path = tmp_path / "plan.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 m 10 10 l S\n" * 3_000_000)
    pdf.save(path, compress_streams=True)
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["official.bomb"]


@pytest.mark.parametrize(
    ("title", "is_plan"),
    [
        ("Informe de avance del Plan de Trabajo 2024", False),
        ("Report on the implementation of the 2024 Work Plan", False),
        ("Relatório de execução do Plano de Trabalho 2024", False),
        ("Propuesta de Plan de Trabajo 2024", True),
        ("Seguimiento y Plan de Trabajo 2024", True),
        ("Draft of the 2024 Work Plan", True),
    ],
)
def test_what_tells_of_a_plan_is_none(title: str, is_plan: bool, tmp_path: Path) -> None:  # noqa: FBT001  # an expectation
    path = tmp_path / "plan.txt"
    language = "en" if "Work" in title else "pt" if "Plano" in title else "es"
    labels = {"es": ("Lugar", "Fecha"), "en": ("Venue", "Date"), "pt": ("Local", "Data")}[language]
    path.write_text(f"{title}\n\n1. Data\n\n1.1 Portal\n{labels[0]}: Lima\n{labels[1]}: 2024\n", encoding="utf-8")
    if is_plan:
        assert read_official(path, path.name, VOCABULARY).plan.areas
        return
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    assert [problem.message.code for problem in caught.value.problems] == ["official.no-plan"]
