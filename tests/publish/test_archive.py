"""Independent validators find nothing wrong with the PDFs we build."""

from dataclasses import replace
from pathlib import Path

import outloud
import page
import pikepdf
import pytest
from pdf_flaws import flaws

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Status
from gealc_docs.publish.pdf import Renderer, write_pdf

EDITIONS = [*((year, language) for year in (2018, 2022) for language in available()), (2022, "es-en")]
PROFILES = [page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1]


@pytest.mark.parametrize("profile", PROFILES, ids=["archive", "accessible"])
@pytest.mark.parametrize(("year", "language"), EDITIONS)
def test_a_validator_finds_the_pdf_conformant(
    built: Path, year: int, language: str, profile: page.ValidationProfile
) -> None:
    report = page.validate_pdf(built / "pdf" / f"plan-{year}.{language}.pdf", profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.parametrize(("year", "language"), EDITIONS)
def test_what_is_read_out_has_no_flaw(built: Path, year: int, language: str) -> None:
    assert [str(f) for f in outloud.check(str(built / "pdf" / f"plan-{year}.{language}.pdf")).findings] == []


@pytest.mark.parametrize("layout", ["list", "table"])
def test_drafts_and_other_layouts_conform_too(library: Library, tmp_path: Path, layout: str) -> None:
    plan = replace(library.plan(2022), status=Status.DRAFT, layout=layout)
    path = tmp_path / "plan.pdf"
    path.write_bytes(write_pdf(plan, "es", build(plan, "es")).data)
    assert all(page.is_pdf_compliant(path, profile=profile) for profile in PROFILES)
    assert [str(f) for f in outloud.check(str(path)).findings] == []


@pytest.mark.parametrize("count", [1, 2])
def test_short_plans_and_tables_of_a_row_have_no_flaw(library: Library, tmp_path: Path, count: int) -> None:
    area = library.plan(2018).areas[0]
    plan = replace(library.plan(2018), areas=(replace(area, activities=area.activities[:count]),))
    path = tmp_path / "plan.pdf"
    path.write_bytes(write_pdf(plan, "en", build(plan, "en")).data)
    assert [str(f) for f in outloud.check(str(path)).findings] == []


@pytest.mark.parametrize("height", [214, 223, 232])  # the table turns the page after its head, its caption, before it
def test_a_table_is_one_wherever_it_turns_the_page(tmp_path: Path, height: int) -> None:
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Area", "New", "Gone"))
    rows = "".join(f'<tr><th scope="row">2.{n}</th><td>{n}</td><td>0</td></tr>' for n in range(1, 9))
    said = '<meta charset="utf-8"><title>Changes</title><meta name="author" content="Red GEALC">'
    body = f"<h1>Changes</h1><p style='height: {height}mm'>Some.</p><table><caption>By area</caption>"
    table = f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    page_ = f'<!DOCTYPE html><html lang="en"><head>{said}</head><body>{body}{table}</body></html>'
    path = tmp_path / "table.pdf"
    path.write_bytes(Renderer().render(page_).data)
    assert flaws(path) == []
    with pikepdf.open(path) as pdf:
        tables = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Table"]
        kinds = sorted(tuple(str(part.S) for part in table.K.as_list()) for table in tables if "/P" in table)
    assert kinds[0] == ("/Caption", "/THead", "/TBody")


@pytest.mark.parametrize(("year", "language"), EDITIONS)
def test_the_plan_travels_inside_its_pdf(built: Path, library: Library, year: int, language: str) -> None:
    with pikepdf.open(built / "pdf" / f"plan-{year}.{language}.pdf") as pdf:
        held = {name: attached.get_file().read_bytes() for name, attached in pdf.attachments.items()}
        data = (built / "data" / f"plan-{year}.json").read_bytes()
        assert held == {f"{year}.yaml": library.files[year].read_bytes(), f"plan-{year}.json": data}
        assert {str(file.AFRelationship) for file in pdf.Root.AF} == {"/Source"}
        assert len(pdf.Root.AF) == len(held)
        for name, media in ((f"{year}.yaml", "/application/yaml"), (f"plan-{year}.json", "/application/json")):
            (file,) = [f for f in pdf.Root.AF if str(f.UF) == name]
            stream = file.EF.F
            assert str(stream.Subtype) == media
            assert str(stream.Params.ModDate) == str(stream.Params.CreationDate)


@pytest.mark.parametrize(("year", "language"), EDITIONS)
def test_the_metadata_name_both_standards_and_the_document(built: Path, year: int, language: str) -> None:
    with pikepdf.open(built / "pdf" / f"plan-{year}.{language}.pdf") as pdf:
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
        assert str(pdf.Root.Lang) == language.partition("-")[0]
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
            assert xmp["dc:title"] == str(pdf.docinfo["/Title"])
            assert xmp["dc:creator"] == ["Red GEALC"]
            assert (xmp["dc:language"], xmp["dc:format"]) == (set(language.split("-")), "application/pdf")
            assert xmp["dc:publisher"] == {"Red GEALC"}
            assert all(xmp[name] for name in ("dc:description", "dc:subject", "pdf:Keywords", "xmp:CreateDate"))


def test_every_header_cell_tells_its_scope(built: Path) -> None:
    with pikepdf.open(built / "pdf" / "plan-2018.es.pdf") as pdf:
        heads = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/TH"]
        assert heads
        assert {str(head.A.Scope) for head in heads} == {"/Column", "/Row"}
