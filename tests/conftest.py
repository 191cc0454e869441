"""What many tests use: the project's own plans, and everything built once a run."""

import atexit
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from made_once import made_once
from playwright.sync_api import Browser, expect, sync_playwright

from gealc_docs.load.library import Library

# How long an example takes says how busy a machine is, not whether the code is right.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
expect.set_options(timeout=30_000)  # as long as the browser's own waits: a page on a busy machine takes its time

# What a shell runs in the background is deaf to interrupts, and so would be the commands that tests interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parent.parent

# What runs keep for the next one is kept for this run of the tests alone, by all its processes.
if "GEALC_CACHE" not in os.environ:
    os.environ["GEALC_CACHE"] = tempfile.mkdtemp(prefix="gealc-cache-")
    atexit.register(shutil.rmtree, os.environ["GEALC_CACHE"], ignore_errors=True)

_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(ROOT / "plans", base=ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the PDFs and the site of both languages, built once for all workers."""

    def make(folder: Path) -> None:
        command = [sys.executable, "-m", "gealc_docs", "build", "--out", str(folder)]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        assert done.stderr == ""  # whatever is made warns of nothing

    return made_once(tmp_path_factory, "built", make)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser, one for all tests of a process: it takes no second one beside it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        yield browser
        browser.close()
