"""Every page of the site is valid HTML by the Nu HTML checker of the W3C."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

JAR = Path(sys.prefix) / "share" / "vnu.jar"
# What the machine that runs Java need not do for so short a run; the checker needs a deep stack.
_QUICK = ("-Xss2m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not JAR.is_file() or not shutil.which("java"), reason="tools/html-checker found no npm or Java"),
]


def faults(*paths: Path) -> list[str]:
    """Return what the checker finds wrong, with file and line."""
    command = ["java", *_QUICK, "-jar", str(JAR), "--skip-non-html", "--format", "json", *map(str, paths)]
    told = subprocess.run(command, check=False, capture_output=True, text=True).stderr
    messages = json.loads(told)["messages"]
    return [f"{m['url']}:{m['lastLine']}: {m['message']}" for m in messages if m["type"] != "info"]


def test_every_page_is_valid(site: Path, hostile: Path) -> None:
    assert len(list((site / "es").rglob("*.html"))) > 15
    assert faults(site / "es", site / "en", hostile / "build" / "es") == []


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html lang='es'><title>x</title><p><img src='a.png'></p></html>", encoding="utf-8")
    (fault,) = faults(page)
    assert "alt" in fault
