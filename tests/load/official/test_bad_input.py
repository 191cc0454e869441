"""What cannot be read is refused with one clear error, whatever it is named."""

import io
import tracemalloc
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
    "the-same-heading": lambda: b"Plan de trabajo 2024\n\n" + b"1. Antecedentes\nTexto.\n" * 1200,
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


PLAN = ("Plan de trabajo 2024", "1. Datos", "1.1 Taller", "Lugar: Lima", "Fecha: anual")


def repacked(data: bytes, **instead: bytes) -> bytes:
    """Return an archive packed anew, some members replaced; `__` stands for a slash, `_` for a dot."""
    out = io.BytesIO()
    changed = {name.replace("__", "/").replace("_", "."): own for name, own in instead.items()}
    with (
        zipfile.ZipFile(io.BytesIO(data)) as whole,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in whole.namelist():
            made.writestr(name, changed.get(name, whole.read(name)))
    return out.getvalue()


def codes(path: Path) -> list[str]:
    with pytest.raises(LoadError) as caught:
        read_official(path, path.name, VOCABULARY)
    return [problem.message.code for problem in caught.value.problems]


def test_an_entity_in_a_text_that_would_be_read_without_it_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    whole = word(*PLAN)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        text = archive.read("word/document.xml").partition(b"?>")[2].replace(b"Taller", b"&e;")
    declared = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + text
    path.write_bytes(repacked(whole, word__document_xml=declared))
    assert codes(path) == ["official.damaged"]


def test_a_member_larger_than_it_says_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    size = 50_000_000
    data = bytearray(repacked(word(*PLAN), word__document_xml=b" " * size))
    true = size.to_bytes(4, "little")
    while (place := data.find(true)) >= 0:
        data[place : place + 4] = (5000).to_bytes(4, "little")
    path.write_bytes(data)
    tracemalloc.start()
    try:
        assert codes(path) == ["official.damaged"]
        assert tracemalloc.get_traced_memory()[1] < size
    finally:
        tracemalloc.stop()


def test_an_open_document_packed_anew_is_read(tmp_path: Path) -> None:
    source = next((SEEDS.parent / "plans-in-other-forms").glob("*.odt"))
    path = tmp_path / "plan.odt"
    path.write_bytes(repacked(source.read_bytes()))
    again, first = (read_official(one, "plan.odt", VOCABULARY).plan for one in (path, source))
    assert again == first


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_page_that_was_cut_off_is_no_half_plan(share: float, tmp_path: Path) -> None:
    rows = "".join(f"<h3>1.{n} Taller {n}</h3><p>Lugar: Lima</p>" for n in range(1, 30))
    page = f"<html><body><main><h1>Plan de trabajo 2024</h1><h2>1. Datos</h2>{rows}</main></body></html>"
    path = tmp_path / "plan.html"
    path.write_text(page, encoding="utf-8")
    assert len(list(read_official(path, path.name, VOCABULARY).plan.activities())) == 29
    path.write_text(page[: int(len(page) * share)], encoding="utf-8")
    assert codes(path) == ["official.cut-off"]


def test_a_page_without_ends_that_html_lets_out_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.html"
    path.write_text("<html><body><h1>Plan de trabajo 2024</h1><h2>1. Datos</h2><h3>1.1 Taller</h3><p>Lugar: Lima")
    assert read_official(path, path.name, VOCABULARY).plan.areas


@pytest.mark.parametrize("name", ["~$plan.docx", ".~lock.plan.odt"])
def test_what_lies_beside_an_open_document_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x07Ana" + bytes(158))
    assert codes(path) == ["official.lock"]


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
