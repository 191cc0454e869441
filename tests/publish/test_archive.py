"""Independent validators find nothing wrong with the PDFs we build."""

from dataclasses import replace
from pathlib import Path

import outloud
import page
import pikepdf
import pytest

from gealc_docs.doctree import build
from gealc_docs.languages.catalogue import available
from gealc_docs.load.library import Library
from gealc_docs.model.plan import Status
from gealc_docs.publish.pdf import write_pdf

EDITIONS = [(year, language) for year in (2018, 2022) for language in available()]
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


def test_the_plan_travels_inside_its_pdf(built: Path, library: Library) -> None:
    with pikepdf.open(built / "pdf" / "plan-2022.es.pdf") as pdf:
        (name,) = pdf.attachments
        assert name == "2022.yaml"
        assert pdf.attachments[name].get_file().read_bytes() == library.files[2022].read_bytes()
        assert len(pdf.Root.AF) == 1
        assert pdf.Root.AF[0].AFRelationship == "/Source"
