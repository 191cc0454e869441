"""How long a build takes, against named peers, in one run. Ratios travel from machine to machine, times do not.

Usage: `make bench`, or `python benchmarks/build.py [--scales 1,10,100] [--runs 5] [--write docs/benchmarks.md]`.
The plan of 2022 is taken once, ten and a hundred times (its areas repeated). Peers:

- floor: WeasyPrint alone on hand-written HTML with good print CSS, a process a language;
- Sphinx HTML: the same plan as reST list-tables, fresh, a process a language;
- sphinx-simplepdf on the same reST, a process a language.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import dropwhile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from gealc_docs.doctree.edition import Edition  # noqa: E402  # the path is set first
from gealc_docs.load.library import Library  # noqa: E402  # as above
from gealc_docs.model.plan import Plan  # noqa: E402  # as above

LANGUAGES = ("es", "en")
SITE = """extensions = ["gealc_docs.sphinx_ext"]
project = "Red GEALC"
html_theme = "alabaster"
plan_folder = {plans!r}
"""


@dataclass(frozen=True)
class Timing:
    """Median seconds of some runs, by the clock and of processors, and the peak memory of the last, in MB."""

    seconds: float
    work: float
    memory: float


def timed(command: list[str], folder: Path, runs: int, before: Callable[[], None] = lambda: None) -> Timing:
    """Run a command some times; `before` is called before each and not counted."""
    seconds, work, memory = [], [], 0.0
    for _ in range(runs):
        before()
        start = time.perf_counter()
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path}
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=-3, stderr=-3) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds.append(time.perf_counter() - start)
        work.append(usage.ru_utime + usage.ru_stime)
        memory = usage.ru_maxrss / 1024
        if process.returncode:
            sys.exit(f"failed: {' '.join(command)}")
    return Timing(statistics.median(seconds), statistics.median(work), memory)


def scaled(folder: Path, scale: int) -> Library:
    """Write the project with its 2022 plan taken several times."""
    shutil.copytree(ROOT / "plans", folder / "plans")
    for other in folder.glob("plans/[0-9]*.yaml"):
        if other.name != "2022.yaml":
            other.unlink()
    path = folder / "plans" / "2022.yaml"
    plan = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # texts only
    areas = plan["areas"]
    copies = [{**area, "id": f"{area['id']}-{n}"} for n in range(1, scale) for area in areas]
    plan["areas"] = areas + copies
    path.write_text(yaml.dump(plan, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")
    return Library(folder / "plans")


FLOOR_CSS = """
@page { size: A4; margin: 25mm; @top-left { content: string(t) }
  @bottom-right { content: counter(page) " / " counter(pages) } }
@font-face { font-family: S; src: url(SERIF) }
@font-face { font-family: S; font-weight: bold; src: url(BOLD) }
body { font: 10pt/1.4 S } h1 { string-set: t content() } h1, h2, h3 { break-after: avoid } h3 { font-size: 10pt }
nav a::after { content: leader('.') target-counter(attr(href), page) }
nav a { color: inherit; text-decoration: none }
article { break-inside: avoid }
dt { float: left; clear: left; width: 5em; font-weight: bold } dd { margin-left: 6em }
"""


def write_floor(plan: Plan, folder: Path) -> None:
    """Write the hand-made HTML of each language, and the script that prints it."""
    fonts = ROOT / "templates" / "fonts"
    css = FLOOR_CSS.replace("SERIF", (fonts / "SourceSerif4-Regular.ttf").as_uri())
    css = css.replace("BOLD", (fonts / "SourceSerif4-Semibold.ttf").as_uri())
    for language in LANGUAGES:
        edition = Edition(plan, language)
        contents = "".join(
            f'<li><a href="#{a.id}">{escape(edition.wording(a.title).text)}</a></li>' for a in plan.areas
        )
        body = [f"<nav><ul>{contents}</ul></nav>"]
        for section in plan.sections:
            body.append(f"<h2>{section.number} {escape(edition.wording(section.title).text)}</h2>")
            body += [f"<p>{escape(edition.wording(text).text)}</p>" for text in section.text]
        for area in plan.areas:
            body.append(f'<h2 id="{area.id}">{area.number} {escape(edition.wording(area.title).text)}</h2>')
            body.append(f"<p>{escape(edition.wording(area.objective).text)}</p>")
            for activity in area.activities:
                pairs = ((edition.label(n).text, edition.field(getattr(activity, n)).text) for n in activity.fields)
                fields = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in pairs)
                title = escape(edition.wording(activity.title).text)
                body.append(f"<article><h3>{activity.number} {title}</h3><dl>{fields}</dl></article>")
        title = escape(edition.wording(plan.title).text)
        html = (
            f'<html lang="{language}"><title>{title}</title><style>{css}</style><h1>{title}</h1>{"".join(body)}</html>'
        )
        (folder / f"floor.{language}.html").write_text(html, encoding="utf-8")
    script = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2])"
    (folder / "floor.py").write_text(script, encoding="utf-8")


def write_peers(plan: Plan, folder: Path) -> None:
    """Write the plan as reST with list-tables, a Sphinx project a language."""
    for language in LANGUAGES:
        edition = Edition(plan, language)
        title = edition.wording(plan.title).text
        lines = [title, "=" * 80, ""]
        for section in plan.sections:
            lines += [edition.wording(section.title).text, "-" * 80, ""]
            lines += [line for text in section.text for line in (edition.wording(text).text, "")]
        for area in plan.areas:
            lines += [f"{area.number} {edition.wording(area.title).text}", "~" * 80, ""]
            lines += [edition.wording(area.objective).text, "", ".. list-table::", "   :header-rows: 1", ""]
            names = ("venue", "date", "resources")
            rows = [("", edition.label("activity").text, *(edition.label(n).text for n in names))]
            for activity in area.activities:
                values = (getattr(activity, n) for n in names)
                cells = (edition.field(value).text if value else "" for value in values)
                rows.append((activity.number, edition.wording(activity.title).text, *cells))
            for row in rows:
                lines += [f"   {'* -' if index == 0 else '  -'} {cell}" for index, cell in enumerate(row)]
            lines.append("")
        source = folder / f"peer-{language}"
        source.mkdir()
        (source / "index.rst").write_text("\n".join(lines), encoding="utf-8")
        extension = "sphinx_simplepdf"
        conf = f'project = "{title}"\nlanguage = "{language}"\nextensions = ["{extension}"]\nhtml_theme = "alabaster"\n'
        (source / "conf.py").write_text(conf, encoding="utf-8")


def write_site(library: Library, folder: Path) -> None:
    """Write our project's site: the page of the plan in each language."""
    for language in LANGUAGES:
        (folder / "source" / language).mkdir(parents=True)
        (folder / "source" / language / "index.rst").write_text(".. plan:: 2022\n", encoding="utf-8")
    conf = SITE.format(plans=str(library.folder))
    (folder / "source" / "conf.py").write_text(conf, encoding="utf-8")


def measure(scale: int, runs: int) -> dict[str, Timing]:
    """Time everything at one scale."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = scaled(folder, scale)
        plan = library.plan(2022)
        write_floor(plan, folder)
        write_peers(plan, folder)
        write_site(library, folder)

        def fresh() -> None:
            shutil.rmtree(folder / "build", ignore_errors=True)
            shutil.rmtree(folder / "out", ignore_errors=True)

        def ours(*extra: str) -> list[str]:
            return [python, "-m", "gealc_docs", "build", *extra]

        def sphinx(builder: str) -> list[str]:
            return [python, "-m", "sphinx", "-q", "-b", builder, "peer-es", "out"]

        found = {
            "floor": timed([python, "floor.py", "floor.es.html", "floor.pdf"], folder, runs),
            "ours: PDF, one language": timed(ours("--format", "pdf", "--lang", "es"), folder, runs, fresh),
            "ours: PDF, both": timed(ours("--format", "pdf"), folder, runs, fresh),
            "ours: HTML and PDF, both": timed(ours("--format", "html,pdf"), folder, runs, fresh),
            "ours: nothing to do": timed(ours("--format", "html,pdf"), folder, max(runs, 3)),
            "Sphinx HTML": timed(sphinx("html"), folder, runs, fresh),
            "sphinx-simplepdf": timed(sphinx("simplepdf"), folder, runs, fresh),
        }
        print(scale, {name: f"{t.seconds:.2f} s, {t.work:.2f} s of work" for name, t in found.items()}, file=sys.stderr)
        return found


def report(results: dict[int, dict[str, Timing]]) -> str:
    """Return the table of ratios, by the clock and, where others use the machine too, of the work of processors."""
    heads = ("scale", "by", "floor", "PDF both ÷ 2 floors", "PDF one ÷ floor", "HTML + PDF ÷ peers", "nothing to do")
    rows = [f"| {' | '.join((*heads, 'memory'))} |", "| --- " * (len(heads) + 1) + "|"]
    for scale, found in results.items():
        memory = f"{found['ours: PDF, one language'].memory:.0f} MB"
        for by in ("clock", "work"):
            taken = {name: t.seconds if by == "clock" else t.work for name, t in found.items()}
            rows.append(f"| {scale}× | {by} | {' | '.join(_ratios(taken))} | {memory} |")
    return "\n".join(rows)


def _ratios(taken: dict[str, float]) -> tuple[str, ...]:
    """Return the cells of a row from the seconds that each command took."""
    peers = 2 * taken["Sphinx HTML"] + 2 * taken["sphinx-simplepdf"]
    return (
        f"{taken['floor']:.2f} s",
        f"**{taken['ours: PDF, both'] / (2 * taken['floor']):.2f}**",
        f"{taken['ours: PDF, one language'] / taken['floor']:.2f}",
        f"**{taken['ours: HTML and PDF, both'] / peers:.2f}**",
        f"{taken['ours: nothing to do']:.3f} s",
    )


def main() -> None:
    """Measure and print, or write the page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--scales", default="1,10,100")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    scales = [int(scale) for scale in options.scales.split(",")]
    results = {scale: measure(scale, max(1, options.runs // scale)) for scale in scales}
    machine = f"{platform.system()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    table = report(results)
    print(table)
    if options.write:
        write(options.write, table, machine)


def write(path: Path, table: str, machine: str) -> None:
    """Put the table, and what it was measured on, in place of the page's first table; all else stays."""
    before, _, rest = path.read_text(encoding="utf-8").partition("| scale ")
    head, _, tail = before.partition("`make bench` (")
    after = "".join(dropwhile(lambda line: line.startswith("|"), f"| scale {rest}".splitlines(keepends=True)))
    path.write_text(f"{head}`make bench` ({machine}{tail[tail.index(')') :]}{table}\n{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
