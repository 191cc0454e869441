"""Files asked for by `--out`: their names and formats agree, and folders made for them are told."""

import json
from pathlib import Path

import click
import pytest

from gealc_docs.cli import run
from gealc_docs.cli.app import commands
from gealc_docs.cli.local import Ui
from gealc_docs.cli.outputs import endings
from gealc_docs.exchange.registry import FORMATS, module

PLANS = Path(__file__).parents[1] / "roots" / "test-plan"


def _with_both() -> list[str]:
    """Return the commands that write one file in a format that can be chosen."""
    group = commands(Ui("en"))
    context = click.Context(group)
    found = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        options = {option: param for param in (command.params if command else []) for option in param.opts}
        out, form = options.get("--out"), options.get("--format")
        if out and form and isinstance(form.type, click.Choice) and isinstance(out.type, click.Path):
            found.append(name)
    return found


def _line(name: str) -> list[str]:
    return {"diff": ["diff", "2031", "2031"], "export": ["export", "2031", "--to", "en"]}.get(name, [name, "2031"])


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", _with_both())
def test_a_name_of_another_format_is_refused(
    name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(PLANS)
    own = "csv" if name == "export" else "html"
    for form, ending in ((own, ".yaml"), (own, ".pdf"), (own, ".JSON")):
        file = tmp_path / f"x{ending}"
        assert run(["--ui", language, *_line(name), "--format", form, "--out", str(file)]) == 2
        told = capsys.readouterr().err
        assert f"{file}: " in told
        assert f".{own}" in told
        assert not file.exists()


def test_every_command_with_both_options_is_tried() -> None:
    assert {"check", "diff", "export", "parity"} <= set(_with_both())


@pytest.mark.parametrize("name", ["check", "parity"])
def test_the_name_alone_tells_the_format(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)
    assert run([name, "2031", "--out", str(tmp_path / "x.htm")]) in {0, 1}
    assert (tmp_path / "x.htm").read_text(encoding="utf-8").lstrip().startswith("<!DOCTYPE html>")
    assert run([name, "2031", "--out", str(tmp_path / "x.JSON")]) in {0, 1}
    assert json.loads((tmp_path / "x.JSON").read_bytes())
    assert run([name, "2031", "--format", "sarif", "--out", str(tmp_path / "x.sarif.json")]) in {0, 1}
    assert "runs" in json.loads((tmp_path / "x.sarif.json").read_bytes())


def test_a_folder_made_for_a_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new" / "below" / "schema.json"
    assert run(["--ui", "en", "schema", "--out", str(file)]) == 0
    assert f"folder created: {tmp_path / 'new'}\n" in capsys.readouterr().err
    assert run(["--ui", "en", "schema", "--out", str(file)]) == 0
    assert "folder created" not in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_files_for_translators_end_as_they_are_read(form: str) -> None:
    assert endings(form) == module(form).SUFFIXES
