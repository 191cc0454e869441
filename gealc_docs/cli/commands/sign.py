"""`gealc sign`: a PAdES signature on a finished PDF."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gealc_docs.cli.local import LocalCommand, Ui

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_LEVELS = ("b-b", "b-t", "b-lt")


def command(ui: Ui) -> click.Command:
    """Return the command."""

    def sign(file: Path, **options: Any) -> int:  # noqa: ANN401  # the options below, by name
        return _Sign(ui, file, options).run()

    path = click.Path(path_type=Path, dir_okay=False)
    params: list[click.Parameter] = [
        click.Argument(["file"], type=path, metavar=ui("cli.sign.file")),
        _option(ui, "p12", path, "cli.file"),
        _option(ui, "token", path, "cli.file"),
        _option(ui, "token-label", str, "cli.text"),
        _option(ui, "key", str, "cli.text"),
        _option(ui, "password-file", path, "cli.file"),
        _option(ui, "tsa", str, "cli.address"),
        click.Option(["--level"], type=click.Choice(_LEVELS), help=ui("cli.sign.level")),
        click.Option(["--trust"], type=path, multiple=True, metavar=ui("cli.file"), help=ui("cli.sign.trust")),
        click.Option(["--crl"], type=path, multiple=True, metavar=ui("cli.file"), help=ui("cli.sign.crl")),
        click.Option(["--stamp"], is_flag=True, help=ui("cli.sign.stamp")),
        _option(ui, "reason", str, "cli.text"),
        _option(ui, "place", str, "cli.text"),
        _option(ui, "out", path, "cli.file"),
        click.Option(["--draft"], is_flag=True, help=ui("cli.sign.draft")),
        click.Option(["--force"], is_flag=True, help=ui("cli.sign.force")),
    ]
    return LocalCommand(ui, "sign", sign, params)


def _option(ui: Ui, name: str, kind: Any, metavar: str) -> click.Option:  # noqa: ANN401  # Click's kinds of values
    return click.Option([f"--{name}"], type=kind, metavar=ui(metavar), help=ui(f"cli.sign.{name}"))


class _Sign:
    """One signature, as its options wish."""

    def __init__(self, ui: Ui, file: Path, options: dict[str, Any]) -> None:
        self.ui = ui
        self.file = file
        self.options = options

    def run(self) -> int:
        """Sign and return the exit code. Raise `LoadError`."""
        from gealc_docs.load.problems import failure  # noqa: PLC0415  # heavy: loaded when called
        from gealc_docs.model.location import Location  # noqa: PLC0415  # as above
        from gealc_docs.model.message import Message  # noqa: PLC0415  # as above
        from gealc_docs.publish.seal.certificates import read_pdf  # noqa: PLC0415  # as above
        from gealc_docs.publish.seal.held import unapproved  # noqa: PLC0415  # as above
        from gealc_docs.publish.seal.sign import sign  # noqa: PLC0415  # as above
        from gealc_docs.report.files import write_whole  # noqa: PLC0415  # as above

        out = self.options["out"] or signed_name(self.file)
        if out.exists() and not self.options["force"]:
            raise failure(Location(str(out), 1, 1), "seal.exists")
        wish = self._wish()
        data = read_pdf(self.file)
        status = unapproved(data)
        if status and not self.options["draft"]:
            told = Message.of(f"plan.status-{status}")
            raise failure(Location(str(self.file), 1, 1), "seal.not-approved", status=told)
        with self._signer() as signer:
            write_whole(out, sign(data, signer, wish))
        click.echo(self.ui("cli.sign.done", file=str(out), level=wish.level.upper()))
        if status:
            click.echo(self.ui("cli.sign.done-draft", status=self.ui(f"plan.status-{status}")))
        return 0

    def _wish(self) -> Any:  # noqa: ANN401  # a class that is loaded when called
        from gealc_docs.publish.seal.certificates import revocations, trusted  # noqa: PLC0415  # as above
        from gealc_docs.publish.seal.sign import Level, Wish  # noqa: PLC0415  # as above

        server = self.options["tsa"] or ""
        level = Level(self.options["level"] or (Level.T if server else Level.B))
        if level is not Level.B and not server:
            raise click.ClickException(self.ui("cli.sign.needs-tsa", level=level.upper()))
        return Wish(
            self.file,
            level,
            server,
            self.options["reason"] or "",
            self.options["place"] or "",
            self.options["stamp"],
            tuple(trusted(self.options["trust"], self.file.absolute().parent)),
            tuple(revocations(self.options["crl"])),
        )

    def _signer(self) -> AbstractContextManager[Any]:
        from gealc_docs.publish.seal.keys import Token, signer_of_file, signer_of_token  # noqa: PLC0415  # as above

        file, token = self.options["p12"], self.options["token"]
        if bool(file) == bool(token):
            raise click.ClickException(self.ui("cli.sign.which-key"))
        if file:
            return signer_of_file(file, self._password)
        return signer_of_token(
            Token(token, self.options["token_label"] or "", self.options["key"] or ""), self._password
        )

    def _password(self) -> str:
        """Return the password: the first line of a file, else what the user types where nobody sees it."""
        from gealc_docs.publish.seal.certificates import read_file  # noqa: PLC0415  # as above

        if path := self.options["password_file"]:
            return next(iter(read_file(path).decode("utf-8", "replace").splitlines()), "")  # a pipe is read but once
        if not sys.stdin.isatty():
            raise click.ClickException(self.ui("cli.sign.no-password"))
        return str(
            click.prompt(
                self.ui("cli.sign.ask" if self.options["p12"] else "cli.sign.ask-pin"), hide_input=True, err=True
            )
        )


def signed_name(file: Path) -> Path:
    """Return the name of a signed file beside the one to sign: `plan.signed.pdf`, once more `plan.signed-2.pdf`."""
    stem, mark, count = file.stem.rpartition(".signed")
    if not mark:
        return file.with_name(f"{file.stem}.signed{file.suffix}")
    number = int(count[1:]) if count[1:].isdigit() else 1
    return file.with_name(f"{stem}.signed-{number + 1}{file.suffix}")
