"""Every page of the site that shows a plan which is not approved says so across the page."""

import io
import re
import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

ROOT = Path(__file__).parents[2]


def test_a_draft_bears_its_mark_on_every_page_that_shows_it(tmp_path: Path) -> None:
    for name in ("plans", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    source = tmp_path / "source"
    (source / "es").mkdir(parents=True)
    shutil.copy(ROOT / "source" / "conf.py", source)
    (source / "es" / "index.rst").write_text("Planes\n======\n\n.. toctree::\n   :glob:\n\n   plans/*\n")
    plan = tmp_path / "plans" / "2022.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("status: approved", "status: draft"), encoding="utf-8")
    with patch_docutils(source), docutils_namespace():
        folders = (tmp_path / "out", tmp_path / "doctrees")
        Sphinx(source / "es", source, *folders, "html", status=None, warning=io.StringIO()).build()
    pages = {page.stem: page.read_text(encoding="utf-8") for page in (tmp_path / "out" / "plans").glob("20*.html")}
    found = {name: re.findall(r'class="watermark" data-text="([^"]*)"', page) for name, page in pages.items()}
    drafts = {name for name in pages if name.startswith("2022")}
    assert {name for name, marks in found.items() if marks} == drafts
    assert found.pop("2022-es-en") == ["BORRADOR\nDRAFT"]
    assert {marks[0] for marks in found.values() if marks} == {"BORRADOR"}
    assert {"2018", "2022", "2022-es-en"} <= set(pages)
