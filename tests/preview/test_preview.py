"""`gealc preview` as a user runs it: a plan is edited, broken and mended, and the page follows."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from gealc_docs.load.library import Library
from gealc_docs.publish.formats import html
from gealc_docs.publish.request import Job, Made, Request
from gealc_docs.publish.templates import folder

ROOT = Path(__file__).parents[2]
CONF = """
from pathlib import Path
extensions = ["gealc_docs.sphinx_ext"]
plan_folder = "../plans"
plan_pages = "plans"
html_theme_path = ["{templates}"]
html_theme = "web"
"""


# The panel may hide no text for good: what it is over comes free by scrolling, here to the end.
_COVERED = """() => {
  const panel = document.querySelector(".pv-panel").getBoundingClientRect();
  return [...document.querySelectorAll("main p, main h2, main h4, footer p")].filter((e) => {
    const box = e.getBoundingClientRect();
    return box.width && box.right > panel.left && box.bottom > panel.top && box.top < panel.bottom;
  }).map((e) => e.textContent.slice(0, 40));
}"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a small project: one plan, one page, one language."""
    (tmp_path / "source" / "es" / "plans").mkdir(parents=True)
    (tmp_path / "source" / "conf.py").write_text(CONF.format(templates=folder()), encoding="utf-8")
    (tmp_path / "source" / "es" / "index.rst").write_text("Plan\n====\n\n.. toctree::\n\n   plans/2030\n", "utf-8")
    shutil.copytree(ROOT / "plans", tmp_path / "plans", ignore=shutil.ignore_patterns("20*.yaml", "reviews"))
    shutil.copy(ROOT / "tests" / "lint" / "base.yaml", tmp_path / "plans" / "2030.yaml")
    return tmp_path


@pytest.fixture
def preview(project: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-u", "-m", "gealc_docs", "preview", "--ui", "es", "--port", "48300"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.terminate()
        process.wait(20)


def _made(job: Job) -> Made:
    made: Made = job.run(job)
    return made


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline()


@pytest.mark.browser
def test_the_page_follows_the_file(project: Path, preview: subprocess.Popen[str], browser: Browser) -> None:
    address = re.search(r"http://localhost:\d+/", _line(preview)) or re.search(r"http://localhost:\d+/", _line(preview))
    assert address  # a port that is taken is told first
    assert "al día" in _line(preview)
    plan = project / "plans" / "2030.yaml"
    sound = plan.read_text(encoding="utf-8").replace("status: approved", "status: draft")
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address[0])
    page.wait_for_selector(".pv-counts")

    plan.write_text(sound.replace("{es: Taller de datos, en: Data workshop}", "{es: Feria, en: TODO}"), "utf-8")
    page.wait_for_selector("h4:has-text('Feria')")
    page.wait_for_selector(".pv-panel a[href='#open-data--a']:has-text('todavía por escribir')")

    plan.write_text(sound.replace("    activities:", "   activities: ["), encoding="utf-8")
    page.wait_for_selector(".pv-broken .pv-here")
    expect(page.locator(".pv-broken")).to_contain_text("plans/2030.yaml:2")
    expect(page.locator("h4:has-text('Feria')")).to_be_visible()  # the last good version stays

    plan.unlink()
    page.wait_for_selector(".pv-broken:has-text('ya no está')")
    expect(page.locator("h4:has-text('Feria')")).to_be_visible()

    plan.write_text(sound, encoding="utf-8")
    page.wait_for_selector("h4:has-text('Taller de datos')")
    page.wait_for_selector(".pv-broken", state="hidden")
    assert page.request.get(f"{address[0]}pdf/plan-2030.es.pdf").headers["content-type"] == "application/pdf"
    page.wait_for_selector(".pv-panel:not(.pv-busy) .pv-state:has-text('Al día')")  # no page is being loaded any more
    for width in (1280, 1600, 700):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        assert page.evaluate(_COVERED) == []
    preview.send_signal(signal.SIGINT)
    page.wait_for_selector(".pv-state:has-text('terminó')")
    assert preview.wait(20) == 0
    assert faults == []
    page.close()


def test_what_cannot_be_shown_is_said(project: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "gealc_docs", "preview", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)

    result = run("1999")
    assert result.returncode == 2
    assert "1999" in result.stderr
    assert run("--port", "0").returncode == 2


def test_a_page_made_ahead_of_all_others_leaves_no_trace(project: Path) -> None:
    """What is built afterwards is the site that is built at once."""
    library = Library(project / "plans", base=project)
    plans = tuple(library.plan(year) for year in library.years)

    def built(name: str, *pages: str) -> dict[str, bytes]:
        (job,) = html.jobs(Request(library, plans, ("es",), project / name))
        for page in pages:
            made = _made(replace(job, options={**job.options, "page": page}))
            assert (project / name / "es" / f"{page}.html").is_file()
            assert made.note["pages"] < _made(job).note["pages"]
        _made(job)
        folder_ = project / name / "es"
        return {str(path.relative_to(folder_)): path.read_bytes() for path in folder_.rglob("*") if path.is_file()}

    assert built("ahead", "plans/2030") == built("whole")
