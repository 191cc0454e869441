"""A wrong command line is answered in the user's language, with a line that is right."""

import shlex
import tempfile
from pathlib import Path

import click
import pytest

from gealc_docs.cli.app import call, commands
from gealc_docs.cli.local import Ui

SPANISH = [
    ("new", "falta AÑO; escriba, por ejemplo: gealc new 2023"),
    ("import", "falta DOCUMENTO; escriba, por ejemplo: gealc import"),
    ("show", "falta PLAN; escriba, por ejemplo: gealc show 2022"),
    ("show 2022 2018", "sobra «2018»; escriba, por ejemplo: gealc show 2022"),
    ("stauts", "no existe la orden «stauts»; ¿quiso decir `status`?"),
    ("estado", "no existe la orden «estado»; ¿quiso decir `status`?"),
    ("pdf", "no existe la orden «pdf»; las órdenes son: accept, build"),
    ("xyzzy", "no existe la orden «xyzzy»; las órdenes son: accept, build"),
    ("help", "¿quiso decir `gealc --help`?"),
    ("check --formt json", "la opción --formt no existe; ¿quiso decir `--format`?"),
    ("check --out", "a la opción --out le falta su valor: --out ARCHIVO"),
    ("diff --all=5", "la opción --all no lleva valor"),
    ("build --bilingual", "¿quiso decir `--format bilingual`?"),
    ("build --lang es-en", "sepárelos con comas: es,en; la edición con los dos idiomas lado a lado es"),
    ("build --format htm", "¿quiso decir `html`?"),
    ("build abc", "AÑO: «abc» no es un número entero entre 1990 y 2199"),
    ("build --out README.md", "--out: «README.md» es un archivo; indique una carpeta"),
    ("check --fail-on eror", "¿quiso decir `error`?"),
    ("parity 1 2 3", "indique un solo plan bilingüe o dos documentos, no más"),
    ("diff 2022", "indique dos planes (gealc diff 2018 2022)"),
    ("diff 2018 2022 --explain 9.9.9", "ninguno de los planes tiene un 9.9.9"),
    ("history xyzzy", "ningún plan tiene «xyzzy»"),
    ("accept 2022 --reason x", "diga de qué hallazgo se trata"),
    ("accept 2022 3.2.3", "diga por qué el hallazgo está bien así"),
    ("check 20222", "«20222» no es ni un año ni un archivo"),
    ("diff 2022 --since none-such", "git no conoce la revisión «none-such»"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "answer"), SPANISH)
def test_a_wrong_line_is_answered(capsys: pytest.CaptureFixture[str], line: str, answer: str) -> None:
    assert call("es", line.split()) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("gealc: error: ")
    assert answer in err
    assert call("en", line.split()) == 2
    assert capsys.readouterr().err.startswith("gealc: error: ")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("check 2099", "plans/2099.yaml:1:1: error: no hay plan para 2099; hay planes para: 2018, 2022; para"),
        ("check plans/2021.yaml", "plans/2021.yaml:1:1: error: este archivo no existe; compruebe su nombre; ¿quiso"),
        ("show none.docx", "none.docx:1:1: error: este archivo no existe"),
        ("fmt README.md", "README.md:1:1: error: solo se ordenan archivos YAML"),
        ("build README.md", "README.md:1:1: error: esto no es un plan del proyecto, que se nombra por su año (2022);"),
        ("preview README.md", "convierta antes el documento en uno: gealc import README.md --out plans/AÑO.yaml"),
        ("build plans/vocabulary.yaml", "plans/vocabulary.yaml:1:1: error: este plan no es de los del proyecto"),
        ("preview plans/2o22.yaml", "plans/2o22.yaml:1:1: error: este archivo no existe; compruebe su nombre; ¿quiso"),
        ("verify 2022", "2022:1:1: error: esto es un año, no un PDF; indique el PDF de ese plan, como build/pdf/"),
        ("sign 2022 --p12 key.p12", "2022:1:1: error: esto es un año, no un PDF"),
        ("history README.md", "README.md:1:1: error: esto es un archivo; nombre un área o una actividad"),
        ("check plans/vocabulary.yaml", "error: esto no es el archivo de un plan"),
        ("schema --out README.md/x.json", "error: este archivo o carpeta no se puede leer ni escribir: una parte"),
    ],
)  # fmt: skip
def test_a_file_that_is_of_no_use_is_told_by_its_name(
    capsys: pytest.CaptureFixture[str], line: str, answer: str
) -> None:
    assert call("es", line.split()) == 2
    assert answer in capsys.readouterr().err


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_example_of_help_is_a_line_that_can_be_read(language: str) -> None:
    group = commands(Ui(language))
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        for line in Ui(language)(f"cli.{name}.example").splitlines():
            program, called, *words = shlex.split(line)
            assert (program, called) == ("gealc", name)
            assert command
            command.make_context(name, words)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_fault_that_cannot_be_kept_is_told_all_the_same(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    def broken(_ui: Ui) -> click.Group:
        raise ZeroDivisionError("odd")

    monkeypatch.setattr("gealc_docs.cli.app.commands", broken)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    assert call(language, []) == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert Ui(language)("cli.fault-unkept", what="ZeroDivisionError: odd") in told


def test_a_plan_of_the_project_may_be_named_by_its_file() -> None:
    command = commands(Ui("es")).get_command(click.Context(commands(Ui("es"))), "build")
    assert command
    assert command.make_context("build", ["plans/2022.yaml", "2018"]).params["years"] == (2022, 2018)
