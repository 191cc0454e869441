"""What many tests use: the project's own plans, and everything built once a run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from gealc_docs.load.library import Library

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def library() -> Library:
    return Library(ROOT / "plans", base=ROOT)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the PDFs and the site of both languages, built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    folder = shared / "built"
    with FileLock(shared / "built.lock"):
        if not folder.exists():
            command = [sys.executable, "-m", "gealc_docs", "build", "--out", str(folder)]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder
