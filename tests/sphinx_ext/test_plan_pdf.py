"""The builder `plan-pdf`."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from sphinx_projects import Project

from gealc_docs.doctree import build
from gealc_docs.load.library import Library
from gealc_docs.publish.pdf import write_pdf

Projects = Callable[[str], Project]


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def test_each_plan_has_its_pdf_in_the_projects_language(project: Projects) -> None:
    built = project("plan").build("plan-pdf")
    assert not built.warnings
    made = sorted(path.name for path in Path(built.app.outdir).glob("*.pdf"))
    assert made == ["plan-2030.en.pdf", "plan-2031.en.pdf"]
    assert "Census of archives" in text_of(Path(built.app.outdir) / "plan-2031.en.pdf")


def test_it_prints_what_the_command_prints(project: Projects) -> None:
    source = project("plan")
    built = source.build("plan-pdf")
    plan = Library(source.folder / "plans").plan(2031)
    assert (Path(built.app.outdir) / "plan-2031.en.pdf").read_bytes() == write_pdf(plan, "en", build(plan, "en")).data


def test_only_a_changed_plan_is_printed_again(project: Projects) -> None:
    source = project("plan")
    out = Path(source.build("plan-pdf").app.outdir)
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.pdf")}
    source.edit("plans/2031.yaml", "Census of archives", "Survey of archives")
    source.build("plan-pdf")
    after = {path.name: path.stat().st_mtime_ns for path in out.glob("*.pdf")}
    assert {name for name in after if after[name] != before[name]} == {"plan-2031.en.pdf"}
    assert "Survey of archives" in text_of(out / "plan-2031.en.pdf")


def test_a_plan_shown_twice_is_printed_once(project: Projects) -> None:
    source = project("plan")
    source.edit("apart.rst", "Nothing of plans.", ".. plan:: 2031\n   :no-index:")
    built = source.build("plan-pdf")
    assert text_of(Path(built.app.outdir) / "plan-2031.en.pdf").count("Emu and other atlases") <= 2
