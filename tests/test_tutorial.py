"""The tutorial is true: its commands are run in a copy of the project, its edits made, its screens compared."""

import io
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from itertools import takewhile
from pathlib import Path

import pytest

from gealc_docs.cli import run

ROOT = Path(__file__).parent.parent
LANGUAGES = sorted(path.parents[1].name for path in ROOT.glob("source/*/guide/tutorial.rst"))
NOT_HERE = {"git", "cd", "source"}  # what a test cannot do for the user
MANY = "…"

Step = tuple[str, list[str]]


def _blocks(text: str) -> Iterator[Step]:
    """Go through the code blocks of a page with what they are, and the marks of edits."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if match := re.fullmatch(r"\.\. edit: (\S+)", line):
            yield "edit", [match[1]]
        elif match := re.fullmatch(r"\.\. code-block:: (\w+)", line):
            yield match[1], _indented(lines[at + 2 :])


def _indented(lines: list[str]) -> list[str]:
    block = [line[3:] for line in takewhile(lambda line: not line or line.startswith("   "), lines)]
    while block and not block[-1]:
        block.pop()
    return block


def _edit(path: Path, old: list[str], new: list[str]) -> None:
    """Replace lines wherever they stand, at whatever indentation; they must stand there once."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [at for at in range(len(lines)) if _stands(lines[at : at + len(old)], old)]
    assert len(found) == 1, old
    at = found[0]
    indent = len(lines[at]) - len(lines[at].lstrip()) - (len(new[0]) - len(new[0].lstrip()))
    indent = max(indent, 0)
    lines[at : at + len(old)] = [" " * indent + line for line in new]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _stands(lines: list[str], wanted: list[str]) -> bool:
    offset = len(lines[0]) - len(lines[0].lstrip()) - (len(wanted[0]) - len(wanted[0].lstrip()))
    return offset >= 0 and lines == [" " * offset + line for line in wanted]


def _calls(block: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Go through the commands of a console, each with the screen shown."""
    command, screen = "", list[str]()
    for line in [*block, "$ "]:
        if line.startswith("$ "):
            if command:
                yield command, screen
            command, screen = line[2:], []
        else:
            screen.append(line)


def _said(arguments: list[str]) -> str:
    """Run a command as the user does and return the screen; it must not fail."""
    if arguments[0] == "build":  # its workers are forked, which only a process of their own may do
        command = [sys.executable, "-m", "gealc_docs", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        code = run(arguments)
    assert code == 0, screen.getvalue()
    return screen.getvalue()


def _shows(said: str, screen: list[str]) -> bool:
    """Whether a screen is as shown: `…` alone in a line stands for any lines, elsewhere for any characters."""
    pieces = [r"(?:.*\n)*?" if line == MANY else _line(line) for line in screen]
    return bool(re.fullmatch("".join(pieces) + r"\n*", said + "\n"))


def _line(line: str) -> str:
    return "[^\n]*".join(re.escape(part) for part in line.split(MANY)) + r"[ ]*\n"


def _try(command: str, screen: list[str], *, prints: bool) -> None:
    """Run a command of the tutorial and compare its screen; one that prints PDFs only where that is wanted."""
    program, *arguments = shlex.split(command)
    if program == "make":
        targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        assert set(arguments) <= {*targets}
    elif program == "rm":
        Path(arguments[0]).unlink()
    elif program == "gealc" and arguments[0] != "preview" and (prints or "pdf" not in arguments):
        said = _said(arguments)
        assert _shows(said, screen), f"$ {command}\n{said}"
    else:
        assert program in NOT_HERE | {"gealc"}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tutorial_is_true(language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("plans", "source", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for made in tmp_path.glob("plans/2023.*"):
        made.unlink()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("COLUMNS", "100")
    blocks = _blocks((ROOT / "source" / language / "guide" / "tutorial.rst").read_text(encoding="utf-8"))
    for kind, block in blocks:
        if kind == "edit":
            (_, old), (_, new) = next(blocks), next(blocks)
            _edit(tmp_path / block[0], old, new)
        else:
            assert kind == "console"
            for command, screen in _calls(block):
                _try(command, screen, prints=language == LANGUAGES[-1])  # they are the same in all
    assert "status: approved" in (tmp_path / "plans" / "2023.yaml").read_text(encoding="utf-8")
    if language == LANGUAGES[-1]:
        assert {path.name for path in tmp_path.glob("build/**/*2023*.pdf")} >= {f"plan-2023.{x}.pdf" for x in LANGUAGES}


def test_all_tutorials_make_the_same_plan() -> None:
    pages = [(ROOT / "source" / x / "guide" / "tutorial.rst").read_text(encoding="utf-8") for x in LANGUAGES]
    edits = [[block for kind, block in _blocks(page) if kind in {"edit", "yaml"}] for page in pages]
    consoles = [[block for kind, block in _blocks(page) if kind == "console"] for page in pages]
    commands = [[" ".join(c.split()[:3]) for block in found for c, _ in _calls(block)] for found in consoles]
    assert len(pages) > 1
    assert all(other == edits[0] for other in edits)
    assert all(len(other) == len(commands[0]) for other in commands)
    pairs = [pair for other in commands for pair in zip(commands[0], other, strict=True)]
    assert [pair for pair in pairs if pair[0] != pair[1] and not pair[0].startswith(("git", "cd"))] == []
