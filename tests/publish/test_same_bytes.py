"""The same source gives the same bytes, whatever the day, the folder and the clock."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gealc_docs.doctree import build
from gealc_docs.load.library import Library
from gealc_docs.publish.pdf import write_pdf

ROOT = Path(__file__).parent.parent.parent


def test_the_same_plan_gives_the_same_bytes(library: Library) -> None:
    plan = library.plan(2018)
    first, second = (write_pdf(plan, "es", build(plan, "es")).data for _ in range(2))
    assert first == second


@pytest.mark.slow
def test_the_same_source_gives_the_same_bytes_on_another_day_and_in_another_folder(tmp_path: Path) -> None:
    """Build a copy of the project in a folder of another name, its files and the clock two years off."""
    project = tmp_path / "otra carpeta"
    for name in ("plans", "templates", "gealc_docs"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in project.rglob("*.*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (tmp_path / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    sums = []
    for home, extra in ((ROOT, ""), (project, str(tmp_path))):
        path = os.pathsep.join(filter(None, (extra, str(home))))
        command = [sys.executable, "-c", BUILD, str(tmp_path / "out" / home.name)]
        done = subprocess.run(
            command, cwd=home, env={**environment, "PYTHONPATH": path}, capture_output=True, text=True, check=True
        )
        sums.append(done.stdout.splitlines())
    here, there = sums
    assert here[0] != there[0]
    assert here[1:] == there[1:]
    assert len(here) == 4


# A clock that is two years ahead, as `sitecustomize` sets it before anything else is loaded.
CLOCK = """
import datetime, time
_later = 2 * 365 * 86400
_time, _gmtime, _localtime = time.time, time.gmtime, time.localtime
time.time = lambda: _time() + _later
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
class _Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=_later)
datetime.datetime = _Later
"""
# Prints the year, then the checksums of three editions.
BUILD = """
import hashlib, sys, time
from pathlib import Path
import gealc_docs
from gealc_docs.load.library import Library
from gealc_docs.publish.build import plan_jobs
from gealc_docs.publish.request import Request
assert Path(gealc_docs.__file__).parent.parent == Path.cwd()
library = Library(Path.cwd() / "plans")
request = Request(library, (library.plan(2022),), ("es", "en"), Path(sys.argv[1]))
print(time.gmtime().tm_year)
for job in plan_jobs(request, ("pdf", "bilingual")):
    print(*[hashlib.sha256(path.read_bytes()).hexdigest() for path in job.run(job).outputs])
"""
