"""The engine of the PDFs: what it loads, and when."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gealc_docs.publish.templates import folder

ROOT = Path(__file__).parent.parent.parent


def in_a_process(code: str, *words: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code, *words], check=True, env=environment)


def test_the_engine_loads_little_and_finds_the_rest_when_needed() -> None:
    code = """
import sys
from pathlib import Path
from gealc_docs.publish.pdf import Renderer
printer = Renderer()
assert printer.render("<html lang='es'><title>T</title><h1>T</h1><p>x</p></html>").pages == 1
assert not {"fontTools.ttLib", "pycparser"} & set(sys.modules)  # else: tools/declarations
data = Path(sys.argv[1]).open("rb")
assert sys.modules["weasyprint.pdf.fonts"].TTFont(data)["maxp"].numGlyphs > 1000
from fontTools.ttLib import TTFont
assert TTFont(sys.argv[1]).getGlyphOrder()
from weasyprint import HTML
boxes = HTML(string="<p hidden>x</p><p>y").render().pages[0]._page_box.descendants()
assert [b.text for b in boxes if hasattr(b, "text")] == ["y"]
"""
    in_a_process(code, str(folder() / "fonts" / "SourceSerif4-Regular.ttf"))


@pytest.mark.parametrize("change", ["_StandIn = ModuleType", "READY = Path('other.json')"])
def test_the_engine_loads_the_ordinary_way_where_something_does_not_fit(tmp_path: Path, change: str) -> None:
    (tmp_path / "other.json").write_text('{"of": "", "read": {"version": 9729}}')
    code = f"""
import os, sys
from pathlib import Path
from types import ModuleType
import gealc_docs.publish.start as module
os.chdir(sys.argv[1])
module.{change}
from gealc_docs.publish.engine import engine
made = engine().HTML(string="<p>x</p>", base_url="", url_fetcher=None).write_pdf()
assert made.startswith(b"%PDF") and "pycparser" in sys.modules
"""
    in_a_process(code, str(tmp_path))
